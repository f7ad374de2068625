import type { Query } from "../campaigns/query/query.ts";

/** What one person asked last in one place: a follow-up changes one thing of it. */
export interface Thread {
  /** undefined: nothing, or too long ago. */
  readonly last: Query | undefined;
  keep(query: Query): void;
  /** What is told now is no question: nothing is followed, rather than what was asked before it. */
  forget(): void;
}

interface Kept {
  query: Query;
  /** ISO, UTC. */
  at: string;
}

/** A pause after which "and last week?" begins anew, in milliseconds. */
const memory = 30 * 60_000;
/** The places that are remembered at once; the oldest are forgotten. */
const places = 1_000;

/** Forgotten with the house: what was asked is no record. */
const threads = new WeakMap<object, Map<string, Kept>>();

/** The thread of one person in one place; `house` is what they talk to. */
export function threadOf(house: object, { place, now }: { place: string; now: string }): Thread {
  const kept = threads.get(house) ?? new Map<string, Kept>();
  threads.set(house, kept);
  return {
    // Asked by questions alone; every message has a thread.
    get last() {
      const known = kept.get(place);
      return known !== undefined && Date.parse(now) - Date.parse(known.at) <= memory ? known.query : undefined;
    },
    keep(query) {
      kept.delete(place);
      kept.set(place, { query, at: now });
      const oldest = kept.keys().next().value;
      if (kept.size > places && oldest !== undefined) kept.delete(oldest);
    },
    forget: () => void kept.delete(place),
  };
}
