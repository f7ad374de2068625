import { expect, test } from "vitest";

import { Turns } from "../../../src/commands/importing/work.ts";
import type { Progress } from "../../../src/core/context.ts";

test("a large table tells how far its checking is, in its own rows, and never more than all of them", async () => {
  const told: (Progress | undefined)[] = [];
  const pause = (progress?: Progress) => Promise.resolve(void told.push(progress));
  const turns = new Turns({ pause }, { name: "export.csv", rows: 10_000 });
  for (let pass = 0; pass < 12; pass++) await turns.after(10_000);
  expect(told.map((progress) => progress?.what)).toEqual(told.map(() => "Checking export.csv"));
  expect(told.map((progress) => progress?.done)).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenth) => tenth * 1_000),
    ...[10_000, 10_000, 10_000],
  ]);
});
