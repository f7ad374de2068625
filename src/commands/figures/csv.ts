import { toMajor } from "../../campaigns/currency.ts";
import { metricOf } from "../../campaigns/figures/metrics.ts";
import type { QueryTable } from "../../campaigns/query/answer.ts";
import type { Block } from "../../core/reply.ts";
import { writeCsv } from "../../reading/csv.ts";
import { ordered } from "./groups.ts";

/**
 * Every row and every figure the asker may see, unrounded, as other programs read it: money in its main unit. In a span,
 * what is divided by a cost is to date, and so are the sums it comes from: their headings say so.
 */
export function csvBlock(table: QueryTable, name: string): Block {
  const { columns, query } = table;
  const span = ["posts_to_date", "posts_read", "from", "to", "currency"];
  const isToDate = table.all.totals.span === "window" && query.groupBy !== "week";
  const costs = isToDate && columns.some(({ usesCost }) => usesCost) ? sumsToDate : [];
  const names = columns.map(({ name, usesCost }) => (isToDate && usesCost ? `${name}_to_date` : name));
  const head = [query.groupBy, "id", ...names, ...costs.map(({ name }) => `${name}_to_date`), ...span];
  const rows = ordered(table).map(({ id, label, figures, totals, toDate, window }) => [
    label,
    id,
    ...figures.map(({ value, unit }) => unrounded(value, unit === "money" ? totals.currency : undefined)),
    ...costs.map((sum) => unrounded(sum.of(toDate), sum.unit === "money" ? totals.currency : undefined)),
    totals.postsSoFar,
    totals.read,
    window.firstDay,
    window.lastDay,
    totals.currency,
  ]);
  return { kind: "file", file: { name, mime: "text/csv", content: writeCsv(head, rows) } };
}

const sumsToDate = (["spend", "orders", "revenue"] as const).map(metricOf);

/** Twelve digits: binary fractions show their tail behind them. */
function unrounded(value: number | undefined, currency: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  return Number((currency === undefined ? value : toMajor(value, currency)).toPrecision(12));
}
