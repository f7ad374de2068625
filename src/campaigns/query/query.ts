import { z } from "zod";

import { periodText } from "../calendar/period.ts";
import { weeksOf, windowOf, type Calendar, type PeriodWindow, type Window } from "../calendar/window.ts";
import { metricNames } from "../figures/metric.ts";
import { nameLength } from "../stamp.ts";

export const queryMetric = z.enum([...metricNames, "overview"]);
export type QueryMetric = z.infer<typeof queryMetric>;

export const groupNames = [
  "none",
  "creator",
  "campaign",
  "week",
  "video",
  "niche",
  "tier",
  "format",
  "hook",
  "code",
] as const;
export const groupBy = z.enum(groupNames);
export type GroupBy = z.infer<typeof groupBy>;

const where = z.strictObject({
  metric: z.enum(metricNames),
  op: z.enum(["lt", "lte", "gt", "gte", "eq"]),
  /** Rates 0 to 1, money in the currency's main unit. */
  value: z.number(),
});
export type Where = z.infer<typeof where>;

/** A campaign question as data: words become one of these, and code alone computes its answer. */
export const query = z.strictObject({
  metric: queryMetric,
  groupBy: groupBy.default("none"),
  filter: z
    .strictObject({
      /** A handle, name or id; "me" is the creator whose own money the facts hold. */
      creator: z.string().max(nameLength).optional(),
      /** Found before the facts are read; answer() does not look at it. */
      campaign: z.string().max(nameLength).optional(),
      code: z.string().max(40).optional(),
      niche: z.string().max(60).optional(),
      where: where.optional(),
    })
    .default({}),
  period: periodText.default("campaign_to_date"),
  /** By value: top = largest first, bottom = smallest first. */
  order: z.enum(["top", "bottom", "none"]).default("none"),
  limit: z.int().min(1).max(1_000).nullable().default(null),
});
export type Query = z.infer<typeof query>;

/** The windows that a query is answered over. */
export interface QueryWindows {
  whole: PeriodWindow;
  /** One for each row where the query asks by week, else empty. */
  weeks: readonly Window[];
}

export function windowsOf({ period, groupBy }: Pick<Query, "period" | "groupBy">, calendar: Calendar): QueryWindows {
  const whole = windowOf(period, calendar);
  if (groupBy !== "week") return { whole, weeks: [] };
  const isPair = whole.period === "last_2_weeks" && whole.before !== undefined;
  return { whole, weeks: isPair && whole.before ? [whole.before, whole] : weeksOf(whole, calendar) };
}

/** The instants that the store must be asked for before answer(), ascending. */
export function instantsOf(asked: Pick<Query, "period" | "groupBy">, calendar: Calendar): string[] {
  const { whole, weeks } = windowsOf(asked, calendar);
  const windows = whole.before === undefined ? [whole, ...weeks] : [whole, whole.before, ...weeks];
  const instants = windows.flatMap(({ readings: { from, to } }) => (from === undefined ? [to] : [from, to]));
  return [...new Set(instants)].toSorted();
}
