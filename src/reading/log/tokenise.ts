import { addressAt } from "./addresses.ts";
import { dayAt } from "../dates.ts";
import { months, relativeDays, weekdays } from "../date-words.ts";
import { figureAt } from "./figures.ts";
import { fold } from "../fold.ts";
import { matchAt } from "./match-at.ts";
import { metricEmoji, metricPhrases } from "./metric-words.ts";
import { metricMeant } from "./typos.ts";
import { scaleAt } from "./scales.ts";
import { spelledAt } from "./number-words.ts";
import type { Mil } from "../number-units.ts";
import { phrasebook } from "./phrases.ts";
import { ordinalNouns } from "./small-words.ts";
import { wordOf, type Token } from "./tokens.ts";

export interface TokenOptions {
  now: string;
  mil: Mil;
}

/** Cuts a plain text into tokens; nothing but blanks is left out. Names and codes are found later. */
export function tokenise(text: string, options: TokenOptions): Token[] {
  const source: Source = { text, folded: fold(text), tokens: [], ...options };
  for (let index = 0; index < text.length;) {
    const token = tokenAt(source, index);
    if (token !== undefined) source.tokens.push(token);
    index = token?.end ?? index + 1;
  }
  return source.tokens;
}

interface Source extends TokenOptions {
  text: string;
  folded: string;
  tokens: Token[];
}

const phrases = phrasebook(metricPhrases);
const dateStarts = new Set([
  ...[...Object.keys(months), ...Object.keys(weekdays), ...relativeDays.map(([phrase]) => phrase)].map(
    (phrase) => /^\p{L}+/u.exec(phrase)?.[0] ?? "",
  ),
  ..."last letzten letzte vor hace il ha faz a an one two three four five six ein zwei drei am".split(" "),
]);

const dotted = /[\p{L}\d_]+(?:[._][\p{L}\d_]+){1,4}/uy;
const word = /(?:or so|oder so|o asi)(?![\p{L}\d])|[\p{L}_][\p{L}\p{M}\d_]*/uy;
const arrow = /->|=>|→|➡|⟶|>>|»|—>|–>/uy;
/** The number of a part, a day, a video; 2 in "video 2 700 views". */
const ordinalNumber = /\d{1,2}(?![\d\p{L}%:]|[.,]\d)/uy;
/** "1/4 million" */
const fraction = /[13]\/[24] (?=of |a |million)/y;
const dots = /\.{2,}|…/uy;
/** A day's digits are followed by more digits or by a word. */
const digitsOfDate = /\d{1,4}(?:[-./]\d|(?:st|nd|rd|th|er|ro|º|°|\.)?[ -]?(?:of |de |do )?[a-z]{1,3})/uy;
/** A plus with a blank behind it belongs to the figure where a line begins. */
const leadingPlus = /(?:\+|(?:^|\n)\+ )$/u;
const looseDate =
  /^(?:on|since|am|vom|seit|el|le|em|no|dia|du|den|posted|gepostet|live|up|subido|publicado|publie|postado|from|date|datum|fecha|uploaded|published|dropped|hochgeladen|veroffentlicht|postei|subi|it|mine)$/u;

function tokenAt(source: Source, index: number): Token | undefined {
  const { text } = source;
  const char = text.charAt(index);
  if (char === " " || char === "\u0000") return undefined;
  if (char === "\n" || char === "\t") return markAt(index, char, char.length);
  if (/\d/u.test(char))
    return (
      (matchAt(fraction, text, index) === null ? dateAt(source, index) : spelledNumberAt(source, index)) ??
      dottedAt(source, index, isHandleOfDigits) ??
      numberAt(source, index) ??
      markAt(index, char, 1)
    );
  if (/[\p{L}_]/u.test(char)) return lettersAt(source, index);
  if (/[$€£₹]/u.test(char)) return figureAt(text, index, source.mil) ?? markAt(index, char, 1);
  if (char === "@" || char === "<") return addressAt(text, index) ?? markAt(index, char, 1);
  if (char === ".") return decimalAt(source, index) ?? symbolAt(text, index);
  return symbolAt(text, index);
}

function lettersAt(source: Source, index: number): Token | undefined {
  const { text } = source;
  return (
    addressAt(text, index) ??
    figureOfLetters(source, index) ??
    dateAt(source, index) ??
    dottedAt(source, index, isHandleOfLetters) ??
    spelledNumberAt(source, index) ??
    metricAt(source, index) ??
    wordTokenAt(source, index)
  );
}

const currencyLead = /[A-Za-z]{1,3}\.? ?[$\d]/y;

function figureOfLetters({ text, mil }: Source, index: number): Token | undefined {
  const token = matchAt(currencyLead, text, index) === null ? undefined : figureAt(text, index, mil);
  return token?.kind === "money" ? token : undefined;
}

/** Words joined by dots or underscores are kept whole: they may be a handle. */
function dottedAt({ text, folded }: Source, index: number, fits: (written: string) => boolean): Token | undefined {
  const written = matchAt(dotted, text, index)?.[0];
  if (written === undefined || !/\p{L}{2}/u.test(written) || !fits(written)) return undefined;
  return {
    kind: "word",
    word: folded.slice(index, index + written.length),
    isCapital: false,
    ...possessiveEnd(text, index, written.length),
  };
}

/** "2.lina": letters follow the digits. */
function isHandleOfDigits(written: string): boolean {
  return /^\d*[._]?\p{L}{3}/u.test(written);
}

/** "lina.cooks", not "views.likes". */
function isHandleOfLetters(written: string): boolean {
  return /[._]\p{L}|\p{L}_|_\p{L}/u.test(written) && !metricPhrases.has(fold(written.split(".")[0] ?? ""));
}

