/** What is worked on right now, so that whoever stops waits for it. */
export class UnderWay {
  readonly #running = new Set<Promise<void>>();
  #isClosed = false;

  get size(): number {
    return this.#running.size;
  }

  /** Nothing more is to be begun. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** What becomes of the work is for whoever takes what is returned. */
  track(work: Promise<void>): Promise<void> {
    const running = work.finally(() => this.#running.delete(running));
    this.#running.add(running);
    return running;
  }

  /** Resolves when all is done that was begun, or when the time is over. */
  async close(deadlineMs: number): Promise<void> {
    this.#isClosed = true;
    const deadline = AbortSignal.timeout(deadlineMs);
    const over = new Promise<void>((resolve) => deadline.addEventListener("abort", () => resolve(), { once: true }));
    while (this.#running.size > 0 && !deadline.aborted) await Promise.race([Promise.allSettled(this.#running), over]);
  }
}
