import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

import { openFiles } from "../../src/store/files.ts";

const root = mkdtempSync(join(tmpdir(), "looseleaf-files-"));
afterAll(() => rmSync(root, { recursive: true }));

let folders = 0;

function kept() {
  const clock = { now: "2026-02-01T00:00:00.000Z" };
  const folder = join(root, String((folders += 1)), "files");
  return { clock, folder, files: openFiles({ folder, now: () => clock.now }) };
}

test("what was handed over is there when somebody confirms, line breaks and all", async () => {
  const { files } = kept();
  const file = { name: 'a "b"\n.csv', text: "x\r\ny\n\n" };
  const id = await files.keep(file);
  expect(await files.take(id)).toEqual(file);
});

test("the same file twice is kept once", async () => {
  const { files, folder } = kept();
  const first = await files.keep({ name: "a.csv", text: "1" });
  expect(await files.keep({ name: "a.csv", text: "1" })).toBe(first);
  expect(await files.keep({ name: "a.csv", text: "2" })).not.toBe(first);
  expect(readdirSync(folder)).toHaveLength(2);
});

test("a file is forgotten after 30 days, and cleared away by the next one", async () => {
  const { files, clock, folder } = kept();
  const id = await files.keep({ name: "a.csv", text: "1" });
  clock.now = "2026-03-02T23:59:00.000Z";
  expect(await files.take(id)).toBeDefined();
  clock.now = "2026-03-03T00:01:00.000Z";
  expect(await files.take(id)).toBeUndefined();
  await files.keep({ name: "b.csv", text: "2" });
  expect(readdirSync(folder)).toHaveLength(1);
});

test("an id that is no id of ours finds nothing, wherever it points", async () => {
  const { files } = kept();
  for (const id of ["", "../journal.log", "/etc/hostname", "a".repeat(32), "A".repeat(32)])
    expect(await files.take(id)).toBeUndefined();
});

test("more than 40 MB is refused with what to do", async () => {
  const { files } = kept();
  await expect(files.keep({ name: "big.csv", text: "a".repeat(40 * 1024 * 1024 + 1) })).rejects.toThrow(
    "big.csv is larger than 40 MB. Split it and try again.",
  );
});
