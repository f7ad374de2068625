import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

import { openBoundedLog } from "../../src/operations/bounded-log.ts";

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "looseleaf-log-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

test("every line is kept, in its order, while there is room", async () => {
  const file = join(await folder(), "feedback.log");
  const log = openBoundedLog(file);
  await Promise.all([1, 2, 3].map((i) => log.write({ i })));
  expect(await readFile(file, "utf8")).toBe('{"i":1}\n{"i":2}\n{"i":3}\n');
});

test("however much is written, two files of the size at most are there, with the newest lines", async () => {
  const where = await folder();
  const file = join(where, "feedback.log");
  const log = openBoundedLog(file, 1_000);
  await Promise.all(Array.from({ length: 500 }, (_, i) => log.write({ i, words: "good" })));
  expect((await readdir(where)).toSorted()).toEqual(["feedback.log", "feedback.log.1"]);
  expect((await stat(file)).size).toBeLessThanOrEqual(1_000);
  expect((await stat(`${file}.1`)).size).toBeLessThanOrEqual(1_000);
  const kept = `${await readFile(`${file}.1`, "utf8")}${await readFile(file, "utf8")}`.trim().split("\n");
  const numbers = kept.map((line) => (JSON.parse(line) as { i: number }).i);
  expect(numbers).toEqual(numbers.map((_, at) => 500 - numbers.length + at));
});

test("another start goes on where the one before ended", async () => {
  const file = join(await folder(), "feedback.log");
  await openBoundedLog(file, 20).write({ i: 1 });
  await openBoundedLog(file, 20).write({ i: 2 });
  await openBoundedLog(file, 20).write({ i: 3 });
  expect(await readFile(file, "utf8")).toBe('{"i":3}\n');
  expect(await readFile(`${file}.1`, "utf8")).toBe('{"i":1}\n{"i":2}\n');
});

test("a line that cannot be written is told, and holds up no other", async () => {
  const where = await folder();
  const log = openBoundedLog(join(where, "gone", "feedback.log"));
  await expect(log.write({ i: 1 })).rejects.toThrow("ENOENT");
  await expect(log.write({ i: 2 })).rejects.toThrow("ENOENT");
});
