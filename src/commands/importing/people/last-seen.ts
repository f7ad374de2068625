import { dayOf } from "../../../campaigns/calendar/week.ts";
import type { Creator } from "../../../campaigns/creator.ts";
import type { Reading } from "../../../campaigns/snapshot.ts";
import type { Known } from "../known.ts";

/**
 * Until when a stored creator's handle is known to be the current one: a table's handle of an earlier day is a former
 * one. Days; "" where nothing is known.
 */
export type LastSeen = (creator: Creator) => {
  /** When followers were last read with the handle. */
  handleOn: string;
  /** When a post was last read, by whatever handle. */
  readOn: string;
};

/** For tables of results. */
export function lastSeen(readings: ReadonlyMap<string, readonly Reading[]>, { posts, brand }: Known): LastSeen {
  const newest = new Map<string, string>();
  for (const [post, read] of readings) {
    const creator = posts.get(post)?.creator;
    const at = read.at(-1)?.readAt ?? "";
    if (creator !== undefined && at > (newest.get(creator) ?? "")) newest.set(creator, at);
  }
  return ({ id, followers }) => {
    const at = newest.get(id);
    return { handleOn: followers.at(-1)?.on ?? "", readOn: at === undefined ? "" : dayOf(at, brand.zone) };
  };
}

/** A list of creators tells no date of its handles: nobody is renamed by it. */
export const seenForEver: LastSeen = () => ({ handleOn: "9999-12-31", readOn: "9999-12-31" });
