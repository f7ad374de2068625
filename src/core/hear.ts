import type { Call } from "./call.ts";
import type { Command } from "./command.ts";
import { buttons, line } from "./line.ts";
import { contextOf, prepare, type House, type Prepared, type Scene } from "./prepare.ts";
import type { Reply } from "./reply.ts";
import { readWords, usageOf, type Typed } from "./text.ts";

/** What comes of words that were typed or said: what a call comes to, or nothing at all. */
export type Heard = Prepared | { kind: "silence" };

/**
 * Words, wherever they were said. With a slash they are a command. Without one a command's name comes first, then what
 * a command hears in plain words (results, a question); the rest is answered with the nearest command where the bot was
 * addressed, and with silence where it only listens.
 */
export async function hear(words: string, scene: Scene, house: House): Promise<Heard> {
  const typed = readWords(words, house.commands);
  const isSlash = words.trimStart().startsWith("/");
  if (isSlash || (typed.kind === "call" && isMeant(typed, house))) return answer(typed, scene, house);
  const call = await heardCall(words, scene, house);
  if (call !== undefined) return prepare(call, scene, house);
  const isAddressed = scene.message?.isAddressed ?? true;
  return isAddressed || isExact(typed, scene, house) ? answer(typed, scene, house) : { kind: "silence" };
}

/** A command that writes is taken at its word; one that reads may be the beginning of a sentence. */
function isMeant(typed: Extract<Typed, { kind: "call" }>, house: House): boolean {
  return typed.command.effect === "writes" || house.commands.every(({ hears }) => hears === undefined);
}

function isExact(typed: Typed, scene: Scene, house: House): boolean {
  return typed.kind === "call" && typed.leftover.length === 0 && prepare(typed.call, scene, house).kind === "ready";
}

async function heardCall(words: string, scene: Scene, house: House): Promise<Call | undefined> {
  for (const { name, hears } of house.commands) {
    const call = await hears?.(words, contextOf({ call: { name, options: {} }, scene, house, privately: false }));
    if (call !== undefined) return call;
  }
  return undefined;
}

function answer(typed: Typed, scene: Scene, house: House): Prepared {
  if (typed.kind === "unknown") return { kind: "refused", reply: notKnown(typed.word, typed.nearest) };
  const prepared = prepare(typed.call, scene, house);
  if (typed.leftover.length === 0 || prepared.kind !== "ready") return prepared;
  return { kind: "refused", reply: notUnderstood(typed.leftover, typed.command) };
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
    {
      kind: "text",
      text: line`I don't understand "${words.join(" ")}" here. It goes like this: ${usageOf(command)}`,
    },
    ...buttons({ label: "help", call: { name: "help", options: { command: command.name } } }),
  ];
}
