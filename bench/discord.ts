/**
 * CPU time per interaction of a real discord.js on a local Discord, against a bare `interaction.reply` (= 1.00). The
 * cases are visited in rotation. Then how long first responses take at 50 interactions a second.
 */
import { fork, type ChildProcess } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { startDiscord, type LocalDiscord } from "../test/support/discord/discord.ts";
import type { Told } from "./discord-bot.ts";
import { cpuOf, told } from "./support/child.ts";
import { median } from "./support/median.ts";

const rounds = 9;
const perVisit = 160;
const atOnce = 8;
const warmUps = 2;

interface Side {
  discord: LocalDiscord;
  child: ChildProcess;
}

interface Case {
  name: string;
  side: Side;
  command: string;
  options: (n: number) => Record<string, string>;
  /** What the answer says, so that what is measured is what is meant. */
  says: string;
}

export async function run(): Promise<void> {
  const sides: Side[] = [];
  try {
    const bare = await start("bare", sides);
    const ours = await start("ours", sides);
    const cases: Case[] = [
      { name: "bare", side: bare, command: "stats", options: () => ({}), says: "Spring Glow" },
      { name: "help", side: ours, command: "help", options: () => ({}), says: "What you can say" },
      { name: "stats", side: ours, command: "stats", options: () => ({}), says: "Spring Glow, week" },
      { name: "log", side: ours, command: "log", options: logged, says: "views (" },
    ];
    const ratios = await compare(cases);
    const ackP99Ms = await respond(cases.slice(1));
    console.log(`first response p99 at 50 interactions/s: ${ackP99Ms} ms`);
    console.log(JSON.stringify({ name: "discord", ratios, ackP99Ms }));
  } finally {
    for (const { child, discord } of sides) {
      child.kill();
      await discord.stop();
    }
  }
}

function logged(n: number): Record<string, string> {
  return { numbers: `creator${n % 50} ${60_000 + n} views` };
}

async function start(side: Told["side"], sides: Side[]): Promise<Side> {
  const discord = await startDiscord({
    people: [{ name: "ada" }],
    channels: [{ name: "team" }],
    pace: { limit: 1e9, perMs: 1_000 },
    overallPace: { limit: 1e9, perMs: 1_000 },
  });
  const child = fork(fileURLToPath(new URL("./discord-bot.ts", import.meta.url)));
  sides.push({ discord, child });
  await told(child);
  const isReady = told(child);
  child.send({
    ...{ side, apiUrl: discord.apiUrl, token: discord.token, brand: `discord:${discord.guild().id}` },
    user: `discord:user:${discord.person("ada").id}`,
    room: `discord:room:${discord.channel("team").id}`,
  } satisfies Told);
  await isReady;
  return { discord, child };
}

async function compare(cases: readonly Case[]): Promise<Record<string, number>> {
  const perInteraction = new Map<string, number[]>();
  let n = 0;
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const each of cases) {
      const before = await cpuOf(each.side.child);
      for (let i = 0; i < perVisit; i += atOnce)
        await Promise.all(Array.from({ length: atOnce }, () => asked(each, (n += 1))));
      const used = ((await cpuOf(each.side.child)) - before) / perVisit;
      if (round >= warmUps) perInteraction.set(each.name, [...(perInteraction.get(each.name) ?? []), used]);
    }
  }
  const base = median(perInteraction.get("bare") ?? []);
  const ratios: Record<string, number> = {};
  for (const [name, all] of perInteraction) {
    ratios[name] = Number((median(all) / base).toFixed(3));
    console.log(`${name.padEnd(6)} ${median(all).toFixed(0)} µs CPU, ${String(ratios[name])} of bare`);
  }
  return ratios;
}

/** Milliseconds until the first response. */
async function asked({ name, side, command, options, says }: Case, n: number): Promise<number> {
  const outcome = await side.discord.person("ada").in("team").commands(command, options(n));
  const { original, ack } = outcome.interaction ?? {};
  const text = original === undefined ? "" : side.discord.text(original);
  if (ack?.type !== 4 || !text.includes(says)) throw new Error(`${name} was answered with: ${text.slice(0, 200)}`);
  return outcome.ackMs;
}

/** Each case in turn, at 50 a second for six seconds: the 99th percentile in ms. */
async function respond(cases: readonly Case[]): Promise<number> {
  const times: Promise<number>[] = [];
  for (let i = 0; i < 300; i++) {
    const each = cases[i % cases.length];
    if (each !== undefined) times.push(asked(each, 100_000 + i));
    await wait(20);
  }
  const sorted = (await Promise.all(times)).toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0);
}
