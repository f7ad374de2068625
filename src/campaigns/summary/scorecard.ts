import type { Campaign } from "../campaign.ts";
import type { MetricName, Missing, Unit } from "../figures/metric.ts";
import { metricOf } from "../figures/metrics.ts";
import type { Totals } from "../figures/totals.ts";
import { totalsIn, type WeekReading } from "./reading.ts";

/** One line of a scorecard. */
export interface Score {
  metric: MetricName;
  label: string;
  /** Money in minor units, rates 0 to 1. */
  unit: Unit;
  value: number | undefined;
  /** The same a week before; undefined where there is nothing to compare with. */
  before: number | undefined;
  /** Why there is no value, or what the value leaves out. */
  missing: Missing | undefined;
  /** week: gained in it; to date: all there was when the week closed. */
  span: "week" | "to date";
}

/** The figures of the week, the one that the campaign is for first. At most eight. */
export function scorecardOf(reading: WeekReading): Score[] {
  const { goal } = reading.facts.campaign;
  const isTeams = reading.facts.money.sees === "all";
  const [first, ...rest] = isTeams ? [...teamRows(goal)] : [...publicRows];
  const wanted = isTeams || goal !== "content" ? [first, ...rest] : byContent;
  const spans = spansOf(reading);
  const isUntold = areOrdersUntold(reading);
  return wanted.flatMap((row) => {
    if (row === undefined) return [];
    const score = scoreOf(row, spans);
    return isUntold && ofSales.has(row.metric) && row.span === "week" ? [withoutSales(score)] : [score];
  });
}

const ofSales: ReadonlySet<MetricName> = new Set<MetricName>(["orders", "revenue"]);

/** That nobody told of sales is not that there were none. */
function withoutSales(score: Score): Score {
  return { ...score, value: undefined, missing: { why: "no sales logged" } };
}

/** Between two instants without a report a code's figures are one and the same (soldAt). */
function areOrdersUntold({ facts: { codes }, ends: { from, to } }: WeekReading): boolean {
  return from >= 0 && codes.length > 0 && codes.every(({ at }) => at[from] === at[to]);
}

interface Wanted {
  metric: MetricName;
  span: Score["span"];
}

const views: Wanted = { metric: "views", span: "week" };
const engagements: Wanted = { metric: "engagements", span: "week" };
// A week's own rate jumps with every new post: the lifetime one is told, and how it moved.
const rate: Wanted = { metric: "engagement_rate", span: "to date" };
const posts: Wanted = { metric: "posts", span: "week" };
const orders: Wanted = { metric: "orders", span: "week" };
const revenue: Wanted = { metric: "revenue", span: "week" };
const paid: Wanted = { metric: "paid", span: "week" };
const perOrder: Wanted = { metric: "cpa", span: "to date" };
const perThousand: Wanted = { metric: "cpm", span: "to date" };

const publicRows: readonly Wanted[] = [views, engagements, rate, posts];
const byContent: readonly Wanted[] = [posts, views, engagements, rate];

function teamRows(goal: Campaign["goal"]): readonly Wanted[] {
  switch (goal) {
    case "orders":
      return [orders, views, engagements, rate, posts, revenue, paid, perOrder];
    case "views":
      return [views, engagements, rate, posts, orders, revenue, paid, perThousand];
    case "content":
      return [posts, views, engagements, rate, orders, revenue, paid, perThousand];
  }
}

interface Spans {
  week: { now: Totals; before: Totals | undefined };
  "to date": { now: Totals; before: Totals | undefined };
}

function spansOf(reading: WeekReading): Spans {
  const { weeks, untilNow, untilBefore } = reading;
  return {
    week: { now: totalsIn(reading, weeks.window), before: weeks.before && totalsIn(reading, weeks.before) },
    "to date": { now: totalsIn(reading, untilNow), before: untilBefore && totalsIn(reading, untilBefore) },
  };
}

function scoreOf({ metric: name, span }: Wanted, spans: Spans): Score {
  const metric = metricOf(name);
  const { now, before } = spans[span];
  return {
    metric: name,
    label: metric.label,
    unit: metric.unit,
    value: metric.of(now),
    before: before && metric.of(before),
    missing: metric.missing(now),
    span,
  };
}
