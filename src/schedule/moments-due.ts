import { weekOfReading } from "../campaigns/calendar/week.ts";
import type { Notice } from "../campaigns/notice.ts";
import { isNight, numbersDayOf, tellingRooms, usualSchedule, type Schedule } from "../campaigns/schedule.ts";
import type { Moment } from "../campaigns/summary/moments.ts";
import type { DueFacts, Telling } from "./telling.ts";

/** What is owed before the week is over: alerts, milestones, the numbers day and the reminders of those who want them. */
export function tellingsOf(facts: DueFacts): Telling[] {
  const numbersDay = numbersDayAt(facts);
  const all = [
    ...facts.moments.flatMap((moment) => (isAlert(moment) ? alerts(moment, facts) : [])),
    ...milestones(facts),
    ...(numbersDay === undefined ? [] : [...numbersDays(numbersDay, facts), ...reminders(numbersDay, facts)]),
  ];
  const posted = new Set(facts.notices.flatMap(({ id, posted: at }) => (at === undefined ? [] : [id])));
  // Two campaigns that share a room share its numbers day.
  return [...new Map(all.map((each) => [each.id, each])).values()].filter(({ id }) => !posted.has(id));
}

type Alert = Extract<Moment, { kind: "budget" | "spike" }>;

function isAlert(moment: Moment): moment is Alert {
  return moment.kind === "budget" || moment.kind === "spike";
}

function alerts(moment: Alert, facts: DueFacts): Telling[] {
  const about = moment.kind === "budget" ? String(moment.percent) : `${moment.spike.code}/${moment.week}`;
  return roomsOf(moment.campaign, facts).flatMap(({ room, version }) => {
    if (version !== "team") return [];
    const id = `${moment.kind}/${moment.campaign}/${room}/${about}`;
    return [{ ...telling(moment.kind, id, { campaign: moment.campaign, room, version }), about: aboutOf(moment) }];
  });
}

function aboutOf(moment: Alert): string {
  return moment.kind === "budget" ? String(moment.percent) : moment.spike.code;
}

/** More would drown what creators say; the week's summary names the others. */
const mostMilestones = 3;

/** The highest first, at most one a creator and three a room within a day. */
function milestones(facts: DueFacts): Telling[] {
  const since = hoursAway(facts.now, -24);
  const lately = facts.notices.filter(
    ({ about, posted }) => about?.kind === "milestone" && posted !== undefined && posted.at > since,
  );
  const reached = facts.moments
    .filter((moment) => moment.kind === "milestone")
    .toSorted((a, b) => b.views - a.views)
    .flatMap(({ campaign, creator, views }) =>
      roomsOf(campaign, facts)
        .filter(({ version }) => version === "creators" && isRunning(campaign, facts))
        .map(({ room, version }) => ({
          ...telling("milestone", milestoneId({ room, creator }, views), { campaign, room, version }),
          about: `${creator}/${String(views)}`,
          creator,
        })),
    );
  const open = reached.filter(
    ({ room, creator }) => !lately.some(({ id }) => id.startsWith(milestoneId({ room, creator }, ""))),
  );
  return [...Map.groupBy(open, ({ room }) => room)].flatMap(([room, some]) => {
    const left = mostMilestones - lately.filter(({ about }) => about?.room === room).length;
    return some.slice(0, Math.max(0, left)).map(({ creator: _, ...owed }) => owed);
  });
}

function milestoneId({ room, creator }: { room: string; creator: string }, views: number | ""): string {
  return `milestone/${room}/${creator}/${views}`;
}

/** When a week's numbers are asked for. */
interface NumbersDay {
  week: string;
  /** From when on; until the week closes. */
  asked: string;
}

/** undefined: it has not come, or it is night. */
function numbersDayAt({ brand, now }: DueFacts): NumbersDay | undefined {
  const week = weekOfReading(now, brand.zone, brand.closingHour);
  const asked = numbersDayOf(week, brand);
  return now < asked || isNight(now, brand) ? undefined : { week, asked };
}

function numbersDays({ week, asked }: NumbersDay, facts: DueFacts): Telling[] {
  return facts.campaigns.flatMap(({ id: campaign }) => {
    if (!isAsked({ week, asked }, campaign, facts)) return [];
    if (!facts.posts.some((post) => post.campaign === campaign && !post.gone)) return [];
    return roomsOf(campaign, facts).flatMap(({ room, version }) =>
      version === "creators"
        ? [{ ...telling("numbers day", `numbers day/${room}/${week}`, { campaign, room, version }), since: asked }]
        : [],
    );
  });
}

/** An hour after the room was asked, and on the morning of the closing: to those who want it and have not sent theirs. */
function reminders({ week, asked }: NumbersDay, facts: DueFacts): Telling[] {
  if (facts.now < hoursAway(asked, 1)) return [];
  const wanting = new Map(facts.creators.flatMap((each) => (each.reminders ? [[each.id, each.users]] : [])));
  return facts.moments.flatMap((moment) => {
    if (moment.kind !== "unread" || !isAsked({ week, asked }, moment.campaign, facts)) return [];
    const room = wanting.get(moment.creator)?.find((user) => facts.reaches(user));
    if (room === undefined) return [];
    const to = { campaign: moment.campaign, room, version: "creators" } as const;
    return [{ ...telling("reminder", `reminder/${room}/${week}`, to), about: moment.creator }];
  });
}

/** Creators' rooms hear of their own accord only once somebody let the first summary be posted, and not in a pause. */
function isRunning(campaign: string, facts: DueFacts): boolean {
  const schedule = scheduleOf(campaign, facts);
  return schedule.since !== undefined && !schedule.paused;
}

/** Not of a week that was skipped, nor of one whose day had come before anything was to be posted. */
function isAsked({ week, asked }: NumbersDay, campaign: string, facts: DueFacts): boolean {
  const { since = "", skipped } = scheduleOf(campaign, facts);
  return isRunning(campaign, facts) && since <= asked && !skipped.includes(week);
}

function scheduleOf(campaign: string, { schedules }: DueFacts): Schedule {
  return schedules.find((each) => each.campaign === campaign) ?? usualSchedule(campaign);
}

/** Of a campaign that is not closed. */
function roomsOf(campaign: string, facts: DueFacts): ReturnType<typeof tellingRooms> {
  const isOpen = facts.campaigns.some(({ id, closed }) => id === campaign && !closed);
  return isOpen ? tellingRooms(scheduleOf(campaign, facts), facts) : [];
}

function telling(
  kind: Telling["kind"],
  id: Notice["id"],
  place: Pick<Telling, "campaign" | "room" | "version">,
): Telling {
  return { kind, id, ...place, weeks: [], since: undefined, attempts: 0 };
}

function hoursAway(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}
