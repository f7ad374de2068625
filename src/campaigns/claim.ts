import type { EntryOf } from "./entry.ts";

/** Somebody who is not linked to a creator yet: the account they say is theirs, and what they logged meanwhile. */
export interface Claim {
  user: string;
  /** undefined until they told it. */
  handle: string | undefined;
  held: readonly EntryOf<"held">[];
}

export type ClaimChange = EntryOf<"held"> | EntryOf<"claimed"> | EntryOf<"claim-settled">;

/** What is still open of a person's claims; undefined once a host has settled them. */
export function claimFrom(user: string, changes: readonly ClaimChange[]): Claim | undefined {
  let handle: string | undefined;
  let held: EntryOf<"held">[] = [];
  for (const change of changes) {
    if (change.type === "held") held = [...held, change];
    else if (change.type === "claimed") handle = change.handle;
    else [handle, held] = [undefined, []];
  }
  return handle === undefined && held.length === 0 ? undefined : { user, handle, held };
}
