import { metricNames, type MetricName } from "../../campaigns/figures/metric.ts";
import { anyOf } from "../any-of.ts";
import { metricPhrases, payPhrases, postedWords, postWords } from "./metric-phrases.ts";
import type { Wording } from "./wording.ts";

/** One private letter for each metric: where a metric's name stood, its letter fills the place. */
const firstLetter = 0xe100;
/** Any metric in a rest, as a part of a pattern. */
export const anyMetric = "[\\ue100-\\ue17f]+";

export interface FoundMetric {
  name: MetricName;
  index: number;
}

/** Finds and marks the metrics that a question names, in the order of its words. */
export function markMetrics(said: Wording): FoundMetric[] {
  const found: FoundMetric[] = [];
  const mark = (name: MetricName, pattern: RegExp): void => {
    for (let match = pattern.exec(said.rest); match !== null; match = pattern.exec(said.rest)) {
      found.push({ name, index: match.index });
      said.fill(match, letterOf(name));
    }
  };
  for (const [name, pattern] of metricPhrases) mark(name, pattern);
  if (found.every(({ name }) => name === "spend")) for (const pattern of countedPosts) mark("posts", pattern);
  if (found.length === 0 && /(?<![\p{L}\d])(?:codes?|often|oft|[A-Z]{2,}\d+)(?![\p{L}\d])/u.test(said.written))
    mark("orders", codeUse);
  if (found.length === 0) for (const pattern of payPhrases) mark("spend", pattern);
  return found.toSorted((a, b) => a.index - b.index);
}

export function metricAt(letter: string): MetricName | undefined {
  return metricNames[letter.charCodeAt(0) - firstLetter];
}

/** What is asked for: what is made of costs goes before the costs, else what was named first. */
export function mainMetric(found: readonly FoundMetric[]): MetricName | undefined {
  const named = found.map(({ name }) => name);
  return (
    named.find((name) => derived.has(name)) ?? named.find((name) => name !== "spend" && name !== "posts") ?? named[0]
  );
}

const derived: ReadonlySet<MetricName> = new Set(["cpe", "cpa", "cpm", "cpv", "cpp", "roas", "roi"]);

const counting = String.raw`how many|number of|count of|amount of|anzahl(?: der| von)?|wie viele|cuant[oa]s|combien de|quant[oa]s|nombre de|numero de`;
const limits =
  "exactly|precisely|at least|at most|more than|less than|fewer than|no more than|over|under|genau|mindestens|hochstens|mehr als|weniger als|exactamente|al menos|mas de|menos de|exactement|au moins|plus d[e']|moins d[e']|exatamente|pelo menos|mais de";
const countedPosts: readonly RegExp[] = [
  new RegExp(String.raw`(?<=(?:${counting}) (?:[\p{L}]+ ){0,2})(?<![\p{L}\d])(?:${postWords})(?![\p{L}\d])`, "u"),
  anyOf(`(?:${postWords}) (?:count|number|total)`),
  // "creators with exactly 1 post": held against a number, one is counted as well.
  new RegExp(
    String.raw`(?<=(?:with|has|have|made|mit|hat|haben|con|tienen?|avec|ont|com|tem) (?:only |just )?(?:${limits}) (?:\d+|one|an?|einem?|un|uno|um) )(?:${postWords})(?![\p{L}\d])`,
    "u",
  ),
  anyOf(postedWords),
  // Plural: "posts this week", "posts per creator"; "post" alone is what one speaks about.
  // "which posts flopped" asks for them, not how many.
  new RegExp(
    String.raw`(?<!(?<![\p{L}])(?:which|what|welche|que|quels?|quelles?|quais)(?: of (?:[\p{L}]+(?:['’]s)?))? )(?<![\p{L}\d])(?:posts|videos|vids|tiktoks|clips|uploads|beitrage|publicaciones|publications|publicacoes)(?![\p{L}\d])`,
    "u",
  ),
];
const codeUse = anyOf("used|use|using|redeemed|genutzt|benutzt|verwendet|eingelost|usad[oa]|utilise|usou");

/** Where this metric was named, as a part of a pattern. */
export function lettersOf(name: MetricName): string {
  return letterOf(name);
}

function letterOf(name: MetricName): string {
  return String.fromCharCode(firstLetter + metricNames.indexOf(name));
}
