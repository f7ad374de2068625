import { DateTime } from "luxon";
import { z } from "zod";

/** A stretch of time as people name it; windowOf (window.ts) says what it is by a brand's calendar. */
export type Period =
  | { kind: "named"; name: PeriodName }
  | { kind: "days"; days: number }
  | { kind: "campaign weeks"; first: number; last: number }
  | { kind: "iso week"; week: string }
  | { kind: "dates"; from: string; to: string };

export const periodNames = [
  "today",
  "yesterday",
  "this_week",
  "last_week",
  "last_2_weeks",
  "last_7d",
  "last_14d",
  "last_30d",
  "this_month",
  "last_month",
  "campaign_to_date",
] as const;

export type PeriodName = Exclude<(typeof periodNames)[number], "last_7d" | "last_14d" | "last_30d">;

const advice =
  "I don't know that period. Say this_week, last_week, last_30d, campaign_to_date, week_3, 2026-W07 or 2026-02-01..2026-02-28.";

/** A command's option: a period in its own words, spaces and hyphens allowed. Read it with periodOf. */
export const periodText = z
  .string()
  .max(60)
  .refine((text) => readPeriod(text) !== undefined, advice);

/** Of a text that periodText has let through. */
export function periodOf(text: string): Period {
  const period = readPeriod(text);
  if (period === undefined) throw new RangeError(`${advice} Not: ${text}`);
  return period;
}

/** undefined: not a period, or a date or week that no calendar has. */
export function readPeriod(text: string): Period | undefined {
  const written = text.trim().toLowerCase();
  return readDates(written) ?? readIsoWeek(written) ?? readWords(written.replaceAll(/[\s_-]+/g, "_"));
}

/** The one spelling of a period: "last_week", "week_2..week_4", "2026-W07". */
export function periodName(period: Period): string {
  switch (period.kind) {
    case "named":
      return period.name;
    case "days":
      return `last_${period.days}d`;
    case "campaign weeks":
      return period.first === period.last ? `week_${period.first}` : `week_${period.first}..week_${period.last}`;
    case "iso week":
      return period.week;
    case "dates":
      return `${period.from}..${period.to}`;
  }
}

function readDates(written: string): Period | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:\s*(?:\.\.|to|until)\s*(\d{4}-\d\d-\d\d))?$/.exec(written);
  const from = match?.[1];
  if (from === undefined) return undefined;
  const to = match?.[2] ?? from;
  return isInCalendar(from) && isInCalendar(to) && from <= to ? { kind: "dates", from, to } : undefined;
}

function readIsoWeek(written: string): Period | undefined {
  if (!/^\d{4}-?w\d\d$/.test(written)) return undefined;
  const week = `${written.slice(0, 4)}-W${written.slice(-2)}`;
  return isInCalendar(week) ? { kind: "iso week", week } : undefined;
}

function readWords(written: string): Period | undefined {
  const name = otherWords.get(written) ?? periodNames.find((known) => known === written);
  const days = /^(?:last_|past_)?(\d{1,3})_?d(?:ays?)?$/.exec(name ?? written)?.[1];
  if (days !== undefined) return Number(days) > 0 ? { kind: "days", days: Number(days) } : undefined;
  if (name !== undefined) return { kind: "named", name: name as PeriodName };
  return readCampaignWeeks(written);
}

function readCampaignWeeks(written: string): Period | undefined {
  const match = /^weeks?_?(\d{1,3})(?:_?(?:\.\.|to)_?(?:weeks?_?)?(\d{1,3}))?$/.exec(written);
  const first = Number(match?.[1] ?? 0);
  const last = Number(match?.[2] ?? first);
  return first >= 1 && first <= last ? { kind: "campaign weeks", first, last } : undefined;
}

function isInCalendar(dayOrWeek: string): boolean {
  return DateTime.fromISO(dayOrWeek, { zone: "utc" }).isValid;
}

const otherWords = new Map<string, PeriodName>([
  ["week", "this_week"],
  ["month", "this_month"],
  ["last_two_weeks", "last_2_weeks"],
  ["all", "campaign_to_date"],
  ["all_time", "campaign_to_date"],
  ["campaign", "campaign_to_date"],
  ["lifetime", "campaign_to_date"],
  ["overall", "campaign_to_date"],
  ["so_far", "campaign_to_date"],
  ["to_date", "campaign_to_date"],
  ["total", "campaign_to_date"],
]);
