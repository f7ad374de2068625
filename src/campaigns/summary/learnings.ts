import { metricOf } from "../figures/metrics.ts";
import type { Totals } from "../figures/totals.ts";
import type { Snapshot } from "../snapshot.ts";
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

/** Tags that too few posts carry to be compared. */
export interface TooFew {
  by: Learning["by"];
  tags: number;
  /** So many posts, read with a thousand views together, are enough. */
  least: number;
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
      return rate === undefined || isTooFew(totals) ? [] : [{ by, tag, posts, rate, overall }];
    });
    const [best, ...others] = known.toSorted((a, b) => b.rate - a.rate);
    return best === undefined || others.length === 0 ? [] : [best];
  });
}

/** What is left out of the comparison; empty where nothing is tagged, or all of it has posts enough. */
export function tooFewIn(reading: WeekReading): TooFew[] {
  return (["format", "hook"] as const).flatMap((by) => {
    const tags = [...totalsBy(reading, by, reading.untilNow).values()].filter(isTooFew).length;
    return tags === 0 ? [] : [{ by, tags, least: leastPosts }];
  });
}

/** Hooks with enough dated posts whose later half has lost a quarter of its rate. */
export function fatigueIn({ facts, ends }: WeekReading): Fatigue[] {
  const byHook = Map.groupBy(facts.posts, ({ hook }) => hook);
  return [...byHook].flatMap(([hook, posts]): Fatigue[] => {
    if (hook === undefined) return [];
    const told = posts
      .map(({ id, postedAt, postedOn }) => ({ on: postedAt ?? postedOn, read: facts.snapshots.get(id)?.at[ends.to] }))
      .filter(({ on, read }) => on !== undefined && (read?.views ?? 0) >= leastViews && isWhole(read))
      .toSorted((a, b) => ((a.on ?? "") < (b.on ?? "") ? -1 : 1));
    const half = told.length >> 1;
    if (half < 2) return [];
    const first = pooled(told.slice(0, half).map(({ read }) => read));
    const last = pooled(told.slice(-half).map(({ read }) => read));
    return last < first * (1 - fall) ? [{ hook, posts: told.length, first, last }] : [];
  });
}

const leastPosts = 3;
const leastViews = 1_000;
const fall = 0.25;

function isTooFew(totals: Totals): boolean {
  return totals.rates.engagement.posts < leastPosts || rateOf(totals) === undefined;
}

function rateOf(totals: Totals): number | undefined {
  return totals.rates.engagement.whole < leastViews ? undefined : metricOf("engagement_rate").of(totals);
}

/** All that an engagement rate needs was read. */
function isWhole(read: Snapshot | undefined): boolean {
  return read?.likes !== undefined && read.comments !== undefined && read.shares !== undefined;
}

function pooled(all: readonly (Snapshot | undefined)[]): number {
  const sum = (of: (read: Snapshot) => number) =>
    all.reduce((total, read) => total + (read === undefined ? 0 : of(read)), 0);
  const engagements = sum(({ likes = 0, comments = 0, shares = 0 }) => likes + comments + shares);
  return engagements / sum(({ views = 0 }) => views);
}
