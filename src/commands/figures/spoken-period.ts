import { readPeriod } from "../../campaigns/calendar/period.ts";
import { weekOf } from "../../campaigns/calendar/week.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { takePeriod } from "../../reading/question/periods.ts";
import { Wording } from "../../reading/question/wording.ts";
import { noonOf } from "../meaning/fields.ts";

/** A period among words that are about something: "mia since 1 feb". */
export interface SpokenPeriod {
  period: string;
  /** What the words are about besides; undefined: nothing. */
  about: string | undefined;
}

/**
 * undefined: no period is in it, or a single day, which is a post's. Throws UserError on words that can only be a period
 * and are none: "30 feb", and "next" week is still to come.
 */
export function spokenPeriod(words: string, context: Context): SpokenPeriod | undefined {
  const week = isoWeek(words, context);
  if (week !== undefined) return { period: week, about: undefined };
  const said = new Wording(words);
  const found = takePeriod(said, noonOf(context));
  const isDay = found !== undefined && /^(\S+)\.\.\1$/.test(found.period) && !said.folded.includes("since");
  if (found !== undefined && !isDay && !calendarWeek.test(words) && readPeriod(found.period) !== undefined) {
    const about = said.rest.replaceAll(/\s+/g, " ").trim();
    return { period: found.period, about: about === "" ? undefined : about };
  }
  if (isDay || !looksLikePeriod.test(said.folded)) return undefined;
  throw new UserError(
    `I know no such time as "${words.slice(0, 60)}". Say last week, last 30 days, since 1 Feb, 2026-W07 or 2026-02-01..2026-02-28.`,
  );
}

/** "W07": the last one of that number that has begun. */
function isoWeek(words: string, { now, brand }: Context): string | undefined {
  const number = calendarWeek.exec(words)?.[1];
  if (number === undefined) return undefined;
  const current = weekOf(now, brand.zone);
  const year = Number(current.slice(0, 4));
  return [year, year - 1]
    .map((each) => `${String(each)}-W${number.padStart(2, "0")}`)
    .find((week) => week <= current && readPeriod(week) !== undefined);
}

const calendarWeek = /^\s*(?:cw|kw|w)\s?(\d{1,2})\s*$/i;

const looksLikePeriod =
  /\b(?:since|until|till) \S|\b(?:next|coming|last|past|this) (?:\d+ )?(?:days?|weeks?|weekend|months?|quarter|year)\b|^(?:next|coming)$|^(?:cw|kw|w|week) ?\d{1,2}$|\b\d{1,2}\.? ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
