import { expect, test } from "vitest";

import { ground } from "../../src/assistant/grounding.ts";
import { phraseOf, phraseRule } from "../../src/briefs/phrase.ts";
import { tightSigns } from "../../src/briefs/signs.ts";
import { everyday } from "../../src/briefs/words/everyday.ts";
import { languages, type Language } from "../../src/campaigns/brief-request.ts";
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

/** Being, effects, make and praise, first persons, orders, what is sold, bodies and feelings. */
const never: Readonly<Record<Language, string>> = {
  en: `is was are without sleep feel smells warm fast sugar happy slim young safe I my we us me buy order shop sell best better
    clear clean healthy skin face body heals works helps fixes changed free cheap love doctor say camera must never always`,
  de: `ist war sind ohne schläft riecht warm schnell Zucker glücklich schlank jung sicher ich wir mein mir kaufen bestellen beste
    besser rein gesund Haut Gesicht Körper heilt hilft wirkt gratis günstig liebst Arzt sag Kamera musst nie immer`,
  es: `es está son sin duerme huele azúcar feliz delgada joven seguro yo mi me nosotros compra pide vende mejor limpia sano piel
    cara cuerpo cura ayuda funciona gratis barato médico di cámara debes nunca siempre`,
  fr: `est était sont sans dort sent sucre heureux mince jeune sûr je mon ma nous achète commande vend meilleur mieux propre sain
    peau visage corps guérit aide marche gratuit médecin dis caméra dois jamais toujours`,
  pt: `é foi são sem dorme cheira açúcar feliz magra jovem seguro eu meu minha nós compre peça vende melhor limpa saudável pele
    rosto corpo cura ajuda funciona grátis barato médico diga câmera deve nunca sempre`,
};

test.each(languages)("words of effects, of praise and of orders are not in the list (%s)", (language) => {
  const all = new Set([...listOf(everyday[language].openings), ...listOf(everyday[language].words)]);
  expect(listOf(never[language]).filter((word) => all.has(word))).toEqual([]);
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
