import { hooksAt } from "./hooks.ts";

/** Three hooks of their own for somebody whose place is `place`, or the next one whose hooks nobody has. */
export interface Spread {
  place: number;
  hooks: [string, string, string];
}

/**
 * Places alone keep creators apart only while all are drawn from the same pool: hooks that worked change it, and a campaign can
 * have briefs in two languages. So the hooks themselves are looked at.
 */
export function spreadHooks(pool: readonly string[], from: number, taken: ReadonlySet<string>): Spread {
  let place = from;
  // A pool of 14 has 364 triples; where all are taken, somebody shares theirs.
  while (place < from + 1_000 && taken.has(hooksKey(hooksAt(pool, place)))) place += 1;
  return { place, hooks: hooksAt(pool, place) };
}

/** The same for the same three hooks in any order. */
export function hooksKey(hooks: readonly string[]): string {
  return hooks.toSorted().join("\n");
}
