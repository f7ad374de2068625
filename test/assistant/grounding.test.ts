import { expect, test } from "vitest";

import { ground, type Ground } from "../../src/assistant/grounding.ts";
import type { Fact } from "../../src/core/model.ts";
import { drawLine } from "../../src/core/draw.ts";
import { line } from "../../src/core/line.ts";
import { seeded } from "../support/seeded.ts";
import { ofOne, ofTheWhole, without } from "./good-words.ts";

const name = (id: string, scope: string, called: string): Fact => ({
  ...{ id, scope, about: "a creator", value: line`${called}`, unit: "name", rows: [scope] },
});
const figure = (id: string, scope: string | undefined, value: number): Fact => ({
  ...{ id, scope, about: "views gained", value: line`${value} views`, unit: "count", rows: ["p1"] },
});

const facts: Fact[] = [
  name("c1", "mia", "Mia"),
  name("c2", "jon", "Jon"),
  figure("f1", "glow", 45_000),
  figure("f2", "glow", 1_200),
  figure("f3", "mia", 30_000),
  figure("f4", "jon", 15_000),
  {
    id: "m1",
    scope: "glow",
    about: "change of views",
    value: ["up 6 % on the week before"],
    unit: "comparison",
    rows: [],
  },
  { id: "w1", scope: undefined, about: "the period", value: ["last week"], unit: "words", rows: [] },
];
const on: Ground = { facts, about: "glow", names: ["@mia.skin", "Mia", "@jon.eats", "Jon Doe", "Olivia"] };

function drawn(text: string): string {
  const grounded = ground(text, on);
  if (grounded.kind === "broken") return `broken: ${grounded.rule}`;
  return grounded.value.map((each) => drawLine(each, { locale: "en-GB", zone: "UTC" })).join("\n");
}

test.each([
  ["{{f1}} came in, {{m1}}.", "45,000 views came in, up 6 % on the week before."],
  [
    "{{c1}} stood out with {{f3}}. {{c2}} followed with {{f4}}!",
    "Mia stood out with 30,000 views. Jon followed with 15,000 views!",
  ],
  ["{{w1}}: {{f1}}, and {{f2}}.", "last week: 45,000 views, and 1,200 views."],
  ["{{c1}}'s work shows: {{f3}}.\nKeep going, everyone.", "Mia's work shows: 30,000 views.\nKeep going, everyone."],
  ["Lovely work, {{c1}} and {{c2}}.", "Lovely work, Mia and Jon."],
  [
    "Danke euch, {{c1}} und {{c2}}. Bitte achtet auf die Kennzeichnung.",
    "Danke euch, Mia und Jon. Bitte achtet auf die Kennzeichnung.",
  ],
  ["Os melhores momentos", "broken: a comparison"],
  ["Obrigado a todos, o trabalho dos parceiros é lindo.", "Obrigado a todos, o trabalho dos parceiros é lindo."],
])("%s", (text, expected) => {
  expect(drawn(text)).toBe(expected);
});

test.each([
  ["a digit", ["We got 45 views.", "It is ４５.", "About ½ of it.", "Great: ①.", "Well done 5️⃣.", "It was ٤٥."]],
  [
    "a number word",
    [
      "We got fifty.",
      "Fünfundvierzig waren da.",
      "Hubo cuarenta y cinco.",
      "Il y en a vingt.",
      "Foram trinta e dois.",
      "Tenfold joy.",
      "One stood out.",
      "Both shone.",
      "A dozen smiles.",
      "The first was good.",
      "Twentyfive came.",
      "Chapter XIV.",
    ],
  ],
  [
    "a date",
    [
      "Seen on Monday.",
      "Great week.",
      "Am Dienstag war es gut.",
      "Nos vemos el lunes.",
      "Bravo pour janvier.",
      "In May it went well.",
      "Heute ist es gut.",
      "See you tomorrow.",
    ],
  ],
  [
    "a comparison",
    [
      "The best so far.",
      "It grew.",
      "Better and better.",
      "Mehr davon.",
      "C'est en hausse.",
      "Subieron mucho.",
      "A record.",
    ],
  ],
  ["a cause", ["It worked because of the hook.", "{{f1}} thanks to the hook.", "Wegen der Musik."]],
  ["a name", ["Mia did well.", "Well done, jon.", "Ask Olivia.", "Hello mia-skin.", "Thank you, Doe."]],
  ["a name in pieces", ["Go M i a go."]],
  ["another alphabet", ["Sеven it was.", "Сто."]],
  [
    "markup or a link",
    ["See https://evil.example now.", "See evil.example now.", "[x](y)", "<@U1>", "Hi @everyone", "*bold*", "`code`"],
  ],
  ["an invisible letter", ["Go\u200bod.", "Go\u202eod.", "Go\u00adod."]],
  ["a place that there is not", ["{{f9}} came in.", "{{ f1 }} came in.", "{f1} came in.", "{{f1 came in."]],
])("%s of the model's own is refused", (_, texts) => {
  for (const text of texts) expect(drawn(text), text).toMatch(/^broken/);
});

