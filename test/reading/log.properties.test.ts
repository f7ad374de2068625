import fc from "fast-check";
import { expect, test } from "vitest";
import type { LogEntry } from "../../src/reading/log-entry.ts";
import { readCount } from "../../src/reading/numbers.ts";
import { read } from "./read.ts";

const fragments = fc.array(
  fc.oneof(
    fc.constantFrom(
      "lina",
      "bo",
      "@cupofkai",
      "views",
      "likes",
      "12k",
      "1.250",
      "3,4k",
      "900",
      "$40",
      "€ 1.250,00",
      "orders",
      "not",
      "was",
      "→",
      "or",
    ),
    fc.constantFrom(
      "?",
      "\n",
      ",",
      ";",
      "|",
      "(",
      ")",
      "~",
      "*",
      ">",
      "&gt;",
      "&amp;",
      ":eyes:",
      "<@U1>",
      "LINA15",
      "posted",
      "yesterday",
      "half a million",
      "0:12",
      "33%",
    ),
    fc.string({ unit: "grapheme", maxLength: 6 }),
  ),
  { maxLength: 14 },
);
const messages = fragments.map((words) => words.join(" "));

test("nothing that people or machines write makes the reader throw", () => {
  fc.assert(
    fc.property(
      fc.oneof(messages, fc.string({ unit: "binary", maxLength: 80 })),
      fc.constantFrom("Jess", "@beanbybo"),
      (text, author) => {
        expect(["log", "not-a-log", "ambiguous"]).toContain(read(text, author).kind);
      },
    ),
    { numRuns: 600 },
  );
});

test("a stored count stands in the text, where its span says", () => {
  fc.assert(
    fc.property(messages, (text) => {
      const reading = read(text, "@beanbybo");
      for (const entry of reading.kind === "log" ? reading.entries : []) {
        for (const field of ["views", "likes"] as const) {
          const span = entry.spans[field];
          const value = entry[field];
          expect(span === undefined).toBe(value === undefined);
          if (span === undefined || value === undefined || value === 0) continue;
          const said = text.slice(...span);
          expect(said === "half a million" ? 500_000 : readCount(said)).toBe(value);
        }
      }
    }),
    { numRuns: 600 },
  );
});

const logs = [
  "lina 12.5k views, 900 likes",
  "bo: 14 orders, $512 revenue",
  "paid lina $120",
  "lina 45k, bo 32k views",
  "lina 12k views, avg watch 0:12",
];
const chatter = [
  "Morning team!",
  "Thanks everyone 🙏",
  "Have a great weekend.",
  "Buenos días.",
  "Guten Morgen zusammen!",
  "lol",
  "Coffee first ☕",
];

test("chatter around a log changes nothing", () => {
  fc.assert(
    fc.property(fc.constantFrom(...logs), fc.constantFrom(...chatter), fc.boolean(), (log, said, before) => {
      const text = before ? `${said}\n${log}` : `${log}\n${said}`;
      expect(bare(read(text))).toEqual(bare(read(log)));
    }),
  );
});

test("case and spaces at the ends change nothing", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...logs),
      fc.constantFrom("lower", "upper"),
      fc.constantFrom("", " ", "  \n"),
      (log, letters, space) => {
        const text = `${space}${letters === "upper" ? log.toUpperCase() : log.toLowerCase()}${space}`;
        expect(bare(read(text))).toEqual(bare(read(log)));
      },
    ),
  );
});

const words = {
  en: { views: "views", likes: "likes", comments: "comments", saves: "saves" },
  de: { views: "Aufrufe", likes: "Likes", comments: "Kommentare", saves: "gespeichert" },
  es: { views: "vistas", likes: "me gusta", comments: "comentarios", saves: "guardados" },
  fr: { views: "vues", likes: "j'aime", comments: "commentaires", saves: "enregistrements" },
  pt: { views: "visualizações", likes: "curtidas", comments: "comentários", saves: "salvos" },
} as const;
const styles: ((value: number) => string)[] = [
  String,
  (value) => value.toLocaleString("en-US"),
  (value) => value.toLocaleString("de-DE"),
  (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, "\u202f"),
  (value) => (value % 100 === 0 && value >= 1000 ? `${value / 1000}k` : String(value)),
  (value) => (value % 100 === 0 && value >= 1000 ? `${String(value / 1000).replace(".", ",")} Tsd.` : String(value)),
];

test("an entry written out in any style reads as itself", () => {
  const figures = fc.record({
    views: fc.integer({ min: 20_000, max: 2_000_000 }),
    likes: fc.integer({ min: 100, max: 20_000 }),
    comments: fc.integer({ min: 0, max: 5000 }),
    saves: fc.integer({ min: 0, max: 5000 }),
  });
  fc.assert(
    fc.property(
      figures,
      fc.constantFrom(...Object.values(words)),
      fc.constantFrom(...styles),
      fc.constantFrom(", ", " | ", " / ", "\n", "; ", " "),
      (values, names, style, separator) => {
        const fields = ["views", "likes", "comments", "saves"] as const;
        const text = `lina: ${fields.map((field) => `${style(values[field])} ${names[field]}`).join(separator)}`;
        expect(bare(read(text)), text).toEqual({ kind: "log", entries: [{ creator: "@latte.lina", ...values }] });
        const labelled = `lina\n${fields.map((field) => `${names[field]}: ${style(values[field])}`).join("\n")}`;
        expect(bare(read(labelled)), labelled).toEqual({
          kind: "log",
          entries: [{ creator: "@latte.lina", ...values }],
        });
      },
    ),
    { numRuns: 400 },
  );
});

function bare(reading: ReturnType<typeof read>) {
  return { kind: reading.kind, entries: reading.kind === "log" ? reading.entries.map(withoutSpans) : [] };
}

function withoutSpans({ spans: _spans, ordersAre: _ordersAre, ...fields }: LogEntry) {
  return fields;
}
