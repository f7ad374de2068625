import { addDays, isoDay, localDay, weekdayOf, type Day } from "./calendar.ts";
import { months, relativeDays, weekdays } from "./date-words.ts";
import { fold } from "./fold.ts";

export interface FoundDay {
  day: string;
  /** Where the date ends in the text. */
  end: number;
}

/**
 * A whole text that is one day, as YYYY-MM-DD at the UTC offset of `now` (an ISO instant with its offset). Ambiguous
 * numeric dates are day first; a date without a year is the latest one not after `now`; a weekday the latest before it.
 */
export function readDay(text: string, now: string): string | undefined {
  const trimmed = text.trim();
  const found = dayAt(fold(trimmed), 0, now);
  return found?.end === trimmed.length ? found.day : undefined;
}

/** The day written in a folded text (see fold.ts) from an index on. */
export function dayAt(folded: string, index: number, now: string): FoundDay | undefined {
  for (const { pattern, read } of /\d/u.test(folded.charAt(index)) ? withDigits : withLetters) {
    pattern.lastIndex = index;
    const match = pattern.exec(folded);
    const day = match === null ? undefined : read(match.slice(1), localDay(now), now);
    if (match !== null && day !== undefined) return { day: isoDay(day), end: index + match[0].length };
  }
  return undefined;
}

type Parts = readonly (string | undefined)[];

interface Form {
  pattern: RegExp;
  read: (parts: Parts, today: Day, now: string) => Day | undefined;
}

const month = Object.keys(months).sort(longestFirst).join("|");
const weekday = Object.keys(weekdays).sort(longestFirst).join("|");
const relative = relativeDays.map(([phrase]) => phrase).join("|");
const relativeByPhrase = new Map(relativeDays);
const small: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  ein: 1,
  einem: 1,
  einer: 1,
  un: 1,
  una: 1,
  une: 1,
  um: 1,
  uma: 1,
  two: 2,
  zwei: 2,
  dos: 2,
  deux: 2,
  dois: 2,
  three: 3,
  drei: 3,
  tres: 3,
  trois: 3,
  four: 4,
  vier: 4,
  cuatro: 4,
  quatre: 4,
  quatro: 4,
  five: 5,
  funf: 5,
  cinco: 5,
  cinq: 5,
  six: 6,
  sechs: 6,
  seis: 6,
};
const amount = `\\d{1,3}|${Object.keys(small).sort(longestFirst).join("|")}`;
const end = String.raw`(?![\p{L}\d])`;
const weekdayLead = "(?:(?:last|on|this|this past|am|letzten|letzte|el|el pasado|le|na|no|a|ultimo|ultima) )?";

/** So long ago; the amount is written in digits or letters. */
const amounts: readonly Form[] = [
  form(`(${amount}) ?(days?|d|weeks?|w) ago`, (parts, today) => ago(parts, today)),
  form(`(${amount}) ?(h|hrs?|hours?|m|mins?|minutes?) ago`, clockAgo),
  form(`(${amount}) (dias?|semanas?) atras`, (parts, today) => ago(parts, today)),
];

// Two lists by how a date begins: half as many patterns to try at each word.
const withDigits: readonly Form[] = [
  form(String.raw`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t[\d:.]+(?:z|[+-]\d{2}:?\d{2})?)?`, ([y, m, d]) =>
    real(y, m, d),
  ),
  form(String.raw`(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})`, ([d, , m, y]) => dayFirst(d, m, fullYear(y))),
  form(String.raw`(\d{1,2})([./])(\d{1,2})\2?`, ([d, , m], today) => recentNumeric([d, m], today)),
  form(
    `(\\d{1,2})(?:st|nd|rd|th|er|ro|º|°|\\.)?[ -]?(?:of |de |do )?(${month})\\.?(?:(?:,? | de | del |-)(\\d{4}))?`,
    ([d, m, y], today) => named([d, m, y], today),
  ),
  ...amounts,
];

