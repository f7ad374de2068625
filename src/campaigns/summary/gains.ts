import { metricOf } from "../figures/metrics.ts";
import type { Totals } from "../figures/totals.ts";
import type { CountName } from "../snapshot.ts";

/** A week's whole gains, first sightings and older baselines included: over the weeks they add up to the lifetime. */
export interface WeekGains extends Readonly<Record<CountName, number>> {
  engagements: number;
  /** Posts by their own date. */
  posts: number;
  /** undefined: withheld, or nobody logged any. */
  orders: number | undefined;
  revenueCents: number | undefined;
  /** What of the views is no growth of this week. */
  apart: { firstSeen: number; sinceOlder: number; fell: number };
}

/** A figure of an earlier week that is not any more what its summary told. */
export interface Correction {
  week: string;
  metric: "views" | "engagements" | "posts" | "orders" | "revenue";
  unit: "count" | "money";
  told: number;
  now: number;
}

/** What a summary told of its week: kept with it, so that the next one can say what changed since. */
export interface ToldWeek {
  week: string;
  gains: WeekGains;
}

export function gainsOf({ counts, parts, engagements, posts, orders, revenueCents }: Totals): WeekGains {
  const { views, likes, comments, shares, saves } = counts;
  return {
    views: views.sum,
    likes: likes.sum,
    comments: comments.sum,
    shares: shares.sum,
    saves: saves.sum,
    engagements: engagements.sum,
    ...{ posts, orders, revenueCents },
    apart: {
      firstSeen: parts.views["first sighting"],
      sinceOlder: parts.views["older baseline"],
      fell: parts.views.falls,
    },
  };
}

/** `now`: the same week's gains as they are known by now. */
export function correctionsTo({ week, gains: told }: ToldWeek, now: WeekGains): Correction[] {
  return corrected.flatMap(({ metric, of }) => {
    const [was, is] = [of(told), of(now)];
    if (was === undefined || is === undefined || was === is) return [];
    return [
      { week, metric, unit: metricOf(metric).unit === "money" ? ("money" as const) : "count", told: was, now: is },
    ];
  });
}

const corrected: readonly { metric: Correction["metric"]; of: (gains: WeekGains) => number | undefined }[] = [
  { metric: "views", of: ({ views }) => views },
  { metric: "engagements", of: ({ engagements }) => engagements },
  { metric: "posts", of: ({ posts }) => posts },
  { metric: "orders", of: ({ orders }) => orders },
  { metric: "revenue", of: ({ revenueCents }) => revenueCents },
];
