import type { Turn } from "../core/model.ts";
import type { Reason } from "../core/reasons.ts";
import { Failure } from "./failure.ts";

/** One thing that was asked of the model, as it is written down. */
export interface Usage {
  /** ISO, UTC. */
  at: string;
  brand: string;
  person: string;
  for: "choose" | "find" | "word" | "phrase";
  model: string;
  /** Tokens; cached ones are part of the input. Where a server does not tell, an estimate. */
  input: number;
  cached: number;
  output: number;
  requests: number;
  /** Requests that were sent again after a fault. */
  retries: number;
  ms: number;
  outcome: "done" | Reason;
  /** The rules that answers broke, or parts of them: what was refused, and how often. */
  broke?: string;
}

/** Where usage is written down, and what was used before. */
export interface Meter {
  /** What was written on a day, ISO, by whichever process. */
  of(day: string): Promise<readonly Usage[]>;
  write(usage: Usage): Promise<void>;
}

/** Tokens a day, in UTC. */
export interface Limits {
  person: number;
  brand: number;
}

/** What everybody may still use today. Tokens are taken before they are used, so that a crowd cannot overdraw. */
export class Budget {
  readonly #limits: Limits;
  readonly #meter: Meter;
  #day: { name: string; used: Map<string, number> } | undefined;

  constructor(limits: Limits, meter: Meter) {
    this.#limits = limits;
    this.#meter = meter;
  }

  /** Throws Failure where it is used up. Call the result with what was used in the end. */
  async take({ brand, person, now }: Turn, tokens: number): Promise<(used: number) => void> {
    const used = await this.#today(now.slice(0, 10));
    const shares = [
      { key: `${brand} ${person}`, limit: this.#limits.person, reason: "own budget" as const },
      { key: brand, limit: this.#limits.brand, reason: "brand budget" as const },
    ];
    for (const { key, limit, reason } of shares) if ((used.get(key) ?? 0) + tokens > limit) throw new Failure(reason);
    const add = (more: number): void => {
      for (const { key } of shares) used.set(key, (used.get(key) ?? 0) + more);
    };
    add(tokens);
    return (spent) => add(spent - tokens);
  }

  async #today(name: string): Promise<Map<string, number>> {
    if (this.#day?.name === name) return this.#day.used;
    const before = await this.#meter.of(name);
    // Somebody else may have begun the day while it was read.
    if (this.#day?.name === name) return this.#day.used;
    const used = new Map<string, number>();
    for (const { brand, person, input, output } of before)
      for (const key of [`${brand} ${person}`, brand]) used.set(key, (used.get(key) ?? 0) + input + output);
    this.#day = { name, used };
    return used;
  }
}
