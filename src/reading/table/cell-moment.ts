import { DateTime } from "luxon";
import { addDays, isoDay, localDay } from "../calendar.ts";
import { weekdays } from "../date-words.ts";
import { readDay } from "../dates.ts";
import { fold } from "../fold.ts";

/** A day as written, and the instant (UTC, milliseconds) where the cell has a time. */
export interface Moment {
  day: string;
  at?: string;
}

export interface MomentContext {
  /** An ISO instant with its offset. */
  now: string;
  /** IANA name for times without an offset; undefined: the offset of `now`. */
  zone: string | undefined;
  /** The column writes 02/27/2026. */
  isMonthFirst: boolean;
}

/** A date cell: ISO with or without a time, day first, month names, a spreadsheet's serial number, a Unix time. */
export function readMoment(text: string, context: MomentContext): Moment | undefined {
  const iso = isoMoment.exec(text)?.groups;
  if (iso) return momentOf(readDay(iso.day ?? "", context.now), { time: iso.time, offset: iso.offset }, context);
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return readSerial(text, context);
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return readUnix(text);
  const timed = timedDay.exec(text);
  const day = readWrittenDay(timed?.[1] ?? text, context);
  return momentOf(day, { time: timed ? clockTime(timed) : undefined, offset: timed?.[6] }, context);
}

/** A day still to come: without a year it is the one nearest to now, where a post's day would be the latest one. */
export function readDueDay(text: string, context: MomentContext): string | undefined {
  const day = readMoment(text, context)?.day;
  if (day === undefined || /\d{4}|[./-]\d{1,2}[./-]\d{2}$/.test(text)) return day;
  const halfYearAgo = isoDay(addDays(localDay(context.now), -183));
  return day < halfYearAgo ? `${Number(day.slice(0, 4)) + 1}${day.slice(4)}` : day;
}

/** Whether a column's numeric dates can only be month first: some have a second part above 12 and none a first. */
export function isMonthFirst(cells: readonly string[]): boolean {
  const dates = cells.map((cell) => numericDate.exec(cell.trim())).filter((match) => match !== null);
  return dates.some(([, , second]) => Number(second) > 12) && !dates.some(([, first]) => Number(first) > 12);
}

const isoMoment =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(?<offset>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
const numericDate = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b/;
const timedDay =
  /^(.*[^\s,])(?:,\s*|\s+)(?:um |at |a las |à )?(\d{1,2})(?::|h)(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(am|pm|uhr|h)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const weekdayLead = new RegExp(
  `^(?:${Object.keys(weekdays).join("|")}|mo|di|mi|do|fr|sa|so|lu|ma|me|je|ve|di)\\.?,?\\s+(?=.*\\d)`,
);
const dayMs = 86_400_000;

function readWrittenDay(text: string, { now, isMonthFirst }: MomentContext): string | undefined {
  const bare = fold(text.trim()).replace(weekdayLead, "");
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(bare);
  if (compact) return readDay(compact.slice(1).join("-"), now);
  const numeric = isMonthFirst ? numericDate.exec(bare) : null;
  if (numeric) return readDay(`${numeric[2] ?? ""}/${numeric[1] ?? ""}/${numeric[3] ?? ""}`, now);
  const shortYear = /^(.*\p{L}\.?[ -])'?(\d{2})$/u.exec(bare);
  const isNamed = shortYear !== null && /\d/.test(shortYear[1] ?? "");
  return readDay(isNamed ? `${shortYear[1] ?? ""}20${shortYear[2] ?? ""}` : bare, now);
}

function clockTime([, , hour = "", minute = "", second = "00", half]: readonly string[]): string {
  const twelve = Number(hour) % 12;
  const clock = /^[ap]m$/i.test(half ?? "") ? twelve + (half?.toLowerCase() === "pm" ? 12 : 0) : Number(hour);
  return `${clock}:${minute}:${second}`;
}

interface Clock {
  time: string | undefined;
  offset: string | undefined;
}

function momentOf(day: string | undefined, { time, offset }: Clock, context: MomentContext): Moment | undefined {
  if (day === undefined) return undefined;
  // Spreadsheets write a bare day as its midnight.
  if (time === undefined || (offset === undefined && /^0?0:00(?::00)?$/.test(time))) return { day };
  const at = instantOf(`${day}T${time.replace(/^\d:/, "0$&").replace(",", ".")}`, offset, context);
  return at === undefined ? undefined : { day, at };
}

function instantOf(local: string, offset: string | undefined, { now, zone }: MomentContext): string | undefined {
  const isUtc = offset !== undefined && /^(?:Z|UTC|GMT|[+-]00:?00)$/i.test(offset);
  const known = isUtc ? "Z" : (offset ?? (zone === undefined ? (/(?:Z|[+-]\d{2}:\d{2})$/.exec(now)?.[0] ?? "Z") : ""));
  if (known === "Z" && plainTime.test(local)) return `${local.length === 16 ? `${local}:00` : local}.000Z`;
  const instant = DateTime.fromISO(local + known, known === "" ? { zone: zone ?? "utc" } : {}).toUTC();
  return instant.isValid ? instant.toISO() : undefined;
}

const plainTime = /T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

/** Days since 30 December 1899, with the time as a fraction. Five digits reach from 1954 to 2100 when begun with 2 to 7. */
function readSerial(text: string, context: MomentContext): Moment | undefined {
  const serial = Number(text.replace(",", "."));
  if (serial < 20_000 || serial >= 73_051) return undefined;
  const days = Math.floor(serial);
  const seconds = Math.round((serial - days) * 86_400);
  const day = isoDay(addDays({ year: 1899, month: 12, date: 30 }, days + (seconds === 86_400 ? 1 : 0)));
  return momentOf(day, { time: seconds % 86_400 === 0 ? undefined : clockOf(seconds), offset: undefined }, context);
}

function readUnix(text: string): Moment {
  const ms = Number(text) * (text.length === 10 ? 1000 : 1);
  const day = isoDay(addDays({ year: 1970, month: 1, date: 1 }, Math.floor(ms / dayMs)));
  return { day, at: `${day}T${clockOf(Math.floor((ms % dayMs) / 1000))}.000Z` };
}

function clockOf(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
