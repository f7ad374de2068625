/** `npm run -s eval -- ask FILE.jsonl --out PREDICTIONS.jsonl`: how well questions are understood, without a key. */
import { readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";

import { openPlaybook } from "../src/assistant/playbook.ts";
import { query as querySchema, type Query } from "../src/campaigns/query/query.ts";
import { roles } from "../src/campaigns/role.ts";
import type { Question } from "../src/reading/question/question.ts";
import { readQuestion } from "../src/reading/question/read.ts";

const kinds = z.enum(["playbook", "stats", "unanswerable", "forbidden"]);
const expected = z.looseObject({ kind: kinds, facts: z.array(z.string()).default([]) });
const item = z.object({
  id: z.string(),
  role: z.enum(roles),
  text: z.string(),
  now: z.string().optional(),
  expect: expected.optional(),
});
export type Item = z.infer<typeof item>;

export interface Prediction {
  id: string;
  kind: z.infer<typeof kinds>;
  query: Query | null;
  text: string;
}

export async function run(args: string[]): Promise<void> {
  const out = args.indexOf("--out");
  const [file] = args.filter((_, index) => out === -1 || (index !== out && index !== out + 1));
  if (file === undefined) throw new Error("Name a JSONL file: npm run -s eval -- ask FILE --out PREDICTIONS");
  const items = readItems(file);
  const root = new URL("../", import.meta.url);
  const look = await openPlaybook((path) => readFile(new URL(path, root), "utf8")).open();
  const predictions = items.map((one) => {
    const { id, role, text, now } = one;
    return predictionOf(id, readQuestion(text, { role, now, look }));
  });
  const target = out === -1 ? undefined : args[out + 1];
  if (target !== undefined)
    writeFileSync(target, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(""));
  print(items, predictions, args.includes("--all"));
}

export function readItems(file: string): Item[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => item.parse(JSON.parse(line)));
}

/** The reply's kind and text as far as words alone decide it: figures come from records, which a set of questions has not. */
export function predictionOf(id: string, question: Question): Prediction {
  switch (question.kind) {
    case "playbook":
      return { id, kind: "playbook", query: null, text: entriesText(question.entries) };
    case "stats":
      return { id, kind: "stats", query: question.query, text: "From your data." };
    case "both":
      return { id, kind: "stats", query: question.query, text: entriesText(question.entries) };
    case "unanswerable":
      return { id, kind: "unanswerable", query: null, text: `I don't have that: ${question.why}.` };
    case "forbidden":
      return { id, kind: "forbidden", query: null, text: `That is not shown: ${question.why}.` };
  }
}

function entriesText(entries: readonly { text: string; section: string }[]): string {
  return entries.map(({ text, section }) => `From the playbook: ${text} (${section})`).join("\n");
}

interface Failed {
  id: string;
  text: string;
  what: string;
}

export function print(items: readonly Item[], predictions: readonly Prediction[], isAll: boolean): void {
  const labelled = items.flatMap((one, i) => {
    const got = predictions[i];
    return one.expect === undefined || got === undefined ? [] : [{ one, expect: one.expect, got }];
  });
  if (labelled.length === 0) return;
  const failed: Failed[] = [];
  const score = (name: string, some: typeof labelled, passes: (each: (typeof labelled)[number]) => boolean): void => {
    const bad = some.filter((each) => !passes(each));
    const share = some.length === 0 ? "–" : `${(((some.length - bad.length) / some.length) * 100).toFixed(1)} %`;
    console.log(
      `${name.padEnd(24)} ${String(some.length - bad.length).padStart(4)} of ${String(some.length).padStart(4)} ${share.padStart(8)}`,
    );
    for (const { one, got } of bad)
      failed.push({
        id: one.id,
        text: one.text,
        what: `${name}: ${got.kind} ${JSON.stringify(got.query ?? got.text.slice(0, 160))}`,
      });
  };
  const of = (kind: string) => labelled.filter(({ expect }) => expect.kind === kind);
  score("kind", labelled, ({ expect, got }) => expect.kind === got.kind);
  score("exact query", of("stats"), ({ expect, got }) => isRight(expect, got));
  score("facts complete", of("playbook"), ({ expect, got }) => expect.facts.every((fact) => hasFact(got.text, fact)));
  score("forbidden withheld", of("forbidden"), ({ got }) => got.kind === "forbidden");
  const answerable = labelled.filter(({ expect }) => expect.kind === "stats" || expect.kind === "playbook");
  score("not abstained", answerable, ({ got }) => got.kind === "stats" || got.kind === "playbook");
  for (const [id, some] of Map.groupBy(failed, (each) => each.id)) {
    console.log(`${id} ${some[0]?.text ?? ""}`);
    for (const { what } of isAll ? some : some.slice(0, 1)) console.log(`    ${what}`);
  }
}

/** The kind, and what it is told from: the query, or every fact. */
export function isRight(expect: z.infer<typeof expected>, got: Prediction): boolean {
  if (expect.kind !== got.kind) return false;
  if (expect.kind === "stats") return got.query !== null && isDeepStrictEqual(fold(got.query), fold(queryIn(expect)));
  return expect.kind !== "playbook" || expect.facts.every((fact) => hasFact(got.text, fact));
}

function queryIn({ kind, facts, ...asked }: z.infer<typeof expected>): Query {
  return querySchema.parse(Object.fromEntries(Object.entries(asked).filter(([name]) => name in querySchema.shape)));
}

/** Names are compared without regard to case. */
function fold({ filter, ...asked }: Query): unknown {
  return { ...asked, filter: JSON.parse(JSON.stringify(filter).toLowerCase()) as unknown };
}

/** One of the spellings between whole words; en dashes are hyphens. */
function hasFact(text: string, fact: string): boolean {
  const plain = (words: string) => words.toLowerCase().replaceAll("–", "-");
  return fact.split("|").some((spelling) => {
    const escaped = plain(spelling).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    return new RegExp(String.raw`(?<![\p{L}\d])${escaped}(?![\p{L}\d])`, "u").test(plain(text));
  });
}
