import { toMinor } from "../currency.ts";
import type { Metric, Minimum, Missing } from "../figures/metric.ts";
import type { Totals } from "../figures/totals.ts";
import type { Query, Where } from "./query.ts";
import type { Row } from "./row.ts";

export interface LeftOut {
  id: string | undefined;
  label: string;
  missing: Missing;
}

export interface Ranked {
  rows: readonly Row[];
  /** How many rows the limit cut off. */
  more: number;
  /** Who has no place in a ranking, and why. */
  leftOut: readonly LeftOut[];
}

/** Rows in the order that was asked for, by the first column. Only a ranking leaves rows out for their sample. */
export function rankRows(
  rows: readonly Row[],
  metric: Metric,
  { order, limit }: Pick<Query, "order" | "limit">,
): Ranked {
  if (order === "none") return cut(rows, limit, []);
  const leftOut: LeftOut[] = [];
  const placed = rows.filter((row) => {
    const missing = unplaced(row, metric);
    if (missing !== undefined) leftOut.push({ id: row.id, label: row.label, missing });
    return missing === undefined;
  });
  const sign = order === "top" ? -1 : 1;
  const ranked = placed.toSorted((a, b) => sign * (valueOf(a) - valueOf(b)) || (a.label < b.label ? -1 : 1));
  return cut(ranked, limit, leftOut);
}

/** Whether a row passes the filter's condition. Nobody logs the code that was not used: without sales it is at 0. */
export function passes(row: Row, { op, value }: Where): boolean {
  const figure = row.figures[0];
  const isUnlogged = figure?.missing?.why === "no sales logged";
  const has = figure?.value ?? (isUnlogged ? 0 : undefined);
  if (has === undefined) return false;
  const isMoney = figure?.unit === "money";
  return holds(has - (isMoney ? toMinor(value, row.totals.currency) : value), op);
}

function holds(difference: number, op: Where["op"]): boolean {
  const isEqual = Math.abs(difference) < 1e-9;
  switch (op) {
    case "lt":
      return difference < 0 && !isEqual;
    case "lte":
      return difference < 0 || isEqual;
    case "gt":
      return difference > 0 && !isEqual;
    case "gte":
      return difference > 0 || isEqual;
    case "eq":
      return isEqual;
  }
}

function unplaced(row: Row, { minimum }: Metric): Missing | undefined {
  const figure = row.figures[0];
  if (figure?.value === undefined) return figure?.missing ?? { why: "not read" };
  const source = figure.span === "lifetime" ? row.toDate : row.totals;
  const has = minimum && sampleOf(source, minimum);
  if (minimum === undefined || has === undefined || has >= minimum.least) return undefined;
  return { why: "under the minimum", minimum, has };
}

function sampleOf({ counts, orders }: Totals, { of }: Minimum): number {
  return of === "views" ? counts.views.sum : (orders ?? 0);
}

function valueOf({ figures }: Row): number {
  return figures[0]?.value ?? 0;
}

function cut(rows: readonly Row[], limit: number | null, leftOut: readonly LeftOut[]): Ranked {
  const shown = limit === null ? rows : rows.slice(0, limit);
  return { rows: shown, more: rows.length - shown.length, leftOut };
}
