import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";

import { eachRecord } from "../../src/reading/table/table-slices.ts";

const cell = fc.oneof(
  fc.constantFrom("", "12", "é", 'say "hi"', "two\nlines", "two\r\nlines", ",", '"', "\r"),
  fc.integer({ min: 1, max: 300 }).map((length) => "x".repeat(length)),
);
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 20 });
const ending = fc.constantFrom("\n", "\r\n");

test("wherever a large text is cut, its records are those of the whole text", () => {
  fc.assert(
    fc.property(rows, ending, fc.integer({ min: 0, max: 400 }), (some, end, shift) => {
      const block = some.map((row) => row.map(written).join(",")).join(end) + end;
      const text = `${"y".repeat(shift)},z${end}${block.repeat(Math.ceil(140_000 / block.length))}`;
      expect(recordsOf(text).records).toEqual(
        parse(text, { relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"] }),
      );
    }),
    { numRuns: 8 },
  );
});

test("lines are counted on from slice to slice", () => {
  const { lines } = recordsOf(`a,b\n"two\nlines",${"x".repeat(40_000)}\n`.repeat(5));
  expect(lines).toEqual([1, 2, 4, 5, 7, 8, 10, 11, 13, 14]);
});

test("a record may be longer than a slice", () => {
  const long = "x".repeat(100_000);
  expect(recordsOf(`a,1\n${long},2\nb,3\n`).records).toEqual([
    ["a", "1"],
    [long, "2"],
    ["b", "3"],
  ]);
});

test("a quote that is never closed costs its line only, however much comes after it", () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `row ${i},${i}`);
  const { records, broken } = recordsOf(lines.with(3, '"open,1').join("\n"));
  expect(broken).toMatchObject([{ line: 4 }]);
  expect(records).toHaveLength(19_999);
});

function written(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function recordsOf(text: string) {
  const records: (readonly string[])[] = [];
  const lines: number[] = [];
  const steps = eachRecord(text, ",", (cells, line) => {
    records.push(cells);
    lines.push(line);
  });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { records, lines, broken: step.value };
  }
}
