import type { Language } from "../campaigns/brief-request.ts";
import { tightSigns } from "./signs.ts";
import { everyday } from "./words/everyday.ts";

const leastWords = 3;
const mostWords = 14;

/**
 * The rule that a phrase of a model breaks, as it is told; undefined: it may stand in a brief, as a hook or an idea. It is a
 * phrase and no sentence, out of a closed list of words: smaller than checking what words claim, and it can be proved.
 */
export function phraseRule(phrase: string, language: Language): string | undefined {
  const { first, all } = vocabularyOf(language);
  if (!/^[\p{L}\s,'’-]+$/u.test(phrase)) return "a phrase is letters, commas, hyphens and apostrophes";
  const words = phrase.split(/[\s,'’-]+/u).filter((word) => word !== "");
  if (words.length < leastWords || words.length > mostWords)
    return `a phrase has ${String(leastWords)} to ${String(mostWords)} words`;
  const [opening = "", ...others] = words;
  if (!first.has(opening)) return "a phrase begins with one of the first words";
  if (!others.every((word) => all.has(word))) return "a word that is not in the list, as it is written there";
  const sign = tightSigns.find(({ countIn }) => countIn(phrase, [phrase]) > 0);
  return sign && `it reads like a ${sign.what}`;
}

/** As our own are written: a small letter first, and no point behind it. */
export function phraseOf(written: string): string {
  const bare = written.normalize("NFC").replaceAll(/\s+/gu, " ").trim().replace(/[.…]$/u, "");
  return bare.charAt(0).toLowerCase() + bare.slice(1);
}

interface Vocabulary {
  first: ReadonlySet<string>;
  all: ReadonlySet<string>;
}

function vocabularyOf(language: Language): Vocabulary {
  const known = kept.get(language);
  if (known !== undefined) return known;
  const first = new Set(listOf(everyday[language].openings));
  const made = { first, all: new Set([...first, ...listOf(everyday[language].words)]) };
  kept.set(language, made);
  return made;
}

const kept = new Map<Language, Vocabulary>();

function listOf(words: string): string[] {
  return words.trim().split(/\s+/u);
}

/** What prompts/brief.md has places for. */
export function phrasePlaces(language: Language): Readonly<Record<"language" | "first" | "words", string>> {
  const { openings, words } = everyday[language];
  return { language: names[language], first: openings, words: listOf(words).join(" ") };
}

const names: Readonly<Record<Language, string>> = {
  ...{ en: "English", de: "German", es: "Spanish", fr: "French", pt: "Brazilian Portuguese" },
};
