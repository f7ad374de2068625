import type { Brand } from "../campaigns/brand.ts";
import { closedWeeks } from "../campaigns/summary/weeks.ts";
import type { Version } from "../campaigns/summary/summary.ts";
import type { Campaign } from "../campaigns/campaign.ts";
import { isLately, isReminder, isWish, type Notice, type NoticeAbout } from "../campaigns/notice.ts";
import { includesRole, type Role } from "../campaigns/role.ts";
import { showsMoney } from "../campaigns/room.ts";
import { isNight, missedFrom, tellingOf, tellingRooms, usualSchedule, type Schedule } from "../campaigns/schedule.ts";
import { claimableFrom } from "./lease.ts";
import { tellingsOf } from "./moments-due.ts";
import type { Due, DueFacts, Rest, Telling, Wished } from "./telling.ts";

/** What is owed now, oldest first: the closed weeks of each campaign that its rooms were not told. */
export function due(facts: DueFacts): Due[] {
  const known = new Map(facts.notices.map((notice) => [notice.id, notice]));
  const byCampaign = Map.groupBy(facts.notices, ({ about }) => about?.campaign);
  const running = facts.campaigns.filter(({ closed }) => !closed);
  const weekly = running.flatMap((campaign) =>
    dueOf({ facts, campaign, known, notices: byCampaign.get(campaign.id) ?? [] }),
  );
  const wishes = facts.notices.flatMap((notice) => wished(notice, facts));
  return [...wishes, ...facts.notices.flatMap((notice) => lookBack(notice, facts)), ...weekly, ...tellingsOf(facts)]
    .filter((owed) => facts.reaches(owed.room))
    .map((owed) => ({ ...owed, attempts: known.get(owed.id)?.attempts ?? 0 }))
    .filter(({ id }) => claimableFrom(known.get(id), facts.now) <= facts.now);
}

/** Also of a closed campaign, and while its weeks are paused: somebody asked for it. */
function wished({ id, about, posted }: Notice, facts: DueFacts): Wished[] {
  if (about === undefined || posted !== undefined || !isWish(about.kind)) return [];
  if (isReminder(about.kind) && !mayRemind(about, facts)) return [];
  const { campaigns, rooms } = facts;
  const { campaign, room, version, kind } = about;
  // A closing that was taken back before it was said is not said.
  const isOver = kind !== "closing" && kind !== "thanks" ? true : isClosed(campaign, campaigns);
  if (!isOver || !mayHear({ room, version }, rooms)) return [];
  return [{ kind: "wished", id, campaign, room, version, attempts: 0 }];
}

/** By day and on the day of its click; a person only while they want to be reminded. */
function mayRemind(about: NoticeAbout, { brand, rooms, creators, now }: DueFacts): boolean {
  if (isNight(now, brand) || !isLately(about, now)) return false;
  const isRoom = rooms.some(({ id }) => id === about.room);
  return isRoom || creators.some(({ reminders, users }) => reminders && users.includes(about.room));
}

/** The team's words are written down with their money: not for a room that creators read by now. */
function mayHear({ room, version }: Pick<Telling, "room" | "version">, rooms: DueFacts["rooms"]): boolean {
  const known = rooms.find(({ id }) => id === room);
  return version !== "team" || (known !== undefined && showsMoney(known));
}

/** Days after a closing report. */
const lookBackDays = 30;

/** What late readings have made of what a closing report told: once, where it was told. */
function lookBack({ id: report, about, posted }: Notice, { campaigns, rooms, now }: DueFacts): Telling[] {
  if (about?.kind !== "closing" || posted === undefined || !isClosed(about.campaign, campaigns)) return [];
  if (!mayHear(about, rooms)) return [];
  const since = new Date(Date.parse(posted.at) + lookBackDays * 86_400_000).toISOString();
  const { campaign, room, version } = about;
  const shared = { campaign, room, version, weeks: [], since, attempts: 0 };
  return since > now ? [] : [{ kind: "look-back", id: `look-back/${report}`, ...shared }];
}

function isClosed(id: string, campaigns: DueFacts["campaigns"]): boolean {
  return campaigns.some((campaign) => campaign.id === id && campaign.closed);
}

interface OfCampaign {
  facts: DueFacts;
  campaign: Campaign;
  known: ReadonlyMap<string, Notice>;
  /** The campaign's. */
  notices: readonly Notice[];
}

function dueOf(of: OfCampaign): Due[] {
  const { facts, campaign } = of;
  const { brand, now } = facts;
  const schedule = facts.schedules.find((each) => each.campaign === campaign.id) ?? usualSchedule(campaign.id);
  if (schedule.paused) return [];
  const posts = facts.posts.filter((post) => post.campaign === campaign.id);
  const weeks = closedWeeks({ brand, campaign, posts }, now).filter(
    (week) =>
      !schedule.skipped.includes(week) && (schedule.asked.includes(week) || tellingOf(week, schedule, brand) <= now),
  );
  const rooms = tellingRooms(schedule, facts);
  const told = rooms.flatMap((room) => [...tellings({ ...room, weeks, schedule }, of), ...rests(room, of)]);
  return schedule.since === undefined && rooms.length > 0 ? [...told, ...preview(weeks, schedule, of)] : told;
}

