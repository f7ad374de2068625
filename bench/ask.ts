/** `npm run -s bench -- ask`: a question in plain words, read and answered without a model over 100,000 readings. */
import { readFile } from "node:fs/promises";

import { openPlaybook } from "../src/assistant/playbook.ts";
import { entry as entrySchema, type Entry } from "../src/campaigns/entry.ts";
import { commands } from "../src/commands/index.ts";
import { hear } from "../src/core/hear.ts";
import type { House, Scene } from "../src/core/prepare.ts";
import { openStore } from "../src/store/open.ts";
import { memoryDisk } from "../test/support/memory-disk.ts";
import { median } from "./support/median.ts";
import { memoryVault } from "../test/support/vault.ts";

const creators = 100;
const postsEach = 20;
const readingsEach = 50;
const rounds = 15;
const day = 86_400_000;
const start = Date.parse("2026-01-05T08:00:00Z");
const now = "2026-03-24T10:00:00.000Z";
/** What a question may take, in milliseconds. */
const budget = 50;

const questions = [
  "how many creators should we use?",
  "who has the most views last week?",
  "is our engagement any good?",
  "how's creator 7 doing?",
  "orders by week",
  "anyone above 8% engagement?",
  "top 5 for cpa",
  "will it rain on saturday?",
];

export async function run(_args: string[]): Promise<void> {
  const root = new URL("../", import.meta.url);
  const store = await openStore({ folder: "bench", files: memoryDisk(), lock: () => () => undefined });
  const all = entries();
  for (let i = 0; i < all.length; i += 5_000) await store.append(all.slice(i, i + 5_000));
  const report = (error: unknown): string => {
    throw error;
  };
  const files = { keep: () => Promise.resolve("none"), take: () => Promise.resolve(undefined) };
  const playbook = openPlaybook((path) => readFile(new URL(path, root), "utf8"));
  const house: House = { commands, store, files, vault: memoryVault(), playbook, report };
  const brand = await store.brand("b");
  const times = new Map<string, number[]>(questions.map((question) => [question, []]));
  for (let round = 0; round <= rounds; round++)
    for (const [i, question] of questions.entries()) {
      const scene: Scene = {
        ...{ brand, room: { id: "#team", purposes: ["team"], campaign: undefined }, isDirect: false, now },
        ...{
          via: "words",
          delivery: `bench/${round}/${i}`,
          asker: { user: `u${round}-${i}`, role: "marketer", creator: undefined },
        },
      };
      const begin = performance.now();
      const heard = await hear(question, scene, house);
      if (heard.kind !== "ready" || heard.command.name !== "ask") throw new Error(`not asked: ${question}`);
      await heard.run();
      // The first round loads the playbook and warms up.
      if (round > 0) times.get(question)?.push(performance.now() - begin);
    }
  await store.close();
  for (const [question, took] of times)
    console.log(
      `${median(took).toFixed(2).padStart(8)} ms  ${Math.max(...took)
        .toFixed(2)
        .padStart(8)} worst  ${question}`,
    );
  const slowest = Math.max(...[...times.values()].map(median));
  console.log(
    JSON.stringify({
      name: "ask",
      readings: creators * postsEach * readingsEach,
      ms: Number(slowest.toFixed(2)),
      budget,
    }),
  );
  if (slowest > budget) process.exitCode = 1;
}

function entries(): Entry[] {
  let written = 0;
  const stamped = (told: Record<string, unknown>) =>
    entrySchema.parse({ key: `k${written++}`, brand: "b", at: now, by: "bench", via: "import", ...told });
  const people = Array.from({ length: creators }, (_, i) => [
    stamped({
      type: "creator-set",
      creator: `c${i}`,
      handle: `@creator.${i}`,
      name: `Creator ${i}`,
      niche: `niche${i % 6}`,
      followers: 20_000 + i,
    }),
    stamped({
      type: "booking-set",
      campaign: "c",
      creator: `c${i}`,
      code: `CODE${i}`,
      feeCents: 15_000,
      feePer: "post",
    }),
    stamped({
      type: "sale",
      campaign: "c",
      creator: `c${i}`,
      code: `CODE${i}`,
      source: "reported",
      counted: "total",
      readAt: iso(start + 40 * day),
      orders: 10 + i,
      revenueCents: 90_000,
    }),
  ]);
  const posts = Array.from({ length: creators * postsEach }, (_, i) => {
    const post = `${7_500_000_000_000 + i}`;
    const postedAt = start + (i % 50) * day;
    const first = stamped({
      type: "post-set",
      post,
      campaign: "c",
      creator: `c${i % creators}`,
      postedAt: iso(postedAt),
    });
    const readings = Array.from({ length: readingsEach }, (_, n) => {
      const views = 1_000 + (i % 97) * 100 * n;
      const counts = { views, likes: views >> 4, comments: views >> 8, shares: views >> 9 };
      return stamped({ type: "reading", post, readAt: iso(postedAt + (n + 1) * (day / 2)), ...counts });
    });
    return [first, ...readings];
  });
  return [
    stamped({ type: "campaign-set", campaign: "c", name: "Bench", startOn: "2026-01-05" }),
    ...people.flat(),
    ...posts.flat(),
  ];
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
