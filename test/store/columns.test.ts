import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entry } from "../../src/campaigns/entry.ts";
import { columnsOf, entriesOf, type Columns } from "../../src/store/columns.ts";
import { readings } from "./entries.ts";

/** As they come back from a file. */
function roundTrip(entries: readonly Entry[]): Entry[] {
  return entriesOf(JSON.parse(JSON.stringify(columnsOf(entries))) as Columns);
}

const text = fc.oneof(fc.constantFrom("a", "b", "", "__proto__"), fc.string({ unit: "binary" }));
const value = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.array(text),
);
const name = fc.constantFrom("key", "type", "brand", "views", "0", "a.b", "constructor", "purposes");
const entries = fc.array(fc.dictionary(name, value), { maxLength: 60 });

test("entries of any names and values come back out of columns, in order", () => {
  fc.assert(
    fc.property(entries, (made) => {
      const written = JSON.parse(JSON.stringify(made)) as Entry[];
      expect(roundTrip(written)).toEqual(written);
      expect(roundTrip(written).map((entry) => Object.keys(entry))).toEqual(written.map((entry) => Object.keys(entry)));
    }),
  );
});

test("columns of readings take less than half of their lines", () => {
  const many = readings(4_096);
  expect(roundTrip(many)).toEqual(many);
  expect(JSON.stringify(columnsOf(many)).length).toBeLessThan(JSON.stringify(many).length / 2);
});
