import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

import { nodeFiles } from "../../src/store/node-files.ts";
import { openStore } from "../../src/store/open.ts";

const root = mkdtempSync(join(tmpdir(), "looseleaf-node-files-"));
afterAll(() => rmSync(root, { recursive: true }));

test("a folder is made with all its parents, and made already is fine", async () => {
  const folder = join(root, "a", "b", "c");
  await nodeFiles.makeFolder(folder);
  expect(existsSync(folder)).toBe(true);
  await nodeFiles.makeFolder(folder);
  await nodeFiles.makeFolder(join(root, "a", "d"));
  expect(existsSync(join(root, "a", "d"))).toBe(true);
});

test.runIf(existsSync("/proc/self"))("a place that takes no folders is refused at once, in one sentence", async () => {
  await expect(openStore({ folder: "/proc/nope/entries" })).rejects.toThrow(
    "/proc/nope cannot be made: /proc takes no folders. Name another folder.",
  );
});

test("a file in the way is named as such", async () => {
  writeFileSync(join(root, "file"), "");
  await expect(openStore({ folder: join(root, "file", "entries") })).rejects.toThrow("A file is in the way");
  await expect(openStore({ folder: join(root, "file") })).rejects.toThrow(/cannot be opened/);
});
