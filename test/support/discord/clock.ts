import { randomBytes } from "node:crypto";

/** Discord's first moment: 1 January 2015. */
const epoch = 1_420_070_400_000;

interface Timer {
  due: number;
  call: () => void;
}

/**
 * Discord's time, its identifiers, and every timer the local Discord starts: time that is made to pass rings the ones
 * that are due, and `stop` leaves none behind.
 */
export class Clock {
  readonly #now: () => number;
  readonly #timers = new Map<NodeJS.Timeout, Timer>();
  #passedMs = 0;
  #lastId = 0n;

  constructor(now: () => number) {
    this.#now = now;
  }

  now(): number {
    return this.#now() + this.#passedMs;
  }

  iso(at = this.now()): string {
    return new Date(at).toISOString().replace("Z", "000+00:00");
  }

  /** The time goes forward at once: tokens, attachments and rate limits grow older by it, and timers ring. */
  pass(ms: number): void {
    this.#passedMs += ms;
    const due = [...this.#timers].filter(([, timer]) => timer.due <= this.now());
    for (const [timeout, { call }] of due) {
      clearTimeout(timeout);
      this.#timers.delete(timeout);
      call();
    }
  }

  /** An identifier that tells its time, never the same twice, always growing. */
  snowflake(at = this.now()): string {
    const earliest = BigInt(Math.max(0, at - epoch)) << 22n;
    this.#lastId = earliest > this.#lastId ? earliest : this.#lastId + 1n;
    return String(this.#lastId);
  }

  secret(bytes = 24): string {
    return randomBytes(bytes).toString("base64url");
  }

  /** Resolves after the time, or at once when the clock is stopped. */
  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(ms, resolve);
    });
  }

  /** Calls back after the time unless the returned function is called before. */
  after(ms: number, call: () => void): () => void {
    const timeout = setTimeout(() => {
      this.#timers.delete(timeout);
      call();
    }, ms);
    this.#timers.set(timeout, { due: this.now() + ms, call });
    return () => {
      clearTimeout(timeout);
      this.#timers.delete(timeout);
    };
  }

  get waiting(): number {
    return this.#timers.size;
  }

  /** Rings what waits, so that nobody waits for ever, and forgets it. */
  stop(): void {
    const waiting = [...this.#timers];
    this.#timers.clear();
    for (const [timeout, { call }] of waiting) {
      clearTimeout(timeout);
      call();
    }
  }
}
