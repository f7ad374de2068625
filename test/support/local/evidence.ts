/** Something that people can see: who made it happen, who sees it, and what they see. */
export interface Happening<Seen> {
  by: string;
  sees: (user: string) => boolean;
  seen: Seen;
}

/** Everything that happened between a platform, its people and the app, for a test to look at. */
export class LocalEvidence<Request, Violation, Ping, Seen> {
  readonly requests: Request[] = [];
  readonly violations: Violation[] = [];
  readonly pings: Ping[] = [];
  readonly happenings: Happening<Seen>[] = [];
  /** What is under way: requests, deliveries, interactions. */
  busy = 0;
  #changed = performance.now();

  /** Milliseconds since anything last happened. */
  get quietMs(): number {
    return performance.now() - this.#changed;
  }

  touch(): void {
    this.#changed = performance.now();
  }

  happened(happening: Happening<Seen>): void {
    this.happenings.push(happening);
    this.touch();
  }
}
