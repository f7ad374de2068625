import { styleText } from "node:util";

import type { Seat, Turn } from "./conversation.ts";
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

/** What is answered, drawn as wide as the terminal is now. */
export function drawTurn(turn: Turn, surface: Surface): string {
  return turn.kind === "answer" ? drawReply(turn.reply, surface) : "(silence)";
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
