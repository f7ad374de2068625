import type { Hub } from "./hub.ts";
import type { Asked } from "./interactions.ts";
import { type Happened, Outcome } from "./outcome.ts";
import type { User } from "./world.ts";

/** One person's doings on their way to the app, and what comes of them. */
export class Act {
  readonly #hub: Hub;
  readonly #user: User;

  constructor(hub: Hub, user: User) {
    this.#hub = hub;
    this.#user = user;
  }

  does(act: () => Happened): Promise<Outcome> {
    const from = this.#hub.evidence.happenings.length;
    return Promise.resolve(new Outcome(this.#hub, this.#user.id, from, act()));
  }

  /** Over once the app has answered, or Discord has given up waiting. */
  async interacts(asked: Omit<Asked, "user">): Promise<Outcome> {
    const from = this.#hub.evidence.happenings.length;
    const interaction = this.#hub.interactions.send({ ...asked, user: this.#user });
    await interaction.over;
    return new Outcome(this.#hub, this.#user.id, from, { interaction });
  }

  /** What the person's app says without asking anybody. */
  refused(text: string, errors: Record<string, string> = {}): Promise<Outcome> {
    return this.does(() => {
      const { id } = this.#user;
      this.#hub.evidence.happened({ by: "discord", sees: (who) => who === id, seen: { kind: "notice", text } });
      return { errors };
    });
  }
}
