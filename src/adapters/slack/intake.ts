import type { App } from "@slack/bolt";

import type { Inbox } from "../../core/inbox.ts";
import { UnderWay } from "../../core/under-way.ts";
import { ackWarningMs } from "./limits.ts";
import { at, textAt, type Payload } from "./payload.ts";

type ReceiverEvent = Parameters<App["processEvent"]>[0];
type Process = App["processEvent"];

/** What is known of one delivery while it is worked on; listeners find it in Bolt's context. */
export interface Intake {
  ack(answer?: unknown): Promise<void>;
  /** false after a crash: nobody reads the acknowledgement, so the answer must be said elsewhere. */
  isAwaited: boolean;
  /** Writes the delivery down before it is acknowledged, where its effect takes longer than a person waits. */
  keep(): Promise<void>;
}

/** An event by its keys, written down before it is acknowledged; or one that has no effect to lose. */
export type Kept = { is: "kept"; keys: readonly [string, ...string[]] } | { is: "unkept" } | { is: "ignored" };

interface Parts {
  inbox: Inbox;
  sort: (body: Payload) => Promise<Kept>;
  /** Takes the Spark codes out of what people wrote. */
  seal: (body: Payload) => Promise<Payload>;
  warn: (notice: string) => void;
}

/**
 * Stands between the receiver and Bolt, the same for both transports: nothing is worked on twice, nothing that was
 * acknowledged is lost, nothing stays without an acknowledgement, and whoever stops waits for what is under way.
 */
export class Door {
  readonly #parts: Parts;
  readonly #working = new UnderWay();
  readonly #answered = new Map<string, Promise<unknown>>();
  #process: Process | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get underWay(): number {
    return this.#working.size;
  }

  /** From now on the app's deliveries pass through here. */
  guard(app: App): void {
    const process = app.processEvent.bind(app);
    this.#process = process;
    app.processEvent = (event) => this.#working.track(this.#take(event, process));
  }

  /** What a crash left: worked on again, where nobody waits for the acknowledgement any more. */
  async sweep(): Promise<void> {
    for (const { keys, body } of this.#parts.inbox.waiting()) {
      // The inbox is shared with other platforms.
      if (!keys[0].startsWith("slack/")) continue;
      const event = {
        body: JSON.parse(body) as Payload,
        ack: () => Promise.resolve(),
        customProperties: { isSwept: true },
      };
      await this.#working.track(this.#again(event, keys[0]));
    }
  }

  async #again(event: ReceiverEvent, key: string): Promise<void> {
    if (this.#process === undefined) throw new Error("the door guards no app yet");
    await this.#work(event, this.#process, key);
    await this.#parts.inbox.done(key);
  }

  /** No more is taken in; resolves when all is done that was, or when the time is over. */
  close(deadlineMs: number): Promise<void> {
    return this.#working.close(deadlineMs);
  }

  async #take(came: ReceiverEvent, process: Process): Promise<void> {
    // Not acknowledged, so that Slack hands it over again once we are back.
    if (this.#working.isClosed) return;
    const trigger = textAt(came.body, "trigger_id");
    if (came.body["type"] !== "event_callback") return this.#interaction(await this.#sealed(came), process, trigger);
    const kept = await this.#parts.sort(came.body);
    if (kept.is === "ignored") return acknowledge(came);
    const event = await this.#sealed(came);
    if (kept.is === "unkept") return this.#work(event, process, undefined);
    const isNew = await this.#parts.inbox.receive({ keys: kept.keys, body: JSON.stringify(event.body) });
    if (!isNew) return acknowledge(event);
    await this.#work(event, process, kept.keys[0]);
    await this.#parts.inbox.done(kept.keys[0]);
  }

  async #sealed(event: ReceiverEvent): Promise<ReceiverEvent> {
    return { ...event, body: await this.#parts.seal(event.body) };
  }

  /** The same envelope can arrive twice: the second is acknowledged like the first. */
  async #interaction(event: ReceiverEvent, process: Process, trigger: string | undefined): Promise<void> {
    if (trigger === undefined) return this.#work(event, process, undefined);
    const known = this.#answered.get(trigger);
    if (known !== undefined) return acknowledge(event, await known);
    let tell: (answer: unknown) => void = () => undefined;
    this.#answered.set(trigger, new Promise((resolve) => (tell = resolve)));
    this.#forget();
    const ack = async (answer?: unknown) => {
      tell(answer);
      await event.ack(answer);
    };
    return this.#work({ ...event, ack }, process, `slack/trigger/${trigger}`);
  }

  #forget(): void {
    if (this.#answered.size <= mostAnswered) return;
    const [oldest] = this.#answered.keys();
    if (oldest !== undefined) this.#answered.delete(oldest);
  }

  async #work(event: ReceiverEvent, process: Process, key: string | undefined): Promise<void> {
    const intake = this.#intakeOf(event, key);
    const late = setTimeout(() => {
      this.#parts.warn(`${nameOf(event.body)} was not acknowledged within ${ackWarningMs / 1_000} seconds.`);
    }, ackWarningMs);
    const ack = async (answer?: unknown) => {
      clearTimeout(late);
      await intake.ack(answer);
    };
    try {
      const isAwaited = event.customProperties?.["isSwept"] !== true;
      const given: Intake = { ack, isAwaited, keep: () => intake.keep() };
      await process({ ...event, ack, customProperties: { ...event.customProperties, intake: given } });
      await ack();
      if (key !== undefined && intake.isKept()) await this.#parts.inbox.done(key);
    } finally {
      clearTimeout(late);
    }
  }

  #intakeOf(event: ReceiverEvent, key: string | undefined): Pick<Intake, "ack" | "keep"> & { isKept: () => boolean } {
    let isAcknowledged = false;
    let kept: Promise<unknown> | undefined;
    return {
      isKept: () => kept !== undefined,
      keep: async () => {
        if (key === undefined) return;
        kept ??= this.#parts.inbox.receive({ keys: [key], body: JSON.stringify(event.body) });
        await kept;
      },
      // A second acknowledgement is an error by HTTP.
      ack: async (answer) => {
        if (isAcknowledged) return;
        isAcknowledged = true;
        await event.ack(answer);
      },
    };
  }
}

async function acknowledge(event: ReceiverEvent, answer?: unknown): Promise<void> {
  await event.ack(answer);
}

/** Slack repeats an interaction within seconds, if at all. */
const mostAnswered = 2_000;

/** Which listener somebody waits for: "block_actions call:0". */
function nameOf(body: Payload): string {
  const kind = textAt(body, "event", "type") ?? textAt(body, "command") ?? textAt(body, "type") ?? "something";
  const what =
    textAt(at(body, "actions"), "0", "action_id") ??
    textAt(body, "view", "callback_id") ??
    textAt(body, "callback_id") ??
    textAt(body, "text");
  return what === undefined ? kind : `${kind} ${what}`;
}

/** The delivery that a listener works on. */
export function intakeIn(context: Payload): Intake {
  return context["intake"] as Intake;
}
