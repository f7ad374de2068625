/** What is worked on right now: nothing twice, and whoever stops waits for it. */
export class Door {
  readonly #running = new Set<Promise<void>>();
  readonly #seen = new Set<string>();
  #isClosed = false;

  get underWay(): number {
    return this.#running.size;
  }

  /** `work` must not reject. What comes under a known key, or after the close, is not taken in. */
  take(key: string, work: () => Promise<void>): void {
    if (this.#isClosed || this.#seen.has(key)) return;
    this.#seen.add(key);
    const [oldest] = this.#seen;
    if (this.#seen.size > mostSeen && oldest !== undefined) this.#seen.delete(oldest);
    const running = work().finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Resolves when all is done that was taken in, or when the time is over. */
  async close(deadlineMs: number): Promise<void> {
    this.#isClosed = true;
    const deadline = AbortSignal.timeout(deadlineMs);
    const over = new Promise<void>((resolve) => deadline.addEventListener("abort", () => resolve(), { once: true }));
    while (this.#running.size > 0 && !deadline.aborted) await Promise.race([Promise.allSettled(this.#running), over]);
  }
}

/** After a resume Discord repeats what it sent while nobody listened. */
const mostSeen = 2_000;
