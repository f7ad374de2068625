import type { MetricName } from "../../campaigns/figures/metric.ts";
import { answerByCampaign, type QueryTable } from "../../campaigns/query/answer.ts";
import { query, type GroupBy } from "../../campaigns/query/query.ts";
import type { Context } from "../../core/context.ts";
import { counted, joined, line, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { offered } from "../telling/offered.ts";
import { ask, factsFor } from "./asked.ts";
import { chartBlock } from "./chart-block.ts";
import { computedBlock } from "./computed.ts";
import { csvBlock } from "./csv.ts";
import { ordered, shortRows, tableBlock, type Names } from "./groups.ts";
import { nothingYet } from "./nothing.ts";
import { again, type Asked } from "./options.ts";
import { nameOf } from "./subject-name.ts";
import { refusal } from "./refusal.ts";
import type { Subject } from "./subject.ts";
import { readLine, toDateLine, windowLine } from "./told.ts";

/** A line for each creator, week, post …: the first few, or all of them, or as a file. */
export async function breakdown(subject: Subject, asked: AskedBy, context: Context): Promise<Reply> {
  const { groupBy } = asked;
  const metric = asked.metric ?? "overview";
  const table = await tableBy({ subject, groupBy, metric, period: asked.period }, context);
  if (table.kind === "refused") return refusal(table, context);
  const way = ways[groupBy];
  if (table.kind === "table" && table.rows.length === 0 && table.all.totals.read > 0 && way !== undefined)
    return [text`${nameOf(subject, context)}: ${[way]}`];
  if (table.kind === "unknown" || table.rows.every(({ totals }) => totals.postsSoFar === 0))
    return nothingYet(subject, table.kind === "table" ? table : undefined, context);
  const names = await namesFor(context);
  const title = line`${titleOf(subject, groupBy, context)}${spanLine(table)}`;
  if (asked.show === "csv")
    return [text`${title}, ${counted(table.rows.length, "row")}.`, csvBlock(table, fileName(subject, groupBy))];
  if (asked.show === "computed")
    return [await computedBlock({ table, row: table.all, metrics: metricsOf(table) }, context)];
  const rows = ordered(table);
  const shown = asked.show === "full" ? rows : groupBy === "week" ? rows.slice(-shortRows) : rows.slice(0, shortRows);
  const chart = asked.chart ? chartBlock(table, names, context) : undefined;
  return [
    { kind: "heading", text: title },
    { kind: "table", table: tableBlock({ table, rows: shown, names, reader: context.brand }) },
    ...restBlocks(table, rows.length - shown.length, context),
    ...(chart === undefined ? [] : [chart]),
    ...offered(
      context,
      shown.length < rows.length ? again(context, "All", { show: "full" }) : undefined,
      asked.chart ? undefined : again(context, "Chart", { chart: true }),
      again(context, "CSV", { show: "csv" }),
      groupBy === "campaign" ? undefined : again(context, "How computed", { show: "computed" }),
    ),
  ];
}

/** All is read, and of nothing it is known what the lines are by: how to say it. */
const ways: Partial<Record<GroupBy, string>> = {
  format: "no post has a format yet. Say it with its day, like: post maya 3 feb format:routine",
  hook: 'no post has a hook yet. Say it with its day, like: post maya 3 feb hook:"get ready with me"',
  niche: "no creator has a niche yet. Say it, like: creator add @maya skincare",
  tier: "nobody's followers are known yet. Say them, like: creator add @maya 12.4k",
  code: "no creator has a code yet. Say it, like: creator add @maya code:MAYA15",
};

export type AskedBy = Asked & { groupBy: GroupBy };

/** "Mia by post"; creators who are named in the title are not named as what the lines are by. */
function titleOf(subject: Subject, groupBy: GroupBy, context: Context): Line {
  if (groupBy === "campaign" && subject.kind === "campaign") return ["All campaigns"];
  const isNamed = groupBy === "creator" && (subject.kind === "creators" || subject.kind === "versus");
  return line`${nameOf(subject, context)}${isNamed ? [] : [` by ${groupBy === "video" ? "post" : groupBy}`]}`;
}

interface By {
  subject: Subject;
  groupBy: GroupBy;
  metric: MetricName | "overview";
  period: string;
}

async function tableBy({ subject, groupBy, metric, period }: By, context: Context) {
  if (groupBy !== "campaign") return ask({ metric, groupBy, period }, subject, context);
  const filter = subject.kind === "creator" ? { creator: subject.creator.id } : {};
  const asked = query.parse({ metric, groupBy, period, filter });
  const campaigns = await context.records.campaigns();
  const facts = await Promise.all(campaigns.map((campaign) => factsFor(asked, campaign, context)));
  return answerByCampaign(asked, facts, context.now);
}

export async function namesFor({ records, brand }: Context): Promise<Names> {
  return { creators: await records.creators(), posts: await records.posts(), brand };
}

/** ", 9 Feb – 15 Feb"; nothing for the campaign to date. */
export function spanLine(table: QueryTable): Line {
  const { all, window, query, columns } = table;
  if (all.totals.span === "lifetime") return [];
  const isToDate = query.metric !== "overview" && query.groupBy !== "week" && columns[0]?.usesCost === true;
  if (isToDate) return toDateLine(table);
  const isPair = query.period === "last_2_weeks" && query.groupBy === "week";
  const firstDay = isPair ? window.before?.firstDay : undefined;
  return [", ", ...windowLine({ ...window, firstDay: firstDay ?? window.firstDay })];
}

export function metricsOf({ query: { metric }, columns }: QueryTable): readonly MetricName[] {
  if (metric !== "overview") return [metric];
  const wanted: readonly MetricName[] = ["views", "engagement_rate", "cpa", "roas"];
  return wanted.filter((name) => columns.some((column) => column.name === name));
}

/** What is not shown, and how fresh the rest is: of several campaigns that is no single line. */
function restBlocks(table: QueryTable, more: number, { brand }: Context): Reply {
  const { groupBy } = table.query;
  const rest = more === 0 ? [] : [line`${more} ${[groupBy === "week" ? "earlier" : "more"]}.`];
  const unnamed = table.leftOut.some(({ id }) => id === undefined)
    ? [line`Posts without a ${[groupBy]} are not in it.`]
    : [];
  const read = groupBy === "campaign" ? [] : [readLine(table.all.totals, brand.zone)];
  const lines = [...rest, ...unnamed, ...read];
  return lines.length === 0 ? [] : [text`${joined(lines, " ")}`];
}

export function fileName(subject: Subject, what: string): string {
  const slug = subject.campaign.name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return `${slug === "" ? "campaign" : slug}-by-${what === "video" ? "post" : what}.csv`;
}
