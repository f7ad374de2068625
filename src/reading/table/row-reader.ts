import { cleanCell, isBlank, readCell, type CellColumn } from "./cell.ts";
import { isFormula, restore } from "../csv.ts";
import { FiguresWatch, type Figures } from "./table-figures.ts";
import { readProfileLink } from "../link.ts";
import { extraCells, hasSwallowedRows, mergeLast, skipReason } from "./table-record.ts";
import type { TableColumn } from "./table-columns.ts";
import type { Layout } from "./table-layout.ts";
import { Twins } from "./table-twins.ts";
import {
  fieldsBeside,
  fieldsOfKind,
  type CellError,
  type Cells,
  type FieldName,
  type Outcome,
  type Place,
  type TableKind,
  type TableRow,
} from "./table-rows.ts";

export interface Skipped {
  line: number;
  reason: string;
}

export interface RowPlan {
  columns: readonly TableColumn[];
  /** By position; undefined where a column is not read. */
  cells: readonly (CellColumn | undefined)[];
  layout: Layout;
}

/** Takes a table's records one by one and sorts them into rows and what is no data. */
export class RowReader {
  readonly rows: TableRow[] = [];
  readonly skipped: Skipped[] = [];
  readonly formulaCells: { line: number; column: string }[] = [];
  readonly #kind: TableKind;
  readonly #plan: RowPlan;
  readonly #watch = new FiguresWatch();
  readonly #twins = new Twins();
  readonly #blank: Place & Cells;
  readonly #hasUnnamedColumns: boolean;
  #taken = 0;

  constructor(kind: TableKind, plan: RowPlan) {
    this.#kind = kind;
    this.#plan = plan;
    this.#blank = blankRow(kind);
    const { sample } = plan.layout;
    const wide = sample.filter((record) => extraCells(record, plan.columns.length).length > 0);
    this.#hasUnnamedColumns = sample.length >= fewestRows && wide.length * 2 > sample.length;
  }

  get figures(): Figures {
    return this.#watch.figures;
  }

  take(record: readonly string[], line: number): void {
    const { before, headings } = this.#plan.layout;
    const position = this.#taken++;
    if (position === before) return;
    const restored = record.map(restore);
    const cells = restored.map(cleanCell);
    const reason = skipReason(cells, headings) ?? (position < before ? "before the headings" : undefined);
    if (reason !== undefined) {
      this.skipped.push({ line, reason });
      return;
    }
    this.#noteFormulas(restored, line);
    this.#read(cells, { written: restored, line });
  }

  #read(record: readonly string[], { written, line }: { written: readonly string[]; line: number }): void {
    const { cells, fault } = this.#aligned(record, written);
    const row = { ...this.#blank, line };
    row.cellErrors = this.#readCells(row, cells);
    if (row.creator === undefined && row.linkCreator !== undefined) row.creator = row.linkCreator;
    const outcome = outcomeOf(fault ?? lackOf(this.#kind, row), this.#twin(record, row));
    if (outcome.status === "ok") this.#watch.see(row);
    this.rows.push(Object.assign(row, outcome));
  }

  #aligned(
    cells: readonly string[],
    written: readonly string[],
  ): { cells: readonly string[]; fault: string | undefined } {
    const { columns, layout } = this.#plan;
    const width = columns.length;
    if (hasSwallowedRows(cells, width, layout.delimiter))
      return { cells: [], fault: "a quote that is not closed took the rows after it into one cell" };
    if (extraCells(cells, width).length === 0) return { cells, fault: undefined };
    if (this.#hasUnnamedColumns) return { cells, fault: undefined };
    if (columns.at(-1)?.field === "note")
      return { cells: mergeLast({ cells, written }, width, layout.delimiter), fault: undefined };
    return { cells: [], fault: "more cells than headings" };
  }

  #readCells(row: Cells, cells: readonly string[]): readonly CellError[] {
    let errors: CellError[] | undefined;
    let linked: string | undefined;
    for (let index = 0; index < this.#plan.cells.length; index++) {
      const column = this.#plan.cells[index];
      const text = cells[index] ?? "";
      if (!column || isBlank(text)) continue;
      const reason = readCell(row, column, text);
      if (reason === undefined) continue;
      if (column.field === "videoUrl") linked ??= readProfileLink(text);
      const heading = this.#plan.columns[index]?.heading ?? "";
      (errors ??= []).push({ column: heading, field: column.field, text: text.slice(0, 80), reason });
    }
    if (linked !== undefined) row.linkCreator = linked;
    // A display name beside a link is no fault: the link says whose it is.
    const kept = row.linkCreator === undefined ? errors : errors?.filter(({ field }) => field !== "creator");
    return kept ?? noErrors;
  }

  #noteFormulas(record: readonly string[], line: number): void {
    for (let index = 0; index < this.#plan.columns.length; index++) {
      const cell = record[index] ?? "";
      if (isFormula(cell) && !isBlank(cell.trim()))
        this.formulaCells.push({ line, column: this.#plan.columns[index]?.heading.trim() ?? "" });
    }
  }

  /** Why the record counts as pasted twice. Of orders, only the row before: two equal orders may well be two. */
  #twin(cells: readonly string[], row: Place & Cells): string | undefined {
    const twin = this.#twins.find(cells, row);
    if (twin?.isNext) return "same as the row before";
    return twin === undefined || this.#kind === "orders" ? undefined : `same as line ${twin.line}`;
  }
}

/** With fewer rows, cells beyond the headings are taken for a slip, not for a column without a name. */
const fewestRows = 4;
const noErrors: readonly CellError[] = [];

/**
 * Has the keys of its kind from the start, so that a hundred thousand copies share one compact shape: an object out of
 * JSON.parse() leaves room for exactly these.
 */
function blankRow(kind: TableKind): Place & Cells {
  const beside: Partial<Record<FieldName, keyof Cells>> = fieldsBeside;
  const fields = new Set(fieldsOfKind[kind].flatMap((field) => [field, beside[field] ?? field]));
  const names = ["line", "cellErrors", "status", ...fields].map((name) => `"${name}":null`);
  const blank = JSON.parse(`{${names.join(",")}}`) as Place & Cells;
  for (const field of fields) blank[field] = undefined;
  return Object.assign(blank, { line: 0, cellErrors: noErrors });
}

function outcomeOf(lack: string | undefined, twin: string | undefined): Outcome {
  if (lack !== undefined) return { status: "rejected", reason: lack };
  return twin === undefined ? ok : { status: "duplicate", reason: twin };
}

const ok: Outcome = { status: "ok" };

function lackOf(kind: TableKind, row: Cells): string | undefined {
  const { creator, code, videoUrl, videoId, orders, revenue } = row;
  switch (kind) {
    case "results":
      return (creator ?? videoUrl ?? videoId) ? undefined : "no creator and no link";
    case "creators":
    case "candidates":
      return creator === undefined ? "no creator" : undefined;
    case "orders":
      if (creator === undefined && code === undefined) return "no code and no creator";
      return orders === undefined && revenue === undefined ? "no orders and no revenue" : undefined;
  }
}
