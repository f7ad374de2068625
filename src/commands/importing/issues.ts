/** Something about a row that a person should know, as one sentence without its line. */
export interface Issue {
  line: number;
  /** The heading; undefined where it is about the whole row. */
  column: string | undefined;
  sentence: string;
  /** Of a cell: what it has in common with others that are left out for the same reason. */
  cause?: Cause;
}

/** Why cells are left out. */
export interface Cause {
  /** The end of "this cell is …". */
  reason: string;
  /** The currency of the sums, where it is not the campaign's. */
  currency?: string;
}

/** What an import leaves out, what it stores although it looks odd, and what it settled by itself. */
export class Issues {
  /** Rows of which nothing is stored. */
  readonly rows: Issue[] = [];
  /** Cells that are left out; the rest of their row is stored. */
  readonly cells: Issue[] = [];
  /** Stored as it is. */
  readonly odd: Issue[] = [];

  get all(): Issue[] {
    return [...this.rows, ...this.cells, ...this.odd].toSorted((a, b) => a.line - b.line);
  }

  row(line: number, sentence: string): void {
    this.rows.push({ line, column: undefined, sentence });
  }

  /** `text` is what the cell holds. */
  cell(line: number, column: string, { text, ...cause }: Cause & { text: string }): void {
    this.cells.push({ line, column, sentence: `${text} is ${cause.reason}`, cause });
  }

  note(line: number, sentence: string): void {
    this.odd.push({ line, column: undefined, sentence });
  }
}
