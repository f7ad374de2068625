/** `npm run readme`: writes what is generated into README.md and .env.example. A test holds both equal to this. */
import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";

import { commands } from "../src/commands/index.ts";
import { settings } from "../src/config.ts";

const root = new URL("../", import.meta.url);

if (import.meta.main) {
  for (const { name, content } of await generated()) writeFileSync(new URL(name, root), content);
}

/** The documents as they should be. */
export async function generated(): Promise<readonly { name: string; content: string }[]> {
  const readme = readFileSync(new URL("README.md", root), "utf8");
  const filled = [
    ["commands", commandTable()] as const,
    ["settings", settingTable()] as const,
    ["conversations", conversations()] as const,
  ].reduce((text, [part, content]) => between(text, part, content), readme);
  return [
    { name: "README.md", content: await format(filled, { parser: "markdown", printWidth: 120 }) },
    { name: ".env.example", content: environment() },
  ];
}

function commandTable(): string {
  const rows = commands.map(({ name, role, summary }) => `| \`${name}\` | ${role} | ${summary} |`);
  return ["| command | who | what it does |", "| --- | --- | --- |", ...rows].join("\n");
}

function settingTable(): string {
  const rows = settings().map(({ name, about }) => `| \`${name}\` | ${about} |`);
  return ["| setting | what it is for |", "| --- | --- |", ...rows].join("\n");
}

/** The scenes that docs/conversations/readme.md holds, which are played by a test. */
function conversations(): string {
  const markdown = readFileSync(new URL("docs/conversations/readme.md", root), "utf8");
  return [...markdown.matchAll(/^```\n[\s\S]*?^```$/gm)].map(([scene]) => scene).join("\n\n");
}

function environment(): string {
  const lines = settings().flatMap(({ name, about, example }) => [`# ${about}`, `#${name}=${example}`, ""]);
  return ["# Copy this file to .env and fill in what you need; every setting can be left out.", "", ...lines].join(
    "\n",
  );
}

/** What stands between <!-- part --> and <!-- /part --> is replaced. */
function between(text: string, part: string, content: string): string {
  const [begin, end] = [`<!-- ${part} -->`, `<!-- /${part} -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no place for ${part}`);
  return `${text.slice(0, from)}${begin}\n\n${content}\n\n${text.slice(to)}`;
}
