import { zoneNamed } from "../../campaigns/calendar/zone.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import { shiftWeek, weekOf } from "../../campaigns/calendar/week.ts";
import { tellingOf, type Schedule } from "../../campaigns/schedule.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { chatRoom, instant, line, listed, text } from "../../core/line.ts";
import type { Draft } from "../../core/records.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { roomNamed } from "../meaning/chat-id.ts";
import { offered } from "../telling/offered.ts";
import { weekdays } from "../telling/schedule.ts";
import { undoButton } from "../telling/undo-button.ts";
import { noRoom, roomsOf, scheduleOf } from "./posted.ts";

interface Wanted {
  day?: string | undefined;
  hour?: number | undefined;
  zone?: string | undefined;
  room?: string | undefined;
  pause?: boolean | undefined;
  campaign?: string | undefined;
}

/** Shows when and where weeks are told, or changes it. */
export async function scheduled(wanted: Wanted, context: Context): Promise<Reply> {
  const campaign = await chosenCampaign(context, wanted.campaign);
  const before = await scheduleOf(campaign, context);
  const change = await changeOf(wanted, campaign, context);
  if (Object.keys(change).length === 2) return [await standing(before, campaign, context), ...ways(before, context)];
  checkHour({ ...before, ...told(change) }, context);
  const receipts = await context.records.append([change]);
  const after = await scheduleOf(campaign, context);
  return [await standing(after, campaign, context), ...offered(context, undoButton(receipts))];
}

type Change = Extract<Draft, { type: "schedule-set" }>;

async function changeOf(wanted: Wanted, { id }: Campaign, context: Context): Promise<Change> {
  const { day, hour, zone, room, pause } = wanted;
  return {
    type: "schedule-set",
    campaign: id,
    ...(day !== undefined && { day: weekdays.findIndex((each) => each.toLowerCase() === day) + 1 }),
    ...(hour !== undefined && { hour }),
    ...(zone !== undefined && { zone: chosenZone(zone, context) }),
    ...(room !== undefined && { rooms: await chosenRooms(room, context) }),
    ...(pause !== undefined && { paused: pause }),
  };
}

function chosenZone(typed: string, { call }: Context): string {
  const named = zoneNamed(typed);
  if (named.kind === "zone") return named.zone;
  const { nearest } = named;
  const ways =
    nearest === undefined ? [] : [{ label: nearest, call: { ...call, options: { ...call.options, zone: nearest } } }];
  throw new UserError(`I know no time zone "${typed}". Name one like Europe/London.`, ways);
}

/** "all" is every room of the campaign. UserError: a room without a purpose would not know which version it gets. */
async function chosenRooms(word: string, context: Context): Promise<string[]> {
  if (word.trim().toLowerCase() === "all") return [];
  const id = roomNamed(word, context);
  const known = (await context.records.rooms()).find((room) => room.id === id);
  if (known?.purposes.some((purpose) => purpose !== "results") === true) return [id];
  throw new UserError("That room is neither the team's nor the creators', so I don't know which summary it gets.", [
    { label: "Rooms", call: { name: "setup rooms", options: {} } },
  ]);
}

function told({ day, hour, zone }: Change): Partial<Schedule> {
  return {
    ...(day !== undefined && { day }),
    ...(hour !== undefined && { hour }),
    ...(zone !== undefined && { zone }),
  };
}

/** Before the closing hour the week's last readings are not in. */
function checkHour(schedule: Schedule, { brand, now, call }: Context): void {
  const week = weekOf(now, brand.zone);
  const open = { ...brand, closingHour: 0 };
  if (schedule.hour === undefined || tellingOf(week, schedule, brand) === tellingOf(week, schedule, open)) return;
  throw new UserError(
    `The week closes on Monday at ${String(brand.closingHour)}:00 (${brand.zone}): readings until then count. Choose that hour or a later one.`,
    [
      {
        label: `At ${String(brand.closingHour)}:00`,
        call: { ...call, options: { ...call.options, hour: brand.closingHour, zone: brand.zone } },
      },
    ],
  );
}

async function standing(schedule: Schedule, campaign: Campaign, context: Context) {
  const rooms = await roomsOf(schedule, context);
  if (rooms.length === 0) throw noRoom(campaign);
  const where = listed(
    rooms.map(({ room, version }) => line`${chatRoom(room)}${[version === "creators" ? " (without money)" : ""]}`),
  );
  return text`${campaign.name}: ${whenLine(schedule, context)}, to ${where}.${stateLine(schedule, context)}`;
}

function whenLine({ day, hour, zone }: Schedule, { brand }: Context): Line {
  return line`${[weekdays[day - 1] ?? "Monday"]}s at ${[String(hour ?? brand.closingHour)]}:00 (${zone ?? brand.zone})`;
}

function stateLine(schedule: Schedule, { brand, now }: Context): Line {
  if (schedule.paused) return line` Paused; weeks in the pause are not caught up with.`;
  if (schedule.since === undefined) return line` Nothing is posted before somebody lets the first one: weekly post.`;
  const week = weekOf(now, brand.zone);
  const next = [-1, 0, 1].map((by) => tellingOf(shiftWeek(week, by), schedule, brand)).find((each) => each > now);
  return next === undefined ? [] : line` Next: ${instant(next)}.`;
}

function ways(schedule: Schedule, context: Context): Reply {
  const options = { campaign: schedule.campaign };
  return offered(
    context,
    { label: "Change", call: { name: "weekly schedule", options, form: true } },
    schedule.paused
      ? { label: "Go on", call: { name: "weekly schedule", options: { ...options, pause: false } } }
      : { label: "Pause", call: { name: "weekly schedule", options: { ...options, pause: true } } },
    { label: "Preview", call: { name: "weekly preview", options } },
  );
}
