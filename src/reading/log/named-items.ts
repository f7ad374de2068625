import { sentencesOf, type Clause, type Sentence } from "./clauses.ts";
import { fits } from "./fitting.ts";
import type { Revisions } from "./revisions.ts";
import { bareWords, fillers } from "./small-words.ts";
import { isFigure, type FigureToken, type MetricToken, type NumberToken, type Token } from "./tokens.ts";

interface Item {
  number: NumberToken;
  metric: MetricToken | undefined;
}

/**
 * A list of videos by name whose metric is said with its first or its last item: "brownie 21k views, cookie 900",
 * "brownie 21k, cookie 900 views". The metric is that of every item.
 */
export function namedItems(clauses: readonly Clause[], revisions: Revisions): ReadonlyMap<FigureToken, MetricToken> {
  const pairs = new Map<FigureToken, MetricToken>();
  for (const sentence of sentencesOf(clauses)) {
    const items = itemsOf(sentence, revisions);
    const [said, another] = items.flatMap(({ metric }) => metric ?? []);
    const atEdge = said !== undefined && (said === items[0]?.metric || said === items.at(-1)?.metric);
    if (items.length < 2 || !atEdge || another !== undefined) continue;
    if (items.every(({ number }) => fits(number, said))) for (const { number } of items) pairs.set(number, said);
  }
  return pairs;
}

/** None where a figure of the sentence is no item. */
function itemsOf(sentence: Sentence, revisions: Revisions): Item[] {
  const told = sentence.filter(({ tokens }) => tokens.some((token, at) => isFigure(token) && !isOne(tokens, at)));
  const items = told.flatMap(({ tokens }) => itemOf(tokens) ?? []);
  return items.length === told.length && items.every(({ number }) => !revisions.has(number)) ? items : [];
}

/** One to four words, a number, and perhaps its metric. */
function itemOf(tokens: readonly Token[]): Item | undefined {
  const at = tokens.findIndex((token, index) => isFigure(token) && !isOne(tokens, index));
  const number = tokens[at];
  const metric = tokens[at + 1];
  if (number?.kind !== "number" || number.isSpelled || tokens.length > at + 2) return undefined;
  if (metric !== undefined && (metric.kind !== "metric" || metric.isVerb)) return undefined;
  if (metric === undefined && !(number.hasUnit || number.value > 31)) return undefined;
  const name = tokens.slice(0, at).filter((token, index) => !isOne(tokens, index));
  const words = name.filter((token) => token.kind === "word");
  if (
    words.length > 4 ||
    words.some(({ word }) => hedge.test(word)) ||
    name.some(({ kind }) => kind !== "word" && kind !== "person")
  )
    return undefined;
  return words.some(({ word }) => !(fillers.has(word) || bareWords.has(word))) ? { number, metric } : undefined;
}

/** "maybe 9k, maybe 12k views" names no videos. */
const hedge = /^(?:maybe|perhaps|possibly|probably|either|vielleicht|quizas|talvez)$/u;

/** The last word of "the croissant one". */
function isOne(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === "number" && token.isSpelled && token.value === 1 && tokens[at - 1]?.kind === "word";
}
