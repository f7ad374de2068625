import { gained, kindOfGain, type GainKind } from "./growth.ts";
import { countNames, type CountName } from "./snapshot.ts";
import type { PostRead, Sum } from "./totals.ts";

/** What a group's posts gained, each count over the posts that know it. */
export interface Counts {
  /** Posts that were read in the span. */
  read: number;
  counts: Record<CountName, Sum>;
  parts: Record<CountName, Record<GainKind | "falls", number>>;
}

export function countsOf(posts: readonly PostRead[]): Counts {
  const counts = { views: nil(), likes: nil(), comments: nil(), shares: nil(), saves: nil() };
  const parts = { views: noParts(), likes: noParts(), comments: noParts(), shares: noParts(), saves: noParts() };
  let read = 0;
  for (const { gain } of posts) {
    if (gain === undefined) continue;
    read += 1;
    for (const count of countNames) {
      const value = gained(gain, count);
      if (value === undefined) continue;
      counts[count].sum += value;
      counts[count].posts += 1;
      parts[count][kindOfGain(gain, count)] += value;
      if (value < 0) parts[count].falls += value;
    }
  }
  return { read, counts, parts };
}

function nil(): Sum {
  return { sum: 0, posts: 0 };
}

function noParts(): Record<GainKind | "falls", number> {
  return { "new post": 0, "first sighting": 0, "older baseline": 0, steady: 0, falls: 0 };
}
