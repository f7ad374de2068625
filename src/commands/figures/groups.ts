import { postedDay } from "../../campaigns/calendar/window.ts";
import type { CampaignFacts } from "../../campaigns/figures/facts.ts";
import type { Metric, MetricName } from "../../campaigns/figures/metric.ts";
import { metricOf } from "../../campaigns/figures/metrics.ts";
import type { QueryTable } from "../../campaigns/query/answer.ts";
import type { GroupBy } from "../../campaigns/query/query.ts";
import type { Row } from "../../campaigns/query/row.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Reader } from "../../core/draw.ts";
import { day, line } from "../../core/line.ts";
import type { Line, Table } from "../../core/reply.ts";
import { figureIn, valueOf } from "./value.ts";

/** What rows are named from. */
export type Names = Pick<CampaignFacts, "creators" | "posts" | "brand">;

/** Rows that fit beside their heading and what one needs to trust them on a phone. */
export const shortRows = 6;

/** Largest first by their first figure, those without one last; weeks stay in their order. */
export function ordered({ rows, query: { groupBy, metric } }: QueryTable): readonly Row[] {
  if (groupBy === "week") return rows;
  const isLeast = metric !== "overview" && metricOf(metric).best === "least" && metricOf(metric).usesCost;
  const first = ({ figures }: Row) => figures[0]?.value;
  return rows.toSorted((a, b) => {
    const [x, y] = [first(a), first(b)];
    if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? 1 : -1;
    return isLeast ? x - y : y - x;
  });
}

/**
 * Which figures a table on a phone has: the one that was asked for, else views, rate and what they brought. One that
 * no row knows is left away, and so is cost in a window: fees have no dates, so it would be of another span.
 */
export function columnsOf({ query: { metric, groupBy }, columns, rows, all }: QueryTable): readonly Metric[] {
  if (metric !== "overview") return [metricOf(metric)];
  const wanted: readonly MetricName[] = [
    "views",
    "engagement_rate",
    "orders",
    ...(groupBy === "week" || all.totals.span === "window" ? [] : (["cpa"] as const)),
  ];
  return wanted
    .filter((name) => columns.some((column) => column.name === name))
    .filter((name) => name === "views" || rows.some((row) => figureIn(row, name)?.value !== undefined))
    .map(metricOf);
}

export interface Shown {
  table: QueryTable;
  rows: readonly Row[];
  names: Names;
  reader: Reader;
}

/** A line for each group: its name, its posts and its figures. */
export function tableBlock({ table, rows, names, reader }: Shown): Table {
  const columns = columnsOf(table);
  const { groupBy } = table.query;
  const hasPosts = groupBy !== "video" && columns.length < 4 && columns.every(({ name }) => name !== "posts");
  return {
    columns: [
      { label: headings[groupBy], align: "left" },
      ...columns.map(({ name, label }) => ({ label: shortLabels[name] ?? label, align: "right" as const })),
      ...(hasPosts ? [{ label: "Posts", align: "right" as const }] : []),
    ],
    rows: rows.map((row) => [
      groupName(row, groupBy, names),
      ...columns.map(({ name }) => cell(row, name, reader)),
      ...(hasPosts ? [line`${groupBy === "week" ? row.totals.read : row.totals.postsSoFar}`] : []),
    ]),
  };
}

/** "Mia", "Mia 3 Feb", "2026-W07", "routine". */
export function groupName(row: Row, groupBy: GroupBy, { creators, posts, brand }: Names): Line {
  const called = (id: string | undefined) => {
    const creator = creators.find((each) => each.id === id);
    return creator === undefined ? row.label : callName(creator);
  };
  switch (groupBy) {
    case "creator":
      return line`${called(row.id)}`;
    case "video": {
      const post = posts.find(({ id }) => id === row.id);
      const posted = post && postedDay(post, brand.zone);
      return posted === undefined ? line`${called(post?.creator)}` : line`${called(post?.creator)} ${day(posted)}`;
    }
    case "week":
      return line`${row.label}${row.window.isPartial ? [" so far"] : []}`;
    case "none":
    case "campaign":
    case "niche":
    case "tier":
    case "format":
    case "hook":
    case "code":
      return line`${row.label}`;
  }
}

/** In a table a dash stands without its reason: [How computed] says it. */
function cell(row: Row, metric: MetricName, reader: Reader): Line {
  const figure = figureIn(row, metric);
  if (figure === undefined || (row.totals.postsSoFar === 0 && !metricOf(metric).money)) return ["–"];
  const { why, ...bare } = valueOf(figure, row.totals.currency, reader);
  return [row.totals.span === "window" && isGain(metric) ? { ...bare, signed: true } : bare];
}

function isGain(metric: MetricName): boolean {
  const { isSum, unit } = metricOf(metric);
  return isSum && unit === "count" && metric !== "posts";
}

const headings: Readonly<Record<GroupBy, string>> = {
  none: "",
  creator: "Creator",
  campaign: "Campaign",
  week: "Week",
  video: "Post",
  niche: "Niche",
  tier: "Tier",
  format: "Format",
  hook: "Hook",
  code: "Code",
};

/** Labels that leave room for the figures. */
const shortLabels: Partial<Record<MetricName, string>> = { engagement_rate: "ER", cpa: "Each" };
