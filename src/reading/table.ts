import { cellColumns, decimalMark } from "./table/cell-columns.ts";
import { foldHeading } from "./table/headings.ts";
import type { Figures } from "./table/table-figures.ts";
import { RowReader, type Skipped } from "./table/row-reader.ts";
import { assignColumns, type ColumnChoices, type Columns, type TableColumn } from "./table/table-columns.ts";
import { findLayout, type Delimiter, type Layout } from "./table/table-layout.ts";
import type { CandidateRow, CreatorRow, OrderRow, ResultRow, TableKind } from "./table/table-rows.ts";
import { eachRecord, type Broken } from "./table/table-slices.ts";
import { textShape, type TextShape } from "./table/text-shape.ts";

export interface TableOptions {
  /** An ISO instant with its offset; dates without a year are read by it. */
  now: string;
  /** IANA name for times without an offset; default: the offset of `now`. */
  zone?: string;
  /** What the user says the table is. */
  as?: TableKind;
  columns?: ColumnChoices;
}

interface About {
  why: string;
  columns: readonly TableColumn[];
  delimiter: Delimiter;
  shape: TextShape;
  /** The mark that the table's sums and rates are written with. */
  decimal: "." | ",";
  figures: Figures;
  /** Not data: blank lines, repeated headings, totals, what stands before the headings. */
  skipped: readonly Skipped[];
  /** Lines that would be data and could not be read; the last one says where reading ended because of it. */
  broken: readonly Broken[];
  /** Cells that a spreadsheet would run; kept as text, to be neutralised in any export (csv.ts). */
  formulaCells: readonly { line: number; column: string }[];
}

export type TableReading =
  | (About & { kind: "results"; rows: readonly ResultRow[] })
  | (About & { kind: "creators"; rows: readonly CreatorRow[] })
  | (About & { kind: "orders"; rows: readonly OrderRow[] })
  | (About & { kind: "candidates"; rows: readonly CandidateRow[] })
  /** One sentence on what the file is and one on what to do. */
  | { kind: "unreadable"; reason: string };

/** Reads a pasted or exported table. Every data row is in `rows`, also those that are rejected or pasted twice. */
export function readTable(text: string, options: TableOptions): TableReading {
  const steps = tableInSteps(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** How many rows are read, and about how many there are. */
export interface Step {
  done: number;
  of: number;
}

/** The same in steps of some ten milliseconds, for a table that may be large. */
export function* tableInSteps(text: string, options: TableOptions): Generator<Step, TableReading> {
  const strange = strangeFile(text);
  if (strange !== undefined) return { kind: "unreadable", reason: strange };
  const choices = options.columns ?? {};
  const layout = findLayout(text, new Set(Object.keys(choices).map(foldHeading)));
  if (!layout) return { kind: "unreadable", reason: noHeadings };
  const { headings, sample } = layout;
  const columns = assignColumns({ headings, sample, as: options.as, choices });
  if (!columns) return { kind: "unreadable", reason: noOwner };
  const { rows, skipped, formulaCells, figures, broken } = yield* readRows(text, { layout, columns, options });
  if (rows.length === 0) return { kind: "unreadable", reason: broken[0] ? brokenAt(broken[0]) : noRows };
  const decimal = decimalMark(columns.columns, layout);
  const about = {
    delimiter: layout.delimiter,
    shape: textShape(text),
    decimal,
    figures,
    skipped,
    broken,
    formulaCells,
  };
  return { ...columns, ...about, rows };
}

const example = "Name the columns in its first row, for example: Creator, Video link, Views, Likes, Code, Orders.";
const noHeadings = `No heading in the file is one that I know. ${example}`;
const noOwner = `No column says whose the rows are. Add a column "Creator" or "Video link", or "Code" for orders.`;
const noRows = "The table has headings but no rows under them. Export it again with its rows.";
const saveAsCsv = "Save the table as CSV (UTF-8) and send that.";

function brokenAt({ line, reason }: Broken): string {
  return `No row of the table can be read. Line ${line}: ${reason}. Correct it and send the file again.`;
}

function strangeFile(text: string): string | undefined {
  if (!/\S/.test(text)) return `The file is empty. ${example}`;
  if (text.startsWith("PK\u0003")) return `This is an Excel workbook or a zip file, not a CSV. ${saveAsCsv}`;
  if (text.startsWith("%PDF")) return `This is a PDF, not a CSV. ${saveAsCsv}`;
  const start = text.slice(0, 10_000);
  const strange = start.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  if (start.includes("\u0000") || strange * 20 > start.length) return `This is not a text file. ${saveAsCsv}`;
  return undefined;
}

interface Plan {
  layout: Layout;
  columns: Columns;
  options: TableOptions;
}

type Read = Pick<RowReader, "rows" | "skipped" | "formulaCells" | "figures"> & { broken: readonly Broken[] };

function* readRows(text: string, { layout, columns, options }: Plan): Generator<Step, Read> {
  const cells = cellColumns(columns.columns, { sample: layout.sample, now: options.now, zone: options.zone });
  const reader = new RowReader(columns.kind, { columns: columns.columns, cells, layout });
  const steps = eachRecord(text, layout.delimiter, (record, line) => reader.take(record, line));
  const all = lineEndsIn(text) - layout.before - 1;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    const done = reader.rows.length;
    yield { done, of: Math.max(done, all) };
  }
  const { rows, skipped, formulaCells, figures } = reader;
  return { rows, skipped, formulaCells, figures, broken: step.value };
}

function lineEndsIn(text: string): number {
  let ends = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) ends += 1;
  return ends;
}
