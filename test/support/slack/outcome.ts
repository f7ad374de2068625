import { LocalOutcome } from "../local/outcome.ts";
import type { Sending } from "./deliveries.ts";
import type { Attempt, Delivery, Seen } from "./evidence.ts";
import type { Hub } from "./hub.ts";
import { whenQuiet } from "./quiet.ts";
import type { Message, View } from "./workspace.ts";

/** What came of something a person did in this Slack. */
export class Outcome extends LocalOutcome<Seen> {
  readonly deliveries: Delivery[];
  /** The message the person wrote, if that is what they did. */
  readonly message: Message | undefined;
  readonly #attempts: Attempt[];
  readonly #sendings: Sending[];
  readonly #hub: Hub;

  constructor(hub: Hub, user: string, from: number, happened: Happened) {
    super({ evidence: hub.evidence, user, from, by: [hub.workspace.bot.userId, "slack"] });
    this.#hub = hub;
    this.#sendings = happened.sendings;
    this.#attempts = happened.attempts;
    this.deliveries = happened.sendings.map((sending) => sending.delivery);
    this.message = happened.message;
  }

  /** Whether Slack told the app at all: it does not without subscription, scope or membership. */
  get delivered(): boolean {
    return this.deliveries.length > 0;
  }

  /** Every delivery was acknowledged at the first attempt and in time. */
  get acked(): boolean {
    return this.delivered && this.#attempts.every((attempt) => attempt.acked);
  }

  get ackMs(): number {
    return Math.max(0, ...this.#attempts.map((attempt) => attempt.ackMs));
  }

  /** What the first acknowledgement carried. */
  get ack(): unknown {
    return this.#attempts[0]?.payload;
  }

  /** Errors shown at the fields of a form, by block_id; empty when it was taken. */
  get errors(): Record<string, string> {
    const last = this.replies.findLast((seen) => seen.kind === "errors");
    return last?.kind === "errors" ? last.errors : {};
  }

  /** The modal or home view shown last. */
  get view(): View | undefined {
    const last = this.replies.findLast((seen) => "view" in seen && seen.kind !== "errors");
    return last && "view" in last ? last.view : undefined;
  }

  /** Waits until deliveries, their retries and the app's requests are over and it has been quiet for a while. */
  async settled(quietMs = 120): Promise<this> {
    await Promise.all(this.#sendings.map((sending) => sending.done));
    await whenQuiet(this.#hub, quietMs);
    return this;
  }
}

export interface Happened {
  sendings: Sending[];
  attempts: Attempt[];
  message?: Message | undefined;
}
