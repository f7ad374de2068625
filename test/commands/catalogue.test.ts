import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { faultsInCommands } from "../../src/adapters/discord/check.ts";
import { declared } from "../../src/adapters/discord/declared.ts";
import { commands } from "../../src/commands/index.ts";
import type { Command } from "../../src/core/command.ts";
import { formOf, optionsOf } from "../../src/core/option.ts";
import { readWords } from "../../src/core/text.ts";
import { startBot } from "../support/bot.ts";

const folder = new URL("../../src/commands/", import.meta.url);

test("every command in the folder is in the list, and the other way round", async () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const exported = new Map<Command, string>();
  for (const file of files.filter((name) => name !== "index.ts")) {
    const module = (await import(new URL(file, folder).href)) as Record<string, unknown>;
    for (const value of Object.values(module)) if (isCommand(value)) exported.set(value, file);
  }
  expect([...exported.keys()].map(({ name }) => name).sort()).toEqual(commands.map(({ name }) => name).sort());
  expect(new Set(commands).size).toBe(commands.length);
  for (const [command, file] of exported) expect(fileOf(command)).toContain(file);
});

test("beside the list stand the commands of one word, and nothing else", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && name !== "index.ts");
  const words = commands.filter(({ name }) => !name.includes(" ")).map(({ name }) => `${name}.ts`);
  expect(files.sort()).toEqual(words.sort());
});

test("all of them together fit Discord's picker, aggregate limits as well", () => {
  expect(faultsInCommands(declared(commands))).toEqual([]);
});

test("a group has one command that its first word runs", () => {
  const groups = Map.groupBy(
    commands.filter(({ name }) => name.includes(" ")),
    ({ name }) => name.split(" ")[0] ?? "",
  );
  for (const [group, members] of groups) {
    const leading = members.filter(({ leads }) => leads === true).map(({ name }) => name);
    expect(leading.length + commands.filter(({ name }) => name === group).length, group).toBe(1);
  }
});

describe.each(commands.map((command) => ({ name: command.name, command })))("$name", ({ name, command }) => {
  test("has a name of one or two words and a summary that fits everywhere", () => {
    // Discord: names of 32 letters, descriptions of 100.
    expect(name).toMatch(/^[a-z]{1,32}( [a-z]{1,32})?$/);
    expect(command.summary.length).toBeLessThanOrEqual(100);
    expect(command.summary).toMatch(/^[A-Z].*\.$/);
  });

  test("has options that every platform can ask for", () => {
    const options = optionsOf(command);
    // Discord: 25 options, 25 choices for each, descriptions of 100 letters.
    expect(options.length).toBeLessThanOrEqual(25);
    for (const { name: option, description, choices } of options) {
      expect(option).toMatch(/^[a-z][a-z_]{0,31}$/);
      expect(description.length, option).toBeLessThanOrEqual(100);
      if (choices.length > 0) expect(description, option).not.toBe("");
      for (const choice of choices) expect(choice.length).toBeLessThanOrEqual(100);
    }
  });

  test("has a form of at most five fields, each an option of its own", () => {
    const form = formOf(command);
    expect(form.length).toBeLessThanOrEqual(5);
    expect(new Set(form).size).toBe(form.length);
    for (const field of command.form ?? []) expect(optionsOf(command).map((option) => option.name)).toContain(field);
  });

  test("suggests only for options that it has", () => {
    const options = optionsOf(command).map((option) => option.name);
    for (const option of Object.keys(command.suggest ?? {})) expect(options).toContain(option);
  });

  test("has an example", () => {
    expect(command.examples.length).toBeGreaterThan(0);
  });

  test.each([...command.examples])("understands its example: %s", async (example) => {
    const words = `${name} ${example}`.trim();
    const read = readWords(words, commands);
    expect(read).toMatchObject({ kind: "call", command, leftover: [] });
    const bot = await startBot({ now: "2026-02-19T14:00:00.000Z", sample: true });
    const answer = await bot.as("admin").in("#team").say(words);
    if (takesFile(command)) return;
    expect(answer.form?.problems ?? []).toEqual([]);
    expect(answer.text).not.toMatch(/I (don't know|know no|don't understand)|^$/m);
    // Slack: labels of 75 letters. Discord: 80.
    for (const label of answer.buttons) expect(label.length).toBeLessThanOrEqual(75);
  });
});

function isCommand(value: unknown): value is Command {
  return typeof value === "object" && value !== null && "run" in value && "examples" in value && "summary" in value;
}

/** "creator add" -> creator/add.ts; one's own word alone -> stats.ts. */
function fileOf({ name }: Command): string[] {
  const [group = "", own = ""] = name.split(" ");
  return own === "" ? [`${group}.ts`, `${group}/${group}.ts`] : [`${group}/${own}.ts`];
}

/** Its examples name a file that is not there. */
function takesFile(command: Command): boolean {
  return optionsOf(command).some(({ takes }) => takes === "file");
}
