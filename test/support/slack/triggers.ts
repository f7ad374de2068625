import type { Clock } from "./clock.ts";

/** Slack takes a trigger once, within three seconds. */
const lifetimeMs = 3000;

interface Trigger {
  user: string;
  channel?: string;
  createdAt: number;
  used: boolean;
  expired: boolean;
}

export class Triggers {
  readonly #clock: Clock;
  readonly #known = new Map<string, Trigger>();
  /** Every trigger from now on is dead on arrival. */
  bornExpired = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  create(user: string, channel?: string): string {
    const id = `${this.#clock.seconds()}.${this.#clock.id("")}.${this.#clock.secret()}`;
    const base = { user, createdAt: this.#clock.now(), used: false, expired: this.bornExpired };
    this.#known.set(id, channel === undefined ? base : { ...base, channel });
    return id;
  }

  /** Who pressed, or the error Slack answers. */
  exchange(id: string): { user: string; channel?: string } | { error: string } {
    const trigger = this.#known.get(id);
    if (!trigger) return { error: "invalid_trigger_id" };
    if (trigger.used) return { error: "exchanged_trigger_id" };
    if (trigger.expired || this.#clock.now() - trigger.createdAt > lifetimeMs) return { error: "expired_trigger_id" };
    trigger.used = true;
    return trigger;
  }

  expireAll(): void {
    for (const trigger of this.#known.values()) trigger.expired = true;
  }
}
