import { z } from "zod";

/** Something that a platform hands over and will hand over again until it is acknowledged. */
export interface Delivery {
  /** Every name it may come under, its own first: one message may be told as two events. */
  keys: readonly [string, ...string[]];
  /** As it came, so that it can be worked on after a crash. */
  body: string;
}

/** Where the inbox is kept, outside every brand's history. */
export interface InboxLog {
  /** Durable when it resolves. Lines that are given at once may share one write. */
  write(line: string): Promise<void>;
}

/**
 * Every delivery by its keys: written down before it is acknowledged, and done after its effect. What a crash left
 * between the two is waiting at the next start.
 */
export class Inbox {
  readonly #log: InboxLog;
  readonly #now: () => string;
  readonly #seen = new Map<string, { at: string; written: Promise<void> }>();
  readonly #waiting = new Map<string, Delivery>();
  readonly #outcomes = new Map<string, string>();

  /** `lines` are those written before, oldest first; what is no line of an inbox is passed over. */
  constructor(log: InboxLog, now: () => string, lines: readonly string[] = []) {
    this.#log = log;
    this.#now = now;
    for (const text of lines) this.#take(text);
  }

  /**
   * Resolves once it is safe to acknowledge: true where it is new and to be worked on, false where it was here before.
   * Rejects where it could not be written: then it must not be acknowledged.
   */
  async receive(delivery: Delivery): Promise<boolean> {
    const known = delivery.keys.map((key) => this.#seen.get(key)).find((each) => each !== undefined);
    if (known !== undefined) {
      await known.written;
      return false;
    }
    const at = this.#now();
    const written = this.#log.write(JSON.stringify({ is: "received", at, ...delivery } satisfies Line));
    for (const key of delivery.keys) this.#seen.set(key, { at, written });
    try {
      await written;
    } catch (error) {
      for (const key of delivery.keys) this.#seen.delete(key);
      throw error;
    }
    this.#waiting.set(delivery.keys[0], delivery);
    this.#forget(at);
    return true;
  }

  /** Its effect is stored and told. `outcome` is what an edit of the same message needs to know. */
  async done(key: string, outcome?: string): Promise<void> {
    const line = { is: "done" as const, at: this.#now(), key, ...(outcome !== undefined && { outcome }) };
    this.#waiting.delete(key);
    if (outcome !== undefined) this.#outcomes.set(key, outcome);
    await this.#log.write(JSON.stringify(line satisfies Line));
  }

  outcome(key: string): string | undefined {
    return this.#outcomes.get(key);
  }

  /** Received and never done, oldest first. */
  waiting(): readonly Delivery[] {
    return [...this.#waiting.values()];
  }

  #take(text: string): void {
    const read = lineFrom(text);
    if (read?.is === "received") {
      for (const key of read.keys) this.#seen.set(key, { at: read.at, written: Promise.resolve() });
      this.#waiting.set(read.keys[0], { keys: read.keys, body: read.body });
    } else if (read?.is === "done") {
      this.#waiting.delete(read.key);
      if (read.outcome !== undefined) this.#outcomes.set(read.key, read.outcome);
    }
  }

  /** No platform repeats itself after two days. Keys lie in the order of their time. */
  #forget(now: string): void {
    const before = new Date(Date.parse(now) - keptMs).toISOString();
    for (const [key, { at }] of this.#seen) {
      if (at >= before) return;
      this.#seen.delete(key);
      this.#outcomes.delete(key);
    }
  }
}

/** Slack repeats for 24 hours at most; twice that is kept. */
export const keptMs = 2 * 86_400_000;

const received = z.object({
  is: z.literal("received"),
  at: z.string(),
  keys: z.tuple([z.string()], z.string()),
  body: z.string(),
});
const done = z.object({ is: z.literal("done"), at: z.string(), key: z.string(), outcome: z.string().optional() });
const line = z.discriminatedUnion("is", [received, done]);
type Line = { is: "received"; at: string; keys: readonly string[]; body: string } | z.infer<typeof done>;

/** undefined: the unfinished end of a crash. */
function lineFrom(text: string): z.infer<typeof line> | undefined {
  try {
    const parsed = line.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
