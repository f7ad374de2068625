import type { Clock } from "./clock.ts";

export interface PaceSetting {
  /** How many requests a route takes, per channel, server or webhook, in how many ms. */
  limit: number;
  perMs: number;
}

/** What a request is told of its rate limit. */
export interface Paced {
  headers: Record<string, string>;
  /** Seconds to wait, where there were too many. */
  retryAfter?: number;
  global?: boolean;
}

/** Rate limits as Discord has them: a bucket per route and major part of its path, and one for all. */
export class Pace {
  perRoute: PaceSetting | undefined;
  /** Discord's is 50 in a second. Answers to interactions do not count. */
  overall: PaceSetting | undefined;
  readonly #buckets = new Map<string, { left: number; until: number }>();
  readonly #clock: Clock;

  constructor(clock: Clock, perRoute: PaceSetting | undefined, overall: PaceSetting | undefined) {
    this.#clock = clock;
    this.perRoute = perRoute;
    this.overall = overall;
  }

  take(route: string, major: string, exempt: boolean): Paced {
    if (this.overall && !exempt) {
      const { ok, seconds } = this.#spend("overall", this.overall);
      if (!ok) return { headers: limitHeaders({ scope: "global", seconds }), retryAfter: seconds, global: true };
    }
    if (!this.perRoute) return { headers: {} };
    const { ok, seconds, left } = this.#spend(`${route} ${major}`, this.perRoute);
    const bucket = {
      limit: this.perRoute.limit,
      left,
      seconds,
      bucket: Buffer.from(route).toString("hex").slice(0, 32),
    };
    if (ok) return { headers: limitHeaders(bucket) };
    return { headers: limitHeaders({ ...bucket, scope: "user" }), retryAfter: seconds, global: false };
  }

  #spend(key: string, { limit, perMs }: PaceSetting): { ok: boolean; left: number; seconds: number } {
    const now = this.#clock.now();
    let bucket = this.#buckets.get(key);
    if (!bucket || bucket.until <= now) this.#buckets.set(key, (bucket = { left: limit, until: now + perMs }));
    const ok = bucket.left > 0;
    if (ok) bucket.left -= 1;
    return { ok, left: bucket.left, seconds: Math.max(1, bucket.until - now) / 1000 };
  }
}

interface Told {
  seconds: number;
  limit?: number;
  left?: number;
  bucket?: string;
  scope?: "user" | "global" | "shared";
}

export function limitHeaders({ seconds, limit, left, bucket, scope }: Told): Record<string, string> {
  return {
    ...(limit === undefined ? {} : { "x-ratelimit-limit": String(limit) }),
    ...(left === undefined ? {} : { "x-ratelimit-remaining": String(left) }),
    "x-ratelimit-reset": String(Date.now() / 1000 + seconds),
    "x-ratelimit-reset-after": String(seconds),
    ...(bucket === undefined ? {} : { "x-ratelimit-bucket": bucket }),
    ...(scope === undefined
      ? {}
      : { "x-ratelimit-scope": scope, "retry-after": String(Math.ceil(seconds)), via: "1.1 google" }),
    ...(scope === "global" ? { "x-ratelimit-global": "true" } : {}),
  };
}
