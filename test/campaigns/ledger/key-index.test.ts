import fc from "fast-check";
import { expect, test } from "vitest";

import { KeyIndex } from "../../../src/campaigns/ledger/key-index.ts";

test("finds what was added, and nothing else, like a Map would", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 3_000 }), fc.string(), (keys, other) => {
      const index = new KeyIndex<{ key: string }>();
      const map = new Map<string, { key: string }>();
      for (const key of keys) {
        const entry = { key };
        index.add(entry);
        map.set(key, entry);
      }
      for (const key of [...keys, other]) expect(index.get(key)).toBe(map.get(key));
      expect(index.entries.map(({ key }) => key)).toEqual(keys);
    }),
    { numRuns: 30 },
  );
});

test("a hundred thousand keys that differ in their last digits are found at their places", () => {
  const index = new KeyIndex<{ key: string }>();
  for (let i = 0; i < 100_000; i++) index.add({ key: `reading:7300000000000000000:${i}` });
  expect(index.placeOf("reading:7300000000000000000:99999")).toBe(99_999);
  expect(index.placeOf("reading:7300000000000000000:100000")).toBe(-1);
});

test("room made for too few or too many keys loses none of them", () => {
  for (const expected of [0, 10, 20_000]) {
    const index = new KeyIndex<{ key: string }>();
    index.add({ key: "before" });
    index.expect(expected);
    for (let i = 0; i < 5_000; i++) index.add({ key: `key ${i}` });
    expect(["before", "key 0", "key 4999", "key 5000"].map((key) => index.placeOf(key))).toEqual([0, 1, 5_000, -1]);
  }
});
