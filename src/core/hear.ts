import { line, buttons } from "./line.ts";
import { prepare, type House, type Prepared, type Scene } from "./prepare.ts";
import type { Command } from "./command.ts";
import type { Reply } from "./reply.ts";
import { readWords, usageOf } from "./text.ts";

/** Typed words, wherever they were typed: the command they name, or the nearest one. */
export function hear(typed: string, scene: Scene, house: House): Prepared {
  const read = readWords(typed, house.commands);
  if (read.kind === "unknown") return { kind: "refused", reply: notKnown(read.word, read.nearest) };
  const prepared = prepare(read.call, scene, house);
  if (read.leftover.length === 0 || prepared.kind !== "ready") return prepared;
  return { kind: "refused", reply: notUnderstood(read.leftover, read.command) };
}

function notKnown(word: string, nearest: Command | undefined): Reply {
  const help = { label: "help", call: { name: "help", options: {} } };
  if (nearest === undefined)
    return [{ kind: "text", text: line`I don't know "${word}". Say help to see what I can do.` }, ...buttons(help)];
  return [
    { kind: "text", text: line`I don't know "${word}". Did you mean ${nearest.name}?` },
    ...buttons({ label: nearest.name, call: { name: nearest.name, options: {} } }, help),
  ];
}

function notUnderstood(words: readonly string[], command: Command): Reply {
  return [
    { kind: "text", text: line`I don't understand "${words.join(" ")}" here. It goes like this: ${usageOf(command)}` },
    ...buttons({ label: "help", call: { name: "help", options: { command: command.name } } }),
  ];
}