interface InRoom {
  room: string;
  version: Version;
  /** Closed, and their hour has come. */
  weeks: readonly string[];
  schedule: Schedule;
}

function tellings(place: InRoom, of: OfCampaign): Telling[] {
  const { room, version, weeks, schedule } = place;
  const { brand, now } = of.facts;
  const said = of.notices.filter(
    ({ about }) => about?.room === room && about.version === version && isTelling(about.kind),
  );
  const begun = said.filter(({ posted }) => posted === undefined).flatMap((notice) => resumed(notice, place, of));
  const dealtWith = new Set(said.flatMap(({ about }) => about?.weeks ?? []));
  const open = weeks.filter((week) => !dealtWith.has(week));
  const isAsked = (week: string) => schedule.asked.includes(week);
  const owed = open.filter((week) => isAsked(week) || isOwed(week, schedule, brand));
  // A room that was never told anything begins with the newest week.
  const wanted = said.length > 0 ? owed : owed.filter((week) => isAsked(week) || week === weeks.at(-1));
  const isMissed = (week: string) => !isAsked(week) && missedFrom(week, schedule, brand) <= now;
  const missed = wanted.filter(isMissed);
  const current = wanted.filter((week) => !isMissed(week)).map((week) => telling("summary", [week], { place, of }));
  return [...begun, ...(missed.length === 0 ? [] : [telling("catch-up", missed, { place, of })]), ...current];
}

function telling(
  kind: Telling["kind"],
  weeks: readonly string[],
  { place, of }: { place: InRoom; of: OfCampaign },
): Telling {
  const { room, version, schedule } = place;
  const span = [weeks[0], ...(weeks.length > 1 ? [weeks.at(-1)] : [])].join("..");
  const isAsked = weeks.every((week) => schedule.asked.includes(week));
  return {
    ...{
      kind,
      id: `${kind}/${of.campaign.id}/${room}/${version}/${span}`,
      campaign: of.campaign.id,
      room,
      version,
      weeks,
    },
    since: isAsked ? undefined : tellingOf(weeks[0] ?? "", schedule, of.facts.brand),
    attempts: 0,
  };
}

/** Written down and not said yet, or nobody knows: it is taken up where it was left. */
function resumed({ id, about }: Notice, place: InRoom, of: OfCampaign): Telling[] {
  if (about === undefined || !isTelling(about.kind)) return [];
  return [{ ...telling(about.kind, about.weeks, { place, of }), id }];
}

function isTelling(kind: string): kind is "summary" | "catch-up" {
  return kind === "summary" || kind === "catch-up";
}

function isOwed(week: string, schedule: Schedule, brand: Brand): boolean {
  return schedule.since !== undefined && tellingOf(week, schedule, brand) >= schedule.since;
}

/** Until two days after it was said, its details may follow. */
const restDays = 2;

function rests(
  { room, version }: Pick<InRoom, "room" | "version">,
  { facts, campaign, known, notices }: OfCampaign,
): Rest[] {
  const oldest = new Date(Date.parse(facts.now) - restDays * 86_400_000).toISOString();
  return notices.flatMap(({ id: parent, about, posted }) => {
    const id = `${parent}/details`;
    const isHere = about?.room === room && about.version === version && about.hasDetails;
    if (!isHere || posted === undefined || posted.at < oldest || known.get(id)?.posted !== undefined) return [];
    const thread = posted.ref;
    return [{ kind: "details", id, of: parent, campaign: campaign.id, room, version, thread, attempts: 0 }];
  });
}

/** The first summary goes to whoever answers for it; one with money in it is another one, for a marketer alone. */
function preview(weeks: readonly string[], { owner }: Schedule, { facts, campaign, known }: OfCampaign): Telling[] {
  const newest = weeks.at(-1);
  const admins = facts.roles.flatMap(({ subject, role }) => (role === "admin" ? [subject] : []));
  const to = [owner, campaign.owner, ...admins].find(
    (each) => each !== undefined && facts.reaches(each) && mayHost(each, facts),
  );
  if (newest === undefined || to === undefined) return [];
  const whole = `preview/${campaign.id}/${to}/${newest}`;
  const bare = `${whole}/bare`;
  if ([whole, bare].some((each) => known.get(each)?.posted !== undefined)) return [];
  const id = holds(to, "marketer", facts) === true ? whole : bare;
  const shown = { campaign: campaign.id, room: to, version: "team" as const, weeks: [newest] };
  return [{ kind: "preview", id, ...shown, since: undefined, attempts: 0 }];
}

/** What somebody holds by a group of the chat is not known here: only who was put below a host is left out. */
function mayHost(user: string, facts: DueFacts): boolean {
  return holds(user, "host", facts) ?? true;
}

/** undefined: nobody gave them a role of their own. */
function holds(user: string, needed: Role, { roles }: DueFacts): boolean | undefined {
  const own = roles.find(({ subject }) => subject === user)?.role;
  return own === undefined ? undefined : own !== "none" && includesRole(own, needed);
}
