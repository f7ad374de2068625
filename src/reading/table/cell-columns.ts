import { cleanCell, isBlank, type CellColumn } from "./cell.ts";
import { isMonthFirst } from "./cell-moment.ts";
import { isIberian } from "./headings.ts";
import type { TableColumn } from "./table-columns.ts";
import type { Layout } from "./table-layout.ts";
import type { FieldName } from "./table-rows.ts";

export interface CellReading {
  sample: Layout["sample"];
  now: string;
  zone: string | undefined;
}

/** The columns that are read, with what their first cells tell about all of them; undefined where a column is not read. */
export function cellColumns(
  columns: readonly TableColumn[],
  { sample, now, zone }: CellReading,
): readonly (CellColumn | undefined)[] {
  const mil = columns.some(({ heading }) => isIberian(heading)) ? "thousand" : "million";
  return columns.map(({ number, field, currency, unit, isOneDay }) => {
    if (field === undefined) return undefined;
    const cells = sampleOf(sample, number);
    const judged = {
      isUnrounded: cells.some((cell) => unroundedCell.test(cell)),
      isPercent: field === "engagementRate" && cells.some((cell) => Number.parseFloat(cell.replace(",", ".")) > 1),
      isMonthFirst: isMonthFirst(cells),
    };
    return { field, currency, unit, isOneDay, ...judged, now, zone, mil, ...remembered() };
  });
}

const remembered = () => ({ seen: new Map(), words: new Map(), sums: new Map() });

/** The decimal mark: what sums are written with, else what times and rates are, else what goes with the delimiter. */
export function decimalMark(columns: readonly TableColumn[], { sample, delimiter }: Layout): "." | "," {
  for (const fields of [sums, fractions]) {
    const cells = columns
      .filter(({ field }) => field && fields.has(field))
      .flatMap(({ number }) => sampleOf(sample, number));
    const commas = cells.filter((cell) => decimalComma.test(cell)).length;
    const dots = cells.filter((cell) => decimalDot.test(cell)).length;
    if (commas !== dots) return commas > dots ? "," : ".";
  }
  return delimiter === ";" ? "," : ".";
}

const unroundedCell = /^\D*(?:\d+[.,]\d{4,}|\d{4,}[.,]\d{3}|0[.,]\d{3})\D*$/;
const decimalComma = /\d,(?:\d{1,2}(?!\d)|-)/;
const decimalDot = /\d\.(?:\d{1,2}(?!\d)|-)/;
const sums = new Set<FieldName>(["revenue", "spend", "giftValue", "price"]);
const fractions = new Set<FieldName>(["watchTimeSec", "completionRate", "engagementRate"]);

const longestSample = 200;

function sampleOf(sample: Layout["sample"], number: number): string[] {
  return sample
    .map((record) => cleanCell((record[number - 1] ?? "").slice(0, longestSample)))
    .filter((cell) => !isBlank(cell));
}
