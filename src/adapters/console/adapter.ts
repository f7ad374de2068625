import { createInterface } from "node:readline";

import { sameHandle, type Creator } from "../../campaigns/creator.ts";
import type { Purpose, Room } from "../../campaigns/room.ts";
import { UserError } from "../../core/errors.ts";
import type { Asker } from "../../core/who.ts";
import { Conversation, type Seat, type Turn } from "./conversation.ts";
import type { Flags } from "./flags.ts";
import { continued } from "./pasted.ts";
import { drawTurn, type Terminal } from "./terminal.ts";
import { visible } from "./visible.ts";

/** Talks until the input ends. */
export async function converse(seat: Seat, terminal: Terminal): Promise<void> {
  const conversation = new Conversation(seat);
  if (!terminal.isInteractive) return answerLines(conversation, seat, terminal);
  const { talk } = await import("./input.ts");
  await talk(conversation, seat, terminal);
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
export function greeting({ as, room }: Flags, isSample: boolean): string {
  const who = as.role === "creator" ? as.handle : as.role;
  const where = isSample ? "a made-up campaign to try things on" : "your own brand";
  const numbers = as.role === "creator" ? "Try mine, stats, or 45k views" : "Try stats, top views, or tobi 12k views";
  const first = isSample ? numbers : "Try setup or stats";
  return `Looseleaf, with ${where}. You are ${who} in #${room}.\n${first}; help shows everything, quit leaves.`;
}

/** Piped lines: what is said and what is answered, as a transcript. */
async function answerLines(conversation: Conversation, seat: Seat, terminal: Terminal): Promise<void> {
  let isFirst = true;
  const lines = createInterface({ input: terminal.input, crlfDelay: Infinity });
  for await (const line of continued(lines)) {
    const said = line.replace(/^\ufeff/, "");
    if (said.trim() === "") continue;
    const turn = await conversation.say(said);
    if (turn.kind === "end") break;
    const drawn = terminal.isJson
      ? jsonOf(said, turn)
      : `> ${visible(said, "kept").replaceAll("\n", "\n> ")}\n${await drawTurn(turn, seat, terminal)}`;
    terminal.output.write(isFirst || terminal.isJson ? `${drawn}\n` : `\n${drawn}\n`);
    isFirst = false;
  }
}

function jsonOf(said: string, turn: Turn): string {
  if (turn.kind !== "answer") return JSON.stringify({ said, reply: [] });
  return JSON.stringify({ said, reply: turn.reply, ...(turn.isPrivate && { privately: true }) });
}
