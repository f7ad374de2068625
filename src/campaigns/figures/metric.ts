import type { Totals } from "./totals.ts";

export const metricNames = [
  "engagement_rate",
  "views",
  "likes",
  "comments",
  "shares",
  "saves",
  "orders",
  "revenue",
  "spend",
  "posts",
  "cpe",
  "cpa",
  "roas",
  "completion_rate",
  "watch_time",
  "engagements",
  "engagements_with_saves",
  "er_with_saves",
  "er_by_followers",
  "comment_rate",
  "share_rate",
  "save_rate",
  "views_per_post",
  "median_views",
  "cpm",
  "cpv",
  "cpp",
  "roi",
  "orders_per_1k",
  "paid",
  "gifted_value",
] as const;
export type MetricName = (typeof metricNames)[number];

export type Unit = "count" | "money" | "rate" | "ratio" | "seconds";

/** What can be asked for, said once: its formula, unit and what it needs. */
export interface Metric {
  name: MetricName;
  label: string;
  /** As people say it, lower case. */
  aliases: readonly string[];
  /** count: a number; money: minor units, with fractions; rate: 0 to 1, drawn in percent; ratio: drawn as "0.84x". */
  unit: Unit;
  /** Orders and money: for marketers, and for creators their own. */
  money: boolean;
  /** What TikTok shows to everybody: for all. The rest is for marketers, and for creators their own. */
  isPublic: boolean;
  formula: string;
  /** Adds up over posts and weeks; the others are shares, which only a pooled sum can join. */
  isSum: boolean;
  /** Is divided into or by a cost: told to date, for fees carry no dates; by week only where every cost has one. */
  usesCost: boolean;
  /** Which end of a ranking is the good one. */
  best: "most" | "least";
  /** A ranking leaves out groups under this. */
  minimum: Minimum | undefined;
  of(totals: Totals): number | undefined;
  /** Why there is no value, or over how little of the group it is; undefined where nothing is missing. */
  missing(totals: Totals): Missing | undefined;
}

export interface Minimum {
  of: "views" | "orders";
  least: number;
}

/** Why a figure is a dash, or what it leaves out. */
export type Missing =
  | { why: "no posts" }
  | { why: "not read" }
  | { why: "no views" }
  | { why: "no engagements" }
  | { why: "gifted" }
  | { why: "no cost known" }
  | { why: "no orders"; cents: number }
  | { why: "no sales logged" }
  | { why: "costs without dates" }
  | { why: "nothing spent" }
  | { why: "known on some"; what: string; posts: number; of: number }
  | { why: "known on none"; what: string }
  | { why: "under the minimum"; minimum: Minimum; has: number };

/** How figures are drawn in the reader's locale. */
export interface Drawing {
  money(cents: number): string;
  count(value: number): string;
}

/** The words after the dash. */
export function missingText(missing: Missing, draw: Drawing): string {
  switch (missing.why) {
    case "no posts":
      return "no posts yet";
    case "not read":
      return "nothing was read";
    case "no views":
      return "no views yet";
    case "no engagements":
      return "no engagements yet";
    case "gifted":
      return "gifted";
    case "no cost known":
      return "no fee or cost is logged";
    case "no orders":
      return `no orders on ${draw.money(missing.cents)}`;
    case "no sales logged":
      return "no orders or revenue are logged";
    case "costs without dates":
      return "fees carry no dates, so there is no figure by week";
    case "nothing spent":
      return "nothing was spent in it";
    case "known on some":
      return `${missing.what} known on ${missing.posts} of ${missing.of} posts`;
    case "known on none":
      return `${missing.what} not logged`;
    case "under the minimum":
      return `under ${draw.count(missing.minimum.least)} ${missing.minimum.of}`;
  }
}
