import type { Call } from "./call.ts";
import type { Command } from "./command.ts";
import type { Declaration } from "./declaration.ts";
import { buttons, line } from "./line.ts";
import { contextOf, prepare, refused, replyTo, type House, type Prepared, type Scene } from "./prepare.ts";
import type { Reply } from "./reply.ts";
import { optionsOf } from "./option.ts";
import { callWithFile } from "./table-file.ts";
import { readWords, usageOf, type Typed } from "./text.ts";
import { hasForm } from "./words.ts";

/** What comes of words that were typed or said: what a call comes to, or nothing at all. */
export type Heard = Prepared | { kind: "silence" };

/**
 * Words, wherever they were said. Where the bot only listens, they are for the commands that hear plain words (results,
 * a question), or for nobody. Addressed to it, a command's name comes first, and what no command can take is answered
 * with the nearest one. With a slash they are a command and nothing else.
 */
export async function hear(words: string, scene: Scene, house: House): Promise<Heard> {
  const typed = readWords(words, house.commands);
  const isAddressed = scene.message?.isAddressed ?? true;
  const isSlash = words.trimStart().startsWith("/");
  try {
    const replied = isSlash ? undefined : await repliedCall(words, scene, house);
    if (replied !== undefined) return prepare(replied, scene, house);
    if (isSlash || (isAddressed && isCommand(typed, words))) return answer(typed, scene, house);
    const call = await heardCall(words, scene, house);
    if (call !== undefined) return prepare(call, scene, house);
  } catch (error) {
    return { kind: "refused", reply: replyTo(error, house) };
  }
  return isAddressed ? answer(typed, scene, house) : { kind: "silence" };
}

export interface Written {
  /** As they came. */
  words: string;
  /** With the platform's marks for people and rooms as the ids that commands know. */
  typed: string;
  /** Fetches the table that came with them and returns its id; undefined: none came. */
  keep: (() => Promise<string>) | undefined;
}

/** A chat message, with what came with it. Nothing said, but the bot was: what it can do. */
export async function hearWritten({ words, typed, keep }: Written, scene: Scene, house: House): Promise<Heard> {
  if (keep !== undefined) return hearTable({ words, keep }, scene, house);
  const hasPicture = (scene.message?.pictures ?? 0) > 0;
  if (words.trim() === "" && !hasPicture)
    return scene.message?.isAddressed === true ? hear("/help", scene, house) : { kind: "silence" };
  const read = readWords(typed, house.commands);
  // A reader of plain words knows mentions as they were written.
  const takesWords = read.kind !== "call" || optionsOf(read.command).some(({ takes }) => takes === "words");
  return hear(takesWords ? words : typed, scene, house);
}

/**
 * A table that was shared is looked at by the command that takes files, with what else was said to the bot. `keep`
 * fetches it and returns its id: not for a person whom the command is refused.
 */
export async function hearTable(
  { words, keep }: { words: string; keep: () => Promise<string> },
  scene: Scene,
  house: House,
): Promise<Heard> {
  const call = callWithFile(words, "file", house.commands);
  if (call === undefined || scene.message?.isAddressed !== true) return { kind: "silence" };
  const allowed = prepare(call, scene, house);
  if (allowed.kind === "refused") return allowed;
  try {
    return prepare(callWithFile(words, await keep(), house.commands) ?? call, scene, house);
  } catch (error) {
    return { kind: "refused", reply: replyTo(error, house) };
  }
}

/**
 * Every word found its place, and it is no sentence: "post is up" and "stats are 45k views" are. Words that a reading
 * command cannot use, "top 3 for orders", may be a question; a value that has a form of its own, "limit:0" or
 * "2026-W60", can be nothing else.
 */
function isCommand(typed: Typed<Command>, words: string): boolean {
  if (typed.kind !== "call" || typed.leftover.length > 0) return false;
  if (sentence.test(words) && !takesAnyWords(typed.command)) return false;
  const { command, call } = typed;
  if (command.effect === "writes" || Object.keys(call.options).length === 0) return true;
  const { error } = command.options.safeParse(call.options);
  const wrong = error?.issues.map(({ path: [name] }) => optionsOf(command).find((option) => option.name === name));
  return wrong?.every((option) => option !== undefined && hasForm(option)) ?? true;
}

/** "comments is this an ad?": what others wrote is for its command, whatever it says. */
function takesAnyWords(command: Command): boolean {
  return command.hears === undefined && optionsOf(command).some(({ takes }) => takes === "words");
}

/**
 * Words that are hardly anything but a command, for surfaces on which one types to the bot alone: "undo", "stats maya".
 * A room of people that the bot listens to is none.
 */
export function isPlainCommand(words: string, commands: readonly Declaration[]): boolean {
  const typed = readWords(words, commands);
  if (typed.kind === "unknown" || typed.leftover.length > 0 || sentence.test(words)) return false;
  const free = optionsOf(typed.command).filter(({ type, takes }) => type === "text" && takes !== "period");
  return words.trim().split(/\s+/).length <= 3 || free.every(({ name }) => typed.call.options[name] === undefined);
}

const sentence =
  /^\s*[a-z]+\s+(?:is|are|was|were|has|have|had|got|gets|went|goes|hit|hits|at|on|up|just|now|did|does|blew|reached|passed)\b/i;

/** Below a message that asked for words they are what it asked for: "post it on Monday" is no command there, "undo" is. */
async function repliedCall(words: string, scene: Scene, house: House): Promise<Call | undefined> {
  const { message } = scene;
  if (message?.replyTo === undefined || (message.isAddressed && isPlainCommand(words, house.commands)))
    return undefined;
  for (const { name, repliedTo } of house.commands) {
    const call = await repliedTo?.(words, contextOf({ call: { name, options: {} }, scene, house, privately: false }));
    if (call !== undefined) return call;
  }
  return undefined;
}

async function heardCall(words: string, scene: Scene, house: House): Promise<Call | undefined> {
  for (const { name, hears } of house.commands) {
    const call = await hears?.(words, contextOf({ call: { name, options: {} }, scene, house, privately: false }));
    if (call !== undefined) return call;
  }
  return undefined;
}

function answer(typed: Typed<Declaration>, scene: Scene, house: House): Prepared {
  if (typed.kind === "unknown") return refused(notKnown(typed.word, typed.nearest), house);
  const prepared = prepare(typed.call, scene, house);
  if (typed.leftover.length === 0 || prepared.kind !== "ready") return prepared;
  return refused(notUnderstood(typed.leftover, typed.command), house);
}

function notKnown(word: string, nearest: Declaration | undefined): Reply {
  const help = { label: "help", call: { name: "help", options: {} } };
  if (nearest === undefined)
    return [
      {
        kind: "text",
        text: line`I keep results of TikTok campaigns, and don't know "${word}". Say help, or send me numbers.`,
      },
      ...buttons(help),
    ];
  return [
    { kind: "text", text: line`I don't know "${word}". Did you mean ${nearest.name}?` },
    ...buttons({ label: nearest.name, call: { name: nearest.name, options: {} } }, help),
  ];
}

function notUnderstood(words: readonly string[], command: Declaration): Reply {
  return [
    {
      kind: "text",
      text: line`I don't understand "${words.join(" ")}" here. It goes like this: ${usageOf(command)}`,
    },
    ...buttons({ label: "help", call: { name: "help", options: { command: command.name } } }),
  ];
}
