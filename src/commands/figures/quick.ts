import type { MetricName } from "../../campaigns/figures/metric.ts";
import { metricOf } from "../../campaigns/figures/metrics.ts";
import type { QueryTable } from "../../campaigns/query/answer.ts";
import type { Row } from "../../campaigns/query/row.ts";
import type { Context } from "../../core/context.ts";
import { joined, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { offered } from "../telling/offered.ts";
import { ask } from "./asked.ts";
import { campaignText } from "./campaign-lines.ts";
import { nothingYet } from "./nothing.ts";
import { again, type Asked } from "./options.ts";
import type { Subject } from "./subject.ts";
import { nameOf } from "./subject-name.ts";
import { countsLine, gainedLine, partsLine, ratesLine, readLine, recentLine, standingLine, type Told } from "./told.ts";
import { figureIn } from "./value.ts";

/** The figures of one creator, post, code or campaign in a few lines. */
export async function quickStats(subject: Subject, { period, show }: Asked, context: Context): Promise<Reply> {
  const table = await askRow(subject, period, context);
  const row = table === undefined ? undefined : rowOf(table, subject);
  if (table === undefined || row === undefined || row.totals.read === 0) {
    if (period !== "last_2_weeks" || subject.kind === "post") return nothingYet(subject, table, context);
    // Nothing of this week yet is no reason to keep last week's back.
    const { breakdown } = await import("./breakdown.ts");
    return breakdown(subject, { period, show, metric: undefined, chart: false, groupBy: "week" }, context);
  }
  if (show === "computed") {
    const { computedBlock } = await import("./computed.ts");
    return [await computedBlock({ table, row, metrics: metricsOf(row) }, context)];
  }
  const told: Told = { name: nameOf(subject, context), row, reader: context.brand };
  const isLifetime = row.totals.span === "lifetime";
  const latest = isLifetime ? await recent(subject, context) : [];
  const first = isLifetime ? standingLine(told, latest) : gainedLine(told, table.window);
  const body =
    subject.kind === "campaign" && isLifetime
      ? await campaignText({ told, recent: latest, campaign: subject.campaign }, context)
      : textOf(subject, told, first);
  const apart = isLifetime ? [] : partsLine(row.totals.parts.views);
  return [
    ...body,
    ...(apart.length === 0 ? [] : [text`Of it ${apart}.`]),
    text`${readLine(row.totals, context.brand.zone, subject.kind === "campaign" ? "creators" : "posts")}`,
    ...offered(context, ...waysOn(subject, context)),
  ];
}

function textOf(subject: Subject, told: Told, first: Line): Reply {
  const counts = subject.kind === "post" ? countsLine(told) : [];
  // Codes are rarely told by post: nothing to say where they are not.
  const isSold = subject.kind !== "post" || figureIn(told.row, "orders")?.value !== undefined;
  const rates = ratesLine(isSold ? told : { ...told, row: withoutSales(told.row) });
  return [
    text`${joined(
      [first, counts, rates].filter((each) => each.length > 0),
      " ",
    )}`,
  ];
}

function waysOn(subject: Subject, context: Context) {
  const computed = again(context, "How computed", { show: "computed" });
  const chart = again(context, "Chart", { by: "week", chart: true });
  if (subject.kind === "post") return [computed, chart];
  if (subject.kind === "campaign")
    return [
      again(context, "By creator", { by: "creator" }),
      again(context, "By week", { by: "week" }),
      chart,
      computed,
    ];
  return [computed, again(context, "By post", { by: "post" }), chart];
}

function withoutSales(row: Row): Row {
  return { ...row, figures: row.figures.filter(({ metric }) => !metricOf(metric).money) };
}

/** What is explained: the figures that were said. */
function metricsOf(row: Row): readonly MetricName[] {
  const said: readonly MetricName[] = ["views", "engagement_rate", "saves", "cpa", "roas"];
  return said.filter((name) => name !== "saves" || figureIn(row, "saves")?.missing?.why === "known on some");
}

/** The row that a subject's figures are in. */
export function rowOf(table: QueryTable, subject: Subject): Row | undefined {
  return subject.kind === "post" ? table.rows.find(({ id }) => id === subject.post.id) : table.all;
}

/** A post's own sales and costs are told by post only. */
export async function askRow(subject: Subject, period: string, context: Context): Promise<QueryTable | undefined> {
  const groupBy = subject.kind === "post" ? "video" : "none";
  const answered = await ask({ metric: "overview", groupBy, period }, subject, context);
  return answered.kind === "refused" ? undefined : answered;
}

/** What came last: this week so far, or last week where nothing was read in this one yet. */
async function recent(subject: Subject, context: Context): Promise<Line> {
  for (const [period, when] of [
    ["this_week", "this week so far"],
    ["last_week", "last week"],
  ] as const) {
    const table = await askRow(subject, period, context);
    const row = table && rowOf(table, subject);
    if (row !== undefined && row.totals.read > 0) return recentLine(row, when);
  }
  return [];
}