test.each([
  ["on the wrong creator", ["{{c2}} got {{f3}}.", "{{c1}} got {{f4}}.", "{{f3}} by {{c2}}."]],
  ["of the whole beside a creator", ["{{c1}} got {{f1}}.", "{{c1}}, {{m1}}."]],
  [
    "of a creator beside nobody",
    ["{{f3}} came in.", "{{c1}} did well. {{f3}} came in.", "{{c1}} did well. She got {{f3}}."],
  ],
  [
    "of the whole, said of somebody before",
    ["{{c1}} did well. She got {{f1}}.", "{{c1}} shone. Their work: {{f1}}.", "{{c1}} shone. This creator got {{f1}}."],
  ],
  [
    "between two creators",
    ["{{c1}} and {{c2}} got {{f3}}.", "{{c2}}, not {{c1}}, got {{f3}}.", "{{c1}} {{f3}}, {{c2}} {{f4}}."],
  ],
  [
    "with a sign, a scale or a unit",
    [
      "-{{f1}}",
      "– {{f1}} came in",
      "{{f1}}k came in",
      "{{f1}} k came in",
      "{{f1}}% came in",
      "${{f1}} came in",
      "{{f1}} million came in",
      "x{{f1}}",
      "{{f1}}{{f2}}",
      "{{f1}},{{f2}}",
    ],
  ],
  [
    "turned round",
    [
      "{{f1}} did not come in.",
      "Almost {{f1}} came in.",
      "Only {{f1}}.",
      "We would get {{f1}}.",
      "If {{f1}} came in.",
      "The target is {{f1}}.",
      "Ohne {{f1}}.",
      "Nunca {{f1}}.",
    ],
  ],
  [
    "called something else",
    ["{{f1}} orders came in.", "Sales: {{f1}}.", "{{f1}} in revenue.", "We spent {{f1}}.", "{{f1}} followers."],
  ],
  [
    "set against another",
    ["{{f1}} of {{f2}} came in.", "It went from {{f1}} to {{f2}}.", "{{f1}} {{f2}} came in.", "{{f1}} for {{f2}}."],
  ],
])("a fact %s is refused", (_, texts) => {
  for (const text of texts) expect(drawn(text), text).toMatch(/^broken/);
});

test("nothing, and more than a screen, is refused", () => {
  expect(drawn("  \n ")).toMatch(/^broken/);
  expect(drawn("Well done. ".repeat(300))).toMatch(/^broken/);
});

test("of five hundred texts that keep the rules, at most one in a hundred is refused", () => {
  const random = seeded(3);
  const any = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? "";
  const texts = Array.from({ length: 500 }, () => {
    const parts = [any(ofTheWhole), any(ofOne), any(without), any(ofTheWhole), any(ofOne), any(without)];
    return parts.slice(0, 2 + Math.floor(random() * 4)).join(random() < 0.5 ? " " : "\n");
  });
  const refused = texts.flatMap((text) => {
    const grounded = ground(text, on);
    return grounded.kind === "broken" ? [`${grounded.rule}: ${text}`] : [];
  });
  expect(refused.length, refused.slice(0, 8).join("\n\n")).toBeLessThanOrEqual(5);
});
