import { expect, test } from "vitest";
import { readCount } from "../../src/reading/numbers.ts";

const counts: [written: string, value: number][] = [
  ["7310", 7310],
  ["6.2K", 6200],
  ["6,2k", 6200],
  ["18,9 Tsd.", 18_900],
  ["1,4 Mio.", 1_400_000],
  ["1.25M", 1_250_000],
  ["3.5 lakh", 350_000],
  ["2,5L", 250_000],
  ["31,250", 31_250],
  ["31.250", 31_250],
  ["31 250", 31_250],
  ["31\u00a0250", 31_250],
  ["31\u2009250", 31_250],
  ["31'250", 31_250],
  ["1.031.250", 1_031_250],
  ["1,25,000", 125_000],
  ["12,0", 12],
  ["~8k", 8000],
  ["about 900", 900],
  ["ca. 1.300", 1300],
  ["45 (ca.)", 45],
  ["30k+", 30_000],
  ["50-ish", 50],
  ["１２,３４５", 12_345],
  ["٤٥٠٠", 4500],
  ["१२५", 125],
  ["  77 ", 77],
];

test.each(counts)("%j is the count %d", (written, value) => {
  expect(readCount(written)).toBe(value);
});

test.each(["", "-", "n/a", "k", "12.4", "12,34", "1,2,3", "see screenshot", "12 people", "1 2", "0:15"])(
  "%j is no count",
  (written) => {
    expect(readCount(written)).toBeUndefined();
  },
);

test("mil is a million in English and a thousand in Spanish and Portuguese", () => {
  expect(readCount("2 mil")).toBe(2_000_000);
  expect(readCount("2 mil", { mil: "thousand" })).toBe(2000);
});

test("a mark before a unit is always the decimal one", () => {
  expect(readCount("1,250k")).toBe(1250);
  expect(readCount("1.250K")).toBe(1250);
});
