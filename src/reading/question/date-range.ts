import { anyOf } from "../any-of.ts";
import { addDays, isoDay, localDay } from "../calendar.ts";
import { months } from "../date-words.ts";
import { dayAt } from "../dates.ts";
import type { Wording } from "./wording.ts";

/** "between 1 and 12 April", "since Monday", "on 3 March", "in February": from..to, both days in it. */
export function readDates(said: Wording, now: string): string | undefined {
  return shortRange(said, now) ?? range(said, now) ?? since(said, now) ?? month(said, now) ?? single(said, now);
}

const monthName = Object.keys(months)
  .toSorted((a, b) => b.length - a.length)
  .join("|");
const nth = String.raw`(\d{1,2})(?:st|nd|rd|th|\.)?`;
const to = String.raw` ?(?:-|–|to|until|till|through|and|bis(?: zum)?|und|al?|hasta el|y|au|et|e|ate) ?`;
const lead = String.raw`(?:from |between |vom |zwischen (?:dem )?|von |entre (?:el |le |o )?|del? |du |de |le |el )?(?:the )?`;

const daysThenMonth = anyOf(
  String.raw`${lead}${nth}${to}(?:the |dem |le |el )?${nth}(?: of| de)? ?(${monthName})(?: (?:de )?(\d{4}))?`,
);
const monthThenDays = anyOf(
  String.raw`${lead}(${monthName})\.? ${nth}${to}(?:the )?${nth}(?:,? (\d{4}))?(?! ?(?:${monthName}))`,
);

/** "5 to 12 March", "March 5-12". */
function shortRange(said: Wording, now: string): string | undefined {
  const before = said.take(daysThenMonth);
  if (before !== undefined) return spanOf([before[1], before[2], before[3], before[4]], now);
  const after = said.take(monthThenDays);
  return after === undefined ? undefined : spanOf([after[2], after[3], after[1], after[4]], now);
}

function spanOf([first, last, name, year]: readonly (string | undefined)[], now: string): string | undefined {
  const suffix = year === undefined ? "" : ` ${year}`;
  const from = dayAt(`${first ?? ""} ${name ?? ""}${suffix}`, 0, now)?.day;
  const until = dayAt(`${last ?? ""} ${name ?? ""}${suffix}`, 0, now)?.day;
  return from === undefined || until === undefined ? undefined : `${from}..${until}`;
}

/** Two whole days with words between them. */
function range(said: Wording, now: string): string | undefined {
  const text = said.rest;
  for (const { index } of text.matchAll(/(?<![\p{L}\d./-])[\p{L}\d]/gu)) {
    const first = dayAt(text, index, now);
    if (first === undefined) continue;
    const gap =
      /^ ?(?:-|–|to|until|till|through|and|bis(?: zum)?|und|al?|hasta(?: el)?|y|au|et|e|ate|\.\.) ?(?:the |el |le |dem |o )?/u.exec(
        text.slice(first.end),
      );
    const second = gap === null ? undefined : dayAt(text, first.end + gap[0].length, now);
    if (second === undefined) continue;
    said.blank(index, second.end - index);
    said.take(anyOf("between|from|vom|zwischen|von|entre"));
    return first.day <= second.day ? `${first.day}..${second.day}` : `${second.day}..${first.day}`;
  }
  return undefined;
}

const sinceWord = anyOf(
  String.raw`(?:ever )?since|starting(?: from| on)?|as of|from|ab|seit(?: dem)?|desde(?: el| o)?|depuis(?: le)?|a partir d[eo]|after`,
);

/** "since X" ends on the day of `now`. */
function since(said: Wording, now: string): string | undefined {
  const word = sinceWord.exec(said.rest);
  if (word === null) return undefined;
  const at = word.index + word[0].length + 1;
  const day = dayAt(said.rest, said.rest.startsWith("the ", at) ? at + 4 : at, now) ?? monthStart(said.rest, at, now);
  if (day === undefined) return undefined;
  said.blank(word.index, day.end - word.index);
  return `${day.day}..${isoDay(localDay(now))}`;
}

function monthStart(text: string, at: number, now: string): { day: string; end: number } | undefined {
  const name = new RegExp(`^(?:${monthName})(?![\\p{L}\\d])`, "u").exec(text.slice(at))?.[0];
  const day = name === undefined ? undefined : dayAt(`1 ${name}`, 0, now)?.day;
  return name === undefined || day === undefined ? undefined : { day, end: at + name.length };
}

const inMonth = anyOf(
  String.raw`(?:in|im|en|em|during|for|of|vom|de|da|do)(?: the month of)? (${monthName})(?:'s)?(?: (?:de )?(\d{4}))?|(january|february|april|june|july|august|september|october|november|december)(?:'s)?(?: (\d{4}))?`,
);

function month(said: Wording, now: string): string | undefined {
  const match = inMonth.exec(said.rest);
  const [, prefixed, prefixedYear, bare, bareYear] = match ?? [];
  const name = prefixed ?? bare;
  const year = prefixedYear ?? bareYear;
  if (match === null || name === undefined || /^ ?\d/.test(said.rest.slice(match.index + match[0].length)))
    return undefined;
  if (/\d\.? ?$/.test(said.rest.slice(0, match.index)) && bare !== undefined) return undefined;
  const first = dayAt(`1 ${name}${year === undefined ? "" : ` ${year}`}`, 0, now)?.day;
  if (first === undefined) return undefined;
  said.fill(match, " ");
  const [y = 0, m = 1] = first.split("-").map(Number);
  const next = m === 12 ? { year: y + 1, month: 1, date: 1 } : { year: y, month: m + 1, date: 1 };
  return `${first}..${isoDay(addDays(next, -1))}`;
}

function single(said: Wording, now: string): string | undefined {
  const on = /(?<![\p{L}\d])(?:on|at|am|vom|of|el|le|em|no dia|dia) (?=[\p{L}\d])/u;
  const match = on.exec(said.rest);
  const prefixed = match === null ? undefined : dayAt(said.rest, match.index + match[0].length, now);
  if (match !== null && prefixed !== undefined) {
    said.blank(match.index, prefixed.end - match.index);
    return `${prefixed.day}..${prefixed.day}`;
  }
  for (const { index } of said.rest.matchAll(/(?<![\p{L}\d./@-])(?:\d|[\p{L}]{3,} \d)/gu)) {
    const found = dayAt(said.rest, index, now);
    // "2.5" and "1/2" are rather numbers.
    if (found === undefined || /^\d{1,2}[./]\d{1,2}$/.test(said.rest.slice(index, found.end))) continue;
    said.blank(index, found.end - index);
    return `${found.day}..${found.day}`;
  }
  return undefined;
}
