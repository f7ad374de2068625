import fc from "fast-check";
import { expect, test } from "vitest";

import { drawReply } from "../../src/adapters/console/render.ts";
import { plainSurface } from "../../src/adapters/console/surface.ts";
import { gate } from "../../src/core/gate.ts";
import { buttons, day, instant, line, text, weekday } from "../../src/core/line.ts";
import type { Reply } from "../../src/core/reply.ts";

const drawn = (reply: Reply) => drawReply(reply, plainSurface({ locale: "en-GB", zone: "UTC" }));
const said = (words: string) => drawn(gate([text`${words}`]));

test.each([
  ["https://www.tiktok.com/@mia/video/7301", "a post"],
  ["https://www.tiktok.com/@mia/video/7301?is_from_webapp=1", "a post with what apps add"],
  ["https://vm.tiktok.com/ZMabc123/", "a short link"],
  ["www.tiktok.com/@mia", "a profile"],
  ["(see https://support.tiktok.com/en/a.)", "a manual in brackets"],
])("%s stays a link: %s", (words) => {
  expect(said(words)).toBe(words);
});

test.each([
  ["https://evil.example/x?d=45000", "evil[.]example/x?d=45000"],
  ["HTTPS://EVIL.example", "EVIL[.]example"],
  ["[click](https://evil.example/a.html)", "[click](evil[.]example/a[.]html)"],
  ["<https://evil.example|tiktok.com>", "<evil[.]example|tiktok.com>"],
  ["https://www.tiktok.com.evil.example/@mia", "www[.]tiktok[.]com[.]evil[.]example/@mia"],
  ["https://www.tiktok.com@evil.example/", "www[.]tiktok[.]com@evil[.]example/"],
  [
    "https://www.tiktok.com/link/v2?target=https%3A%2F%2Fevil.example",
    "www[.]tiktok[.]com/link/v2?target=https%3A%2F%2Fevil[.]example",
  ],
  ["https://discord.com/oauth2/authorize?client_id=1", "discord[.]com/oauth2/authorize?client_id=1"],
  ["www.evil.example.", "www[.]evil[.]example."],
  ["http://www.tiktok.com/@mia", "www[.]tiktok[.]com/@mia"],
  ["javascript:alert(1)", "alert(1)"],
  ["slack://user?team=T1&id=U1", "user?team=T1&id=U1"],
])("%s is text: %s", (words, shown) => {
  expect(said(words)).toBe(shown);
});

test.each([
  ["hi @everyone and @here", "hi everyone and here"],
  ["<!channel> <@U123> <#C1> <@&99>", "‹!channel> ‹@U123> ‹#C1> ‹@&99>"],
  ["</stats:123> <t:1618953630:R> <a:dance:12>", "‹/stats:123> ‹t:1618953630:R> ‹a:dance:12>"],
  ["write to @mia.skin, log <numbers>, a < b", "write to @mia.skin, log <numbers>, a < b"],
])("nobody is called by %s", (words, shown) => {
  expect(said(words)).toBe(shown);
});

test.each([
  ["a\u202eb\u2066c\u200bd\u00ade", "abcde"],
  ["hid\u{e0068}\u{e0069}den\ufeff", "hidden"],
  ["x\ufe0f\u{e0101}y\u3164\u2800z", "xyz"],
  ["👩🏽‍🚀 and ❤️ and 5️⃣", "👩🏽‍🚀 and ❤️ and 5️⃣"],
  ["👩‍\u200d\u200d🚀", "👩🚀"],
  ["z\u0300\u0300\u0300\u0300\u0300\u0300", "z\u0300\u0300\u0300\u0300"],
  ["Müller, Ñandú, 日本, हिन्दी", "Müller, Ñandú, 日本, हिन्दी"],
])("what cannot be seen is gone: %j", (words, shown) => {
  expect(said(words)).toBe(shown);
});

test("a text that nobody would read to its end tells how much it leaves out", () => {
  expect(said("a".repeat(9_000))).toMatch(/^a{8000}… \(1,000 more characters\)$/);
});

test("hosts that are configured stay links, and all under them", () => {
  const reply = [text`${"https://shop.glow.example/x https://glow.example.evil.example"}`];
  expect(drawn(gate(reply, { hosts: ["glow.example"] }))).toBe(
    "https://shop.glow.example/x glow[.]example[.]evil[.]example",
  );
});

