import type { Clause } from "./clauses.ts";
import type { Field } from "../log-entry.ts";
import type { Metric } from "./metric-words.ts";
import type { Revision } from "./pair-revisions.ts";
import type { Revisions } from "./revisions.ts";
import { counted, unboundMeaning } from "./bare-figures.ts";
import { pairShares, withMoneyWords } from "./far-pairs.ts";
import { fits } from "./fitting.ts";
import { saidOf } from "./said.ts";
import { fillers } from "./small-words.ts";
import { isFigure, isMark, isOrders, wordOf, type FigureToken, type MetricToken, type Token } from "./tokens.ts";

/** A figure and what it is of. */
export interface Figure {
  token: FigureToken;
  /** `bare`: nothing says what it counts. `noise`: it counts something that is not kept. */
  of: Field | "bare" | "noise";
  revision: Revision | undefined;
  clause: Clause;
  /** Whether words in its clause say that it comes on top, or that it is all so far. */
  said?: "total" | "added";
}

export interface Bound {
  figures: Figure[];
  /** Metric words that no figure took: headings and metrics named once for a list. */
  unclaimed: { field: Metric; token: MetricToken; clause: Clause }[];
}

/** Figures and their metrics, where lists tell them. */
export type Pairs = ReadonlyMap<FigureToken, MetricToken>;

/** Gives every figure of a clause its metric: the one right after it or the one right before it, whichever fits the clause as a whole. */
export function bindClause(clause: Clause, revisions: Revisions, given: Pairs = new Map()): Bound {
  const { tokens } = clause;
  const places = tokens.flatMap((token, index) => (isFigure(token) && revisions.get(token) !== "old" ? [index] : []));
  const kept = tokens.filter((token) => !isFigure(token) || revisions.get(token) !== "old");
  const pairs = given.size > 0 ? given : pairUp(kept);
  const claimed = new Set([...pairs.values()]);
  const figures = places.map((at): Figure => {
    const token = tokens[at] as FigureToken;
    const metric = pairs.get(token);
    const of = metric === undefined ? unnamedMeaning({ clause, kept, claimed, token }) : fieldOf(metric, token);
    return { token, of, revision: revisions.get(token), clause, ...saidOf(tokens, at) };
  });
  const unclaimed = tokens.flatMap((token, at) =>
    token.kind === "metric" && !claimed.has(token) && !token.verb && !isThing(token, tokens[at - 1])
      ? [{ field: token.metric, token, clause }]
      : [],
  );
  return { figures, unclaimed };
}

interface Unnamed {
  clause: Clause;
  kept: readonly Token[];
  claimed: ReadonlySet<MetricToken>;
  token: FigureToken;
}

const averaged =
  /(?<![\p{L}])(?:avg|average|averaged|averaging|on average|mean|im schnitt|durchschnitt\p{L}*|de media|en promedio|promedio|de mediana|en moyenne|moyenne|na media|em media|media de)(?![\p{L}])/u;

/** "8 sales via BRYNN10, 12 via DAD15" */
const through = /^(?:via|with|w|through|using|mit|uber|con|avec|com)$/u;

/** "my followers went from 10k to 12k" has no result; "9 s on average" is the watch time. */
function unnamedMeaning({ clause, kept, claimed, token }: Unnamed): Figure["of"] {
  const leftOut = kept.some((near) => near.kind === "metric" && near.metric === "left-out" && !claimed.has(near));
  if (token.kind === "duration" && !leftOut && averaged.test(clause.text)) return "watchTimeSec";
  const at = kept.indexOf(token);
  const throughCode = kept[at + 2]?.kind === "code" && through.test(wordOf(kept[at + 1]));
  if (throughCode && token.kind === "number" && !token.unit) return "orders";
  const other = kept.some((near) => near.kind === "metric" && near.metric !== "left-out");
  return leftOut && !other && token.kind === "number" ? "noise" : unboundMeaning(kept, token);
}

function pairUp(tokens: readonly Token[]): Map<FigureToken, MetricToken> {
  const after = pairs(tokens, 1);
  const before = pairs(tokens, -1);
  const firstIsFigure = isFigure(tokens.find((token) => isFigure(token) || token.kind === "metric"));
  const afterWins = after.size > before.size || (after.size === before.size && firstIsFigure);
  const [main, other] = afterWins ? [after, before] : [before, after];
  for (const [figure, metric] of main) {
    const noun = other.get(figure);
    if (noun !== undefined && figure.kind === "number" && gives.test(metric.word) && noun.metric !== "left-out")
      main.set(figure, noun);
  }
  const claimed = new Set(main.values());
  for (const [figure, metric] of other) {
    if (!main.has(figure) && !claimed.has(metric)) {
      main.set(figure, metric);
      claimed.add(metric);
    }
  }
  const split = main.size < tokens.filter(isFigure).length ? splitPairs(after, before) : main;
  if (split.size > main.size) return withMoneyWords(tokens, split);
  pairShares(tokens, main, claimed);
  return withMoneyWords(tokens, main);
}

/** "9k plays 💬 63 🔖 702": the first figures take the metric after them, the others the one before. */
function splitPairs(after: Pairs, before: Pairs): Map<FigureToken, MetricToken> {
  const figures = [...new Set([...after.keys(), ...before.keys()])].toSorted((a, b) => a.start - b.start);
  let best = new Map<FigureToken, MetricToken>();
  for (let at = 1; at < figures.length; at += 1) {
    const split = new Map(
      figures.flatMap((figure, index) => {
        const metric = (index < at ? after : before).get(figure);
        return metric === undefined ? [] : [[figure, metric] as const];
      }),
    );
    if (new Set(split.values()).size === split.size && split.size > best.size) best = split;
  }
  return best;
}

