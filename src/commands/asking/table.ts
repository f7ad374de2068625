import type { Campaign } from "../../campaigns/campaign.ts";
import type { CampaignFacts } from "../../campaigns/figures/facts.ts";
import type { MetricName } from "../../campaigns/figures/metric.ts";
import { metricOf } from "../../campaigns/figures/metrics.ts";
import { answer, answerByCampaign, type QueryTable } from "../../campaigns/query/answer.ts";
import type { Query, Where } from "../../campaigns/query/query.ts";
import type { Row } from "../../campaigns/query/row.ts";
import type { Context } from "../../core/context.ts";
import { joined, line, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import type { Asking } from "../../reading/question/question.ts";
import { factsFor } from "../figures/asked.ts";
import { namesFor, spanLine } from "../figures/breakdown.ts";
import { computedBlock } from "../figures/computed.ts";
import { csvBlock } from "../figures/csv.ts";
import { groupName, tableBlock } from "../figures/groups.ts";
import { leftOutLine } from "../figures/left-out.ts";
import { nothingYet } from "../figures/nothing.ts";
import { again, type Show } from "../figures/options.ts";
import { refusal } from "../figures/refusal.ts";
import { readLine } from "../figures/told.ts";
import { figureIn, valueOf } from "../figures/value.ts";
import { offered } from "../telling/offered.ts";

/** A query whose names are found. */
export interface Resolved {
  query: Query;
  campaign: Campaign;
  posts: Asking["posts"];
}

/** As many as fit into a sentence; more of them are a table. */
const inWords = 5;
const shortRows = 8;

/** Rankings, thresholds, niches and single posts: rows in the order that was asked for, and who is left out and why. */
export async function tableReply(asked: Resolved, show: Show, context: Context): Promise<Reply> {
  const { query, campaign } = asked;
  const table = await tableOf(asked, context);
  if (table.kind === "refused") return refusal(table, context);
  if (table.kind === "unknown") return [text`I know no ${[table.what]} "${table.written.slice(0, 60)}".`];
  if (table.all.totals.postsSoFar === 0 && query.filter.where === undefined)
    return nothingYet({ kind: "campaign", campaign }, table, context);
  const metrics = query.metric === "overview" ? shown(table) : [query.metric];
  if (show === "csv") return [csvBlock(table, "answer.csv")];
  if (show === "computed") return [await computedBlock({ table, row: soleRow(table), metrics }, context)];
  const title = await titleLine(asked, table, context);
  const rows = show === "full" ? table.rows : table.rows.slice(0, Math.max(shortRows, query.limit ?? 0));
  return [...(await body({ asked, table, rows, title }, context)), ...ways(table, rows, context)];
}

/** What one line says is explained by that line. */
function soleRow({ rows, all }: QueryTable): Row {
  const [first] = rows;
  return first !== undefined && rows.length === 1 ? first : all;
}

async function tableOf({ query, campaign, posts }: Resolved, context: Context) {
  if (query.groupBy === "campaign" && query.filter.campaign === undefined) {
    const campaigns = await context.records.campaigns();
    const facts = await Promise.all(campaigns.map((each) => factsFor(query, each, context)));
    return answerByCampaign(query, facts, context.now);
  }
  const facts = await factsFor(query, campaign, context);
  return answer(query, withPosts(facts, query, posts), context.now);
}

/** All posts, or all but the one that was seen most. */
function withPosts(facts: CampaignFacts, { filter }: Query, which: Asking["posts"]): CampaignFacts {
  if (which === "all") return facts;
  const theirs = facts.posts.filter(({ creator }) => filter.creator === undefined || creator === filter.creator);
  const viewsOf = (post: string) => facts.snapshots.get(post)?.at.at(-1)?.views ?? 0;
  const most = theirs.toSorted((a, b) => viewsOf(b.id) - viewsOf(a.id))[0];
  return { ...facts, posts: facts.posts.filter(({ id }) => id !== most?.id) };
}

/** "Morning Ritual, 9 Feb – 15 Feb, most views": what was asked, as it was understood. */
async function titleLine({ query, campaign, posts }: Resolved, table: QueryTable, { records }: Context): Promise<Line> {
  const { filter, metric, order } = query;
  const creator = (await records.creators()).find(({ id }) => id === filter.creator);
  const who = creator === undefined ? line`${campaign.name}` : line`${creator.name ?? creator.handle}`;
  const whose = filter.niche === undefined ? line`` : line`, ${filter.niche}`;
  const which = {
    all: line``,
    newest: line`, newest post`,
    "without the most viewed": line`, without the most viewed post`,
  }[posts];
  const isSaid = metric === "overview" || filter.where?.metric === metric;
  const what = isSaid ? [] : [metricOf(metric).label];
  const ranked = order === "none" ? line`` : line`, ${[order === "top" ? "most first" : "least first"]}`;
  const where = filter.where === undefined ? line`` : line`, ${whereLine(filter.where, table)}`;
  const name = metric === "overview" ? line`:` : isSaid ? line`` : line`: ${what}`;
  return line`${who}${whose}${which}${spanLine(table)}${name}${ranked}${where}`;
}

const signs: Readonly<Record<Where["op"], string>> = {
  lt: "under",
  lte: "at most",
  gt: "over",
  gte: "at least",
  eq: "exactly",
};

function whereLine({ metric, op, value }: Where, { all }: QueryTable): Line {
  const { unit, label } = metricOf(metric);
  const figure = unit === "money" ? { value: value * 100, unit, currency: all.totals.currency } : { value, unit };
  return line`${[label, " ", signs[op], " "]}${figure}`;
}

interface Drawn {
  asked: Resolved;
  table: QueryTable;
  rows: readonly Row[];
  title: Line;
}

async function body({ asked, table, rows, title }: Drawn, context: Context): Promise<Reply> {
  const { query } = asked;
  const names = await namesFor(context);
  const trust = readLine(table.all.totals, context.brand.zone);
  const leftOut =
    query.order === "none" ? [] : leftOutLine(table, names, { reader: context.brand, money: context.records.money });
  const more = table.rows.length - rows.length;
  const parts = [
    ...(more === 0 ? [] : [line`${more} more.`]),
    ...(leftOut.length === 0 ? [] : [leftOut]),
    // Those who are told may have no post that could be read.
    ...(table.all.totals.postsSoFar === 0 ? [] : [trust]),
  ];
  const last = parts.length === 0 ? [] : [text`${joined(parts, " ")}`];
  if (rows.length === 0) return [text`${title}: nobody.`, ...last];
  if (query.groupBy === "none")
    return [text`${title} ${figuresLine(table.all, shown(table), context)}`, text`${trust}`];
  if (rows.length > inWords || query.metric === "overview")
    return [
      { kind: "heading", text: title },
      { kind: "table", table: tableBlock({ table, rows, names, reader: context.brand }) },
      ...last,
    ];
  const { metric } = query;
  const places = rows.map(
    (row) => line`${groupName(row, query.groupBy, names)} ${figuresLine(row, [metric], context)}`,
  );
  return [text`${title}: ${joined(places, ", ")}.`, ...last];
}

function figuresLine(row: Row, metrics: readonly MetricName[], { brand }: Context): Line {
  const told = metrics.flatMap((metric) => {
    const figure = figureIn(row, metric);
    if (figure === undefined) return [];
    const value = valueOf(figure, row.totals.currency, brand);
    return [metrics.length === 1 ? [value] : line`${[metricOf(metric).label]} ${value}`];
  });
  return joined(told, ", ");
}

function shown({ query: { metric }, columns }: QueryTable): readonly MetricName[] {
  if (metric !== "overview") return [metric];
  const wanted: readonly MetricName[] = ["views", "engagement_rate", "likes", "orders", "cpa"];
  return wanted.filter((name) => columns.some((column) => column.name === name));
}

function ways(table: QueryTable, rows: readonly Row[], context: Context): Reply {
  return offered(
    context,
    rows.length < table.rows.length ? again(context, "All", { show: "full" }) : undefined,
    table.rows.length > 1 ? again(context, "CSV", { show: "csv" }) : undefined,
    again(context, "How computed", { show: "computed" }),
  );
}
