import { expect, test } from "vitest";

import { cyclesIn, faultsIn, importsBeyond, loadedWith, readSource, type SourceFile } from "./support/architecture.ts";

const source = readSource();

test("every file imports only what its folder may", () => {
  expect(source.flatMap((file) => faultsIn(file))).toEqual([]);
});

test("no files import each other in a circle, not even for types", () => {
  expect(cyclesIn(source, "stated")).toEqual([]);
  expect(cyclesIn(source, "run")).toEqual([]);
});

test("a start loads what commands declare, and their work when they run", () => {
  const loaded = loadedWith("src/commands/index.ts", source);
  const work = /^src\/(reading\/(log|table|question)|commands\/(asking|results|importing|exporting|spending)\/)/;
  expect(loaded.filter((path) => work.test(path))).toEqual(["src/reading/table/table-rows.ts"]);
  // A declaration each: as many as there are commands, and what they all share.
  expect(loaded.length).toBeLessThan(128);
});

test.each(["slack", "discord"])("the local %s can be lifted out with what it shares", (platform) => {
  const own = ["test/support/local", `test/support/${platform}`];
  const files = own.flatMap((folder) => readSource(folder));
  expect(files.flatMap((file) => importsBeyond(own, file))).toEqual([]);
  const made = { path: `${own[1] ?? ""}/made-up.ts`, code: 'import type { Call } from "../../../src/core/call.ts";' };
  expect(importsBeyond(own, made)).toEqual(["src/core/call.ts"]);
});

test("a forbidden import is found", () => {
  const inCore = (code: string) => faultsIn({ path: "src/core/made-up.ts", code });
  expect(inCore('import { z } from "zod";\nimport { line } from "./line.ts";')).toEqual([]);
  expect(inCore('import { openStore } from "../store/open.ts";')).toEqual([
    "src/core/made-up.ts imports ../store/open.ts: core may use core, campaigns",
  ]);
  expect(inCore('import type { App } from "@slack/bolt";')).toEqual([
    "src/core/made-up.ts imports @slack/bolt: core may use zod, fastest-levenshtein",
  ]);
  expect(inCore('import { readFile } from "node:fs";')).toEqual([
    "src/core/made-up.ts imports node:fs: core may use no module of Node's",
  ]);
  expect(inCore('const { open } = await import("node:fs/promises");')).toHaveLength(1);
});

test("one adapter never imports another, nor the store", () => {
  const inSlack = (target: string) =>
    faultsIn({ path: "src/adapters/slack/made-up.ts", code: `import { x } from "${target}";` });
  expect(inSlack("../../core/reply.ts")).toEqual([]);
  expect(inSlack("../../charts/bars.ts")).toEqual([]);
  expect(inSlack("../console/render.ts")).toHaveLength(1);
  expect(inSlack("../../store/open.ts")).toHaveLength(1);
});

test("a barrel, the environment and the clock below main are found", () => {
  const inStore = (code: string, name = "made-up") => faultsIn({ path: `src/store/${name}.ts`, code });
  expect(inStore("export const a = 1;", "index")).toHaveLength(1);
  expect(inStore('export * from "./line.ts";')).toHaveLength(1);
  expect(inStore("const key = process.env.KEY;")).toHaveLength(1);
  expect(inStore("const now = Date.now();")).toHaveLength(1);
  expect(inStore("const now = new Date();")).toHaveLength(1);
  expect(inStore("const begun = performance.now();")).toHaveLength(1);
  expect(inStore("const pick = Math.random();")).toHaveLength(1);
  expect(inStore("const then = new Date(stamp); // Date.now() would be wrong here")).toEqual([]);
});

test("a circle is found", () => {
  const a = { path: "src/core/a.ts", code: 'import { b } from "./b.ts";' };
  const b = (code: string): SourceFile[] => [a, { path: "src/core/b.ts", code }];
  const circle = ["src/core/a.ts -> src/core/b.ts -> src/core/a.ts"];
  const [values, types, late] = [
    'import { a } from "./a.ts";',
    'import type { A } from "./a.ts";',
    'import("./a.ts");',
  ];
  expect([cyclesIn(b(values), "stated"), cyclesIn(b(values), "run")]).toEqual([circle, circle]);
  expect([cyclesIn(b(types), "stated"), cyclesIn(b(types), "run")]).toEqual([circle, []]);
  expect([cyclesIn(b(late), "stated"), cyclesIn(b(late), "run")]).toEqual([[], circle]);
});
