import type { Creator } from "../../campaigns/creator.ts";
import type { Reading } from "../../campaigns/snapshot.ts";
import { dayOf } from "../../campaigns/week.ts";
import type { Known } from "./known.ts";

/**
 * The day on which a creator's handle was last read: of the followers that were read with it, else of the newest
 * reading of a post. A table's handle of an earlier day is a former one.
 */
export function lastSeen(
  readings: ReadonlyMap<string, readonly Reading[]>,
  { posts, brand }: Known,
): (creator: Creator) => string {
  const newest = new Map<string, string>();
  for (const [post, read] of readings) {
    const creator = posts.get(post)?.creator;
    const at = read.at(-1)?.readAt ?? "";
    if (creator !== undefined && at > (newest.get(creator) ?? "")) newest.set(creator, at);
  }
  return ({ id, followers }) => {
    const at = newest.get(id);
    return followers.at(-1)?.on ?? (at === undefined ? "" : dayOf(at, brand.zone));
  };
}
