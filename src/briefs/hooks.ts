import type { Language } from "../campaigns/brief-request.ts";
import { wordsFor } from "./words/of-language.ts";

/** Hooks that are there besides ours. */
export interface MoreHooks {
  /** Of the posts that worked best. */
  worked?: readonly string[];
  /** A model's: they take the places of ours, so that most creators get some of them. */
  worded?: readonly string[];
}

/** What three hooks are drawn from, each once. */
export function hookPool(language: Language, { worked = [], worded = [] }: MoreHooks = {}): readonly string[] {
  const { hooks } = wordsFor(language);
  const usual = [...new Set([...worded, ...hooks])].slice(0, hooks.length);
  return [...new Set([...worked, ...usual])];
}

/**
 * The three hooks of the creator at `place`, from 0: every place up to the number of triples (364 of 14) has other three, and
 * neighbours share as few as possible. Hooks that worked come first in the pool and are spread like all others.
 */
export function hooksAt(pool: readonly string[], place: number): [string, string, string] {
  const triples = triplesOf(pool.length);
  const [a, b, c] = triples[place % triples.length] ?? [0, 1, 2];
  return [pool[a] ?? "", pool[b] ?? "", pool[c] ?? ""];
}

type Triple = readonly [number, number, number];

/** All triples of `size` hooks, by their steps around a circle: those at hand first use every hook in turn. */
function triplesOf(size: number): readonly Triple[] {
  const known = kept.get(size);
  if (known !== undefined) return known;
  const seen = new Set<string>();
  const triples: Triple[] = [];
  for (let first = 1; first < size - 1; first++)
    for (let second = first + 1; second < size; second++)
      for (let start = 0; start < size; start++) {
        const triple: Triple = [start, (start + first) % size, (start + second) % size];
        const key = triple.toSorted((x, y) => x - y).join();
        if (seen.has(key)) continue;
        seen.add(key);
        triples.push(triple);
      }
  kept.set(size, triples);
  return triples;
}

const kept = new Map<number, readonly Triple[]>();
