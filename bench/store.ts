/**
 * The embedded store beside plain lowdb, a bare write with fdatasync, and JSON.parse() of the same lines.
 * `npm run -s bench -- store` takes some minutes; `--quick` leaves out a million entries.
 */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Low } from "lowdb";
import { JSONFile } from "lowdb/node";
import type { Entry } from "../src/campaigns/entry.ts";
import { openStore } from "../src/store/open.ts";
import { reading, readings } from "../test/store/entries.ts";
import { median } from "./support/median.ts";

type Engine = "looseleaf" | "lowdb" | "bare";
type Append = (entry: Entry) => Promise<unknown>;

/** Of one round: milliseconds, and acknowledged appends a second. */
interface Round {
  p50: number;
  p99: number;
  perSecond: number;
}

interface Case {
  engine: Engine;
  entries: number;
  process: ChildProcess;
  one: Round[];
  many: Round[];
}

const manyWriters = 64;
const roundMs = 400;
/** A fresh process each: its heap is its own. */
const self = new URL("./run.ts", import.meta.url);

export async function run(args: string[]): Promise<void> {
  const [part, ...rest] = args;
  if (part === "serve") await serve(rest[0] as Engine, rest[1] ?? "", Number(rest[2]));
  else if (part === "open") await report(() => spend(() => openStore({ folder: rest[0] ?? "" })));
  else if (part === "parse") await report(() => spend(() => parseLines(rest[0] ?? "")));
  else if (part === "import") await report(() => importBatch(rest[0] ?? ""));
  else await measure(args.includes("--quick") ? [1_000, 10_000, 100_000] : [1_000, 10_000, 100_000, 1_000_000]);
}

