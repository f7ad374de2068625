import { foldHeading, readHeading } from "./headings.ts";
import { eachRecord } from "./table-slices.ts";

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

/** The delimiter and the row of headings under which the most headings make sense. `named` are headings the user named. */
export function findLayout(text: string, named: ReadonlySet<string>): Layout | undefined {
  const layouts = delimiters
    .map((delimiter) => layoutWith(text.slice(0, sampleLength), delimiter, named))
    .filter((layout) => layout !== undefined);
  return layouts.reduce<Layout | undefined>((best, next) => (best && !isBetter(next, best) ? best : next), undefined);
}

const delimiters: readonly Delimiter[] = [",", ";", "\t", "|"];
const sampleLength = 400_000;
const sampleRecords = 400;
/** Headings are looked for among the first records only. */
const headingRecords = 15;

function layoutWith(text: string, delimiter: Delimiter, named: ReadonlySet<string>): Layout | undefined {
  const records: (readonly string[])[] = [];
  const steps = eachRecord(text, delimiter, (cells) => {
    if (records.length < sampleRecords) records.push(cells);
  });
  while (records.length < sampleRecords && steps.next().done !== true);
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
