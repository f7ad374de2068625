import { expect, test } from "vitest";

import { readComingDay } from "../../src/reading/coming-day.ts";

const monday = "2026-02-16T12:00:00.000Z";

test.each([
  ["2026-03-29", "2026-03-29"],
  ["29 Mar", "2026-03-29"],
  ["1 Feb", "2026-02-01"],
  ["1 Nov", "2026-11-01"],
  ["29.3.", "2026-03-29"],
  ["5 January", "2026-01-05"],
  ["friday", "2026-02-20"],
  ["monday", "2026-02-16"],
  ["today", "2026-02-16"],
  ["tomorrow", "2026-02-17"],
  ["soon", undefined],
])("%s, said on Monday 16 Feb 2026, is %s", (text, day) => {
  expect(readComingDay(text, monday)).toBe(day);
});
