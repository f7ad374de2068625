/**
 * `npm run -s eval:live -- FILE.jsonl [--runs 3] [--model-alone] [--out PREDICTIONS.jsonl]`: the questions with the model
 * that OPENAI_* configure, several times over. With --model-alone every question goes to the model, else what the readers
 * leave open. It costs what the model costs.
 */
import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";

import type { Usage } from "../src/assistant/budget.ts";
import { openAssistant } from "../src/assistant/openai.ts";
import { openPlaybook } from "../src/assistant/playbook.ts";
import { commands } from "../src/commands/index.ts";
import { modelSettings, readConfig } from "../src/config.ts";
import type { Assistant } from "../src/core/ports.ts";
import type { Look } from "../src/core/ports.ts";
import type { Question } from "../src/reading/question/question.ts";
import { readQuestion } from "../src/reading/question/read.ts";
import { isRight, predictionOf, print, readItems, type Item, type Prediction } from "./ask.ts";

const root = new URL("../", import.meta.url);
const read = (path: string) => readFile(new URL(path, root), "utf8");

export async function run(args: string[]): Promise<void> {
  const { file, runs, isAlone, out } = flagsIn(args);
  if (file === undefined) throw new Error("Name a JSONL file: npm run -s eval:live -- FILE --runs 3");
  const settings = settingsFrom();
  const items = readItems(file);
  const look = await openPlaybook(read).open();
  const usage: Usage[] = [];
  const meter = { of: () => Promise.resolve([]), write: (line: Usage) => Promise.resolve(void usage.push(line)) };
  const limits = { person: Infinity, brand: Infinity };
  const world = { report: console.error, clock: () => performance.now() };
  const assistant = openAssistant({ ...settings, limits, meter, commands, read, ...world });
  const all: Prediction[][] = [];
  for (let i = 0; i < runs; i++) {
    const predictions: Prediction[] = [];
    for (const one of items) {
      const turn = { brand: "eval", person: "eval", now: one.now ?? "2026-02-19T14:00:00.000Z" };
      predictions.push(predictionOf(one.id, await questionOf(one, { look, assistant: assistant(turn), isAlone })));
    }
    console.log(`run ${i + 1} of ${runs}`);
    print(items, predictions, args.includes("--all"));
    all.push(predictions);
  }
  if (out !== undefined)
    writeFileSync(
      out,
      all
        .flat()
        .map((each) => `${JSON.stringify(each)}\n`)
        .join(""),
    );
  summarise(items, all, usage);
}

function flagsIn(args: readonly string[]) {
  const valueOf = (flag: string) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
  const values = [valueOf("--runs"), valueOf("--out")];
  const file = args.find((arg) => !arg.startsWith("--") && !values.includes(arg));
  return { file, runs: Number(valueOf("--runs") ?? 3), isAlone: args.includes("--model-alone"), out: valueOf("--out") };
}

function settingsFrom() {
  try {
    process.loadEnvFile(new URL(".env", root));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  const settings = modelSettings(readConfig(process.env));
  if (settings === undefined) throw new Error("Set OPENAI_API_KEY or OPENAI_BASE_URL, in .env or the environment.");
  return settings;
}

interface Around {
  look: Look;
  assistant: Assistant;
  isAlone: boolean;
}

/** As `ask` does it: what the readers settle is settled, and so is what may not be shown. */
async function questionOf({ role, text, now }: Item, { look, assistant, isAlone }: Around): Promise<Question> {
  const question = readQuestion(text, { role, now, look });
  const isOpen = question.kind === "unanswerable" && question.why === "not understood";
  if (question.kind === "forbidden" || !(isOpen || isAlone)) return question;
  const tried = await assistant.choose({ words: text, role, before: undefined });
  const [step] = tried.kind === "done" ? tried.value : [];
  if (step?.kind === "query") return { kind: "stats", query: step.query, versus: [], posts: "all" };
  if (step?.kind === "playbook") return { kind: "playbook", entries: step.entries };
  return { kind: "unanswerable", why: "not understood", query: undefined };
}

/** What holds in every run is what one can rely on. */
function summarise(items: readonly Item[], all: readonly (readonly Prediction[])[], usage: readonly Usage[]): void {
  const labelled = items.flatMap(({ expect }, i) => (expect === undefined ? [] : [{ expect, i }]));
  const always = labelled.filter(({ expect, i }) =>
    all.every((run) => run[i] !== undefined && isRight(expect, run[i])),
  );
  console.log(`right in all ${all.length} runs: ${always.length} of ${labelled.length}`);
  const sum = (of: (line: Usage) => number) => usage.reduce((total, line) => total + of(line), 0);
  const slowest = Math.max(0, ...usage.map(({ ms }) => ms));
  console.log(
    `asked ${usage.length} times, ${sum(({ requests }) => requests)} requests, ${sum(({ retries }) => retries)} sent again; tokens: ${sum(({ input }) => input)} in (${sum(({ cached }) => cached)} cached), ${sum(({ output }) => output)} out; slowest ${slowest} ms`,
  );
  for (const [outcome, lines] of Map.groupBy(usage, (line) => line.outcome))
    console.log(`  ${outcome}: ${lines.length}`);
}
