import type { Context } from "../../core/context.ts";
import type { Draft } from "../../core/records.ts";

/** Takes what an import writes, as soon as it is known: nobody holds it all, and for a preview it is only counted. */
export type Put = (draft: Draft) => void;

/** What planning needs beside the table and the records. */
export interface Work {
  put: Put;
  turns: Turns;
}

/** Lets everybody else have a turn after some rows: a large table is planned in pieces of some ten milliseconds. */
export class Turns {
  readonly #pause: Context["pause"];
  readonly #table: { name: string; rows: number };
  #rows = 0;
  /** Of all passes over the table. */
  #done = 0;

  constructor({ pause }: Pick<Context, "pause">, table: { name: string; rows: number }) {
    this.#pause = pause;
    this.#table = table;
  }

  async each<T>(rows: readonly T[], take: (row: T) => void): Promise<void> {
    for (let start = 0; start < rows.length; start += mostRows) {
      const slice = rows.slice(start, start + mostRows);
      slice.forEach(take);
      await this.after(slice.length);
    }
  }

  async after(rows: number): Promise<void> {
    this.#rows += rows;
    if (this.#rows < mostRows) return;
    this.#done += this.#rows;
    this.#rows = 0;
    const { name, rows: of } = this.#table;
    await this.#pause({ what: `Checking ${name}`, done: Math.min(of, Math.floor(this.#done / passes)), of });
  }
}

const mostRows = 2_000;
/** How often planResults() goes over the rows, about; the other tables are short. */
const passes = 10;
