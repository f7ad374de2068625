import type { Command } from "../../core/command.ts";
import { begins, valuesOf } from "../../core/complete.ts";
import type { Context } from "../../core/context.ts";
import { shownOptionsOf } from "../../core/option.ts";
import { readWords } from "../../core/text.ts";

/** What the last word of a line may become, and that word: as node:readline asks it. */
export type Completion = [hits: string[], typed: string];

const most = 40;

/** Command names first; after one, its options, their choices, and names that the records know. */
export async function complete(line: string, commands: readonly Command[], context: Context): Promise<Completion> {
  const start = line.trimStart().replace(/^\//, "");
  const names = commands.map(({ name }) => name).filter((name) => name.startsWith(start.toLowerCase()));
  const read = readWords(start, commands);
  if (read.kind === "unknown" || !/\s/.test(start)) return [names.map((name) => `${name} `), start];
  if (names.length > 0 && read.command.name !== start.trim()) return [names.map((name) => `${name} `), start];
  const word = /\S*$/.exec(line)?.[0] ?? "";
  const found = await wordsFor(word, read.command, context);
  return [found.slice(0, most), word];
}

async function wordsFor(word: string, command: Command, context: Context): Promise<string[]> {
  const [, name, typed = ""] = /^([a-z_]+):(.*)$/.exec(word) ?? [];
  const options = shownOptionsOf(command);
  const named = options.find((option) => option.name === name);
  if (named !== undefined) {
    const values = await valuesOf(named, command, { typed, context });
    return values.filter((value) => begins(value, typed)).map((value) => `${named.name}:${quoted(value)} `);
  }
  const values = await Promise.all(options.map((option) => valuesOf(option, command, { typed: word, context })));
  const fitting = values
    .flat()
    .filter((value) => begins(value, word))
    .map(quoted);
  const optionNames = options.map((option) => `${option.name}:`).filter((each) => begins(each, word));
  return [...new Set([...fitting.map((value) => `${value} `), ...optionNames])];
}

function quoted(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}
