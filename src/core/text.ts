import { distance } from "fastest-levenshtein";

import type { Call } from "./call.ts";
import type { Declaration } from "./declaration.ts";
import { optionsOf, shownOptionsOf } from "./option.ts";
import { readOptions } from "./words.ts";

/** What typed words ask for: a command's call with what did not fit, or a word that names no command. */
export type Typed<Known extends Declaration> =
  | { kind: "call"; call: Call; command: Known; leftover: readonly string[] }
  | { kind: "unknown"; word: string; nearest: Known | undefined };

/**
 * Typed words -> a call. A leading "/" and the word "campaign" before another command's name are dropped; a group's
 * first word alone runs what leads it; a second word that only one group has may stand alone.
 */
export function readWords<Known extends Declaration>(typed: string, commands: readonly Known[]): Typed<Known> {
  const line = typed.trim().replace(/^\//, "");
  const found = findCommand(line, commands);
  if (found === undefined) {
    const word = line.split(/\s+/)[0] ?? "";
    return { kind: "unknown", word, nearest: nearestCommand(word, commands) };
  }
  const { options, leftover } = readOptions(found.rest, optionsOf(found.command));
  return { kind: "call", command: found.command, call: { name: found.command.name, options }, leftover };
}

/** How a command is typed: "top [metric] [period] [limit]". */
export function usageOf(command: Declaration): string {
  const options = shownOptionsOf(command).map((option) => {
    const shown =
      option.type === "flag"
        ? option.name
        : option.choices.length > 0 && option.choices.length <= 4
          ? option.choices.join("|")
          : option.name.replaceAll("_", " ");
    return option.isRequired ? `<${shown}>` : `[${shown}]`;
  });
  return [command.name, ...options].join(" ");
}

interface Found<Known> {
  command: Known;
  rest: string;
}

function findCommand<Known extends Declaration>(line: string, commands: readonly Known[]): Found<Known> | undefined {
  const direct = namedAtStart(line, commands);
  const implied = /^campaign\s+(.+)$/is.exec(line)?.[1];
  if (implied !== undefined && direct?.command.name.startsWith("campaign ") !== true)
    return namedAtStart(implied, commands) ?? direct ?? leading(line, commands);
  return (
    direct ??
    namedAtStart(`campaign ${line}`, commands.filter(isOfCampaign)) ??
    leading(line, commands) ??
    alone(line, commands)
  );
}

function isOfCampaign({ name }: Declaration): boolean {
  return name.startsWith("campaign ");
}

/** The longest name that the line begins with. */
function namedAtStart<Known extends Declaration>(line: string, commands: readonly Known[]): Found<Known> | undefined {
  const words = line.split(/\s+/);
  for (const length of [2, 1]) {
    const name = words
      .slice(0, length)
      .join(" ")
      .toLowerCase()
      .replaceAll(/[-_](?=\w)/g, " ");
    const command = commands.find((each) => each.name === name);
    if (command !== undefined) return { command, rest: after(line, length - (name.split(" ").length - length)) };
  }
  return undefined;
}

function leading<Known extends Declaration>(line: string, commands: readonly Known[]): Found<Known> | undefined {
  const word = line.split(/\s+/)[0]?.toLowerCase() ?? "";
  const command = commands.find((each) => each.leads === true && each.name.split(" ")[0] === word);
  return command && { command, rest: after(line, 1) };
}

function alone<Known extends Declaration>(line: string, commands: readonly Known[]): Found<Known> | undefined {
  const word = line.split(/\s+/)[0]?.toLowerCase() ?? "";
  const [command, ...others] = commands.filter((each) => each.name.split(" ")[1] === word);
  return command && others.length === 0 ? { command, rest: after(line, 1) } : undefined;
}

/** The line without its first words, as it was written. */
function after(line: string, words: number): string {
  let rest = line.trimStart();
  for (let i = 0; i < words; i++) rest = rest.replace(/^\S+\s*/, "");
  return rest;
}

function nearestCommand<Known extends Declaration>(word: string, commands: readonly Known[]): Known | undefined {
  const typed = word.toLowerCase();
  const near = commands
    .flatMap((command) =>
      [command.name, ...command.name.split(" ")].map((name) => ({ command, away: distance(typed, name) })),
    )
    .toSorted((a, b) => a.away - b.away)[0];
  return near !== undefined && near.away <= Math.max(1, Math.floor(typed.length / 3)) ? near.command : undefined;
}
