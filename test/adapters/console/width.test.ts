import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";

import { widthOf } from "../../../src/adapters/console/width.ts";

test("a text is as wide as the package for it says, also where the package is not asked", () => {
  for (const text of ["Maya", "é–…·█▏ €45", "ROAS 1.5x → 2", "😂", "日本", "e\u0301", "\u00ad", "👩‍👩‍👧"])
    expect(widthOf(text), text).toBe(stringWidth(text));
  const ranges = [
    [0x20, 0x200],
    [0x2000, 0x20d0],
    [0x2190, 0x21a0],
    [0x24f0, 0x25b0],
  ] as const;
  const codes = ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i));
  const letters = codes.map((code) => String.fromCodePoint(code));
  expect(letters.filter((letter) => widthOf(letter) !== stringWidth(letter))).toEqual([]);
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => widthOf(text) === stringWidth(text)));
});
