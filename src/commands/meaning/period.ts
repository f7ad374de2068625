import { z } from "zod";

import { readPeriod } from "../../campaigns/calendar/period.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";

/** Said of a period that no calendar has. */
export const noSuchPeriod =
  "I don't know that period. Say this_week, last_week, last_30d, since 1 Feb, week_3, 2026-W07 or 2026-02-01..2026-02-28.";

/** A period by its name or with days as people write them, "since 1 feb"; periodAt() says what it is. */
export const periodField = z
  .string()
  .max(60)
  .refine((typed) => readPeriod(typed) !== undefined || isSpoken.test(typed), noSuchPeriod)
  .default("campaign_to_date")
  .describe("When: this_week, last_week, last_30d, since 1 feb, week_3, 2026-W07.")
  .meta({ takes: "period" });

const isSpoken = /^(?:since|from|between)\s|\s(?:to|until|till|and)\s/i;

/** What periodField let through, as a query spells it. Throws UserError on a day that no calendar has. */
export async function periodAt(typed: string, context: Context): Promise<string> {
  if (readPeriod(typed) !== undefined) return typed;
  const { spokenPeriod } = await import("../figures/spoken-period.ts");
  const spoken = spokenPeriod(typed, context);
  if (spoken === undefined || spoken.about !== undefined) throw new UserError(noSuchPeriod);
  return spoken.period;
}
