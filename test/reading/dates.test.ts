import { expect, test } from "vitest";
import { readDay } from "../../src/reading/dates.ts";

// A Thursday afternoon, while it is Friday already in UTC.
const now = "2026-03-12T21:30:00-06:00";

const days: [written: string, day: string][] = [
  ["2026-03-01", "2026-03-01"],
  ["01.03.2026", "2026-03-01"],
  ["05.02.26", "2026-02-05"],
  ["5/2/2026", "2026-02-05"],
  ["02/27/2026", "2026-02-27"],
  ["7 Feb 2026", "2026-02-07"],
  ["7. Februar 2026", "2026-02-07"],
  ["7 de febrero de 2026", "2026-02-07"],
  ["7 février", "2026-02-07"],
  ["1er mars", "2026-03-01"],
  ["2 de março", "2026-03-02"],
  ["March 3rd", "2026-03-03"],
  ["3 Mar", "2026-03-03"],
  ["December 30", "2025-12-30"],
  ["3.2.", "2026-02-03"],
  ["today", "2026-03-12"],
  ["Yesterday", "2026-03-11"],
  ["the day before yesterday", "2026-03-10"],
  ["vorgestern", "2026-03-10"],
  ["ayer", "2026-03-11"],
  ["aujourd’hui", "2026-03-12"],
  ["ontem", "2026-03-11"],
  ["3 days ago", "2026-03-09"],
  ["vor zwei Tagen", "2026-03-10"],
  ["hace 4 días", "2026-03-08"],
  ["a week ago", "2026-03-05"],
  ["on Tuesday", "2026-03-10"],
  ["last monday", "2026-03-09"],
  ["sonntag", "2026-03-08"],
  ["thursday", "2026-03-05"],
];

test.each(days)("%j is %s", (written, day) => {
  expect(readDay(written, now)).toBe(day);
});

test.each(["31.02.2026", "2026-13-01", "32 March", "soon", "", "12k", "00.00.2026"])("%j is no day", (written) => {
  expect(readDay(written, now)).toBeUndefined();
});
