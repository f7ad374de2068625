import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { generated } from "../docs/readme.ts";

const root = new URL("../", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), "utf8");

test.each(await generated())("$name is as npm run readme writes it", ({ name, content }) => {
  expect(read(name)).toBe(content);
});

test.each(documents())("every path that %s names exists", (name) => {
  const missing = pathsIn(read(name)).filter((path) => !existsSync(new URL(path, root)));
  expect(missing).toEqual([]);
});

test.each(documents())("every npm command that %s names exists", (name) => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const named = [...read(name).matchAll(/npm (?:run (?:-s )?([a-z]+)|(start|test))\b/g)];
  const unknown = named.map(([, run, short]) => run ?? short ?? "").filter((script) => !(script in scripts));
  expect(unknown).toEqual([]);
});

test("the map in the README has every folder of src", () => {
  const files = readdirSync(new URL("src/", root), { recursive: true, encoding: "utf8" });
  const folders = new Set(
    files.filter((name) => name.endsWith(".ts")).flatMap((name) => name.split("/").slice(0, -1)[0] ?? []),
  );
  const map = read("README.md");
  expect([...folders].filter((name) => !map.includes(`| \`src/${name}\``))).toEqual([]);
});

test("a path that is not there is found", () => {
  expect(pathsIn("See `src/core/nothing.ts` and [this](docs/decisions/0001-stack.md), not `npm ci`.")).toEqual([
    "src/core/nothing.ts",
    "docs/decisions/0001-stack.md",
  ]);
});

function documents(): string[] {
  const folders = ["", "docs/", "docs/conversations/", "docs/decisions/"];
  return folders.flatMap((folder) =>
    readdirSync(new URL(folder || "./", root))
      .filter((name) => name.endsWith(".md"))
      .map((name) => folder + name),
  );
}

/** Paths of ours in backquotes or as links; those with a wildcard or a place to fill in are no paths. */
function pathsIn(markdown: string): string[] {
  const quoted = [...markdown.matchAll(/`((?:src|test|docs|data|bench|eval|prompts|\.ci)\/[^`\s*<>{}…]*)`/g)];
  const linked = [...markdown.matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)/g)];
  return [...quoted, ...linked].map(([, path = ""]) => path).filter((path) => !isMadeLater(path));
}

/** Made by the first start, and not in git. */
function isMadeLater(path: string): boolean {
  return path.startsWith("data/store") || path.startsWith("data/compile-cache");
}
