import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Entry } from "../../src/campaigns/entry.ts";
import { openStore } from "../../src/store/open.ts";

const kills = 100;
/** Two lives side by side; in each, ten kills to a folder. */
const lanes = 2;
const killsOfAFolder = 10;
const script = join(import.meta.dirname, "kill-writer.ts");

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "looseleaf-kill-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Lets a writer live for so many milliseconds from its first word, kills it, and returns what it had acknowledged. */
async function liveAndDie(
  which: "looseleaf" | "lowdb",
  folder: string,
  life: { name: string; ms: number },
): Promise<string[]> {
  const child = spawn(process.execPath, [script, which, folder, life.name], { stdio: ["ignore", "pipe", "pipe"] });
  const said = text(child.stdout);
  const complaints = text(child.stderr);
  await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  await pause(life.ms);
  await kill(child);
  const lines = (await said).split("\n");
  if (lines[0] !== "ready") throw new Error(`The writer did not start: ${await complaints}`);
  return lines.slice(1, -1);
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "close");
  child.kill("SIGKILL");
  await gone;
}

async function keysOfLooseleaf(folder: string): Promise<Set<string>> {
  const store = await openStore({ folder, segmentLength: 50 });
  const history = await store.history("glow", { limit: Infinity });
  await store.close();
  return new Set(history.map(({ entry }) => entry.key));
}

async function keysOfLowdb(folder: string): Promise<Set<string>> {
  const file = await readFile(join(folder, "db.json"), "utf8");
  const { entries } = JSON.parse(file) as { entries: Entry[] };
  return new Set(entries.map(({ key }) => key));
}

/** As a crash of the whole machine may leave it. */
const tornTails = ["", '0a1b2c3d {"key":"half of an ent', "\0\0\0\0\0\0\0\0", "0a1b2c3"];

test(`a writer killed ${kills} times loses no acknowledged entry`, { timeout: 240_000 }, async () => {
  const lane = async (number: number) => {
    let acknowledged = 0;
    for (let folders = 0; folders < kills / lanes / killsOfAFolder; folders++) {
      await inFolder(async (folder) => {
        const all: string[] = [];
        for (let n = 0; n < killsOfAFolder; n++) {
          all.push(...(await liveAndDie("looseleaf", folder, { name: `${number}-${n}`, ms: Math.random() * 60 })));
          await appendFile(join(folder, "journal.log"), tornTails[n % tornTails.length] ?? "");
          const keys = await keysOfLooseleaf(folder);
          expect(all.filter((key) => !keys.has(key))).toEqual([]);
        }
        acknowledged += all.length;
      });
    }
    return acknowledged;
  };
  const acknowledged = await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  expect(Math.min(...acknowledged)).toBeGreaterThan(kills * 2);
});

test("the same, on plain lowdb shared by two processes, loses entries or the file", { timeout: 60_000 }, async () => {
  const outcome = await inFolder(async (folder) => {
    for (let n = 0; n < 10; n++) {
      const lives = ["a", "b"].map((name) => liveAndDie("lowdb", folder, { name: `${name}-${n}`, ms: 100 }));
      const ends = await Promise.allSettled(lives);
      const keys = await keysOfLowdb(folder).catch(() => undefined);
      if (keys === undefined || ends.some(({ status }) => status === "rejected")) return "unreadable";
      const acknowledged = ends.flatMap((end) => (end.status === "fulfilled" ? end.value : []));
      if (acknowledged.some((key) => !keys.has(key))) return "lost entries";
    }
    return "kept everything";
  });
  expect(["unreadable", "lost entries"]).toContain(outcome);
});
