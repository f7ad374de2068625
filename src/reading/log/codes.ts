import type { Roster } from "../people.ts";
import { isMark, wordOf, type Token, type WordToken } from "./tokens.ts";

interface Said {
  /** What came before, named already. */
  named: readonly Token[];
  names: {
    roster: Roster;
    /** Code in upper case -> @handle. */
    codes: ReadonlyMap<string, string>;
    /** The plain text the tokens were cut from. */
    text: string;
  };
}

const codeShape = /^(?=.{4,20}$)[A-Z]{2,}[A-Z\d]*\d{1,3}[A-Z]?$/u;
const weakCodeShape = /^(?=.{4,20}$)\p{L}{3,}\d{1,3}$/u;
const notCodes = /^(?:top|part|pt|day|week|vid|video|round|q|covid|ugc|take|ep|gen|version|ver|teil|parte|post)\d+$/iu;
const codeWord = /^(?:code|codes|codigo|cupon|cupom|gutscheincode|rabattcode|discountcode|promocode)$/u;

/** The discount code that a word is: one that is known, is shaped like one, or follows the word "code". */
export function codeOf({ named, names }: Said, token: WordToken): Token | undefined {
  const written = names.text.slice(token.start, token.end).replace(/'s?$/iu, "");
  const code = written.toUpperCase();
  const owner = names.codes.get(code);
  const before = wordOf(named.at(-1));
  const afterCodeWord = codeWord.test(before) || (isMark(named.at(-1), ":") && codeWord.test(wordOf(named.at(-2))));
  const known = owner !== undefined && (written === code || /\d/u.test(code));
  const shaped =
    /\d/u.test(written) &&
    (codeShape.test(written) || weakCodeShape.test(written)) &&
    !notCodes.test(written) &&
    !names.roster.spells(written);
  const told = afterCodeWord && (/^[A-Z][A-Z\d]{2,}$/u.test(written) || /^\p{L}+\d+$/u.test(written));
  if ((!known && !shaped && !told) || isMark(named.at(-1), "#")) return undefined;
  return {
    kind: "code",
    code,
    ...(owner !== undefined && { owner: owner.toLowerCase() }),
    start: token.start,
    end: token.end,
  };
}
