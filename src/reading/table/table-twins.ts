import type { Cells, Place } from "./table-rows.ts";

type Row = Place & Cells;

/** Finds rows that were pasted twice. It keeps a number a record, not the records: a large file is not held twice. */
export class Twins {
  readonly #byHash = new Map<number, Row>();
  #previous: Row | undefined;

  /** The earlier row with the very same cells, and whether it is the one just before. */
  find(cells: readonly string[], row: Row): { line: number; isNext: boolean } | undefined {
    const hash = hashOf(cells);
    const earlier = this.#byHash.get(hash);
    const previous = this.#previous;
    this.#byHash.set(hash, row);
    this.#previous = row;
    // Hashes meet once in millions of rows: then what was read differs.
    if (!earlier || !saysTheSame(earlier, row)) return undefined;
    return { line: earlier.line, isNext: earlier === previous };
  }
}

/** 53 bits out of two 32-bit multiplicative hashes; stray cells at the end do not count. */
function hashOf(cells: readonly string[]): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  const width = cells.findLastIndex((cell) => cell !== "") + 1;
  for (const cell of cells.slice(0, width)) {
    for (let index = 0; index <= cell.length; index++) {
      const code = index === cell.length ? 0x1f : cell.charCodeAt(index);
      low = Math.imul(low ^ code, 2654435761);
      high = Math.imul(high ^ code, 1597334677);
    }
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}

function saysTheSame(one: Row, other: Row): boolean {
  return JSON.stringify(one, withoutPlace) === JSON.stringify(other, withoutPlace);
}

function withoutPlace(key: string, value: unknown): unknown {
  return key === "line" || key === "status" || key === "reason" ? undefined : value;
}
