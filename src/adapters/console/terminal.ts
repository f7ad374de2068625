import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { styleText } from "node:util";

import type { ReplyFile } from "../../core/reply.ts";
import type { Seat, Turn } from "./conversation.ts";
import { leastWidth } from "./limits.ts";
import { drawReply, filesOf, isMarked, privateMark } from "./render.ts";
import { plainSurface, type Surface } from "./surface.ts";
import { visible } from "./visible.ts";

export interface Terminal {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  /** Both ends are a person's. */
  isInteractive: boolean;
  hasColours: boolean;
  /** Where the lines said before are kept. */
  historyFile: string;
  /** Where files that are answered are saved. */
  filesFolder: string;
  isJson: boolean;
  greeting: string;
}

/** What is answered, drawn as wide as the terminal is now; its files are saved, and the answer says where. */
export async function drawTurn(turn: Turn, seat: Seat, terminal: Terminal): Promise<string> {
  if (turn.kind !== "answer") return "(silence)";
  const surface = await surfaceOf(seat, terminal);
  const saved = await Promise.all(filesOf(turn.reply).map((file) => save(file, terminal.filesFolder)));
  const mark = isMarked(turn.isPrivate, seat.room) ? [surface.paint("dim", privateMark)] : [];
  return [
    ...mark,
    drawReply(turn.reply, surface),
    ...saved.map((path) => surface.paint("dim", `Saved as ${path}`)),
  ].join("\n");
}

async function save({ name, content }: ReplyFile, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, basename(visible(name)));
  await writeFile(path, content);
  return path;
}

export async function surfaceOf(
  { house, brand }: Seat,
  { output, hasColours, isInteractive }: Terminal,
): Promise<Surface> {
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
