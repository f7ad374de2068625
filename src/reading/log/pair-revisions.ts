import type { Clause } from "./clauses.ts";
import { isFigure, isMark, wordOf, type Token } from "./tokens.ts";

/**
 * What the words around a figure do to it: `old` never counts, `past` gives way to a newer value, `range` and `either` leave
 * it open, `increase` is no total, `corrects` replaces what was said before.
 */
export type Revision = "old" | "past" | "range" | "either" | "increase" | "corrects";

/** Of two values one is meant: "30k or 42k", "30-42k". */
export function areCandidates(a: Revised, b: Revised): boolean {
  return a.revision === b.revision && (a.revision === "either" || a.revision === "range");
}

interface Revised {
  revision: Revision | undefined;
}

export interface FigureAt {
  clause: Clause;
  /** Index of the figure in the clause. */
  at: number;
  /** Filled with what is found for the second figure of a pair. */
  found: Map<Token, Revision>;
}

const toWords = /^(?:to|auf|bis|a|para|hasta|ate|until|till)$/u;
const fromWords = /^(?:from|von|de|desde|du|depuis)$/u;
const motion =
  /^(?:went|go|goes|jumped|jump|grew|grown|rose|climbed|moved|up|gone|shot|increased|doubled|tripled|going|gestiegen|stieg|sprang|gewachsen|subio|paso|pasamos|pase|ha|subido|crecio|saute|est|passe|passee|monte|grimpe|subiu|passou|foi|pulou|cresceu|down|dropped|fell|raised|bumped)$/u;
export const orWords = /^(?:or|oder|o|ou|vs)$/u;
const andWords = /^(?:and|und|y|et|e|&)$/u;
const betweenWords = /^(?:between|zwischen|entre|somewhere)$/u;

/** Two figures next to each other: from–to, a range, one or the other. */
export function pairRevision({ clause: { tokens }, at, found }: FigureAt): Revision | undefined {
  if (isSum(tokens, at)) {
    found.set(tokens[at + 2] as Token, "either");
    return "either";
  }
  const { second, joint } = nextFigure(tokens, at);
  if (second !== undefined && joint === "" && saysMaybe(tokens.slice(at + 1, tokens.indexOf(second)))) {
    found.set(second, "either");
    return "either";
  }
  if (second === undefined || joint === "") return undefined;
  const ahead = tokens.slice(Math.max(0, at - 4), at).map(wordOf);
  if (joint === "of" && tokens[at]?.kind === "percent") return undefined;
  if (joint === "of") {
    found.set(second, "old");
    return undefined;
  }
  if (joint === "→") return areAlike(tokens, at, second) ? "old" : undefined;
  if (toWords.test(joint)) {
    const ranging = ahead.some((word) => /^(?:anywhere|somewhere|ranging|range|irgendwo|between)$/u.test(word));
    if (!ranging && ahead.some((word) => motion.test(word))) return "old";
    if (!ranging && fromWords.test(ahead.at(-1) ?? "") && (ahead.at(-1) !== "de" || joint !== "to")) return "old";
    found.set(second, "range");
    return "range";
  }
  const between = andWords.test(joint) && ahead.slice(-2).some((word) => betweenWords.test(word));
  if (joint === "-" || joint === "–" || between) {
    found.set(second, "range");
    return "range";
  }
  if (joint === "vs" && isPlanned(tokens, second)) {
    found.set(second, "old");
    return undefined;
  }
  if (orWords.test(joint)) {
    found.set(second, "either");
    return "either";
  }
  return undefined;
}

/** "6k maybe 7k views" */
function saysMaybe(between: readonly Token[]): boolean {
  return between.some((token) => /^(?:maybe|perhaps|vielleicht|eher|quizas|peut-etre|talvez)$/u.test(wordOf(token)));
}

/** "8.4k views vs 5k planned", "13k vs 12k last night" */
function isPlanned(tokens: readonly Token[], second: Token): boolean {
  const at = tokens.indexOf(second);
  return tokens.slice(at + 1, at + 4).some((token) => token.kind === "date" || planned.test(wordOf(token)));
}

const planned =
  /^(?:last|before|earlier|planned|expected|projected|forecast|target|targeted|goal|budgeted|estimated|geplant|previsto|prevu)$/u;

/** "12 orders → $480 revenue" is a list, not from and to. */
function areAlike(tokens: readonly Token[], at: number, second: Token): boolean {
  if ((tokens[at]?.kind === "money") !== (second.kind === "money")) return false;
  const [one, another] = [tokens[at + 1], tokens[tokens.indexOf(second) + 1]];
  return one?.kind !== "metric" || another?.kind !== "metric" || one.metric === another.metric;
}

/** "200 + 50": nothing is added up here; "18k+ 2k likes" is no sum. */
function isSum(tokens: readonly Token[], at: number): boolean {
  const [figure, plus, second] = tokens.slice(at, at + 3);
  if (figure === undefined || plus === undefined || !isMark(plus, "+") || !isFigure(second)) return false;
  return plus.start - figure.end === second.start - plus.end;
}

export const joiningFillers =
  /^(?:maybe|was|it|is|its|like|even|about|around|views|perhaps|almost|over|the|now|last|week|month|night|day|days|ago|eher|vielleicht|quizas|peut-etre|talvez)$/u;

/** The figure that follows with nothing but a joint (and the same metric's name) in between. */
function nextFigure(tokens: readonly Token[], at: number): { second: Token | undefined; joint: string } {
  let joint = "";
  const arrow = tokens.slice(at + 1, at + 8).some((token) => isMark(token, "→"));
  for (let index = at + 1; index < Math.min(tokens.length, at + (arrow ? 9 : 5)); index += 1) {
    const token = tokens[index];
    if (isFigure(token))
      return {
        second:
          token.kind === tokens[at]?.kind || token.kind === "money" || token.kind === "number" ? token : undefined,
        joint,
      };
    const word = wordOf(token);
    const isJoint =
      word === "→" ||
      word === "-" ||
      word === "–" ||
      word === "&" ||
      word === "of" ||
      toWords.test(word) ||
      orWords.test(word) ||
      andWords.test(word);
    if (isJoint && joint === "") joint = word;
    else if (joint === "→" && token?.kind === "metric") return { second: undefined, joint };
    else if (arrow && joint === "" && token?.kind === "word") continue;
    else if (token?.kind !== "metric" && token?.kind !== "date" && token?.kind !== "time" && !joiningFillers.test(word))
      return { second: undefined, joint };
  }
  return { second: undefined, joint };
}