async function measure(sizes: number[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "looseleaf-bench-"));
  try {
    const largest = sizes.at(-1) ?? 0;
    for (const size of sizes) await fill(join(folder, String(size)), size);
    const opening = await measureOpening(folder, sizes);
    const appends = await measureAppends(folder, sizes);
    const imported = await inProcess<{ ms: number; rssMb: number; longestTurnMs: number }>(
      "import",
      join(folder, "import"),
    );
    console.log(
      `\nA batch of 100,000 entries: ${whole(imported.ms)} ms, ${whole(imported.rssMb)} MB at most. ` +
        `Longest turn of the event loop while a checkpoint was written: ${imported.longestTurnMs.toFixed(1)} ms.`,
    );
    console.log("Plain lowdb cannot hold a million: JSON.stringify() throws RangeError (Invalid string length).");
    const ratios = { ...appends, ...opening };
    console.log("\nratio                                measured     goal");
    for (const [name, { holds, goal }] of Object.entries(goals)) {
      const measured = ratios[name] ?? NaN;
      console.log(`${name.padEnd(36)} ${measured.toFixed(3).padStart(8)}  ${goal}${holds(measured) ? "" : "  MISSED"}`);
    }
    console.log(JSON.stringify({ name: "store", largest, ratios }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const atMost = (limit: number) => ({ goal: `<= ${limit}`, holds: (ratio: number) => ratio <= limit });
const atLeast = (limit: number) => ({ goal: `>= ${limit}`, holds: (ratio: number) => ratio >= limit });

const goals: Record<string, { goal: string; holds: (ratio: number) => boolean }> = {
  "append p50, largest / 1,000 entries": atMost(1.2),
  "append p50 / bare write and sync": atMost(1.75),
  "64 writers / one, appends a second": atLeast(15),
  "append p50 / plain lowdb, 10,000": atMost(1 / 50),
  "open by replay / JSON.parse": atMost(2.5),
  "open from checkpoint / JSON.parse": atMost(1),
};

/** Three neighbours: the store, the same entries as plain lines, and its journal alone. */
async function fill(place: string, size: number): Promise<void> {
  await mkdir(place, { recursive: true });
  const store = await openStore({ folder: join(place, "looseleaf") });
  const lines = await open(join(place, "lines.jsonl"), "w");
  for (let from = 0; from < size; from += 10_000) {
    const entries = readings(Math.min(10_000, size - from), from);
    await store.append(entries);
    await lines.write(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
  }
  await lines.close();
  await store.close();
}

async function measureAppends(folder: string, sizes: number[]): Promise<Record<string, number>> {
  const cases: Case[] = [];
  const add = async (engine: Engine, entries: number) => {
    const child = fork(self, ["store", "serve", engine, join(folder, String(entries)), String(entries)]);
    await once(child, "message");
    cases.push({ engine, entries, process: child, one: [], many: [] });
  };
  for (const size of sizes) await add("looseleaf", size);
  for (const size of sizes.filter((size) => size <= 100_000)) await add("lowdb", size);
  await add("bare", sizes[0] ?? 0);
  const slow = cases.filter(({ engine }) => engine === "lowdb");
  const quick = cases.filter(({ engine }) => engine !== "lowdb");
  // What is compared closely is measured within seconds of each other; lowdb, a hundred times slower, comes after.
  for (let n = 0; n < 15; n++) await measureOnce(quick);
  for (let n = 0; n < 3; n++) await measureOnce(slow);
  for (const each of cases) each.process.kill();
  console.log("store       entries   p50 ms   p99 ms  appends/s    64: p50 ms   p99 ms  appends/s");
  for (const { engine, entries, one, many } of cases) {
    console.log(`${engine.padEnd(10)} ${entries.toLocaleString("en").padStart(9)} ${columns(one)}    ${columns(many)}`);
  }
  const of = (engine: Engine, entries: number) =>
    cases.find((each) => each.engine === engine && each.entries === entries);
  const ours = cases.filter(({ engine }) => engine === "looseleaf");
  const bare = cases.find(({ engine }) => engine === "bare");
  const p50 = (known: Case | undefined) => (known?.one ?? []).map((each) => each.p50);
  return {
    "append p50, largest / 1,000 entries": ratio(p50(ours.at(-1)), p50(ours[0])),
    "append p50 / bare write and sync": Math.max(...ours.map((each) => ratio(p50(each), p50(bare)))),
    "64 writers / one, appends a second": Math.min(
      ...ours.map(({ one, many }) =>
        ratio(
          many.map((each) => each.perSecond),
          one.map((each) => each.perSecond),
        ),
      ),
    ),
    "append p50 / plain lowdb, 10,000": median(p50(of("looseleaf", 10_000))) / median(p50(of("lowdb", 10_000))),
  };
}

interface Spent {
  ms: number;
  /** Of all threads, the garbage collector's included: what else the machine does hardly shows in it. */
  cpuMs: number;
}

/**
 * Each in a process of its own, in turn, after one that brings the files into memory. The ratios are of the clock, which
 * is what a person waits for; on a busy machine those of the processor's time, beside them, say more. The small sizes
 * are shown and not judged: a lock, a few files and code that runs for the first time are some 20 ms.
 */
async function measureOpening(folder: string, sizes: number[]): Promise<Record<string, number>> {
  console.log("open        entries   checkpoint ms (cpu)   replay ms (cpu)   JSON.parse ms (cpu)   checkpoint (cpu)");
  const worst = { checkpoint: 0, replay: 0 };
  for (const size of sizes) {
    const place = join(folder, String(size));
    const journalOnly = join(place, "journal-only");
    const times = { checkpoint: [] as Spent[], replay: [] as Spent[], parse: [] as Spent[] };
    await inProcess<Spent>("parse", join(place, "lines.jsonl"));
    await inProcess<Spent>("open", join(place, "looseleaf"));
    for (let n = 0; n < 9; n++) {
      times.parse.push(await inProcess<Spent>("parse", join(place, "lines.jsonl")));
      times.checkpoint.push(await inProcess<Spent>("open", join(place, "looseleaf")));
      await copyJournal(join(place, "looseleaf"), journalOnly);
      times.replay.push(await inProcess<Spent>("open", journalOnly));
    }
    const shown = [times.checkpoint, times.replay, times.parse].map(spent).join("  ");
    const clock = (each: Spent[]) => each.map(({ ms }) => ms);
    const processor = (each: Spent[]) => each.map(({ cpuMs }) => cpuMs);
    const toParse = (of: typeof clock) => ratio(of(times.checkpoint), of(times.parse)).toFixed(2);
    console.log(
      `${size.toLocaleString("en").padStart(18)}  ${shown}    ${toParse(clock).padStart(8)} (${toParse(processor)})`,
    );
    await rm(journalOnly, { recursive: true });
    if (size < leastJudged) continue;
    worst.checkpoint = Math.max(worst.checkpoint, ratio(clock(times.checkpoint), clock(times.parse)));
    worst.replay = Math.max(worst.replay, ratio(clock(times.replay), clock(times.parse)));
  }
  console.log("");
  return { "open by replay / JSON.parse": worst.replay, "open from checkpoint / JSON.parse": worst.checkpoint };
}

/** Entries. */
const leastJudged = 100_000;

async function measureOnce(cases: Case[]): Promise<void> {
  for (const each of cases) {
    each.one.push(await round(each.process, 1));
    each.many.push(await round(each.process, manyWriters));
  }
}

async function copyJournal(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(to);
  for (const name of await readdir(from)) {
    if (name === "journal.log" || name === "looseleaf.json")
      await writeFile(join(to, name), await readFile(join(from, name)));
  }
}

async function round(child: ChildProcess, writers: number): Promise<Round> {
  child.send(writers);
  const [answer] = (await once(child, "message")) as [Round];
  return answer;
}

async function inProcess<T>(...args: string[]): Promise<T> {
  const child = fork(self, ["store", ...args]);
  const [answer] = (await once(child, "message")) as [T];
  await once(child, "exit");
  return answer;
}

// What follows runs in the processes that are measured.

async function serve(engine: Engine, place: string, entries: number): Promise<void> {
  const append = await engines[engine](place, entries);
  let next = entries;
  process.on("message", (writers: number) => {
    void appendFor(roundMs, writers, () => append(reading(next++, `bench-${next}/1`))).then((answer) =>
      process.send?.(answer),
    );
  });
  process.send?.("ready");
}

const engines: Record<Engine, (place: string, entries: number) => Promise<Append>> = {
  async looseleaf(place) {
    const store = await openStore({ folder: join(place, "looseleaf") });
    return (entry) => store.append([entry]);
  },
  async lowdb(place, entries) {
    const low = new Low(new JSONFile<{ entries: Entry[] }>(join(place, "lowdb.json")), { entries: readings(entries) });
    await low.write();
    return (entry) => low.update((data) => data.entries.push(entry));
  },
  async bare(place) {
    const file = await open(join(place, "bare.log"), "a");
    const line = Buffer.from(`01234567 ${JSON.stringify(reading(0))}\n`);
    return async () => {
      await file.write(line, 0, line.length);
      await file.datasync();
    };
  },
};

async function appendFor(ms: number, writers: number, append: () => Promise<unknown>): Promise<Round> {
  const times: number[] = [];
  const start = performance.now();
  const end = start + ms;
  const write = async () => {
    while (performance.now() < end) {
      const before = performance.now();
      await append();
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  const seconds = (performance.now() - start) / 1_000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), perSecond: times.length / seconds };
}

async function spend(work: () => Promise<unknown>): Promise<Spent> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - start, cpuMs: (user + system) / 1_000 };
}

async function parseLines(path: string): Promise<unknown[]> {
  const text = await readFile(path, "utf8");
  const entries: unknown[] = [];
  for (const line of text.split("\n")) if (line !== "") entries.push(JSON.parse(line));
  return entries;
}

async function importBatch(folder: string): Promise<{ ms: number; rssMb: number; longestTurnMs: number }> {
  const batch = readings(100_000);
  const store = await openStore({ folder });
  let rssMb = 0;
  // Not maxRSS of the process: that counts its parent's from before it was another program.
  const sampling = setInterval(() => (rssMb = Math.max(rssMb, process.memoryUsage.rss() / 1e6)), 5);
  const start = performance.now();
  await store.append(batch);
  const ms = performance.now() - start;
  rssMb = Math.max(rssMb, process.memoryUsage.rss() / 1e6);
  clearInterval(sampling);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await store.close();
  return { ms, rssMb, longestTurnMs: delay.max / 1e6 };
}

async function report(work: () => Promise<unknown>): Promise<void> {
  const answer = await work();
  process.send?.(answer, () => process.exit());
}

function spent(all: Spent[]): string {
  const of = (name: keyof Spent) => whole(median(all.map((each) => each[name])));
  return `${of("ms").padStart(9)} (${of("cpuMs").padStart(6)})`;
}

function columns(rounds: Round[]): string {
  const of = (name: keyof Round) => median(rounds.map((each) => each[name]));
  return `${of("p50").toFixed(3).padStart(8)} ${of("p99").toFixed(3).padStart(8)} ${whole(of("perSecond")).padStart(10)}`;
}

/** The median of the rounds' own ratios: the machine's mood is the same within a round. */
function ratio(ours: number[], theirs: number[]): number {
  return median(ours.map((value, n) => value / (theirs[n] ?? NaN)));
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en");
}