/** "drove 31 purchases", "reached 30k views": the noun after the number says what it counts. */
const gives = /^(?:reached|drove|generated|brought in|brought us|made us|earned us)$/u;

/** For each figure the nearest fitting metric in one direction, with only filling words between. */
function pairs(tokens: readonly Token[], step: 1 | -1): Map<FigureToken, MetricToken> {
  const found = new Map<FigureToken, MetricToken>();
  tokens.forEach((token, index) => {
    if (!isFigure(token)) return;
    const metric = neighbour(tokens, index, step);
    if (metric !== undefined) found.set(token, metric);
  });
  return found;
}

function neighbour(tokens: readonly Token[], index: number, step: 1 | -1): MetricToken | undefined {
  const figure = tokens[index] as FigureToken;
  let strangers = 0;
  for (let at = index + step; at >= 0 && at < tokens.length && Math.abs(at - index) <= 7; at += step) {
    const token = tokens[at];
    if (token === undefined || isFigure(token)) return undefined;
    if (token.kind === "metric") {
      if (passesOver(tokens, { at, index, step })) continue;
      if (step === 1 && !token.verb && isPart(tokens.slice(index + 1, at))) return undefined;
      if (step === 1 && tokens.slice(index + 1, at).some((near) => joined.test(wordOf(near)))) return undefined;
      if (token.word === "worth" && isOrders(tokens[at - 1])) return undefined;
      return fits(figure, token) && directionFits(tokens, { at, index, step }) ? token : undefined;
    }
    if (!isFilling(token, step)) {
      strangers += 1;
      if (!mayBeAdjective(tokens, { at, index, step }) || strangers > 1) return undefined;
    }
  }
  return undefined;
}

/** "31 of the comments are kind" is no count of comments. */
function isPart(between: readonly Token[]): boolean {
  return between.some(
    (token, at) => wordOf(token) === "of" && /^(?:the|my|these|those|them)$/u.test(wordOf(between[at + 1])),
  );
}

/** "34k with the repost" counts no reposts. */
const joined = /^(?:with|mit|con|avec|com)$/u;

interface Look {
  at: number;
  index: number;
  step: 1 | -1;
}

/** "6 of my followers used LIA10": the followers are those who bought. */
function passesOver(tokens: readonly Token[], { at, step }: Look): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return (
    step === 1 &&
    token?.kind === "metric" &&
    token.metric === "left-out" &&
    /^(?:followers?|viewers?|abonnenten|seguidores|abonnes)/u.test(token.word) &&
    next?.kind === "metric" &&
    next.verb &&
    next.metric === "orders" &&
    wordOf(tokens[at - 2]) !== "with"
  );
}

/** "the repost", "a comment" name no column. */
function isThing(metric: MetricToken, before: Token | undefined): boolean {
  return (
    /^(?:the|an?|this|my|her|his)$/u.test(wordOf(before)) && (singular.test(metric.word) || metric.word === "repost")
  );
}

const times = /^(?:times|x|mal|veces|fois|vezes|time)$/u;
const singular =
  /^(?:like|view|share|save|comment|order|play|fav|use|sale|vu|vue|vista|visto|venta|vente|venda|pay|unit)$/u;

/** "used by 8 people" */
const agents = /^(?:by|von|por|par)$/u;

function directionFits(tokens: readonly Token[], { at, index, step }: Look): boolean {
  const metric = tokens[at];
  if (metric?.kind !== "metric") return false;
  if (step === 1) return !(metric.word === "like" && (tokens[index] as { value?: number }).value !== 1);
  if (metric.verb && metric.metric === "comments") return false;
  if (metric.verb) return times.test(wordOf(tokens[index + 1])) || agents.test(wordOf(tokens[index - 1]));
  if (/^(?:shared|saved|liked|guardado|compartido|geteilt|gespeichert|partage|enregistre|salvo)$/u.test(metric.word)) {
    return (
      isMark(tokens[at + 1], ":=") ||
      times.test(wordOf(tokens[index + 1])) ||
      times.test(wordOf(tokens[index + 1]).split(" ")[0] ?? "")
    );
  }
  if (tokens[index]?.kind === "number" && counted(tokens, index) && !times.test(wordOf(tokens[index + 1])))
    return false;
  return !singular.test(metric.word) || isMark(tokens[at + 1], ":=") || metric.metric === "spend";
}

const leftJoints = ":=–-→>~(+*";
const rightJoints = "+~)*-";

function isFilling(token: Token, step: 1 | -1): boolean {
  if (token.kind === "mark") return (step === 1 ? rightJoints : leftJoints).includes(token.mark);
  if (token.kind === "word")
    return (
      (fillers.has(token.word) ||
        (step === -1 && agents.test(token.word)) ||
        (step === 1 && codeWord.test(token.word))) &&
      !token.possessive
    );
  return token.kind === "bot" || (step === 1 && token.kind === "code") || (step === -1 && token.kind === "person");
}

const codeWord = /^(?:code|codigo|cupon|cupom|gutscheincode|rabattcode)$/u;

/** One unknown word between a large number and its metric may be an adjective: "45k gorgeous views". */
function mayBeAdjective(tokens: readonly Token[], { at, index, step }: Look): boolean {
  const figure = tokens[index];
  const token = tokens[at];
  if (step !== 1 || figure?.kind !== "number" || token?.kind !== "word" || token.possessive) return false;
  return (figure.unit || figure.value >= 1000) && tokens[at + 1]?.kind === "metric" && at === index + 1;
}

function fieldOf({ metric }: MetricToken, figure: FigureToken): Figure["of"] {
  if (metric === "left-out") return "noise";
  if (figure.kind === "money" && (metric === "sales" || metric === "orders")) return "revenue";
  return metric === "sales" ? "orders" : metric;
}
