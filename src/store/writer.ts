import { setImmediate as nextTurn } from "node:timers/promises";
import type { Entry } from "../campaigns/entry.ts";
import { UserError } from "../core/errors.ts";
import type { Receipt } from "../core/ports.ts";
import type { Journal } from "./journal.ts";
import { LostJournal } from "./refusal.ts";
import { take, type State } from "./state.ts";

interface Parts {
  readonly journal: Journal;
  readonly state: State;
  /** After each group. */
  readonly onStored: () => void;
  /** Once, when nothing more can be stored. */
  readonly onFailure: (error: UserError) => void;
}

interface Waiting {
  readonly entries: readonly Entry[];
  readonly resolve: (receipts: Receipt[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Group commit: whatever waits while the disk is busy is stored by the next write and the next sync. */
export class Writer {
  readonly #journal: Journal;
  readonly #state: State;
  readonly #onStored: () => void;
  readonly #onFailure: (error: UserError) => void;
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;
  #refusal: UserError | undefined;

  constructor({ journal, state, onStored, onFailure }: Parts) {
    this.#journal = journal;
    this.#state = state;
    this.#onStored = onStored;
    this.#onFailure = onFailure;
  }

  /** Set when the disk failed in a way that only a restart can mend. */
  get hasFailed(): boolean {
    return this.#refusal instanceof LostJournal;
  }

  append(entries: readonly Entry[]): Promise<Receipt[]> {
    if (this.#refusal !== undefined) return Promise.reject(this.#refusal);
    if (entries.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entries, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** What was accepted is stored; all else is refused from now on. */
  async close(): Promise<void> {
    this.#refusal ??= new UserError("Looseleaf is shutting down: send it again in a minute.");
    await this.#running;
  }

  async #run(): Promise<void> {
    // A turn's delay lets all writers that the last group woke join the next one.
    await nextTurn();
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      await this.#commit(group);
      await nextTurn();
    }
    this.#running = undefined;
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      const fresh = this.#fresh(group);
      if (fresh.length > 0) await this.#store(fresh);
      this.#acknowledge(group, fresh);
    } catch (error) {
      for (const { reject } of group) reject(error);
      if (error instanceof LostJournal) this.#fail(error);
    }
  }

  /** The first entry of each key that is not stored yet. */
  #fresh(group: readonly Waiting[]): Entry[] {
    const fresh: Entry[] = [];
    const keys = new Set<string>();
    for (const { entries } of group) {
      for (const entry of entries) {
        if (this.#state.ledger.has(entry.key) || keys.has(entry.key)) continue;
        keys.add(entry.key);
        fresh.push(entry);
      }
    }
    return fresh;
  }

  async #store(fresh: readonly Entry[]): Promise<void> {
    const stored = await this.#journal.add(fresh, this.#state.end);
    try {
      take(this.#state, stored.entries);
    } catch (error) {
      throw new LostJournal(error);
    }
    this.#state.end = stored.end;
    this.#onStored();
  }

  /** In the turn in which the entries were applied: whoever is told can read them. */
  #acknowledge(group: readonly Waiting[], fresh: readonly Entry[]): void {
    const before = this.#state.entries.length - fresh.length;
    let next = 0;
    for (const { entries, resolve } of group) {
      resolve(
        entries.map((entry) => {
          const first = entry === fresh[next];
          if (first) next += 1;
          return { key: entry.key, seq: first ? before + next : this.#sequenceOf(entry.key), first };
        }),
      );
    }
  }

  /** Rare, and mostly of a recent entry: an index of a million keys would cost more. */
  #sequenceOf(key: string): number {
    const stored = this.#state.ledger.find(key);
    return stored === undefined ? 0 : this.#state.entries.lastIndexOf(stored) + 1;
  }

  #fail(error: LostJournal): void {
    this.#refusal = error;
    for (const { reject } of this.#waiting) reject(error);
    this.#waiting = [];
    this.#onFailure(error);
  }
}
