import { bareWords, fillers } from "./small-words.ts";
import { isFigure, isMark, wordOf, type Token } from "./tokens.ts";
import { quoteMark } from "../markup.ts";

export interface Clause {
  tokens: Token[];
  /** The folded words as written. */
  text: string;
  sentence: number;
  line: number;
  isQuoted: boolean;
  /** The marks that ended it: "," or "??" or "\n"; empty at the end. */
  ending: string;
}

/** The clauses between two ends of sentences or lines. */
export type Sentence = readonly Clause[];

/** In tokens. Nobody writes longer clauses; the bound keeps the time for a hostile message linear. */
const longest = 100;
const abbreviations =
  /^(?:approx|ca|avg|vs|no|nr|ep|pt|vol|inkl|bzw|etc|max|min|durchschn|z|b|p|ej|ex|st|est|aprox|env)$/u;
/** An emoji that is no metric stands between statements. */
const emoji = /^[\u2600-\u27bf\u{1f000}-\u{1faff}]$/u;
const breakers =
  /^(?:but|though|although|while|whereas|aber|doch|wahrend|pero|aunque|mientras|tandis|porem|enquanto)$/u;

/** Cuts named tokens into clauses: at commas, dashes, brackets, bars, "but", ends of sentences and lines. */
export function clausesOf(tokens: readonly Token[], folded: string): Clause[] {
  const cutter: Cutter = { done: [], open: [], sentence: 0, line: 0, isQuoted: false, folded };
  tokens.forEach((token, index) => {
    const strength = breakStrength(token, {
      before: tokens[index - 1],
      after: tokens[index + 1],
      rest: tokens.slice(index + 1, index + 4),
      folded,
      open: cutter.open,
    });
    if (isMark(token, quoteMark)) cutter.isQuoted = true;
    else if (strength === undefined && cutter.open.length < longest) cutter.open.push(token);
    else cut(cutter, token, strength ?? "before");
  });
  cut(cutter, undefined, "clause");
  return cutter.done;
}

type Strength = "clause" | "sentence" | "line" | "before";

interface Cutter {
  done: Clause[];
  open: Token[];
  sentence: number;
  line: number;
  isQuoted: boolean;
  folded: string;
}

function cut(cutter: Cutter, token: Token | undefined, strength: Strength): void {
  const { done, open, folded, sentence, line, isQuoted } = cutter;
  const mark = token?.kind === "mark" ? token.mark : "";
  const last = done.at(-1);
  if ((mark === ")" && isListNumber(cutter)) || (mark === "." && isLineNumber(cutter))) open.pop();
  const first = open[0];
  const end = open.at(-1);
  if (first !== undefined && end !== undefined) {
    done.push({ tokens: open, text: textOf(open, folded), sentence, line, isQuoted, ending: mark });
  } else if (last !== undefined && last.line === line) last.ending += mark;
  cutter.open = strength === "before" && token !== undefined ? [token] : [];
  if (strength === "sentence" || strength === "line") cutter.sentence += 1;
  if (strength === "line") {
    cutter.line += 1;
    cutter.isQuoted = false;
  }
}

/** A name is no word: Will, Hope and May tell nothing about the sentence. */
function textOf(tokens: readonly Token[], folded: string): string {
  const start = tokens[0]?.start ?? 0;
  let text = folded.slice(start, tokens.at(-1)?.end);
  for (const token of tokens) {
    if (token.kind !== "person") continue;
    const end = token.end - (token.isPossessive && folded.slice(token.end - 2, token.end) === "'s" ? 2 : 0);
    text = text.slice(0, token.start - start) + "@".repeat(end - token.start) + text.slice(end - start);
  }
  return text;
}

/** The 2 of "2) bo 9k views". */
function isListNumber({ open, done, sentence }: Cutter): boolean {
  const number = open.at(-1);
  const last = done.at(-1);
  const bracket = last?.sentence === sentence && last.ending.endsWith("(");
  return number?.kind === "number" && number.value < 30 && !number.hasUnit && !bracket;
}

