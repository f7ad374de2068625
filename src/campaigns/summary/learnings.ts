import { metricOf } from "../figures/metrics.ts";
import type { Totals } from "../figures/totals.ts";
import { totalsBy, totalsIn, type WeekReading } from "./reading.ts";

/** What posts of one format or hook have in common. */
export interface Learning {
  by: "format" | "hook";
  /** As people tagged it. */
  tag: string;
  /** Posts with the tag that were read. */
  posts: number;
  /** Engagement rate by views, pooled, to date. */
  rate: number;
  /** The same over all posts of the campaign. */
  overall: number;
}

/** The same hook over and over, and a rate that falls with it. */
export interface Fatigue {
  hook: string;
  posts: number;
  /** Engagement rate by views of the first half of its posts, and of the second. */
  first: number;
  last: number;
}

/** The best format and the best hook, where two of them at least have enough posts to be compared. */
export function learningsOf(reading: WeekReading): Learning[] {
  const overall = rateOf(totalsIn(reading, reading.untilNow));
  if (overall === undefined) return [];
  return (["format", "hook"] as const).flatMap((by) => {
    const known = [...totalsBy(reading, by, reading.untilNow)].flatMap(([tag, totals]): Learning[] => {
      const rate = rateOf(totals);
      const posts = totals.rates.engagement.posts;
      return rate === undefined || posts < leastPosts ? [] : [{ by, tag, posts, rate, overall }];
    });
    const [best, ...others] = known.toSorted((a, b) => b.rate - a.rate);
    return best === undefined || others.length === 0 ? [] : [best];
  });
}

/** Hooks with enough dated posts whose later half has lost a quarter of its rate. */
export function fatigueIn(reading: WeekReading): Fatigue[] {
  const rates = totalsBy(reading, "video", reading.untilNow);
  const byHook = Map.groupBy(reading.facts.posts, ({ hook }) => hook);
  return [...byHook].flatMap(([hook, posts]): Fatigue[] => {
    if (hook === undefined) return [];
    const told = posts
      .map(({ id, postedAt, postedOn }) => ({ on: postedAt ?? postedOn, totals: rates.get(id) }))
      .filter(({ on, totals }) => on !== undefined && totals !== undefined && (rateOf(totals) ?? 0) > 0)
      .toSorted((a, b) => ((a.on ?? "") < (b.on ?? "") ? -1 : 1));
    const half = told.length >> 1;
    if (half < 2) return [];
    const first = pooled(told.slice(0, half).map(({ totals }) => totals));
    const last = pooled(told.slice(-half).map(({ totals }) => totals));
    return last < first * (1 - fall) ? [{ hook, posts: told.length, first, last }] : [];
  });
}

const leastPosts = 3;
const leastViews = 1_000;
const fall = 0.25;

function rateOf(totals: Totals): number | undefined {
  return totals.rates.engagement.whole < leastViews ? undefined : metricOf("engagement_rate").of(totals);
}

function pooled(all: readonly (Totals | undefined)[]): number {
  const shares = all.flatMap((totals) => (totals === undefined ? [] : [totals.rates.engagement]));
  const sum = (part: "part" | "whole") => shares.reduce((total, share) => total + share[part], 0);
  return sum("part") / sum("whole");
}
