import { CsvError, parse } from "csv-parse/sync";

/** A line that could not be read. */
export interface Broken {
  line: number;
  reason: string;
}

type TakeRecord = (cells: readonly string[], line: number) => void;

/**
 * Calls `take` with each record and the physical line it starts on, blank lines included. The text is parsed slice by
 * slice, some ten milliseconds each: a large file is never held as cells, and others get a turn between two slices. A line whose quote is never closed is left out and returned, and reading goes
 * on after it.
 */
export function* eachRecord(text: string, delimiter: string, take: TakeRecord): Generator<undefined, Broken[]> {
  const broken: Broken[] = [];
  let line = 1;
  let length = sliceLength;
  for (let at = 0; at < text.length; yield) {
    const slice = { text: text.slice(at, at + length), isEnd: at + length >= text.length, from: line };
    const { next, failure } = recordsIn(slice, delimiter, take);
    at += lengthOf(slice.text, next - line);
    // A record that is longer than the slice: take more at a time.
    length = next > line ? sliceLength : length * 2;
    line = next;
    if (failure === undefined) continue;
    const isLast = broken.length === mostBroken;
    broken.push(isLast ? { ...failure, reason: `${failure.reason}; nothing after it was read` } : failure);
    if (isLast) break;
  }
  return broken;
}

/** Characters. */
const sliceLength = 65_536;
/** Each one may cost another look at the slice. */
const mostBroken = 5;
const dialect = {
  bom: true,
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: 128_000,
};
const brokenReasons: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: "a quote is opened here and never closed",
  CSV_MAX_RECORD_SIZE: "longer than 128,000 characters, perhaps a quote that is never closed",
};

interface Slice {
  text: string;
  /** Nothing comes after it. */
  isEnd: boolean;
  /** The line that it begins with. */
  from: number;
}

interface Dealt {
  /** The line to go on with. */
  next: number;
  failure: Broken | undefined;
}

/** The last record of a slice may be cut off: it is left to the next one. */
function recordsIn({ text, isEnd, from }: Slice, delimiter: string, take: TakeRecord): Dealt {
  const last: { cells: readonly string[] | undefined; line: number } = { cells: undefined, line: from };
  let line = from;
  const code = parseEach(text, delimiter, (cells) => {
    if (last.cells !== undefined) take(last.cells, last.line);
    last.cells = cells;
    last.line = line;
    line += 1 + lineBreaksIn(cells);
  });
  if (!isEnd && code === undefined) return { next: last.line, failure: undefined };
  if (last.cells !== undefined) take(last.cells, last.line);
  if (code === undefined) return { next: Infinity, failure: undefined };
  if (!isEnd && code === "CSV_QUOTE_NOT_CLOSED") return { next: line, failure: undefined };
  return { next: line + 1, failure: { line, reason: brokenReasons[code] ?? "this line cannot be read" } };
}

/** Why it stopped before the end, if it did. */
function parseEach(text: string, delimiter: string, take: (cells: readonly string[]) => void): string | undefined {
  const on_record = (cells: string[]): null => {
    take(cells);
    return null;
  };
  try {
    parse(text, { ...dialect, delimiter, on_record });
    return undefined;
  } catch (error) {
    if (error instanceof CsvError) return error.code;
    throw error;
  }
}

/** Characters of its first so many lines. */
function lengthOf(text: string, lines: number): number {
  const ends = /\r\n|\n|\r/g;
  for (let line = 0; line < lines; line++) if (!ends.test(text)) return text.length;
  return ends.lastIndex;
}

function lineBreaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells)
    if (cell.includes("\n") || cell.includes("\r")) breaks += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  return breaks;
}
