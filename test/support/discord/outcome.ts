import { text } from "../local/json.ts";
import { LocalOutcome, type Match } from "../local/outcome.ts";
import type { Modal, Seen } from "./evidence.ts";
import type { Hub } from "./hub.ts";
import type { Interaction } from "./interactions.ts";
import { whenQuiet } from "./quiet.ts";
import type { Message } from "./world.ts";

/** What came of something a person did in this Discord. */
export class Outcome extends LocalOutcome<Seen> {
  /** The message the person wrote, if that is what they did. */
  readonly message: Message | undefined;
  readonly interaction: Interaction | undefined;
  /** Whether any session heard of it, or will after a resume. */
  readonly delivered: boolean;
  /** What the person's app refused, by field; empty when it was sent. */
  readonly errors: Record<string, string>;
  readonly #hub: Hub;

  constructor(hub: Hub, user: string, from: number, happened: Happened) {
    super({ evidence: hub.evidence, user, from, by: [hub.world.bot.id, "discord"] });
    this.#hub = hub;
    this.interaction = happened.interaction;
    this.message = happened.message;
    this.errors = happened.errors ?? {};
    const { interaction, told = 0 } = happened;
    this.delivered = interaction ? interaction.failed !== "not delivered" : told > 0;
  }

  /** The interaction was answered in time. */
  get acked(): boolean {
    return this.interaction?.ack !== undefined;
  }

  /** From what the person did to the first answer, by Discord's clock. */
  get ackMs(): number {
    return (this.interaction?.ack?.at ?? Infinity) - (this.interaction?.at ?? 0);
  }

  /** 4 a message, 5 "thinking", 6 and 7 an update, 8 choices, 9 a form. */
  get ackType(): number | undefined {
    return this.interaction?.ack?.type;
  }

  get ephemeral(): boolean {
    return this.interaction?.ack?.ephemeral === true;
  }

  /** What this person saw the app or Discord do since; that somebody types is no reply. */
  override get replies(): Seen[] {
    return super.replies.filter((seen) => seen.kind !== "typing");
  }

  /** The app's message shown last. */
  get answer(): Message | undefined {
    const last = this.replies.findLast((seen) => "message" in seen && seen.kind !== "reaction");
    return last && "message" in last ? last.message : undefined;
  }

  /** The form shown last. */
  get modal(): Modal | undefined {
    const last = this.replies.findLast((seen) => seen.kind === "modal");
    return last?.kind === "modal" ? last.modal : undefined;
  }

  /** What a completion offers. */
  get choices(): { name: string; value: string | number }[] {
    return (this.interaction?.choices ?? []).map((each) => {
      return {
        name: text(each["name"]),
        value: typeof each["value"] === "number" ? each["value"] : text(each["value"]),
      };
    });
  }

  /** As `reply`, and it must be a message of the app's. */
  async says(match: Match<Seen> = () => true, withinMs = 5000): Promise<Message> {
    const seen = await this.reply(
      (each) => "message" in each && each.kind !== "reaction" && this.fits(match, each),
      withinMs,
    );
    if (!("message" in seen)) throw new Error("no message");
    return seen.message;
  }

  /** Waits until the app's requests are over, nothing is "thinking" and it has been quiet for a while. */
  async settled(quietMs = 120): Promise<this> {
    await whenQuiet(this.#hub, quietMs);
    return this;
  }

  protected override fits(match: Match<Seen>, seen: Seen): boolean {
    return seen.kind !== "thinking" && super.fits(match, seen);
  }
}

export interface Happened {
  interaction?: Interaction;
  message?: Message | undefined;
  /** How many sessions were told. */
  told?: number;
  errors?: Record<string, string>;
}
