import fc from "fast-check";
import { expect, test } from "vitest";

import { CustomIds } from "../../../src/adapters/discord/custom-id.ts";
import { formFor } from "../../../src/adapters/discord/form.ts";
import { messagesOf, oneMessageOf, plainInPlace, plainMessage } from "../../../src/adapters/discord/messages.ts";
import { draw, type Drawing } from "../../../src/adapters/discord/render.ts";
import { commands } from "../../../src/commands/index.ts";
import { formOf, optionsOf } from "../../../src/core/option.ts";
import type { Block, Chart, Reply } from "../../../src/core/reply.ts";
import { buttonsOf } from "../../../src/core/shown.ts";
import { processable, processedSize } from "../../support/discord/limits/components.ts";
import { checkMessage } from "../../support/discord/limits/message.ts";
import { checkModal } from "../../support/discord/limits/modal.ts";
import { Place } from "../../support/discord/limits/place.ts";

/** Short, long, in scripts of two and three bytes, and with every mark of Discord's. */
const word = fc.oneof(
  { weight: 6, arbitrary: fc.string({ maxLength: 60 }) },
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom(
      "*",
      "_",
      "~",
      "|",
      "`",
      "<",
      "@",
      "#",
      "[",
      "(",
      "\\",
      ":",
      ".",
      " ",
      "\n",
      "-",
      "1",
      "日",
      "👩‍🦰",
    ),
    maxLength: 300,
  }),
  fc.integer({ min: 1, max: 2_500 }).map((length) => "日本語 ".repeat(length)),
  fc.integer({ min: 1, max: 9_000 }).map((length) => "*".repeat(length)),
);
const said = word.map((text) => [{ said: text }]);
const button = word.map((label) => ({ label, call: { name: "help", options: {} } }));
const chart: fc.Arbitrary<Chart> = fc.record({
  title: word,
  shape: fc.constant("bars" as const),
  unit: fc.constant("count" as const),
  labels: fc.array(word, { maxLength: 4 }),
  series: fc.array(fc.record({ name: word, values: fc.array(fc.nat(), { maxLength: 4 }) }), { maxLength: 2 }),
});
const columns = ["left", "right", "left"].map((align) => ({ label: align, align: align as "left" }));
const block: fc.Arbitrary<Block> = fc.oneof(
  said.map((text) => ({ kind: "heading" as const, text })),
  said.map((text) => ({ kind: "text" as const, text })),
  word.map((text) => ({ kind: "quote" as const, text })),
  fc
    .array(fc.record({ label: word, value: said }), { maxLength: 12 })
    .map((facts) => ({ kind: "facts" as const, facts })),
  fc
    .array(fc.tuple(said, said, said), { maxLength: 60 })
    .map((rows) => ({ kind: "table" as const, table: { columns, rows } })),
  chart.map((each) => ({ kind: "chart" as const, chart: each })),
  fc.array(said, { maxLength: 5 }).map((lines) => ({ kind: "provenance" as const, lines })),
);
const pressed: fc.Arbitrary<Block> = fc
  .array(button, { minLength: 1, maxLength: 7 })
  .map((buttons) => ({ kind: "buttons", buttons }));
const attached: fc.Arbitrary<Block> = word.map((name) => ({
  kind: "file",
  file: { name: `${name}.csv`, mime: "text/csv", content: "a" },
}));
/** No command answers with more to press or to open than this. */
const replies = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 14 }),
    fc.array(pressed, { maxLength: 3 }),
    fc.array(attached, { maxLength: 4 }),
  )
  .map((parts) => parts.flat());

function drawingOf(reply: Reply): Drawing {
  const charts = reply.flatMap((each) => (each.kind === "chart" ? [each.chart] : []));
  const ids = new Map(buttonsOf(reply).map((each, i) => [each, `id${i}`]));
  const pictures = new Map(charts.filter((_, i) => i % 2 === 0).map((each) => [each, Buffer.from("png")]));
  return { reader: { locale: "en-GB", zone: "Europe/London" }, idOf: (each) => ids.get(each) ?? "", pictures };
}

