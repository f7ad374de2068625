import MiniSearch from "minisearch";

import type { FoundEntry, PlaybookEntry } from "../campaigns/playbook.ts";
import type { Look } from "../core/ports.ts";
import { fold } from "../reading/fold.ts";
import { meaningOf, tokensOf } from "./terms.ts";

/** A look-up over entries: stems, synonyms in five languages, and words that are a letter or two off. */
export function lookIn(entries: readonly PlaybookEntry[]): Look {
  const index = new MiniSearch<PlaybookEntry>({
    fields: ["asked", "text", "section"],
    tokenize: tokensOf,
    processTerm: (term) => meaningOf(term),
    searchOptions: {
      boost: { asked: 3, section: 1.5 },
      tokenize: (words) => words.split(" "),
      processTerm: (term) => term,
    },
  });
  index.addAll(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const weights = weightsOf(entries);
  const weightOf = (term: string) => (common.has(term) ? 0.4 : (weights.get(term) ?? unknownWeight(entries.length)));
  return (words) => {
    const terms = [...new Set(tokensOf(fold(words)).flatMap((token) => meaningOf(token) ?? []))];
    if (terms.length === 0) return [];
    const total = sum(terms.map(weightOf));
    const found = index.search(terms.join(" "), {
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
      // Entries that are asked in many ways are not the worse for it.
      bm25: { k: 1.2, b: 0.3, d: 0.5 },
      boostTerm: (term) => (common.has(term) ? 0.2 : 1),
    });
    return found
      .flatMap(({ id, score, queryTerms }): FoundEntry[] => {
        const entry = byId.get(String(id));
        const coverage = sum(queryTerms.map(weightOf)) / total;
        return entry === undefined ? [] : [{ entry, score: score * coverage ** 3, coverage }];
      })
      .toSorted((a, b) => b.score - a.score)
      .slice(0, 8);
  };
}

/** In most entries: they tell none apart. */
const common = new Set(["creator", "micro", "brand", "campaign", "market", "content"]);

/** A word that few entries have says more; one that none has could be anything. */
function weightsOf(entries: readonly PlaybookEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { asked, text, section } of entries) {
    const terms = new Set(tokensOf(`${asked} ${text} ${section}`).flatMap((token) => meaningOf(token) ?? []));
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return new Map([...counts].map(([term, count]) => [term, Math.log(1 + entries.length / count)]));
}

function unknownWeight(entries: number): number {
  return Math.log(1 + entries) * 0.7;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
