import { CsvError, parse } from "csv-parse/sync";
import { foldHeading, readHeading } from "./headings.ts";

export type Delimiter = "," | ";" | "\t" | "|";

export interface Layout {
  delimiter: Delimiter;
  /** How many records stand before the headings: a title, a blank line, `sep=;`. */
  before: number;
  headings: readonly string[];
  /** The first records after the headings, to judge columns by. */
  sample: readonly (readonly string[])[];
  /** How many headings are known. */
  known: number;
}

/** A line that could not be read. */
export interface Broken {
  line: number;
  reason: string;
}

/** The delimiter and the row of headings under which the most headings make sense. `named` are headings the user named. */
export function findLayout(text: string, named: ReadonlySet<string>): Layout | undefined {
  const layouts = delimiters
    .map((delimiter) => layoutWith(text.slice(0, sampleLength), delimiter, named))
    .filter((layout) => layout !== undefined);
  return layouts.reduce<Layout | undefined>((best, next) => (best && !isBetter(next, best) ? best : next), undefined);
}

/**
 * Calls `take` with each record and the physical line it starts on, blank lines included, so that a large file is
 * never held as cells. A line whose quote is never closed is left out and returned, and reading goes on after it.
 */
export function eachRecord(text: string, { delimiter, to }: RecordOptions, take: TakeRecord): Broken[] {
  const broken: Broken[] = [];
  let rest: string | undefined = text;
  let from = 1;
  while (rest !== undefined) {
    const failure = recordsOf(rest, { delimiter, to, from }, take);
    if (!failure) return broken;
    const isLast: boolean = broken.length === mostBroken;
    broken.push({
      line: failure.line,
      reason: isLast ? `${failure.reason}; nothing after it was read` : failure.reason,
    });
    rest = isLast ? undefined : afterLines(rest, failure.line - from + 1);
    from = failure.line + 1;
  }
  return broken;
}

interface RecordOptions {
  delimiter: Delimiter;
  /** How many records to read; all of them where there is none. */
  to?: number | undefined;
}

type TakeRecord = (cells: readonly string[], line: number) => void;

function recordsOf(
  text: string,
  { delimiter, to, from }: RecordOptions & { from: number },
  take: TakeRecord,
): Broken | undefined {
  let line = from;
  const on_record = (cells: string[]): null => {
    take(cells, line);
    line += 1 + lineBreaksIn(cells);
    return null;
  };
  try {
    parse(text, { ...dialect, delimiter, ...(to !== undefined && { to }), on_record });
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { line, reason: brokenReasons[error.code] ?? "this line cannot be read" };
  }
}

function afterLines(text: string, count: number): string | undefined {
  const ends = /\r\n|\n|\r/g;
  for (let line = 0; line < count; line++) if (!ends.test(text)) return undefined;
  return text.slice(ends.lastIndex);
}

const delimiters: readonly Delimiter[] = [",", ";", "\t", "|"];
const sampleLength = 400_000;
const sampleRecords = 400;
/** Headings are looked for among the first records only. */
const headingRecords = 15;
const dialect = {
  bom: true,
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: 128_000,
};
/** Each one costs another pass over the rest. */
const mostBroken = 5;
const brokenReasons: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: "a quote is opened here and never closed",
  CSV_MAX_RECORD_SIZE: "longer than 128,000 characters, perhaps a quote that is never closed",
};

function layoutWith(text: string, delimiter: Delimiter, named: ReadonlySet<string>): Layout | undefined {
  const records: (readonly string[])[] = [];
  eachRecord(text, { delimiter, to: sampleRecords }, (cells) => records.push(cells));
  let best: Layout | undefined;
  for (const [before, headings] of records.slice(0, headingRecords).entries()) {
    const known = knownAmong(headings, named);
    if (known > (best?.known ?? 0)) best = { delimiter, before, headings, sample: [], known };
  }
  return best && { ...best, sample: records.slice(best.before + 1) };
}

function isBetter(next: Layout, best: Layout): boolean {
  if (next.known !== best.known) return next.known > best.known;
  return next.headings.length > best.headings.length;
}

function knownAmong(headings: readonly string[], named: ReadonlySet<string>): number {
  const meanings = headings.map((heading) =>
    named.has(foldHeading(heading)) ? `named ${heading}` : heading.length < 80 && readHeading(heading).meaning,
  );
  return new Set(meanings.filter(Boolean)).size;
}

function lineBreaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells)
    if (cell.includes("\n") || cell.includes("\r")) breaks += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  return breaks;
}
