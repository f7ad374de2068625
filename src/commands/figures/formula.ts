import type { MetricName } from "../../campaigns/figures/metric.ts";
import { metricOf } from "../../campaigns/figures/metrics.ts";
import type { RateName } from "../../campaigns/figures/rates.ts";
import type { Totals } from "../../campaigns/figures/totals.ts";
import type { Figure, Row } from "../../campaigns/query/row.ts";
import type { Reader } from "../../core/draw.ts";
import { counted, line, money } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import { figureIn, valueOf } from "./value.ts";

/** "ER by views 6.0 % = (likes + comments + shares) 3,420 / 57,000 views, pooled over 2 posts": with its numbers. */
export function formulaLine(row: Row, name: MetricName, reader: Reader): Line {
  const figure = figureIn(row, name);
  if (figure === undefined) return [];
  const { formula, ...metric } = metricOf(name);
  const source = figure.span === "lifetime" ? row.toDate : row.totals;
  const label = source.span === row.totals.span ? metric.label : `${metric.label} to date`;
  const value = valueOf(figure, source.currency, reader);
  if (figure.value === undefined) return line`${[label]} ${value} = ${[formula]}`;
  const numbers = shareLine(name, source) ?? costLine(name, source) ?? gainLine(name, source) ?? [formula];
  return line`${[label]} ${value} = ${numbers}`;
}

/** "Saves are missing on 1 of 2 posts and not counted." */
export function missingLine({ missing }: Figure): Line {
  if (missing?.why !== "known on some") return [];
  const { what, posts, of } = missing;
  const named = what.charAt(0).toUpperCase() + what.slice(1);
  return line`${[named]}: missing on ${of - posts} of ${counted(of, "post")} and not counted.`;
}

const shares: Partial<Record<MetricName, { rate: RateName; part: string; whole: string }>> = {
  engagement_rate: { rate: "engagement", part: "(likes + comments + shares)", whole: "views" },
  er_with_saves: { rate: "engagementWithSaves", part: "(likes + comments + shares + saves)", whole: "views" },
  er_by_followers: {
    rate: "engagementByFollowers",
    part: "(likes + comments + shares)",
    whole: "followers at posting time",
  },
  comment_rate: { rate: "comment", part: "comments", whole: "views" },
  share_rate: { rate: "share", part: "shares", whole: "views" },
  save_rate: { rate: "save", part: "saves", whole: "views" },
};

function shareLine(name: MetricName, { rates }: Totals): Line | undefined {
  const share = shares[name];
  if (share === undefined) return undefined;
  const { part, whole, posts } = rates[share.rate];
  return line`${[share.part]} ${part} / ${whole} ${[share.whole]}, pooled over ${counted(posts, "post")}`;
}

function costLine(name: MetricName, totals: Totals): Line | undefined {
  const { currency, revenueCents, spending } = totals;
  const committed = line`committed ${money(spending.spent?.committedCents, currency)}`;
  const revenue = line`revenue ${money(revenueCents, currency)}`;
  return costs[name]?.(totals, { committed, revenue });
}

type Costing = (totals: Totals, sums: { committed: Line; revenue: Line }) => Line;

const costs: Partial<Record<MetricName, Costing>> = {
  cpa: ({ orders }, { committed }) => line`${committed} / ${orders} orders by code`,
  cpe: ({ engagements }, { committed }) => line`${committed} / ${engagements.sum} likes, comments and shares`,
  cpm: ({ counts }, { committed }) => line`${committed} / ${counts.views.sum} views x 1,000`,
  cpv: ({ counts }, { committed }) => line`${committed} / ${counts.views.sum} views`,
  cpp: ({ postsSoFar }, { committed }) => line`${committed} / ${counted(postsSoFar, "post")}`,
  roas: (_, { committed, revenue }) => line`${revenue} / ${committed}`,
  roi: (_, { committed, revenue }) => line`(${revenue} – ${committed}) / ${committed}`,
  orders_per_1k: ({ orders, counts }) => line`${orders} orders / ${counts.views.sum} views x 1,000`,
};

/** A sum over a window in its parts; over all time it is the posts' latest readings. */
function gainLine(name: MetricName, totals: Totals): Line | undefined {
  if (name !== "views" && name !== "likes" && name !== "comments" && name !== "shares" && name !== "saves")
    return undefined;
  const { posts } = totals.counts[name];
  if (totals.span === "lifetime")
    return posts === 1
      ? ["the latest reading of 1 post"]
      : line`the latest readings of ${counted(posts, "post")}, added up`;
  const parts = totals.parts[name];
  const told: Line[] = [line`${parts.steady} on posts read before`];
  if (parts["new post"] !== 0) told.push(line`${parts["new post"]} on new posts`);
  if (parts["first sighting"] !== 0) told.push(line`${parts["first sighting"]} first seen on older posts`);
  if (parts["older baseline"] !== 0) told.push(line`${parts["older baseline"]} since readings older than the span`);
  const falls = parts.falls < 0 ? line`; ${-parts.falls} lost on posts that fell` : line``;
  return line`${told.flatMap((part, i) => (i === 0 ? part : [" + ", ...part]))}${falls}`;
}