const withLetters: readonly Form[] = [
  form(`(${month})\\.? (\\d{1,2})(?:st|nd|rd|th|º)?(?:,? (\\d{4}))?`, ([m, d, y], today) => named([d, m, y], today)),
  ...amounts,
  form(`(?:vor|hace|il y a|ha|faz) (${amount}) (stunden?|horas?|heures?|h|min|minuten|minutos|minutes)`, clockAgo),
  form(
    String.raw`the (\d{1,2})(?:st|nd|rd|th)(?! (?:of|video|vid|clip|post|one|take|try|time|day|week|round|part)(?!\p{L}))`,
    ([date], today) => ofMonth(Number(date), today),
  ),
  form(`(?:vor|hace|il y a|ha|faz) (${amount}) (tage?n?|dias?|jours?|wochen?|semanas?|semaines?)`, (parts, today) =>
    ago(parts, today),
  ),
  form(`(${relative})`, ([phrase = ""], today) => addDays(today, relativeByPhrase.get(phrase) ?? 0)),
  form(`(${relative}|${weekday})s(?= (?:video|vid|clip|post|upload|one|reel|tiktok))`, ([name = ""], today) =>
    relativeByPhrase.has(name) ? addDays(today, relativeByPhrase.get(name) ?? 0) : latestWeekday(name, today),
  ),
  form(`${weekdayLead}(${weekday})\\.?(?: passado| passada| pasado| dernier)?`, ([name = ""], today) =>
    latestWeekday(name, today),
  ),
];

function form(source: string, read: Form["read"]): Form {
  return { pattern: new RegExp(source + end, "uy"), read };
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}

function real(
  year: string | number | undefined,
  month: string | number | undefined,
  date: string | undefined,
): Day | undefined {
  const day = { year: Number(year), month: Number(month), date: Number(date) };
  const normal = addDays(day, 0);
  const exists = normal.year === day.year && normal.month === day.month && normal.date === day.date;
  return exists && day.year >= 1900 ? day : undefined;
}

/** Day first, unless the second part can only be the day (04/27/2026). */
function dayFirst(first: string | undefined, second: string | undefined, year: number): Day | undefined {
  return Number(second) > 12 ? real(year, first, second) : real(year, second, first);
}

function fullYear(year = ""): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function recentNumeric([first, second]: Parts, today: Day): Day | undefined {
  return notAfter(today, (year) => dayFirst(first, second, year));
}

function named([date, name = "", year]: Parts, today: Day): Day | undefined {
  const number = months[name];
  if (year !== undefined) return real(year, number, date);
  return notAfter(today, (candidate) => real(candidate, number, date));
}

/** The latest year in which the day is not after today; 29 February may lie further back. */
function notAfter(today: Day, inYear: (year: number) => Day | undefined): Day | undefined {
  for (let year = today.year; year > today.year - 8; year -= 1) {
    const day = inYear(year);
    if (day !== undefined && !isAfter(day, today)) return day;
    if (day === undefined && year === today.year - 4) return undefined;
  }
  return undefined;
}

function isAfter(a: Day, b: Day): boolean {
  return (a.year - b.year || a.month - b.month || a.date - b.date) > 0;
}

function ago([count = "", unit = ""]: Parts, today: Day): Day {
  const days = (small[count] ?? Number(count)) * (/^(?:w|s)/u.test(unit) ? 7 : 1);
  return addDays(today, -days);
}

/** The latest day with this date that is not after today. */
function ofMonth(date: number, today: Day): Day | undefined {
  const { year, month } = date <= today.date ? today : addDays({ ...today, date: 1 }, -1);
  return real(year, month, String(date));
}

/** Hours or minutes back from the local time of `now`. */
function clockAgo([count = "", unit = ""]: Parts, today: Day, now: string): Day {
  const minutes = (small[count] ?? Number(count)) * (/^m/u.test(unit) ? 1 : 60);
  const time = Number(now.slice(11, 13)) * 60 + Number(now.slice(14, 16));
  return addDays(today, Math.floor((time - minutes) / 1440));
}

function latestWeekday(name: string, today: Day): Day {
  const back = (weekdayOf(today) - (weekdays[name] ?? 1) + 7) % 7;
  return addDays(today, -(back === 0 ? 7 : back));
}
