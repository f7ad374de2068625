import { createRequire } from "node:module";
import type StringWidth from "string-width";

/**
 * How many columns a text takes. Most texts hold only letters of one column each; the package that knows emoji, wide
 * letters and combining marks takes 50 ms to load, so it is loaded when the first of those appears.
 */
export function widthOf(text: string): number {
  if (oneColumnEach.test(text)) return text.length;
  measure ??= (load("string-width") as { default: typeof StringWidth }).default;
  return measure(text);
}

/** Printable Latin letters and signs, dashes, quotes, bullets, arrows, box and block drawing. */
const oneColumnEach =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2193\u2400-\u2421\u2500-\u259f]*$/;
const load = createRequire(import.meta.url);
let measure: ((text: string) => number) | undefined;