function dateAt({ text, folded, now, tokens }: Source, index: number): Token | undefined {
  const digit = /\d/u.test(text.charAt(index));
  if (digit ? matchAt(digitsOfDate, folded, index) === null : !startsDate(folded, index)) return undefined;
  const found = dayAt(folded, index, now);
  if (found === undefined) return undefined;
  const written = folded.slice(index, found.end);
  const bare = /^\d{1,2}[./]\d{1,2}[./]?$/u.test(written);
  if (((bare && !/[./]$/u.test(written)) || /^the \d/u.test(written)) && !looseDate.test(wordOf(tokens.at(-1))))
    return undefined;
  return { kind: "date", day: found.day, start: index, end: found.end };
}

function startsDate(folded: string, index: number): boolean {
  const lead = /^\p{L}+/u.exec(folded.slice(index, index + 14))?.[0] ?? "";
  return dateStarts.has(lead) || dateStarts.has(lead.replace(/s$/u, ""));
}

function numberAt(source: Source, index: number): Token | undefined {
  const { text, mil, tokens } = source;
  const scale = scaleAt(text, index);
  if (scale !== undefined) return { kind: "time", start: index, end: index + scale.length };
  const ordinal = ordinalNouns.has(wordOf(tokens.at(-1)).replace(/^.*\s/u, ""))
    ? matchAt(ordinalNumber, text, index)?.[0]
    : undefined;
  if (ordinal !== undefined && phrases.at(source.folded, index + ordinal.length + 1) === undefined) {
    return {
      kind: "word",
      word: ordinal,
      isCapital: false,
      isPossessive: false,
      start: index,
      end: index + ordinal.length,
    };
  }
  const token = figureAt(text, index, mil);
  return token?.kind === "number" || token?.kind === "money"
    ? { ...token, hasPlus: leadingPlus.test(text.slice(Math.max(0, index - 3), index)) }
    : token;
}

/** ".5M" is half a million, ".52" a ratio; anything else that begins with a dot is punctuation. */
function decimalAt({ text, mil }: Source, index: number): Token | undefined {
  if (/[\d\p{L}]/u.test(text.charAt(index - 1))) return undefined;
  const million = /^\.\d{1,2} ?(?:k|m|mio|million)(?![\d\p{L}])/iu.exec(text.slice(index, index + 12))?.[0];
  if (million !== undefined) {
    const read = figureAt(`0${million}`, 0, mil);
    return read === undefined ? undefined : { ...read, start: index, end: index + million.length };
  }
  const match = /^\.\d{1,3}(?![\d\p{L}])/u.exec(text.slice(index, index + 6));
  if (match === null) return undefined;
  return { kind: "percent", value: Number(match[0]) * 100, start: index, end: index + match[0].length };
}

function spelledNumberAt({ folded, text, mil }: Source, index: number): Token | undefined {
  const spelled = spelledAt(folded, index, mil);
  if (spelled === undefined || /[\p{L}\d]/u.test(text.charAt(spelled.end))) return undefined;
  return {
    kind: "number",
    value: spelled.value,
    hasUnit: spelled.value >= 1000,
    isSpelled: true,
    hasPlus: false,
    start: index,
    end: spelled.end,
  };
}

function metricAt({ folded, text }: Source, index: number): Token | undefined {
  const found = phrases.at(folded, index) ?? misspelt(folded, index);
  if (found === undefined || (text.slice(index, found.end) === "er" && !isRate(text, index))) return undefined;
  return {
    kind: "metric",
    ...found.value,
    word: folded.slice(index, found.end),
    isEmoji: false,
    start: index,
    end: found.end,
  };
}

/** "er 8.4%", not the German "er hat 9k". */
function isRate(text: string, index: number): boolean {
  return (
    /^er\P{N}{0,12}\d+(?:[.,]\d+)? ?%/u.test(text.slice(index, index + 24)) ||
    /% ?$/u.test(text.slice(Math.max(0, index - 2), index))
  );
}

function misspelt(folded: string, index: number) {
  const written = matchAt(word, folded, index)?.[0] ?? "";
  const value = metricMeant(written);
  return value === undefined ? undefined : { value, end: index + written.length };
}

function wordTokenAt({ text, folded }: Source, index: number): Token {
  const written = matchAt(word, text, index)?.[0] ?? text.charAt(index);
  const isCapital = /^\p{Lu}/u.test(written);
  return {
    kind: "word",
    word: folded.slice(index, index + written.length),
    isCapital,
    ...possessiveEnd(text, index, written.length),
  };
}

function possessiveEnd(text: string, index: number, length: number) {
  const end = index + length;
  const possessive = /^'s(?![\p{L}\d])/iu.test(text.slice(end, end + 3));
  const afterS = /^s' (?=\p{L})/iu.test(text.slice(end - 1, end + 3));
  return { isPossessive: possessive || afterS, start: index, end: end + (possessive ? 2 : afterS ? 1 : 0) };
}

function symbolAt(text: string, index: number): Token {
  const code = text.codePointAt(index) ?? 0;
  const char = String.fromCodePoint(code);
  const metric = Object.hasOwn(metricEmoji, char) ? metricEmoji[char] : undefined;
  if (metric !== undefined)
    return { kind: "metric", metric, isVerb: false, word: char, isEmoji: true, start: index, end: index + char.length };
  const isArrow = matchAt(arrow, text, index);
  if (isArrow !== null) return markAt(index, "→", isArrow[0].length);
  const ellipsis = matchAt(dots, text, index);
  if (ellipsis !== null) return markAt(index, "…", ellipsis[0].length);
  return markAt(index, /[–—−]/u.test(char) ? "–" : char, char.length);
}

function markAt(start: number, mark: string, length: number): Token {
  return { kind: "mark", mark, start, end: start + length };
}
