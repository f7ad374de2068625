import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isFormula, neutralise, restore, writeCsv } from "../../src/reading/csv.ts";
import { readTable } from "../../src/reading/table.ts";

test.each(["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "@mia", "-2+3", "\t=1", "\r=1", "＝1+1", "-"])(
  "%j is made safe for spreadsheets and restored",
  (cell) => {
    expect(neutralise(cell)).toBe(`'${cell}`);
    expect(restore(neutralise(cell))).toBe(cell);
  },
);

test.each(["-49.90", "-1,200", "-5%", "12", "mia", "'quoted'", "a=b"])("%j is written as it is", (cell) => {
  expect(neutralise(cell)).toBe(cell);
});

test("handles and signed numbers are no formulas, everything else that begins like one is", () => {
  expect(["@mia.b", "+14", "-5", "-12,5 %", "- 3 €"].filter(isFormula)).toEqual([]);
  const formulas = ["=A1", "@SUM(A1)", "+cmd|x", "-ok", "\thello"];
  expect(formulas.filter(isFormula)).toEqual(formulas);
});

test("a table is written by RFC 4180", () => {
  expect(
    writeCsv(
      ["creator", "note"],
      [
        ["@mia", 'says "hi", twice'],
        [undefined, -3],
      ],
    ),
  ).toBe('creator,note\r\n\'@mia,"says ""hi"", twice"\r\n,-3\r\n');
});

test("whatever is written reads back as it was", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom("=", "'", "@", "-", '"', ",", "\r", "\n", "\t", "1") }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const read = parse(writeCsv(["a", "b"], rows), { record_delimiter: "\r\n" });
      expect(read.slice(1).map((record) => record.map(restore))).toEqual(rows);
    }),
  );
});

test("an export of ours reads back as a table", () => {
  const text = writeCsv(["creator", "views", "revenue_usd", "note"], [["@mia", 1200, -4.5, "=A1, more"]]);
  const reading = readTable(text, { now: "2026-04-01T12:00:00Z" });
  expect(reading).toMatchObject({
    kind: "results",
    rows: [{ creator: "@mia", views: 1200, revenue: { amount: -4.5, currency: "USD" }, note: "=A1, more" }],
  });
});
