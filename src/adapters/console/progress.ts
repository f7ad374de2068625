import type { Progress } from "../../core/context.ts";
import { plainNumber } from "../../core/draw.ts";
import { leastWidth } from "./limits.ts";
import { visible } from "./visible.ts";
import { wrap } from "./wrap.ts";

/** Where the line is drawn. */
export interface Screen {
  columns: number;
  write(text: string): unknown;
}

/** One line of a terminal that tells how far long work is: after a second, a few times a second, and gone at its end. */
export class ProgressLine {
  readonly #screen: Screen;
  readonly #clock: () => number;
  #begun: number | undefined;
  #drawn: number | undefined;

  /** The clock counts milliseconds. */
  constructor(screen: Screen, clock: () => number) {
    this.#screen = screen;
    this.#clock = clock;
  }

  show({ what, done, of }: Progress): void {
    const now = this.#clock();
    this.#begun ??= now;
    if (now - this.#begun < patienceMs || now - (this.#drawn ?? 0) < betweenMs) return;
    this.#drawn = now;
    const [line = ""] = wrap(
      `${visible(what)}: ${plainNumber(done)} of ${plainNumber(of)} rows`,
      Math.max(this.#screen.columns, leastWidth) - 1,
    );
    this.#screen.write(`${afresh}${line}`);
  }

  clear(): void {
    if (this.#drawn !== undefined) this.#screen.write(afresh);
    this.#begun = undefined;
    this.#drawn = undefined;
  }
}

const patienceMs = 1_000;
const betweenMs = 200;
/** To the line's beginning, and nothing on it. */
const afresh = "\r\u001b[2K";
