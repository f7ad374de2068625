import MiniSearch from "minisearch";

import type { FoundEntry, PlaybookEntry } from "../campaigns/playbook.ts";
import type { Look } from "../core/ports.ts";
import { fold } from "../reading/fold.ts";
import { meaningOf, tokensOf } from "./terms.ts";

/** One way of asking for an entry, or what it says. */
interface Way {
  id: string;
  entry: PlaybookEntry;
  words: string;
}

/**
 * A look-up over entries: stems, synonyms in five languages, and words that are a letter or two off. Each way of asking
 * is indexed by itself: words that stand together in one say more than words scattered over an entry.
 */
export function lookIn(entries: readonly PlaybookEntry[]): Look {
  const ways = entries.flatMap(waysOf);
  const index = new MiniSearch<Way>({
    fields: ["words"],
    tokenize: tokensOf,
    processTerm: (term) => meaningOf(term),
    searchOptions: { tokenize: (words) => words.split(" "), processTerm: (term) => term },
  });
  index.addAll(ways);
  const byId = new Map(ways.map((way) => [way.id, way.entry]));
  const weightOf = weightsOf(entries);
  return (words) => {
    const terms = termsOf(words);
    if (terms.length === 0) return [];
    // Common words alone are half a question: whatever holds them does not cover it.
    const total = Math.max(sum(terms.map(weightOf)), leastWeight);
    const hits = index
      .search(terms.join(" "), {
        fuzzy: (term) => (term.length > 5 ? 0.2 : false),
        bm25: { k: 1.2, b: 0.6, d: 0.5 },
        boostDocument: (id: string) => (id.includes("/asked/") ? 1 : 0.7),
        boostTerm: (term) => (common.has(term) ? 0.2 : 1),
        // One word alone is answered by what an entry says, not by a word that some way of asking has as well.
        ...(terms.length === 1 && { filter: ({ id }) => String(id).includes("/said/") }),
      })
      .flatMap(({ id, score, queryTerms }) => {
        const entry = byId.get(String(id));
        return entry === undefined ? [] : [{ entry, score, queryTerms }];
      });
    return [...Map.groupBy(hits, ({ entry }) => entry)]
      .map(([entry, some]): FoundEntry => {
        const scores = some.map(({ score, queryTerms: { length } }) => score / Math.sqrt(length));
        const best = scores.toSorted((a, b) => b - a).slice(0, waysCounted);
        const covered = new Set(some.flatMap(({ queryTerms }) => queryTerms));
        const coverage = sum([...covered].map(weightOf)) / total;
        const score = sum(best.map((each, i) => each * 0.8 ** i)) * coverage;
        return { entry, score, coverage, words: [...covered].filter((term) => !common.has(term)).length };
      })
      .toSorted((a, b) => b.score - a.score)
      .slice(0, 8);
  };
}

/** Of one word that few entries have. */
const leastWeight = 2.3;

/** The best way alone may fit by chance; several that fit say more. */
const waysCounted = 4;

function waysOf(entry: PlaybookEntry): Way[] {
  const { id, asked, text, section } = entry;
  const said = [...text.split(/[.:;](?= )/), section];
  return [
    ...asked.split(";").map((words, i) => ({ id: `${id}/asked/${i}`, entry, words })),
    ...said.map((words, i) => ({ id: `${id}/said/${i}`, entry, words })),
  ];
}

function termsOf(words: string): string[] {
  return [...new Set(tokensOf(fold(words)).flatMap((token) => meaningOf(token) ?? []))];
}

/** In most entries: they tell none apart. */
const common = new Set(["creator", "brand", "campaign", "market", "content"]);

/** A word that few entries have says more; one that none has could be anything. */
function weightsOf(entries: readonly PlaybookEntry[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const { asked, text, section } of entries)
    for (const term of termsOf(`${asked} ${text} ${section}`)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weightFor = (count: number): number => Math.log(1 + entries.length / count);
  return (term) => (common.has(term) ? 0.4 : weightFor(counts.get(term) ?? 2));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