/** The 2 of a line that begins with "2. bo". */
function isLineNumber({ open, done, line }: Cutter): boolean {
  const [number] = open;
  return (
    open.length === 1 &&
    number?.kind === "number" &&
    !number.hasUnit &&
    number.value < 100 &&
    done.at(-1)?.line !== line
  );
}

interface Neighbours {
  before: Token | undefined;
  after: Token | undefined;
  /** The next three. */
  rest: readonly Token[];
  folded: string;
  open: readonly Token[];
}

const joints = /^(?:and|und|y|et|e)$/u;

/** "32k views and should hit 50k": what follows the joint is no further figure. */
function startsAnew(open: readonly Token[], rest: readonly Token[]): boolean {
  const [first, second] = rest;
  const told = open.some(isFigure) && open.some((token) => token.kind === "metric");
  if (first?.kind === "number" && first.isSpelled && first.value < 100 && second?.kind === "word") return told;
  if (first?.kind !== "word") return false;
  if (/^(?:mine|meins|mio|mia|meu|i)$/u.test(first.word) && open.some(isFigure)) return true;
  const small = fillers.has(first.word) || bareWords.has(first.word);
  if (small && rest.some((token) => isFigure(token) || token.kind === "person")) return false;
  return told;
}

const reasons = /^(?:so|because|cause|weil|porque|car|denn|also)$/u;

/** "21k views when I normally get 2k" */
const usual = /^(?:normally|usually|typically|always)$/u;

/** "26k views so we owe her a bonus", not "26k views so far" */
function hasSubject(next: Token | undefined): boolean {
  return /^(?:we|i|im|they|she|he|it|you|wir|ich|sie|er|es|nos|yo|on|je|eu)$/u.test(wordOf(next));
}

/** "w/ the code" */
function isShort(slash: Token, before: Token | undefined): boolean {
  return /^[wc]$/u.test(wordOf(before)) && before?.end === slash.start;
}

function breakStrength(token: Token, { before, after, rest, folded, open }: Neighbours): Strength | undefined {
  if (token.kind === "word" && breakers.test(token.word) && before !== undefined) return "before";
  if (token.kind === "word" && joints.test(token.word) && startsAnew(open, rest)) return "before";
  if (token.kind === "word" && reasons.test(token.word) && open.some(isFigure) && hasSubject(rest[0])) return "before";
  if (wordOf(token) === "when" && rest.some((next) => usual.test(wordOf(next)))) return "before";
  if (token.kind !== "mark" || (token.mark === "/" && isShort(token, before))) return undefined;
  const { mark } = token;
  if (mark === "\n") return "line";
  if (mark === "?" || mark === "!") return "sentence";
  if (mark === ".")
    return abbreviations.test(wordOf(before)) || !/^(?:[\s"')]|$)/u.test(folded.slice(token.end, token.end + 1))
      ? undefined
      : "sentence";
  if (emoji.test(mark)) return isFigure(before) && after?.kind === "metric" ? undefined : "clause";
  if (",;|/…•·()[]\t".includes(mark)) return "clause";
  const range = isFigure(before) && isFigure(after) && before.kind === after.kind;
  if (mark === "–") return range ? undefined : "clause";
  if (mark === "-" && folded.charAt(token.start - 1) === " " && folded.charAt(token.end) === " ")
    return range ? undefined : "clause";
  return undefined;
}

export function sentencesOf(clauses: readonly Clause[]): Sentence[] {
  const sentences = new Map<number, Clause[]>();
  for (const clause of clauses) {
    const sentence = sentences.get(clause.sentence);
    if (sentence === undefined) sentences.set(clause.sentence, [clause]);
    else sentence.push(clause);
  }
  return [...sentences.values()];
}

export function hasFigure(clause: Clause): boolean {
  return clause.tokens.some(isFigure);
}
