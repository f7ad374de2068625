import type { MetricName } from "../../campaigns/figures/metric.ts";
import { metricOf } from "../../campaigns/figures/metrics.ts";
import type { Context } from "../../core/context.ts";
import { line, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { offered } from "../telling/offered.ts";
import { ask } from "./asked.ts";
import { spanLine } from "./breakdown.ts";
import { computedBlock } from "./computed.ts";
import { csvBlock } from "./csv.ts";
import { nothingYet } from "./nothing.ts";
import { again, type Asked } from "./options.ts";
import { rowOf } from "./quick.ts";
import { nameOf } from "./subject-name.ts";
import { refusal } from "./refusal.ts";
import type { Subject } from "./subject.ts";
import { figureIn, valueOf } from "./value.ts";

export type AskedOne = Asked & { metric: MetricName };

/** One metric: its value, what it was before, how it is computed and what is missing. */
export async function inDepth(subject: Subject, asked: AskedOne, context: Context): Promise<Reply> {
  const { metric } = asked;
  const groupBy = subject.kind === "post" ? "video" : "none";
  const table = await ask({ metric, groupBy, period: asked.period }, subject, context);
  if (table.kind === "refused") return refusal(table, context);
  const row = rowOf(table, subject);
  const figure = row && figureIn(row, metric);
  // A fee is agreed and a code used before anything is posted.
  const isTold = figure?.value !== undefined && !metricOf(metric).isPublic;
  if (row === undefined || figure === undefined || (row.totals.postsSoFar === 0 && !isTold))
    return nothingYet(subject, table, context);
  if (asked.show === "csv") return [csvBlock(table, `${metric}.csv`)];
  const { currency } = row.totals;
  const before: Line =
    figure.before === undefined
      ? []
      : line`In the span before: ${valueOf({ ...figure, value: figure.before }, currency, context.brand)}.`;
  const name = line`${nameOf(subject, context)}${spanLine(table)}`;
  const { lines } = await computedBlock({ table, row, metrics: [metric] }, context);
  const [formula = [], ...rest] = lines;
  return [
    text`${name}: ${formula}`,
    ...(before.length === 0 ? [] : [text`${before}`]),
    ...(rest.length === 0 ? [] : [{ kind: "provenance", lines: rest } as const]),
    ...offered(
      context,
      subject.kind === "campaign" || subject.kind === "creators"
        ? again(context, "By creator", { by: "creator" })
        : undefined,
      subject.kind === "creator" ? again(context, "By post", { by: "post" }) : undefined,
      again(context, "By week", { by: "week" }),
      again(context, "Chart", { by: "week", chart: true }),
    ),
  ];
}
