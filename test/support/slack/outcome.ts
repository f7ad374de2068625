import type { Sending } from "./deliveries.ts";
import type { Attempt, Delivery, Seen } from "./evidence.ts";
import type { Hub } from "./hub.ts";
import { whenQuiet, within } from "./quiet.ts";
import type { Message, View } from "./workspace.ts";

type Match = string | RegExp | ((seen: Seen) => boolean);

/** What came of something a person did. `replies` goes on growing while the app works. */
export class Outcome {
  readonly deliveries: Delivery[];
  /** The message the person wrote, if that is what they did. */
  readonly message: Message | undefined;
  readonly #attempts: Attempt[];
  readonly #sendings: Sending[];
  readonly #hub: Hub;
  readonly #user: string;
  readonly #from: number;

  constructor(hub: Hub, user: string, from: number, happened: Happened) {
    this.#hub = hub;
    this.#user = user;
    this.#from = from;
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

  /** What this person saw the app or Slack do since. */
  get replies(): Seen[] {
    const { evidence, workspace } = this.#hub;
    const since = evidence.happenings.slice(this.#from);
    return since
      .filter(({ by, sees }) => (by === workspace.bot.userId || by === "slack") && sees(this.#user))
      .map(({ seen }) => seen);
  }

  get texts(): string[] {
    return this.replies.map((seen) => seen.text);
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

  /** Waits for the first reply that matches, also one that is there already. */
  async reply(match: Match = () => true, withinMs = 5000): Promise<Seen> {
    const matches = (seen: Seen): boolean => {
      if (typeof match === "function") return match(seen);
      return typeof match === "string" ? seen.text.includes(match) : match.test(seen.text);
    };
    const found = await within(withinMs, () => this.replies.find(matches));
    if (found) return found;
    const heard = this.texts.length > 0 ? this.texts.join("\n") : "nothing";
    throw new Error(`no reply matched ${String(match)} within ${withinMs} ms; there was:\n${heard}`);
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
