import type { Clause } from "./clauses.ts";
import type { Field } from "../log-entry.ts";
import type { Metric } from "./metric-words.ts";
import { areCandidates, type Revision } from "./pair-revisions.ts";
import type { Revisions } from "./revisions.ts";
import { unboundMeaning } from "./bare-figures.ts";
import { pairUp, singular, type Pairs } from "./pairing.ts";
import { saidOf } from "./said.ts";
import { isFigure, wordOf, type FigureToken, type MetricToken, type Token } from "./tokens.ts";

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

/** Gives every figure of a clause its metric: the one right after it or the one right before it, whichever fits the clause as a whole. */
export function bindClause(clause: Clause, revisions: Revisions, given: Pairs = new Map()): Bound {
  const { tokens } = clause;
  const places = tokens.flatMap((token, index) => (isFigure(token) && revisions.get(token) !== "old" ? [index] : []));
  const kept = tokens.some((token) => revisions.get(token) === "old")
    ? tokens.filter((token) => revisions.get(token) !== "old")
    : tokens;
  const pairs = kept.some((token) => isFigure(token) && given.has(token)) ? given : pairUp(kept);
  const claimed = new Set([...pairs.values()]);
  const metrics = kept.filter((token) => token.kind === "metric");
  const figures = places.map((at): Figure => {
    const token = tokens[at] as FigureToken;
    const metric = pairs.get(token);
    const of =
      metric === undefined ? unnamedMeaning({ clause, kept, metrics, claimed, token }) : fieldOf(metric, token);
    return { token, of, revision: revisions.get(token), clause, ...saidOf(tokens, at) };
  });
  shareWithRivals(figures);
  const unclaimed = tokens.flatMap((token, at) =>
    token.kind === "metric" && !claimed.has(token) && !token.isVerb && !isThing(token, tokens[at - 1])
      ? [{ field: token.metric, token, clause }]
      : [],
  );
  return { figures, unclaimed };
}

/** "30k or 42k views", "30-42k views": both values are of what the last one names. */
function shareWithRivals(figures: readonly Figure[]): void {
  figures.forEach((figure, index) => {
    const next = figures[index + 1];
    if (next === undefined || !areCandidates(figure, next) || next.token.kind !== figure.token.kind) return;
    if (figure.of === "noise" || figure.of === "bare") figure.of = next.of;
  });
}

interface Unnamed {
  clause: Clause;
  kept: readonly Token[];
  /** Those among the kept. */
  metrics: readonly MetricToken[];
  claimed: ReadonlySet<MetricToken>;
  token: FigureToken;
}

const averaged =
  /(?<![\p{L}])(?:avg|average|averaged|averaging|on average|im schnitt|durchschnitt\p{L}*|de media|en promedio|promedio|de mediana|en moyenne|moyenne|na media|em media|media de)(?![\p{L}])/u;

/** "8 sales via BRYNN10, 12 via DAD15" */
const through = /^(?:via|with|w|through|using|mit|uber|con|avec|com)$/u;

/** "my followers went from 10k to 12k" has no result; "9 s on average" is the watch time. */
function unnamedMeaning({ clause, kept, metrics, claimed, token }: Unnamed): Figure["of"] {
  const leftOut = metrics.some((near) => near.metric === "left-out" && (!claimed.has(near) || heads(near, token)));
  const at = kept.indexOf(token);
  const isLength =
    token.kind === "duration" && /^(?:video|vid|clip|reel|tiktok|one|hook|intro)$/u.test(wordOf(kept[at + 1]));
  if (token.kind === "duration" && !leftOut && !isLength && averaged.test(clause.text)) return "watchTimeSec";
  const throughCode = kept[at + 2]?.kind === "code" && through.test(wordOf(kept[at + 1]));
  if (throughCode && token.kind === "number" && !token.hasUnit) return "orders";
  const other = metrics.some((near) => near.metric !== "left-out");
  return leftOut && !other && token.kind === "number" ? "noise" : unboundMeaning(kept, token);
}

/** "followers maya 101k jon 300k" */
function heads(metric: MetricToken, figure: FigureToken): boolean {
  return metric.start < figure.start && /^(?:follow|abonn|seguidor|subs)/u.test(metric.word);
}

function fieldOf({ metric }: MetricToken, figure: FigureToken): Figure["of"] {
  if (metric === "left-out") return "noise";
  if (figure.kind === "money" && (metric === "sales" || metric === "orders")) return "revenue";
  return metric === "sales" ? "orders" : metric;
}

/** "the repost", "a comment" and the like of "more like 5k" name no column. */
function isThing(metric: MetricToken, before: Token | undefined): boolean {
  if (metric.word === "like") return before?.kind === "word";
  return (
    /^(?:the|an?|this|my|her|his)$/u.test(wordOf(before)) && (singular.test(metric.word) || metric.word === "repost")
  );
}
