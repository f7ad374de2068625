import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { openAlive } from "../../src/operations/alive.ts";

/** A process that marks every minute from one instant until another. */
async function run(file: string, from: string, until: string) {
  let now = from;
  const alive = await openAlive({ file, now: () => now });
  for (let at = Date.parse(from); at <= Date.parse(until); at += 60_000) {
    now = new Date(at).toISOString();
    await alive.mark();
  }
  return alive;
}

async function fileIn(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "alive-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, "data", "alive.txt");
}

test("a process knows from when to when nothing ran before it", async () => {
  const file = await fileIn();
  await run(file, "2026-02-15T20:00:00.000Z", "2026-02-15T22:10:00.000Z");
  const alive = await run(file, "2026-02-17T10:03:00.000Z", "2026-02-17T10:05:00.000Z");
  const away = { from: "2026-02-15T22:10:00.000Z", to: "2026-02-17T10:03:00.000Z" };
  expect(alive.awayAt("2026-02-16T12:00:00.000Z")).toEqual(away);
  expect(alive.awayAt("2026-02-15T21:00:00.000Z")).toBeUndefined();
  expect(alive.awayAt("2026-02-17T10:04:00.000Z")).toBeUndefined();
  const next = await run(file, "2026-02-17T10:06:00.000Z", "2026-02-17T10:07:00.000Z");
  expect(next.awayAt("2026-02-16T12:00:00.000Z")).toEqual(away);
});

test("a sleep in mid-run is a stretch as well", async () => {
  const file = await fileIn();
  let now = "2026-02-16T11:00:00.000Z";
  const alive = await openAlive({ file, now: () => now });
  await alive.mark();
  now = "2026-02-16T14:00:00.000Z";
  await alive.mark();
  expect(alive.awayAt("2026-02-16T12:00:00.000Z")).toEqual({ from: "2026-02-16T11:00:00.000Z", to: now });
});

test.each(["", "not an instant", "2026-02-16T12:", "\n\n"])("a torn file (%j) is begun anew", async (torn) => {
  const file = await fileIn();
  await run(file, "2026-02-16T11:00:00.000Z", "2026-02-16T11:01:00.000Z");
  await writeFile(file, torn);
  const alive = await run(file, "2026-02-16T12:00:00.000Z", "2026-02-16T12:01:00.000Z");
  expect(alive.awayAt("2026-02-16T11:30:00.000Z")).toBeUndefined();
  expect(await readFile(file, "utf8")).toBe("2026-02-16T12:01:00.000Z\n");
});
