import type { TableColumn } from "../../reading/table/table-columns.ts";
import type { FieldName, Sum } from "../../reading/table/table-rows.ts";
import { centsOf, isOther } from "./amount.ts";
import type { ReadMoment } from "./choices.ts";
import type { Issues } from "./issues.ts";
import type { Known } from "./known.ts";
import type { Target } from "./target/target.ts";

/** What is settled before the rows are looked at: by the user, by the room, by default. */
export interface Settled {
  /** The campaign of rows that name none. */
  chosen: Target | undefined;
  read: ReadMoment;
  now: string;
  fees: "post" | "creator" | undefined;
  counted: "total" | "added" | undefined;
  /** A short text that stands for the file's content. */
  file: string;
}

/** What a table is planned against. */
export interface Stand {
  known: Known;
  settled: Settled;
}

interface Row {
  line: number;
  cellErrors: readonly { column: string; text: string; reason: string }[];
}

/** Reads sums into the campaign's currency and tells what is wrong with cells, with the headings as written. */
export class CellFaults {
  readonly #headings: ReadonlyMap<FieldName | undefined, string>;
  readonly #issues: Issues;

  constructor(columns: readonly TableColumn[], issues: Issues) {
    this.#headings = new Map(columns.map(({ field, heading }) => [field, heading.trim()]));
    this.#issues = issues;
  }

  /** What the reader could not read. */
  tell(rows: readonly Row[]): void {
    for (const { line, cellErrors } of rows)
      for (const { column, text, reason } of cellErrors)
        this.#issues.cell(line, column.trim(), { text: `"${text.replaceAll(/\s+/g, " ").slice(0, 60)}"`, reason });
  }

  /** undefined: the cell is blank, or its fault was told. */
  cents(
    field: FieldName,
    sum: Sum | undefined,
    { line, currency }: { line: number; currency: string },
  ): number | undefined {
    if (sum === undefined) return undefined;
    const cents = centsOf(sum, currency);
    if (typeof cents === "number") return cents;
    const cause = { reason: cents, ...(isOther(sum, currency) && { currency: sum.currency }) };
    this.#issues.cell(line, this.#headings.get(field) ?? field, { text: String(sum.amount), ...cause });
    return undefined;
  }

  has(field: FieldName): boolean {
    return this.#headings.has(field);
  }

  headingOf(field: FieldName): string | undefined {
    return this.#headings.get(field);
  }
}
