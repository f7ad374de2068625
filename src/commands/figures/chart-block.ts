import type { Metric } from "../../campaigns/figures/metric.ts";
import type { QueryTable } from "../../campaigns/query/answer.ts";
import type { Row } from "../../campaigns/query/row.ts";
import type { Context } from "../../core/context.ts";
import { drawFigure, drawLine, type Reader } from "../../core/draw.ts";
import { withYear, yearOf } from "../../core/gate.ts";
import type { Block, Line } from "../../core/reply.ts";
import { groupName, ordered, type Names } from "./groups.ts";
import { figureIn, unitOf, valueOf } from "./value.ts";

const mostBars = 10;

/** One figure of each group, with the largest in its title; undefined where there is nothing to draw. */
export function chartBlock(
  table: QueryTable,
  names: Names,
  context: Pick<Context, "brand" | "now">,
): Block | undefined {
  const [metric] = table.columns;
  if (metric === undefined) return undefined;
  const { groupBy } = table.query;
  const isWeeks = groupBy === "week";
  const known = ordered(table).filter((row) => isWeeks || figureIn(row, metric.name)?.value !== undefined);
  const rows = isWeeks ? known.slice(-26) : known.slice(0, mostBars);
  const label = (row: Row) => labelOf(groupName(row, groupBy, names), context);
  const title = titleOf({ metric, rows, all: known.length, isWeeks }, context.brand, label);
  if (title === undefined) return undefined;
  const unit = unitOf(metric.name);
  return {
    kind: "chart",
    chart: {
      title,
      shape: isWeeks && rows.length > 1 ? "line" : "bars",
      unit,
      ...(unit === "money" && { currency: table.all.totals.currency }),
      labels: rows.map(label),
      series: [{ name: metric.label, values: rows.map((row) => figureIn(row, metric.name)?.value) }],
    },
  };
}

/** Labels are drawn for the brand, since a chart holds no dates. */
function labelOf(name: Line, context: Pick<Context, "brand" | "now">): string {
  const year = yearOf(context);
  const dated = name.map((part) => (typeof part !== "string" && "unit" in part ? withYear(part, year) : part));
  return drawLine(dated, context.brand);
}

interface Drawn {
  metric: Metric;
  rows: readonly Row[];
  all: number;
  isWeeks: boolean;
}

/** "Views by week: most in 2026-W07 (45,000)": what the chart shows, also for those who cannot see it. */
function titleOf({ metric, rows, all, isWeeks }: Drawn, reader: Reader, label: (row: Row) => string) {
  const value = (row: Row) => figureIn(row, metric.name)?.value;
  const known = rows.filter((row) => value(row) !== undefined);
  const isLeast = metric.best === "least" && metric.usesCost;
  const sign = isLeast ? 1 : -1;
  const [best] = known.toSorted((a, b) => sign * ((value(a) ?? 0) - (value(b) ?? 0)));
  const figure = best && figureIn(best, metric.name);
  if (best === undefined || figure === undefined) return undefined;
  const shown: Line = [drawFigure(valueOf(figure, best.totals.currency, reader), reader)];
  const cut = all > rows.length && !isWeeks ? `, the first ${rows.length} of ${all}` : "";
  const extreme = isLeast ? "least" : "most";
  return `${metric.label}${isWeeks ? " by week" : ""}: ${extreme} ${isWeeks ? "in" : "for"} ${label(best)} (${drawLine(shown, reader)})${cut}`;
}
