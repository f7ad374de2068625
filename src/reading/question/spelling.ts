import { fold } from "../fold.ts";
import { metricPhrases, postedWords, postWords } from "./metric-phrases.ts";
import { isPlainWord, niches } from "./plain-words.ts";

/** The words that decide a query: only these are mended. */
const keys =
  "views likes comments shares saves orders revenue engagement completion summary overview conversion conversions creator creators campaign campaigns week weekly month yesterday highest lowest average video videos posts budget influencer influencers followers".split(
    " ",
  );

/** Any word but the verb of "what do we save", which is of money and no slip of "saves". */
const slip =
  /(?<!(?:do|does|did|can|could|would|will|to) (?:we |i |they |you )?(?=save(?! count)))(?<![\p{L}\d@._/#-])[a-z]{3,14}(?![\p{L}\d._@])/gu;

/** Words as they are cut short in a hurry. */
const cutShort = new Map([
  ["ppl", "people"],
  ["vid", "video"],
  ["vids", "videos"],
  ["wk", "week"],
  ["wks", "weeks"],
  ["addr", "address"],
  ["avg", "average"],
  ["acct", "account"],
]);

const short = /(?<![\p{L}\d@._/#-])(?:ppl|vids?|wks?|addr|avg|acct)(?![\p{L}\d._@-])/gu;

/** A slip of one letter in a word that decides a query is mended; names, handles and codes stay as they are written. */
export function mended(text: string): string {
  const whole = text.replace(short, (word) => cutShort.get(word) ?? word);
  return whole.replace(slip, (word) => {
    if (isOfQuestions(word)) return word;
    const near = keys.filter((key) => (word.length > 3 || key === "week") && isSlip(word, key));
    return near.length === 1 ? (near[0] ?? word) : word;
  });
}

const sayings = [
  ...metricPhrases.map(([, pattern]) => pattern),
  new RegExp(`^(?:${postedWords}|${postWords}|${niches})$`, "u"),
];

/** A word that any question may have, or one for a figure: nobody's name. */
export function isOfQuestions(word: string): boolean {
  const folded = fold(word);
  return isPlainWord(folded) || sayings.some((pattern) => pattern.test(folded));
}

/** One letter too many or too few, two neighbours swapped, or in a long word one letter for another. */
function isSlip(word: string, key: string): boolean {
  if (Math.abs(word.length - key.length) === 1) return isWithout(word, key) || isWithout(key, word);
  if (word.length !== key.length) return false;
  const at = Array.from(word, (_, i) => i).filter((i) => word[i] !== key[i]);
  const [first = 0, second] = at;
  if (at.length === 1) return key.length >= 7;
  return at.length === 2 && second === first + 1 && word[first] === key[second] && word[second] === key[first];
}

/** `long` with one letter left out is `short`. */
function isWithout(short: string, long: string): boolean {
  if (long.length !== short.length + 1) return false;
  const at = Array.from(long).findIndex((letter, i) => letter !== short[i]);
  return long.slice(at + 1) === short.slice(at);
}
