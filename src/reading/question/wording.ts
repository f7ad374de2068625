import { fold } from "../fold.ts";
import { plainText } from "../markup.ts";
import { mended } from "./spelling.ts";

/**
 * A question while it is read: folded, and what was understood is blanked out, so that an index in it is an index in what
 * was written.
 */
export class Wording {
  /** Without markup and slips of the pen, otherwise as written. */
  readonly written: string;
  /** Folded, and never blanked out. */
  readonly folded: string;
  #rest: string;

  constructor(text: string) {
    this.written = mended(plainText(text.slice(0, longest)).text.replace(/\s/g, " "));
    this.folded = fold(this.written);
    this.#rest = this.folded;
  }

  /** What nobody has understood yet; metrics stand in it as single private letters. */
  get rest(): string {
    return this.#rest;
  }

  has(pattern: RegExp): boolean {
    return pattern.test(this.#rest);
  }

  /** The first match, which is then blanked out. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const match = pattern.exec(this.#rest);
    if (match === null || match[0] === "") return undefined;
    this.fill(match, " ");
    return match;
  }

  takeAll(pattern: RegExp): RegExpExecArray[] {
    const found: RegExpExecArray[] = [];
    for (let match = this.take(pattern); match !== undefined; match = this.take(pattern)) found.push(match);
    return found;
  }

  fill({ index, 0: { length } }: RegExpExecArray, letter: string): void {
    this.blank(index, length, letter);
  }

  blank(from: number, length: number, letter = " "): void {
    this.#rest = this.#rest.slice(0, from) + letter.repeat(length) + this.#rest.slice(from + length);
  }

  asWritten(from: number, length: number): string {
    return this.written.slice(from, from + length);
  }
}

/** A question is a sentence or two; more is not read. */
const longest = 1_000;
