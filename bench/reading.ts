/** `npm run -s bench -- reading [FILE.jsonl]`: how long a message takes to read, against validating it as JSON. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { readLog, type Message, type Surroundings } from "../src/reading/log.ts";
import { median } from "./support/median.ts";

const now = "2026-05-14T15:20:00+02:00";
const surroundings: Surroundings = {
  roster: Array.from({ length: 60 }, (_, index) => ({
    handle: `@${["latte", "bean", "moss", "clay", "yarn", "taco"][index % 6] ?? ""}${String(index)}.lina`,
  })),
  codes: new Map([["LINA15", "@latte0.lina"]]),
  mentions: new Map([["U1", "bot"]]),
};

const ownMessages = [
  "12k views, 900 likes",
  "good morning everyone ☀️",
  "posted!! 12k views already",
  "latte0.lina: 45.3K views, 2.1k likes, 14 orders ($512), code LINA15",
  "&gt; latte0.lina: 11k views\n13k views as of 10am",
  "paid bean1.lina €250,00, Video steht bei 12.600 Aufrufen",
  "how many views does clay3.lina have by now?",
  "handle;plays;likes\nlatte0.lina;67100;7120\nbean1.lina;90400;9310",
  "went from 12k to 18k, ~2k likes, half a million views on the other one https://vm.tiktok.com/ZMabc123/",
  "pasé de 12 mil a 18 mil vistas, 3 mil me gusta y 40 comentarios",
];

const length = 10_000;
const hostile: Record<string, string> = {
  nines: "9",
  brackets: "(",
  blanks: " ",
  "digits and letters": "9 a ",
  figures: "12k views, ",
  negations: "no ",
  alternatives: "or 1 ",
  stars: "*a ",
  tildes: "~a ",
  angles: "<",
  squares: "[",
  underscores: "_a ",
  names: "lina ",
  lines: "a\n",
  questions: "? ",
  colons: ":a:",
  quotes: "> ",
  handles: "@abc ",
  dots: "a.b.",
  links: "https://",
  cells: "a|1|",
  sums: "$1 ",
  dates: "1.1. ",
  thousands: "two thousand ",
  compounds: "tausend",
  conditions: "if we ",
  "orders to ignore": "ignore ",
  hearts: "❤️",
  "half characters": "\ud83d",
  commas: "1,",
  slashes: "1/",
};

const schema = z.object({
  text: z.string().max(40_000),
  author: z.string().min(1),
});

export async function run(args: string[]): Promise<void> {
  const messages =
    args[0] === undefined ? ownMessages.map((text): Message => ({ text, author: "Jess" })) : fromFile(args[0]);
  const reading = timings(messages, (message) => void readLog(message, surroundings, now));
  const peer = timings(messages, (message) => void schema.parse(JSON.parse(JSON.stringify(message))));
  const worstCases = Object.entries(hostile).map(([name, unit]) => {
    const message: Message = { text: unit.repeat(Math.ceil(length / unit.length)).slice(0, length), author: "Jess" };
    return {
      name,
      read: best(() => void readLog(message, surroundings, now), 5),
      scanned: best(() => scan(message.text), 5),
    };
  });
  print({ reading, peer, worstCases });
  await Promise.resolve();
}

function fromFile(file: string): Message[] {
  const line = z.object({ text: z.string(), author: z.string() });
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((text) => text !== "")
    .map((text) => line.parse(JSON.parse(text)));
}

/** The peer of a hostile message: twenty plain patterns over the same text. */
function scan(text: string): void {
  for (let index = 0; index < 20; index += 1)
    text.match(new RegExp(`(?<![\\p{L}\\d])(?:views|likes|orders|${String(index)})(?![\\p{L}\\d])`, "gu"));
}

/** Best of several rounds for each message, in microseconds, sorted. */
function timings(messages: readonly Message[], work: (message: Message) => void): number[] {
  for (let round = 0; round < 100; round += 1) messages.forEach(work);
  return messages.map((message) => best(() => work(message), 15)).sort((a, b) => a - b);
}

function best(work: () => void, rounds: number): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = process.hrtime.bigint();
    work();
    least = Math.min(least, Number(process.hrtime.bigint() - start) / 1000);
  }
  return least;
}

interface Measured {
  reading: number[];
  peer: number[];
  worstCases: { name: string; read: number; scanned: number }[];
}

function print({ reading, peer, worstCases }: Measured): void {
  console.log("                      median µs   worst µs");
  console.log(`reading               ${cell(median(reading))} ${cell(reading.at(-1) ?? 0)}`);
  console.log(`JSON and zod          ${cell(median(peer))} ${cell(peer.at(-1) ?? 0)}`);
  console.log("\n10,000 characters of    read ms    scan ms");
  for (const { name, read, scanned } of worstCases)
    console.log(`${name.padEnd(21)} ${cell(read / 1000)} ${cell(scanned / 1000)}`);
  const slowest = worstCases.toSorted((a, b) => b.read - a.read)[0];
  console.log(
    JSON.stringify({
      name: "reading",
      ratios: {
        medianToJsonAndZod: round(median(reading) / median(peer)),
        worstToJsonAndZod: round((reading.at(-1) ?? 0) / median(peer)),
        hostileToScan: round((slowest?.read ?? 0) / (slowest?.scanned ?? 1)),
      },
    }),
  );
}

function cell(value: number): string {
  return value.toFixed(1).padStart(10);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
