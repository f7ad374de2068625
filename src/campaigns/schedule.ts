import { DateTime } from "luxon";

import type { Brand } from "./brand.ts";
import { atHour, closingOf, shiftWeek, utcOf } from "./calendar/week.ts";
import type { Campaign } from "./campaign.ts";
import type { Entry, EntryOf } from "./entry.ts";
import type { Room } from "./room.ts";

/** When and where a campaign's weeks are told. */
export interface Schedule {
  campaign: string;
  /** ISO: 1 is Monday. */
  day: number;
  /** undefined: the brand's closing hour. */
  hour: number | undefined;
  /** undefined: the brand's. */
  zone: string | undefined;
  /** Only these; empty: all that are the campaign's. */
  rooms: readonly string[];
  paused: boolean;
  /** Weeks told from this instant on are owed: somebody let the first one be posted, or ended a pause. */
  since: string | undefined;
  /** Who set it last: the first summary is theirs to look at. */
  owner: string | undefined;
  /** To be told at once, and not at all. */
  asked: readonly string[];
  skipped: readonly string[];
}

export type ScheduleChange = EntryOf<"schedule-set"> | EntryOf<"week-wished">;

export function scheduleFrom(campaign: string, changes: readonly ScheduleChange[]): Schedule {
  const schedule = { ...usualSchedule(campaign) };
  for (const change of changes) applyTo(schedule, change);
  return schedule;
}

/** Of a campaign that nobody set one for. */
export function usualSchedule(campaign: string): Schedule {
  return {
    campaign,
    day: 1,
    hour: undefined,
    zone: undefined,
    rooms: [],
    paused: false,
    since: undefined,
    owner: undefined,
    asked: [],
    skipped: [],
  };
}

/** When a closed week is told: on its day at its hour, and never before the closing. */
export function tellingOf(week: string, schedule: Schedule, brand: Pick<Brand, "zone" | "closingHour">): string {
  const zone = schedule.zone ?? brand.zone;
  const day = DateTime.fromISO(`${shiftWeek(week, 1)}-${schedule.day}`, { zone });
  const wanted = utcOf(atHour(day, schedule.hour ?? brand.closingHour));
  const closing = closingOf(week, brand.zone, brand.closingHour);
  return wanted < closing ? closing : wanted;
}

/** Until then a week's own summary is still posted, late; afterwards it is caught up with. */
export function missedFrom(week: string, schedule: Schedule, brand: Pick<Brand, "zone" | "closingHour">): string {
  const nextClosing = closingOf(shiftWeek(week, 1), brand.zone, brand.closingHour);
  const dayAfter = utcOf(DateTime.fromISO(tellingOf(week, schedule, brand)).plus({ hours: 24 }));
  return nextClosing < dayAfter ? dayAfter : nextClosing;
}

/** When a week's numbers are asked for: on the day before it closes, in the afternoon. */
export function numbersDayOf(week: string, { zone }: Pick<Brand, "zone">): string {
  return utcOf(atHour(DateTime.fromISO(`${week}-7`, { zone }), askingHour));
}

const askingHour = 17;
/** The hour at which the night ends. */
export const morningHour = 9;
const night = { from: 20, until: morningHour };

/** When nobody is to be written to unasked. */
export function isNight(instant: string, { zone }: Pick<Brand, "zone">): boolean {
  const { hour } = DateTime.fromISO(instant, { zone });
  return hour >= night.from || hour < night.until;
}

/** Where a campaign's weeks are told, and which version. A room that creators read never gets the team's. */
export function tellingRooms(
  schedule: Schedule,
  { rooms, campaigns }: { rooms: readonly Room[]; campaigns: readonly Campaign[] },
): { room: string; version: "team" | "creators" }[] {
  const isOnly = campaigns.filter(({ closed }) => !closed).length === 1;
  const ofCampaign = rooms.filter(({ id, campaign }) => {
    if (schedule.rooms.length > 0) return schedule.rooms.includes(id);
    return campaign === schedule.campaign || (campaign === undefined && isOnly);
  });
  const creators = ofCampaign.filter(({ purposes }) => purposes.includes("creators"));
  const team = ofCampaign.filter(({ purposes }) => purposes.includes("team") && !purposes.includes("creators"));
  return [
    ...team.map(({ id }) => ({ room: id, version: "team" as const })),
    ...creators.map(({ id }) => ({ room: id, version: "creators" as const })),
  ];
}

function applyTo(schedule: Schedule, change: ScheduleChange): void {
  if (change.type === "week-wished") {
    const { week, wish } = change;
    schedule.asked = [...schedule.asked.filter((known) => known !== week), ...(wish === "post" ? [week] : [])];
    schedule.skipped = [...schedule.skipped.filter((known) => known !== week), ...(wish === "skip" ? [week] : [])];
    return;
  }
  const { day, hour, zone, rooms, paused, approved, at, by } = change;
  schedule.owner = approved === undefined ? by : (schedule.owner ?? by);
  schedule.day = day ?? schedule.day;
  schedule.hour = hour ?? schedule.hour;
  schedule.zone = zone ?? schedule.zone;
  schedule.rooms = rooms ?? schedule.rooms;
  if (approved === true) schedule.since ??= at;
  if (paused === false && schedule.paused && schedule.since !== undefined) schedule.since = at;
  schedule.paused = paused ?? schedule.paused;
}

const scheduleTypes = [
  "schedule-set",
  "week-wished",
  "notice-claimed",
  "notice-written",
  "notice-placed",
  "notice-posted",
  "notice-refused",
  "notice-settled",
] as const;

/** When weeks are told, and what was told of its own accord. */
export type ScheduleEntry = EntryOf<(typeof scheduleTypes)[number]>;

export function isOfSchedule(entry: Entry): entry is ScheduleEntry {
  return scheduleTypes.some((type) => type === entry.type);
}
