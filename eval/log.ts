/** `npm run -s eval -- log FILE.jsonl --out PREDICTIONS.jsonl`: how well results in chat are read. */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { readLog } from "../src/reading/log.ts";
import type { LogEntry } from "../src/reading/log-entry.ts";

const entry = z.looseObject({ creator: z.string().nullable(), videoUrl: z.string().optional() });
type Entry = z.infer<typeof entry>;
const kinds = z.enum(["log", "not-a-log", "ambiguous"]);
const item = z.object({
  id: z.string(),
  author: z.string(),
  roster: z.array(z.string()).default([]),
  text: z.string(),
  now: z.string(),
  tags: z.array(z.string()).default([]),
  codes: z.record(z.string(), z.string()).default({}),
  mentions: z.record(z.string(), z.string()).default({}),
  replyTo: z.object({ author: z.string(), text: z.string() }).optional(),
  expect: z.object({ kind: kinds, entries: z.array(entry).default([]) }).optional(),
});
type Item = z.infer<typeof item>;

interface Prediction {
  id: string;
  kind: z.infer<typeof kinds>;
  entries: Entry[];
}

interface Score {
  item: Item;
  got: Prediction;
  exact: boolean;
  /** Something is stored that should not be, or with a wrong value. */
  silentlyWrong: boolean;
  wrong: string[];
  missing: string[];
}

export async function run(args: string[]): Promise<void> {
  const out = args.indexOf("--out");
  const [file] = args.filter((_, index) => out === -1 || (index !== out && index !== out + 1));
  if (file === undefined) throw new Error("Name a JSONL file: npm run -s eval -- log FILE --out PREDICTIONS");
  const items = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => item.parse(JSON.parse(line)));
  const predictions = items.map(predict);
  const target = out === -1 ? undefined : args[out + 1];
  if (target !== undefined)
    writeFileSync(target, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(""));
  const scores = items.flatMap((one, index) => score(one, predictions[index]));
  if (scores.length > 0) print(scores);
  await Promise.resolve();
}

function predict(one: Item): Prediction {
  const { text, author } = one;
  const reading = readLog(
    { text, author },
    {
      roster: one.roster.map((handle) => ({ handle })),
      codes: new Map(Object.entries(one.codes)),
      mentions: new Map(Object.entries(one.mentions)),
      ...(one.replyTo !== undefined && { replyTo: one.replyTo }),
    },
    one.now,
  );
  return { id: one.id, kind: reading.kind, entries: reading.kind === "log" ? reading.entries.map(comparable) : [] };
}

function comparable(found: LogEntry): Entry {
  const { spans: _spans, ordersAre: _ordersAre, ...fields } = found;
  return fields;
}

function score(one: Item, got: Prediction | undefined): Score[] {
  if (one.expect === undefined || got === undefined) return [];
  const { wrong, missing } =
    got.kind === "log" && one.expect.kind === "log" ? compare(one, got.entries) : { wrong: [], missing: [] };
  const exact = got.kind === one.expect.kind && wrong.length === 0 && missing.length === 0;
  const silentlyWrong = got.kind === "log" && (one.expect.kind !== "log" || wrong.length > 0);
  return [{ item: one, got, exact, silentlyWrong, wrong, missing }];
}

/** Entries are matched on creator and link, in the order that fits best; then fields exactly. */
function compare(one: Item, entries: readonly Entry[]): { wrong: string[]; missing: string[] } {
  const wrong: string[] = [];
  const missing: string[] = [];
  const left = [...entries];
  for (const expected of one.expect?.entries ?? []) {
    const candidates = left.filter((found) => sameSubject(one, expected, found));
    const best = candidates.toSorted((a, b) => differing(expected, a).length - differing(expected, b).length)[0];
    if (best === undefined) missing.push(`entry ${JSON.stringify(expected)}`);
    else {
      left.splice(left.indexOf(best), 1);
      for (const field of differing(expected, best))
        (best[field] === undefined ? missing : wrong).push(
          `${field}: ${JSON.stringify(expected[field])} got ${JSON.stringify(best[field])}`,
        );
    }
  }
  return { wrong: [...wrong, ...left.map((found) => `extra entry ${JSON.stringify(found)}`)], missing };
}

function sameSubject({ author }: Item, a: Entry, b: Entry): boolean {
  return (a.creator ?? author) === (b.creator ?? author) && a.videoUrl === b.videoUrl;
}

function differing(a: Entry, b: Entry): string[] {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  fields.delete("creator");
  return [...fields].filter((field) => !sameValue(a[field], b[field]));
}

function sameValue(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 0.005 : a === b;
}

function print(scores: readonly Score[]): void {
  for (const { item: one, got, wrong, missing } of scores.filter(({ exact }) => !exact)) {
    console.log(`${one.id} [${one.tags.join(" ")}] ${one.author}: ${JSON.stringify(one.text)}`);
    if (got.kind !== one.expect?.kind)
      console.log(`  kind: ${String(one.expect?.kind)} got ${got.kind} ${JSON.stringify(got.entries)}`);
    for (const line of wrong) console.log(`  wrong: ${line}`);
    for (const line of missing) console.log(`  missing: ${line}`);
  }
  console.log("\ntag                     items  exact");
  const tags = [...new Set(scores.flatMap(({ item: one }) => one.tags))].sort();
  for (const tag of tags) {
    const tagged = scores.filter(({ item: one }) => one.tags.includes(tag));
    console.log(
      `${tag.padEnd(22)} ${String(tagged.length).padStart(6)} ${percent(tagged, ({ exact }) => exact).padStart(6)}`,
    );
  }
  console.log(`\nrecords          ${scores.length}`);
  console.log(`exact            ${percent(scores, ({ exact }) => exact)}`);
  console.log(
    `silently wrong   ${percent(scores, ({ silentlyWrong }) => silentlyWrong)} (${scores
      .filter(({ silentlyWrong }) => silentlyWrong)
      .map(({ item: one }) => one.id)
      .join(" ")})`,
  );
  console.log(`wrong kind       ${percent(scores, ({ item: one, got }) => one.expect?.kind !== got.kind)}`);
}

function percent(scores: readonly Score[], test: (one: Score) => boolean): string {
  return `${((100 * scores.filter(test).length) / Math.max(1, scores.length)).toFixed(1)} %`;
}
