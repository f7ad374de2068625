import { z } from "zod";

import { dayOf } from "../../campaigns/calendar/week.ts";
import { nameLength } from "../../campaigns/stamp.ts";
import type { Context } from "../../core/context.ts";
import { readComingDay } from "../../reading/coming-day.ts";
import { readDay } from "../../reading/dates.ts";
import { readMoney } from "../../reading/money.ts";
import { readCount } from "../../reading/numbers.ts";

/** The campaign by its name; the room's or the only running one where it is left out. */
export const campaignField = z
  .string()
  .max(nameLength)
  .optional()
  .describe("Which campaign; the room's where you leave it out.")
  .meta({ takes: "campaign" });

/** One creator, several, or a bulk word: see chosenCreators. */
export const creatorsField = z
  .string()
  // A button names hundreds one by one.
  .max(50_000)
  .describe("One creator or several; or all, agreed, not posted, overdue.")
  .meta({ takes: "creators" });

/** A count as people write it, "12.4k"; parses to a whole number. */
export function countField(description: string) {
  return z
    .string()
    .transform((typed, issues) => {
      const value = readCount(typed);
      if (value !== undefined && value <= 1_000_000_000_000) return value;
      issues.addIssue({
        code: "custom",
        message: `"${shortened(typed)}" is not a count I can use; write it like 12400 or 12.4k.`,
      });
      return z.NEVER;
    })
    .describe(description)
    .meta({ takes: "count" });
}

/** Read beside the weeks that a campaign has: see weekMeant. */
export const closedWeekField = z
  .string()
  .max(40)
  .optional()
  .describe("Which closed week: last week, week 3, 2026-W07; the newest where you leave it out.");

/** A sum as people write it, "$250", "250 EUR"; parses to an amount in major units and its currency, if one is named. */
export function moneyField(description: string) {
  return z
    .string()
    .transform((typed, issues) => {
      const value = readMoney(typed);
      if (value !== undefined && value.amount >= 0 && value.amount <= 1_000_000_000) return value;
      issues.addIssue({
        code: "custom",
        message: `"${shortened(typed)}" is not a sum I can use; write it like 250 or 250 EUR.`,
      });
      return z.NEVER;
    })
    .describe(description)
    .meta({ takes: "money" });
}

/**
 * A day as people write it; parses to a function from the instant of asking (with its UTC offset) to the ISO day, since
 * "friday" depends on when it is said: noonOf(context) in the brand's zone.
 */
export function dayField(description: string) {
  return readDayField(description, readDay);
}

/** A day that may still come, such as a due day or a campaign's end; read like dayField. */
export function comingDayField(description: string) {
  return readDayField(description, readComingDay);
}

/** The instant to read a day field at, so that its day is the brand's today. */
export function noonOf({ now, brand }: Pick<Context, "now" | "brand">): string {
  return `${dayOf(now, brand.zone)}T12:00:00.000Z`;
}

function readDayField(description: string, read: (typed: string, now: string) => string | undefined) {
  return z
    .string()
    .transform((typed, issues) => {
      if (read(typed, "2000-01-01T00:00:00.000Z") !== undefined) return (now: string) => read(typed, now);
      issues.addIssue({
        code: "custom",
        message: `"${shortened(typed)}" is not a day I know; write it like 2026-03-29 or 29 Mar.`,
      });
      return z.NEVER;
    })
    .describe(description)
    .meta({ takes: "day" });
}

function shortened(typed: string): string {
  return typed.length > 40 ? `${typed.slice(0, 40)}…` : typed;
}
