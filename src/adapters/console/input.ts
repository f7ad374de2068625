import { createInterface, type Interface } from "node:readline";

import { contextOf } from "../../core/prepare.ts";
import { complete, type Completion } from "./complete.ts";
import type { Conversation, Seat, Turn } from "./conversation.ts";
import { readHistory, writeHistory } from "./history.ts";
import { blocksOf, messagesIn } from "./pasted.ts";
import { ProgressLine } from "./progress.ts";
import { drawReply } from "./render.ts";
import { drawTurn, surfaceOf, type Terminal } from "./terminal.ts";

/** A person at a terminal: lines with history and completion, until they leave. */
export async function talk(conversation: Conversation, seat: Seat, terminal: Terminal): Promise<void> {
  const { input, output, historyFile } = terminal;
  const lines = createInterface({
    ...{ input, output, terminal: true, historySize: 500, removeHistoryDuplicates: true },
    history: await readHistory(historyFile),
    completer: (line: string, done: (error: Error | null, found: Completion) => void) => {
      void completed(line, conversation, seat).then((found) => done(null, found));
    },
  });
  let history: readonly string[] | undefined;
  lines.on("history", (newest) => (history = newest));
  output.write(`${drawReply([{ kind: "text", text: [terminal.greeting] }], await surfaceOf(seat, terminal))}\n\n`);
  await loop(conversation, lines, { seat, terminal });
  if (history !== undefined) await writeHistory(historyFile, history);
}

async function completed(line: string, conversation: Conversation, { house }: Seat): Promise<Completion> {
  if (conversation.isInForm) return [[], line];
  try {
    const scene = await conversation.scene("words", line);
    const context = contextOf({ call: { name: "help", options: {} }, scene, house, privately: true });
    return await complete(line, house.commands, context);
  } catch (error) {
    house.report(error);
    return [[], line];
  }
}

async function loop(
  conversation: Conversation,
  lines: Interface,
  { seat, terminal }: { seat: Seat; terminal: Terminal },
): Promise<void> {
  const progress = new ProgressLine(terminal.output, () => performance.now());
  conversation.onProgress = (made) => progress.show(made);
  const show = async (turn: Turn) => {
    progress.clear();
    const end = conversation.isInForm ? "\n" : "\n\n";
    terminal.output.write((await drawTurn(turn, seat, terminal)) + end);
  };
  const ask = () => {
    lines.setPrompt(conversation.isInForm ? ": " : "> ");
    lines.prompt();
  };
  lines.on("SIGINT", () => {
    if (!conversation.isInForm) return lines.close();
    terminal.output.write("\n");
    void show(conversation.cancel()).then(ask);
  });
  ask();
  const say = async (said: string) => {
    const turn = said.trim() === "" && !conversation.isInForm ? undefined : await conversation.say(said);
    if (turn?.kind === "end") lines.close();
    else if (turn !== undefined) await show(turn);
    return turn?.kind !== "end";
  };
  for await (const block of blocksOf(lines)) {
    for (const said of messagesIn(block, (line) => conversation.standsAlone(line))) if (!(await say(said))) return;
    ask();
  }
}
