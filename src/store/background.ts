import type { Low } from "lowdb";
import type { State } from "./state.ts";

interface Checkpoints {
  readonly low: Low<State>;
  /** Entries that the newest checkpoint holds. */
  readonly written: number;
  /** Entries between two checkpoints. */
  readonly every: number;
  readonly onNotice: (notice: string) => void;
}

/** Writes checkpoints beside the appends, one at a time. One that fails costs time at the next start, nothing else. */
export class Background {
  readonly #low: Low<State>;
  readonly #every: number;
  readonly #onNotice: (notice: string) => void;
  #due: number;
  #running: Promise<void> | undefined;

  constructor({ low, written, every, onNotice }: Checkpoints) {
    this.#low = low;
    this.#every = every;
    this.#onNotice = onNotice;
    this.#due = written + every;
  }

  /** Begins one when enough has come since the last. */
  tick(): void {
    if (this.#running !== undefined || this.#low.data.entries.length < this.#due) return;
    this.#running = this.#write().finally(() => (this.#running = undefined));
  }

  /** Resolves when all entries are in a checkpoint, or could not be. */
  async finish(): Promise<void> {
    await this.#running;
    await this.#write();
  }

  async #write(): Promise<void> {
    // After a failure the next attempt waits as long as after a success.
    this.#due = this.#low.data.entries.length + this.#every;
    try {
      await this.#low.write();
    } catch (error) {
      this.#onNotice(`No checkpoint was written (${String(error)}); the next start takes longer, nothing is lost.`);
    }
  }
}
