import type { Reader } from "../../core/draw.ts";
import { plainWidth } from "./limits.ts";

/** What a reply is drawn on. */
export interface Surface {
  reader: Reader;
  /** Columns. */
  width: number;
  /** Whether long lines of text are broken at the width: a terminal would break inside a word. */
  wraps: boolean;
  paint: (style: Style, text: string) => string;
  /** Buttons are pressed by their number. */
  isNumbered: boolean;
}

type Style = "bold" | "dim" | "cyan";

/** Text without colours: for pipes, files and tests. */
export function plainSurface(reader: Reader): Surface {
  return {
    reader,
    width: plainWidth,
    wraps: false,
    paint: (_, text) => text,
    isNumbered: false,
  };
}
