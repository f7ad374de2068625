import type { Campaign } from "../../campaigns/campaign.ts";
import type { Metric, MetricName } from "../../campaigns/figures/metric.ts";
import { metricOf } from "../../campaigns/figures/metrics.ts";
import type { QueryTable } from "../../campaigns/query/answer.ts";
import type { Row } from "../../campaigns/query/row.ts";
import type { Context } from "../../core/context.ts";
import type { Reader } from "../../core/draw.ts";
import { count, joined, line, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { offered } from "../telling/offered.ts";
import { ask } from "./asked.ts";
import { fileName, namesFor } from "./breakdown.ts";
import { chartBlock } from "./chart-block.ts";
import { computedBlock } from "./computed.ts";
import { csvBlock } from "./csv.ts";
import { groupName, tableBlock, type Shown } from "./groups.ts";
import { leftOutLine } from "./left-out.ts";
import { nothingYet } from "./nothing.ts";
import { again, type Asked } from "./options.ts";
import { refusal } from "./refusal.ts";
import { readLine, toDateLine, windowLine } from "./told.ts";
import { figureIn, valueOf } from "./value.ts";

export interface Ranking extends Asked {
  metric: MetricName;
  by: "creator" | "post";
  limit: number;
}

/** As many as fit into a sentence; more of them are a table. */
const inWords = 5;

/** Who leads, the good end first, and who has no place and why. */
export async function ranking(campaign: Campaign, asked: Ranking, context: Context): Promise<Reply> {
  const metric = metricOf(asked.metric);
  const groupBy = asked.by === "post" ? "video" : "creator";
  const order = goodEnd(metric.name);
  const wanted = { metric: metric.name, groupBy, period: asked.period, order } as const;
  const table = await ask(wanted, { kind: "campaign", campaign }, context);
  if (table.kind === "refused") return refusal(table, context);
  if (table.all.totals.postsSoFar === 0) return nothingYet({ kind: "campaign", campaign }, table, context);
  if (asked.show === "csv") return [csvBlock(table, fileName({ kind: "campaign", campaign }, groupBy))];
  if (asked.show === "computed")
    return [await computedBlock({ table, row: table.all, metrics: [metric.name] }, context)];
  return leaders(withoutIdle(table, metric), asked, context);
}

/** Somebody without a post has no views to be ranked by, not 0. */
function withoutIdle(table: QueryTable, { money }: Metric): QueryTable {
  const idle = table.rows.filter(({ totals }) => !money && totals.postsSoFar === 0);
  const leftOut = idle.map(({ id, label }) => ({ id, label, missing: { why: "no posts" } as const }));
  return {
    ...table,
    rows: table.rows.filter((row) => !idle.includes(row)),
    leftOut: [...table.leftOut, ...leftOut],
  };
}

async function leaders(table: QueryTable, asked: Ranking, context: Context): Promise<Reply> {
  const { brand, records } = context;
  const names = await namesFor(context);
  const rows = asked.show === "full" ? table.rows : table.rows.slice(0, asked.limit);
  const more = table.rows.length - rows.length;
  const rest = more === 0 ? [] : line`${more} more.`;
  const leftOut = leftOutLine(table, names, { reader: brand, money: records.money });
  const last = [rest, leftOut, readLine(table.all.totals, brand.zone)].filter((each) => each.length > 0);
  const chart = asked.chart ? chartBlock(table, names, context) : undefined;
  return [
    ...placesBlocks({ table, rows, names, reader: brand }),
    ...(chart === undefined ? [] : [chart]),
    text`${joined(last, " ")}`,
    ...offered(
      context,
      more > 0 ? again(context, "All", { show: "full" }) : undefined,
      asked.chart || rows.length === 0 ? undefined : again(context, "Chart", { chart: true }),
      again(context, "CSV", { show: "csv" }),
      again(context, "How computed", { show: "computed" }),
    ),
  ];
}

/** "Most views: Mia 57,000, Jon 6,200."; more than a few are a table. */
function placesBlocks(shown: Shown): Reply {
  const { table, rows, names, reader } = shown;
  const [metric] = table.columns;
  if (metric === undefined) return [];
  const title = titleLine(table, metric);
  if (rows.length === 0) return [text`${title}: nobody has a place yet.`];
  if (rows.length > inWords)
    return [
      { kind: "heading", text: title },
      { kind: "table", table: tableBlock(shown) },
    ];
  const places = rows.map((row, i) => {
    const name = groupName(row, table.query.groupBy, names);
    return line`${name} ${valueLine(row, metric, reader)}${sampleLine(row, metric, i === 0)}`;
  });
  return [text`${title}: ${joined(places, ", ")}.`];
}

/** "Cheapest conversions, 9 Feb – 15 Feb"; costs are told to date, since fees carry no dates. */
function titleLine(table: QueryTable, metric: Metric): Line {
  const { all, window } = table;
  const figure = figureIn(all, metric.name);
  const isWindow = all.totals.span === "window";
  const span = !isWindow ? [] : figure?.span === "lifetime" ? toDateLine(table) : line`, ${windowLine(window)}`;
  return line`${[titles[metric.name] ?? defaultTitle(metric)]}${span}`;
}

const titles: Partial<Record<MetricName, string>> = {
  cpa: "Cheapest conversions",
  cpe: "Cheapest engagements",
  cpm: "Cheapest views (cost per 1,000)",
  cpv: "Cheapest views",
  cpp: "Cheapest posts",
  watch_time: "Watched longest",
};

function defaultTitle({ label, isSum, unit }: Metric): string {
  const isShort = /^[A-Z][a-z]/.test(label);
  const named = isShort ? label.charAt(0).toLowerCase() + label.slice(1) : label;
  return `${isSum && unit === "count" ? "Most" : "Highest"} ${named}`;
}

function valueLine(row: Row, { name, isSum, unit }: Metric, reader: Reader): Line {
  const figure = figureIn(row, name);
  if (figure === undefined) return ["–"];
  const isGain = figure.span === "gained" && isSum && unit === "count" && name !== "posts";
  return [{ ...valueOf(figure, row.totals.currency, reader), ...(isGain && { signed: true }) }];
}

/** " (21 orders)", then " (8)": how much a rate or a price rests on. */
function sampleLine(row: Row, { minimum, name }: Metric, isFirst: boolean): Line {
  if (minimum === undefined) return [];
  const source = figureIn(row, name)?.span === "lifetime" ? row.toDate : row.totals;
  const sample = minimum.of === "views" ? source.counts.views.sum : (source.orders ?? 0);
  return [" (", count(sample), isFirst ? ` ${minimum.of})` : ")"];
}

/** The most is best, but of prices. */
export function goodEnd(name: MetricName): "top" | "bottom" {
  const { usesCost, best } = metricOf(name);
  return usesCost && best === "least" ? "bottom" : "top";
}
