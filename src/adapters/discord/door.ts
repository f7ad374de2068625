import { UnderWay } from "../../core/under-way.ts";

/** Takes nothing in twice, and whoever stops waits for what is under way. */
export class Door {
  readonly #work = new UnderWay();
  readonly #seen = new Set<string>();

  get underWay(): number {
    return this.#work.size;
  }

  /** `work` must not reject. What comes under a known key, or after the close, is not taken in. */
  take(key: string, work: () => Promise<void>): void {
    if (this.#work.isClosed || this.#seen.has(key)) return;
    this.#seen.add(key);
    const [oldest] = this.#seen;
    if (this.#seen.size > mostSeen && oldest !== undefined) this.#seen.delete(oldest);
    void this.#work.track(work());
  }

  /** Resolves when all is done that was taken in, or when the time is over. */
  close(deadlineMs: number): Promise<void> {
    return this.#work.close(deadlineMs);
  }
}

/** After a resume Discord repeats what it sent while nobody listened. */
const mostSeen = 2_000;
