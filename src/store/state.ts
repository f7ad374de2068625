import type { Entry } from "../campaigns/entry.ts";
import { Ledger } from "../campaigns/ledger/ledger.ts";

/** What lowdb holds: the entries in the order of the journal, what they amount to, and how far the journal goes. */
export interface State {
  readonly entries: Entry[];
  readonly ledger: Ledger;
  /** Bytes of the journal that the entries were read from. */
  end: number;
}

export function emptyState(): State {
  return { entries: [], ledger: new Ledger(), end: 0 };
}

export function take(state: State, entries: readonly Entry[]): void {
  for (const entry of entries) {
    state.ledger.apply(entry);
    state.entries.push(entry);
  }
}
