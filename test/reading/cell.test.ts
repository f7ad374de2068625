import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  readCountCell,
  readRateCell,
  readSecondsCell,
  readSpendCell,
  readSumCell,
} from "../../src/reading/table/cell-amount.ts";
import { readDueDay, readMoment } from "../../src/reading/table/cell-moment.ts";
import { readHandle, readStage } from "../../src/reading/table/cell-name.ts";
import { cleanCell, isBlank } from "../../src/reading/table/cell.ts";

const euros = { currency: "EUR", isUnrounded: false };
const berlin = { now: "2026-04-01T12:00:00+02:00", zone: "Europe/Berlin", isMonthFirst: false };

test.each([
  ["7480", 7480],
  ["12.4K", 12_400],
  ["12,4 Tsd.", 12_400],
  ["12.400", 12_400],
  ["12\u202f400", 12_400],
  ["12,0", 12],
  ["28641.0", 28_641],
  ["1,2k (ca.)", 1200],
  ["(ca.) 1200", 1200],
  ["1.2E+05", 120_000],
  ["16 orders", 16],
  ["+14", 14],
  ["0", 0],
  ["see screenshot", "not a number"],
  ["-3", "below zero"],
  ["12.5", "not a whole number"],
  ["#DIV/0!", "a spreadsheet error"],
  ["9".repeat(40), "too large"],
])("the count %j is %j", (text, count) => {
  expect(readCountCell(text, "million")).toBe(count);
});

test("mil is a thousand in a Spanish table", () => {
  expect(readCountCell("12,5 mil", "thousand")).toBe(12_500);
});

test.each([
  ["639,12", 639.12, "EUR"],
  ["1.250", 1250, "EUR"],
  ["951,-", 951, "EUR"],
  ["€ 1.013,15", 1013.15, "EUR"],
  ["$1,234.50", 1234.5, "USD"],
  ["(49.00)", -49, "EUR"],
  ["250 + Produkt", 250, "EUR"],
])("the sum %j is %d %s", (text, amount, currency) => {
  expect(readSumCell(text, euros)).toEqual({ amount, currency });
});

test("a bare $ in a column of Canadian dollars is Canadian", () => {
  expect(readSumCell("$120", { currency: "CAD", isUnrounded: false })).toEqual({ amount: 120, currency: "CAD" });
});

test("in a column of unrounded figures three decimals are decimals", () => {
  expect(readSumCell("49.990", { currency: "USD", isUnrounded: true })).toEqual({ amount: 49.99, currency: "USD" });
});

test.each(["gifted", "Produkt (gifted)", "gratis", "offert", "gifted (worth 64 €)"])(
  "a fee of %j is nothing",
  (text) => {
    expect(readSpendCell(text, euros)).toEqual({ amount: 0, currency: "EUR" });
  },
);

test("a fee beside a gift is the fee, and no fee is below zero", () => {
  expect(readSpendCell("300 € + gifted product", euros)).toEqual({ amount: 300, currency: "EUR" });
  expect(readSpendCell("-5", euros)).toBe("below zero");
});

test.each([
  ["0:16", 16],
  ["00:01:02", 62],
  ["16,1 s", 16.1],
  ["1m 5s", 65],
  ["abc", "not a number"],
])("a watch time of %j is %j", (text, seconds) => {
  expect(readSecondsCell(text, "seconds")).toBe(seconds);
});

test.each([
  ["45,7 %", 0.457],
  ["0,305", 0.305],
  ["20,8", 0.208],
  ["0.5%", 0.005],
  ["1", 1],
  ["133 %", "too large"],
])("a share of %j is %j", (text, rate) => {
  expect(readRateCell(text, false)).toBe(rate);
});

describe("days and times", () => {
  test.each([
    ["18.02.2026", "2026-02-18"],
    ["18.02.26", "2026-02-18"],
    ["27. März 2026", "2026-03-27"],
    ["Feb 11, 2026", "2026-02-11"],
    ["12-Mar-26", "2026-03-12"],
    ["Mi., 18.02.2026", "2026-02-18"],
    ["46073", "2026-02-20"],
    ["2026-02-18 00:00:00", "2026-02-18"],
  ])("%j is the day %s", (text, day) => {
    expect(readMoment(text, berlin)).toEqual({ day });
  });

  test.each([
    ["2026-02-18T09:00:00Z", "2026-02-18T09:00:00.000Z"],
    ["2026-02-18T09:00:00+01:00", "2026-02-18T08:00:00.000Z"],
    ["18.02.2026, 14:30 Uhr", "2026-02-18T13:30:00.000Z"],
    ["07/15/2026 2:30 PM", "2026-07-15T12:30:00.000Z"],
    ["46073,5", "2026-02-20T11:00:00.000Z"],
    ["1771405200", "2026-02-18T09:00:00.000Z"],
  ])("%j is the instant %s", (text, at) => {
    expect(readMoment(text, berlin)?.at).toBe(at);
  });

  test.each(["31.02.2026", "2026-13-01", "2026-02-18T25:00:00Z", "99999", "soon"])("%j is no date", (text) => {
    expect(readMoment(text, berlin)).toBeUndefined();
  });

  test("a time without an offset is read at that of now where no zone is known", () => {
    expect(readMoment("2026-02-18 09:00", { ...berlin, zone: undefined })?.at).toBe("2026-02-18T07:00:00.000Z");
  });

  test("a due day without a year is the one to come", () => {
    expect(readDueDay("15.05.", berlin)).toBe("2026-05-15");
    expect(readDueDay("15.03.", berlin)).toBe("2026-03-15");
    expect(readDueDay("15.05.2025", berlin)).toBe("2025-05-15");
  });
});

test("a handle is read from a name, an @, and a profile link", () => {
  expect(["LENA.L", "@Lena.L", "https://www.tiktok.com/@lena.l?lang=de"].map(readHandle)).toEqual(
    Array(3).fill("@lena.l"),
  );
  expect(readHandle("Lena Lotte")).toBeUndefined();
});

test("stages are known in other words and languages", () => {
  expect(["Zugesagt", "shipped", "confirmé", "waiting"].map(readStage)).toEqual([
    "agreed",
    "product sent",
    "agreed",
    undefined,
  ]);
});

test("dashes and spreadsheet blanks state nothing, zero and none do", () => {
  expect(["", "-", "–", "n/a", "N/A", "#N/A", "#NV", "k. A."].every(isBlank)).toBe(true);
  expect(["0", "none", "-5", "nano", "kai"].some(isBlank)).toBe(false);
});

test("invisible characters around a cell are gone", () => {
  expect(cleanCell("\u200b \u00a0@mia\u202e \ufeff")).toBe("@mia");
});

test("no cell makes a reader throw or a count go wrong", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,- %€$kM:()/'E+")) }),
  );
  fc.assert(
    fc.property(cell, (text) => {
      const count = readCountCell(text, "million");
      if (typeof count === "number") expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
      const rate = readRateCell(text, false);
      if (typeof rate === "number") expect(rate >= 0 && rate <= 1).toBe(true);
      const seconds = readSecondsCell(text, "seconds");
      if (typeof seconds === "number") expect(seconds >= 0).toBe(true);
      const sum = readSumCell(text, euros);
      if (typeof sum === "object") expect(Number.isFinite(sum.amount)).toBe(true);
      readMoment(text, berlin);
    }),
  );
});