test("what is fine stays the very same, so that a button is still the one that was signed", () => {
  const reply: Reply = [
    text`Mia: ${45_000} views, https://www.tiktok.com/@mia`,
    { kind: "table", table: { columns: [{ label: "Views", align: "right" }], rows: [[line`${1}`]] } },
    ...buttons({ label: "Undo", call: { name: "undo", options: { text: "<@U1>" } } }),
  ];
  expect(gate(reply)).toBe(reply);
  const odd = [...reply, text`${"@everyone"}`];
  expect(gate(odd).slice(0, 3)).toEqual(reply);
  expect(gate(odd)[2]).toBe(reply[2]);
});

const dirt = fc.constantFrom(
  ...["@everyone", "<!here>", "<@U1>", "https://evil.example/", "www.evil.example", "\u202e", "\u200b", "\u{e0041}"],
  ...["http://a.b/https://c.d", "mailto:a@b.c", "tg://x", "<https://e.f|g>", "x\ufe0f", "\u0000", "[a](https://e.f)"],
);
const anyText = fc
  .array(fc.oneof(dirt, fc.string({ unit: "grapheme", maxLength: 6 }), fc.string({ unit: "binary", maxLength: 4 })))
  .map((parts) => parts.join(""));

const part = fc.oneof(
  anyText,
  fc.record({ said: anyText }),
  fc.record({ value: fc.constant(undefined), unit: fc.constant("count" as const), why: anyText }),
);
const lineOf = fc.array(part, { maxLength: 3 });
const block = fc.oneof(
  fc.record({ kind: fc.constantFrom("heading" as const, "text" as const), text: lineOf }),
  fc.record({ kind: fc.constant("facts" as const), facts: fc.array(fc.record({ label: anyText, value: lineOf })) }),
  fc.record({ kind: fc.constant("quote" as const), text: anyText }),
  fc.record({ kind: fc.constant("provenance" as const), lines: fc.array(lineOf, { maxLength: 2 }) }),
  fc.record({
    kind: fc.constant("buttons" as const),
    buttons: fc.array(fc.record({ label: anyText, call: fc.constant({ name: "help", options: {} }) })),
  }),
  fc.record({
    kind: fc.constant("table" as const),
    table: fc.record({
      columns: fc.array(fc.record({ label: anyText, align: fc.constant("left" as const) })),
      rows: fc.array(fc.array(lineOf, { maxLength: 2 }), { maxLength: 2 }),
    }),
  }),
  fc.record({
    kind: fc.constant("chart" as const),
    chart: fc.record({
      title: anyText,
      shape: fc.constant("bars" as const),
      unit: fc.constant("count" as const),
      labels: fc.array(anyText, { maxLength: 2 }),
      series: fc.array(fc.record({ name: anyText, values: fc.constant([1]) }), { maxLength: 2 }),
    }),
  }),
);

/** Every text of a reply that a person is shown. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === "call" ? [] : textsIn(inner)));
}

test("no text in any place of a reply keeps a foreign link, a call or anything invisible; twice is once", () => {
  const live =
    /[a-z][a-z\d+.-]*:\/\/(?!www\.tiktok\.com)|(?<![\p{L}\d])www\.|(?<![\p{L}\d])mailto:\S|@everyone|<[@!#]/iu;
  const unseen = /(?!\n|\t|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
  fc.assert(
    fc.property(
      fc.array(fc.oneof(block, fc.record({ kind: fc.constant("aside" as const), reply: fc.array(block) })), {
        maxLength: 4,
      }),
      (reply) => {
        const out = gate(reply);
        for (const words of textsIn(out)) {
          expect(words).not.toMatch(live);
          expect(words).not.toMatch(unseen);
        }
        expect(gate(out)).toBe(out);
      },
    ),
    { numRuns: 1_000 },
  );
});

test("a date of another year than the one in which it is read tells its own", () => {
  const told = [
    text`${day("2025-12-29")}, ${weekday("2027-01-01")}, ${instant("2025-12-31T10:00:00.000Z")}, ${day("2026-02-03")}`,
  ];
  const out = gate(told, { year: "2026" });
  expect(drawn(out)).toBe("29 Dec 2025, Fri, 1 Jan 2027, Wed, 31 Dec 2025, 10:00, 3 Feb");
  expect(gate(out, { year: "2026" })).toBe(out);
});
