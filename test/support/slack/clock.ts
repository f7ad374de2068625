import { randomBytes } from "node:crypto";

/**
 * Slack's time, its identifiers, and every timer the local Slack starts, so that `stop` leaves none behind.
 */
export class Clock {
  /** How far the clock that signs requests is ahead of the app's. */
  skewMs = 0;
  /** Time that was made to pass: triggers, response urls and streams grow older by it. */
  passedMs = 0;
  readonly #now: () => number;
  readonly #timers = new Map<NodeJS.Timeout, () => void>();
  #lastTs = 0;
  #count = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  now(): number {
    return this.#now() + this.passedMs;
  }

  /** What is written into `X-Slack-Request-Timestamp`. */
  signedSeconds(): number {
    return Math.floor((this.#now() + this.skewMs) / 1000);
  }

  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  /** A message's timestamp: seconds and microseconds, never the same twice. */
  ts(): string {
    this.#lastTs = Math.max(this.#lastTs + 1, this.now() * 1000);
    const whole = Math.floor(this.#lastTs / 1_000_000);
    return `${String(whole)}.${String(Math.floor(this.#lastTs % 1_000_000)).padStart(6, "0")}`;
  }

  /** An identifier as Slack writes them: a letter or two, then capitals and digits. */
  id(prefix: string): string {
    this.#count += 1;
    return `${prefix}${String(this.#count).padStart(4, "0")}${randomBytes(3).toString("hex").toUpperCase()}`;
  }

  secret(): string {
    return randomBytes(12).toString("hex");
  }

  /** Resolves after the time, or at once when the clock is stopped. */
  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        resolve();
      }, ms);
      this.#timers.set(timer, resolve);
    });
  }

  /** Calls back after the time unless the returned function is called before. */
  after(ms: number, call: () => void): () => void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      call();
    }, ms);
    this.#timers.set(timer, () => undefined);
    return () => {
      clearTimeout(timer);
      this.#timers.delete(timer);
    };
  }

  get waiting(): number {
    return this.#timers.size;
  }

  stop(): void {
    for (const [timer, release] of this.#timers) {
      clearTimeout(timer);
      release();
    }
    this.#timers.clear();
  }
}
