import { privateMark } from "../../src/adapters/console/render.ts";
import { Voice } from "../schedule/voice.ts";
import type { Answer, Bot, Said } from "./bot.ts";

/** A conversation in a document: its setting, and scenes that each begin anew. */
export interface Transcript {
  /** ISO, UTC, with milliseconds. */
  now: string;
  data: "sample" | "empty";
  scenes: readonly Scene[];
}

export interface Scene {
  /** The heading above it. */
  title: string;
  /** Index of its first line in the document. */
  line: number;
  exchanges: readonly Exchange[];
}

export interface Exchange {
  /** As written after ">". */
  said: string;
  answer: string;
  /** Indexes of the answer's lines in the document: from, to (not included). */
  lines: [number, number];
}

/**
 * Reads docs/conversations/*.md: settings between "---" lines, then prose and fenced scenes. In a scene a line with ">"
 * is what somebody says or does, and the lines below it are the whole answer.
 */
export function readTranscript(markdown: string): Transcript {
  const lines = markdown.split("\n");
  const settings = new Map(lines.flatMap((line) => settingOf(line)));
  const data = settings.get("data");
  if (data !== "sample" && data !== "empty") throw new Error('The front matter needs "data: sample" or "data: empty"');
  return { now: settings.get("now") ?? "", data, scenes: scenesOf(lines) };
}

function settingOf(line: string): [string, string][] {
  const [, name, value] = /^(now|data): (\S+)$/.exec(line) ?? [];
  return name === undefined || value === undefined ? [] : [[name, value]];
}

function scenesOf(lines: readonly string[]): Scene[] {
  const scenes: Scene[] = [];
  let title = "";
  let start: number | undefined;
  lines.forEach((line, i) => {
    if (line.startsWith("#") && start === undefined) title = line.replace(/^#+ /, "");
    if (!line.startsWith("```")) return;
    if (start === undefined) start = i;
    else {
      scenes.push({ title, line: start, exchanges: exchangesOf(lines, start + 1, i) });
      start = undefined;
    }
  });
  return scenes.filter(({ exchanges }) => exchanges.length > 0);
}

function exchangesOf(lines: readonly string[], from: number, to: number): Exchange[] {
  const starts = lines.flatMap((line, i) => (i >= from && i < to && line.startsWith("> ") ? [i] : []));
  return starts.map((start, i) => {
    let end = starts[i + 1] ?? to;
    while (end > start + 1 && lines[end - 1]?.trim() === "") end -= 1;
    return {
      said: (lines[start] ?? "").slice(2),
      answer: lines.slice(start + 1, end).join("\n"),
      lines: [start + 1, end],
    };
  });
}

/** Plays a scene and gives what was answered to each exchange. */
export async function play(scene: Scene, bot: Bot): Promise<string[]> {
  const answers: string[] = [];
  let last: Answer | undefined;
  let message = 0;
  // With a voice, what a click wants said is said at once.
  const voice = scene.exchanges.some(({ said }) => passing.test(said)) ? new Voice(bot) : undefined;
  const told = new Map<string, number>();
  for (const { said } of scene.exchanges) {
    const { until, heard = "" } = passing.exec(said)?.groups ?? {};
    if (voice !== undefined && until !== undefined) {
      await voice.runsUntil(until, 10);
      const news = voice.in(heard).slice(told.get(heard) ?? 0);
      told.set(heard, voice.in(heard).length);
      answers.push(news.join("\n\n") || "(silence)");
      continue;
    }
    if (!said.includes(" edits that to: ")) message += 1;
    const answer: Answer = await act(said, bot, { last, id: `message-${message}` });
    answers.push(answer.isSilent ? "(silence)" : shown(answer));
    last = answer;
  }
  return answers;
}

/** As the console marks it. */
function shown({ text, isMarked }: Answer): string {
  return isMarked ? `${privateMark}\n${text}` : text;
}

/** "until 2026-02-20T10:00:00.000Z in #team": what the room is told of the bot's own accord by then. */
const passing = /^until (?<until>\S+) in (?<heard>\S+)$/;

/**
 * "marketer in #team: stats", "@mia.skin directly: mine", "presses Undo", "fills handle=@zoe; name=Zoe",
 * "admin in #team drops creators.csv (creator;fee | @zoe;200): data import", "@mia.skin in #results edits that to: 49k",
 * "@mia.skin in #results replies to host (how many views?): 12k", "@mia.skin in #results shows a picture".
 * A message of several lines is written with " ⏎ " between them.
 */
async function act(said: string, bot: Bot, { last, id }: { last: Answer | undefined; id: string }): Promise<Answer> {
  const [, pressed] = /^presses (.+)$/.exec(said) ?? [];
  if (pressed !== undefined) return known(last, said).press(pressed);
  const [, filled] = /^fills (.+)$/.exec(said) ?? [];
  if (filled !== undefined) return known(last, said).fill(fieldsOf(filled));
  const { who, room, how = "", words = "" } = spoken.exec(said)?.groups ?? {};
  if (who === undefined) throw new Error(`Who says it, and where? "> ${said}"`);
  const person = bot.as(who);
  const speaker = room === undefined ? person.direct() : person.in(room);
  return speaker.say(words.replaceAll(" ⏎ ", "\n"), { id, ...toldBy(how) });
}

const spoken = /^(?<who>@?[\w.]+) (?:in (?<room>#[\w-]+)|directly)(?<how> .+?)?(?:: (?<words>.+))?$/;

/** What else a message has: a file, a picture, what it replies to, or that it is an earlier one, edited. */
function toldBy(how: string): Said {
  const [, name, rows] = /^ drops (\S+) \((.+)\)$/.exec(how) ?? [];
  if (name !== undefined && rows !== undefined) return { file: { name, text: rows.split(" | ").join("\n") } };
  const [, author, text] = /^ replies to (\S+) \((.+)\)$/.exec(how) ?? [];
  if (author !== undefined && text !== undefined)
    return { replyTo: { id: "message-0", author: `console:${author}`, text, ref: "" } };
  if (how === " edits that to") return { isEdited: true };
  if (how === " shows a picture") return { pictures: 1 };
  if (how === "") return {};
  throw new Error(`I don't know how to play "${how}"`);
}

function fieldsOf(filled: string): Record<string, string> {
  return Object.fromEntries(
    filled.split("; ").map((field) => [field.replace(/=.*/s, ""), field.replace(/^[^=]*=/, "")]),
  );
}

function known(last: Answer | undefined, said: string): Answer {
  if (last === undefined) throw new Error(`Nothing was answered yet: "> ${said}"`);
  return last;
}

/** The document with the answers put in the place of those that stand there. */
export function rewrite(markdown: string, played: readonly { scene: Scene; answers: readonly string[] }[]): string {
  const lines: (string | string[])[] = markdown.split("\n");
  for (const { scene, answers } of played) {
    scene.exchanges.forEach(({ lines: [from, to] }, i) => {
      for (let at = from; at < to; at++) lines[at] = [];
      const before = lines[from - 1] ?? [];
      lines[from - 1] = [before, answers[i] ?? ""].flat();
    });
  }
  return lines.flat().join("\n");
}
