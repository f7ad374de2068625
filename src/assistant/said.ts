import { fold } from "../reading/fold.ts";
import { spelledAt } from "../reading/log/number-words.ts";
import { digitRun, numberOf, readCount } from "../reading/numbers.ts";

/** Whether words hold a name, whatever stands between its letters: "@Mia.Skin" is said in "how is mia skin doing". */
export function isSaid(name: string, words: string): boolean {
  const letters = bare(name);
  return letters !== "" && bare(words).includes(letters);
}

function bare(text: string): string {
  return fold(text).replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Whether a number is in the words, in digits or spelled out: "8%" says 0.08 and 8, "10k" 10,000. */
export function isSaidNumber(value: number, words: string): boolean {
  return numbersIn(words).some((said) => Math.abs(said - value) < 1e-9 * Math.max(1, Math.abs(value)));
}

/** All numbers of a text, each in every way that it may be meant. */
export function numbersIn(words: string): number[] {
  return [...inDigits(words), ...spelledOut(fold(words))];
}

function inDigits(words: string): number[] {
  return [...words.matchAll(new RegExp(digitRun.source, "gu"))].flatMap((match) => {
    const [digits] = match;
    const unit = /^ ?\p{L}{1,9}/u.exec(words.slice(match.index + digits.length))?.[0] ?? "";
    const values = [
      numberOf(digits, { hasUnit: false }),
      numberOf(digits, { hasUnit: true }),
      readCount(digits + unit),
    ];
    return values.flatMap((value) => (value === undefined ? [] : [value, value / 100]));
  });
}

function spelledOut(folded: string): number[] {
  const starts = [...folded.matchAll(/(?<![\p{L}])\p{L}+/gu)].map(({ index }) => index);
  return starts.flatMap((index) => meanings.flatMap((mil) => spelledAt(folded, index, mil)?.value ?? []));
}

/** "mil" is a thousand in Spanish and Portuguese, and a million in English. */
const meanings = ["thousand", "million"] as const;
