import { copy, type Dict } from "../local/json.ts";
import type { Sending } from "./deliveries.ts";
import type { Attempt } from "./evidence.ts";
import { emit } from "./events.ts";
import type { Hub } from "./hub.ts";
import { Outcome } from "./outcome.ts";
import type { Channel, Message } from "./workspace.ts";

/** One person's doings on their way to the app, and what comes of them. */
export class Act {
  readonly #hub: Hub;
  readonly #user: string;

  constructor(hub: Hub, user: string) {
    this.#hub = hub;
    this.#user = user;
  }

  /** Something that sends any number of deliveries, none included. */
  async does(act: () => { sendings: Sending[]; message?: Message }): Promise<Outcome> {
    const from = this.#hub.evidence.happenings.length;
    const { sendings, message } = act();
    const attempts = await Promise.all(sendings.map((sending) => sending.first));
    return new Outcome(this.#hub, this.#user, from, { sendings, attempts, message });
  }

  event(event: Dict, channel?: Channel): Promise<Outcome> {
    return this.does(() => {
      const sending = emit(this.#hub, event, channel);
      return { sendings: sending ? [sending] : [] };
    });
  }

  /** Something whose acknowledgement says what happens next. */
  async interacts(
    kind: "slash_commands" | "interactive",
    body: Dict,
    then: (attempt: Attempt) => void,
  ): Promise<Outcome> {
    const from = this.#hub.evidence.happenings.length;
    const sending = this.#hub.deliveries.send(kind, copy(body));
    const attempt = await sending.first;
    then(attempt);
    return new Outcome(this.#hub, this.#user, from, { sendings: [sending], attempts: [attempt] });
  }
}
