import { expect, test } from "vitest";

import { ground } from "../../src/assistant/grounding.ts";
import { phraseOf, phraseRule } from "../../src/briefs/phrase.ts";
import { tightSigns } from "../../src/briefs/signs.ts";
import { everyday } from "../../src/briefs/words/everyday.ts";
import { languages } from "../../src/campaigns/brief-request.ts";
import { fold } from "../../src/reading/fold.ts";
import { demandsIn } from "../../src/reading/request/demands.ts";

const listOf = (words: string) => words.trim().split(/\s+/u);

test.each(languages)("no word of the list is a number, a date, a comparison, a claim or an order (%s)", (language) => {
  const all = [...listOf(everyday[language].openings), ...listOf(everyday[language].words)];
  expect(all.length).toBeGreaterThan(400);
  expect(new Set(all).size).toBe(all.length);
  for (const word of all) {
    expect(ground(word, { facts: [], about: "", names: [] }), word).toMatchObject({ kind: "fine" });
    expect(demandsIn(fold(word)), word).toEqual([]);
    expect(
      tightSigns.filter(({ countIn }) => countIn(word, [word]) > 0),
      word,
    ).toEqual([]);
  }
});

/** Effects, praise, first persons, orders and what is sold: in the languages of the lists. */
const never = [
  ...[
    "I",
    "my",
    "we",
    "us",
    "buy",
    "order",
    "shop",
    "best",
    "better",
    "clear",
    "clean",
    "healthy",
    "skin",
    "face",
    "body",
  ],
  ...[
    "heals",
    "works",
    "helps",
    "fixes",
    "changed",
    "free",
    "cheap",
    "love",
    "doctor",
    "say",
    "camera",
    "must",
    "never",
  ],
  ...["ich", "wir", "mein", "kaufen", "heilt", "hilft", "wirkt", "Haut", "Arzt", "beste", "gesund", "sag", "Kamera"],
  ...["yo", "mi", "compra", "cura", "ayuda", "piel", "mejor", "sano", "médico", "di", "cámara", "gratis"],
  ...["je", "mon", "achète", "guérit", "aide", "peau", "meilleur", "sain", "médecin", "dis", "caméra", "gratuit"],
  ...["eu", "meu", "compre", "cura", "ajuda", "pele", "melhor", "saudável", "médico", "diga", "câmera", "grátis"],
];

test.each(languages)("words of effects, of praise and of orders are not in the list (%s)", (language) => {
  const all = new Set([...listOf(everyday[language].openings), ...listOf(everyday[language].words)]);
  expect(never.filter((word) => all.has(word))).toEqual([]);
});

test.each([
  ["en", "the corner of the bathroom shelf where it stands now"],
  ["en", "what your flatmate asked when the parcel arrived"],
  ["en", "how you forgot it at home on a trip"],
  ["en", "your sister, who borrowed it and kept it"],
  ["en", "what you didn't expect when you opened the lid"],
  ["de", "die Ecke im Bad, in der es jetzt steht"],
  ["de", "was deine Schwester beim Frühstück gefragt hat"],
  ["es", "lo que esperabas cuando abriste la caja"],
  ["es", "el rincón de la cocina donde vive"],
  ["fr", "l'étagère où tu l'as laissé"],
  ["fr", "ce que ta sœur t'a demandé au dîner"],
  ["pt", "o canto da cozinha onde ele mora"],
  ["pt", "o que sua irmã perguntou no jantar"],
] as const)("a phrase of an ordinary day may stand (%s: %s)", (language, phrase) => {
  expect(phraseRule(phrase, language)).toBeUndefined();
});

test.each([
  ["a line to be said", 'the moment you say "I love it"'],
  ["a greeting", "hey friends, look what the parcel brought"],
  ["an order", "open it by the window and look at it"],
  ["a health claim", "the morning your eczema was gone"],
  ["a claim in other words", "what it does for a glowing complexion"],
  ["praise", "the best thing on your shelf"],
  ["a number", "the 3 things on your shelf"],
  ["a number in words", "the three things on your shelf"],
  ["an Arabic digit", "the ٣ things on your shelf"],
  ["a letter that looks like another", "the thіngs on your shelf"],
  ["a place", "the moment {{f1}} was on your shelf"],
  ["a name", "the shelf where Mia keeps it"],
  ["a handle", "the shelf where @mia keeps it"],
  ["a link", "the shelf on evilcanary.example"],
  ["a shot", "the camera close to the shelf"],
  ["two words", "the shelf"],
  ["a paragraph", "the shelf and the table and the bed and the door and the window and the lamp and the sofa"],
  ["words in capitals", "the SHELF where it stands"],
  ["another language", "der Moment, in dem es auftaucht"],
  ["nothing", ""],
])("%s may not", (_, phrase) => {
  expect(phraseRule(phrase, "en")).toBeDefined();
});

test("a phrase is used as ours are written", () => {
  expect(phraseOf("  The shelf  where it stands. ")).toBe("the shelf where it stands");
});