test("whatever is answered fits Discord's limits, the aggregate ones too, and loses no button and no file", () => {
  fc.assert(
    fc.property(replies, (reply) => {
      const pieces = draw(reply, drawingOf(reply));
      const many = messagesOf(pieces, "key");
      for (const message of [...many, oneMessageOf(pieces, "key"), plainMessage(pieces), plainInPlace(pieces)]) {
        const place = new Place(message.body);
        checkMessage(
          place,
          message.files.map(({ name }) => name),
        );
        expect(place.faults).toEqual([]);
        expect(processedSize(place.in("components"))).toBeLessThanOrEqual(processable);
      }
      const files = pieces.flatMap((piece) => piece.files.filter(({ name }) => name.endsWith(".csv")));
      for (const all of [many, [oneMessageOf(pieces, "key")]]) {
        const shown = JSON.stringify(all.map(({ body }) => body));
        for (const i of buttonsOf(reply).keys()) expect(shown).toContain(`"id${i}"`);
        const given = all.flatMap((message) => message.files);
        for (const file of files) expect(given).toContain(file);
      }
    }),
    { numRuns: 150 },
  );
});

const long = "Ünïcode @everyone **".padEnd(300, "x");

test.each([0, 1, 25, 26, 60])(
  "every form fits Discord's limits with %i creators and campaigns to pick from",
  (count) => {
    const known = Array.from({ length: count }, (_, i) => ({ id: `c${i}`, name: `${i} ${long}`, handle: `@h${i}` }));
    for (const command of commands) {
      const given = Object.fromEntries(optionsOf(command).map(({ name, type }) => [name, type === "text" ? long : 3]));
      for (const filled of [{}, given]) {
        const asked = { command, given: filled, problems: [] };
        const modal = formFor(asked as never, { campaigns: known, creators: known }, "id");
        if (formOf(command).length === 0) continue;
        const place = new Place(modal);
        checkModal(place);
        expect(place.faults, command.name).toEqual([]);
      }
    }
  },
);

const at = { guild: "g", now: "2026-02-16T09:00:00.000Z" };
const call = { name: "undo", options: { what: "last" } };

test("a button is ours for 30 days, on its own server, and as it was written", () => {
  const ids = new CustomIds("secret");
  const id = ids.write({ posts: false, what: { kind: "call", call } }, at) ?? "";
  expect(ids.read(id, at)).toEqual({ posts: false, what: { kind: "call", call } });
  expect(ids.read(id, { ...at, now: "2026-03-18T09:00:00.000Z" })).toBeDefined();
  expect(ids.read(id, { ...at, now: "2026-03-19T00:00:00.000Z" })).toBeUndefined();
  expect(ids.read(id, { ...at, guild: "other" })).toBeUndefined();
  expect(new CustomIds("another").read(id, at)).toBeUndefined();
  for (let i = 0; i < id.length; i++)
    expect(ids.read(`${id.slice(0, i)}${id[i] === "x" ? "y" : "x"}${id.slice(i + 1)}`, at)).toBeUndefined();
  const large = { name: "log", options: { numbers: "9".repeat(100) } };
  expect(ids.write({ posts: false, what: { kind: "call", call: large } }, at)).toBeUndefined();
});

test("no id of a component is ever longer than Discord takes, and what is written is read", () => {
  const ids = new CustomIds("secret");
  const options = fc.dictionary(fc.string({ maxLength: 8 }), fc.string({ maxLength: 40 }), { maxKeys: 3 });
  fc.assert(
    fc.property(options, fc.boolean(), fc.nat(40), (given, posts, place) => {
      const carried = { posts, what: { kind: "call" as const, call: { name: "stats", options: given } } };
      const id = ids.write(carried, { ...at, place });
      if (id === undefined) return;
      expect(id.length).toBeLessThanOrEqual(100);
      expect(ids.read(id, at)).toEqual(carried);
    }),
  );
});
