import { createInterface, type Interface } from "node:readline";
import { styleText } from "node:util";

import type { Creator } from "../../campaigns/creator.ts";
import { sameHandle } from "../../campaigns/creator.ts";
import type { Purpose, Room } from "../../campaigns/room.ts";
import type { Asker } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { contextOf } from "../../core/prepare.ts";
import { complete } from "./complete.ts";
import { Conversation, type Seat, type Turn } from "./conversation.ts";
import type { Flags } from "./flags.ts";
import { readHistory, writeHistory } from "./history.ts";
import { leastWidth } from "./limits.ts";
import { drawReply, plainSurface, type Surface } from "./render.ts";

export interface Terminal {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  /** Both ends are a person's. */
  isInteractive: boolean;
  hasColours: boolean;
  /** Where the lines said before are kept. */
  historyFile: string;
  isJson: boolean;
  greeting: string;
}

/** Talks until the input ends. */
export async function converse(seat: Seat, terminal: Terminal): Promise<void> {
  const conversation = new Conversation(seat);
  if (terminal.isInteractive) await talk(conversation, seat, terminal);
  else await answerLines(conversation, seat, terminal);
}

/** Whom the flag --as means. UserError: a creator that nobody knows. */
export function askerOf(as: Flags["as"], creators: readonly Creator[]): Asker {
  if (as.role !== "creator") return { user: `console:${as.role}`, role: as.role, creator: undefined };
  const creator = creators.find(({ handle }) => sameHandle(handle, as.handle));
  if (creator !== undefined) return { user: `console:${creator.handle}`, role: "creator", creator: creator.id };
  const known = creators.slice(0, 3).map(({ handle }) => handle);
  throw new UserError(
    `I know no creator ${as.handle} here${known.length === 0 ? "" : `; there are ${known.join(", ")} and others`}.`,
  );
}

export function roomOf(purpose: Purpose): Room {
  return { id: `#${purpose}`, purposes: [purpose], campaign: undefined };
}

/** What stands above the first question. */
export function greeting({ isSample, as, room }: Flags): string {
  const who = as.role === "creator" ? as.handle : as.role;
  const where = isSample ? "a made-up campaign to try things on" : "your own brand";
  return `Looseleaf, with ${where}. You are ${who} in #${room}. Say help, or quit to leave.`;
}

/** Piped lines: what is said and what is answered, as a transcript. */
async function answerLines(conversation: Conversation, seat: Seat, terminal: Terminal): Promise<void> {
  let isFirst = true;
  for await (const said of createInterface({ input: terminal.input, crlfDelay: Infinity })) {
    if (said.trim() === "") continue;
    const turn = await conversation.say(said);
    if (turn.kind === "end") break;
    const drawn = terminal.isJson
      ? jsonOf(said, turn)
      : `> ${said}\n${drawTurn(turn, await surfaceOf(seat, terminal))}`;
    terminal.output.write(isFirst || terminal.isJson ? `${drawn}\n` : `\n${drawn}\n`);
    isFirst = false;
  }
}

async function talk(conversation: Conversation, seat: Seat, terminal: Terminal): Promise<void> {
  const { input, output, historyFile } = terminal;
  const context = async (typed: string) => {
    const scene = await conversation.scene("words", typed);
    return contextOf({ call: { name: "help", options: {} }, scene, house: seat.house, privately: true });
  };
  const lines = createInterface({
    ...{ input, output, terminal: true, historySize: 500, removeHistoryDuplicates: true },
    history: await readHistory(historyFile),
    completer: (line: string, done: (error: Error | null, found: [string[], string]) => void) => {
      context(line)
        .then((known) => (conversation.isInForm ? [[], line] : complete(line, known)) as [string[], string])
        .then(
          (found) => done(null, found),
          (error: unknown) => done(error as Error, [[], line]),
        );
    },
  });
  lines.on("history", (history) => void writeHistory(historyFile, history));
  output.write(`${drawReply([{ kind: "text", text: [terminal.greeting] }], await surfaceOf(seat, terminal))}\n\n`);
  await loop(conversation, lines, { seat, terminal });
}

async function loop(
  conversation: Conversation,
  lines: Interface,
  { seat, terminal }: { seat: Seat; terminal: Terminal },
): Promise<void> {
  const show = async (turn: Turn) => {
    const end = conversation.isInForm ? "\n" : "\n\n";
    terminal.output.write(drawTurn(turn, await surfaceOf(seat, terminal)) + end);
  };
  const ask = () => {
    lines.setPrompt(conversation.isInForm ? ": " : "> ");
    lines.prompt();
  };
  lines.on("SIGINT", () => {
    if (!conversation.isInForm) return lines.close();
    void show(conversation.cancel()).then(ask);
  });
  ask();
  for await (const said of lines) {
    const turn = said.trim() === "" && !conversation.isInForm ? undefined : await conversation.say(said);
    if (turn?.kind === "end") break;
    if (turn !== undefined) await show(turn);
    ask();
  }
}

function drawTurn(turn: Turn, surface: Surface): string {
  return turn.kind === "answer" ? drawReply(turn.reply, surface) : "(silence)";
}

function jsonOf(said: string, turn: Turn): string {
  if (turn.kind !== "answer") return JSON.stringify({ said, reply: [] });
  return JSON.stringify({ said, reply: turn.reply, ...(turn.isPrivate && { privately: true }) });
}

async function surfaceOf({ house, brand }: Seat, { output, hasColours, isInteractive }: Terminal): Promise<Surface> {
  const plain = plainSurface(await house.store.brand(brand));
  if (!isInteractive) return plain;
  return {
    ...plain,
    width: Math.max(leastWidth, output.columns),
    wraps: true,
    paint: (style, text) => (hasColours ? styleText(style, text, { validateStream: false }) : text),
    isNumbered: true,
  };
}
