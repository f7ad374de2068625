import { attempt, type Bench } from "./attempt.ts";
import { due } from "./due.ts";
import { Lookout } from "./lookout.ts";
import type { Due } from "./telling.ts";

export interface OutboxOptions extends Bench {
  /** Told of what went wrong; the next attempt comes by itself. */
  report: (error: unknown) => unknown;
}

/** Says what is owed, one thing after the other. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #lookout: Lookout;
  #last: Promise<void> = Promise.resolve();

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#lookout = new Lookout(options.store);
  }

  /** Everything that is owed now, once: whoever asks meanwhile waits for the next round. Never rejects. */
  deliver(): Promise<void> {
    this.#last = this.#last.then(() => this.#round().catch((error: unknown) => void this.#options.report(error)));
    return this.#last;
  }

  async #round(): Promise<void> {
    for (const brand of await this.#options.store.brands()) {
      const tried = new Set<string>();
      // What was said makes more owed: its details.
      for (let owed = await this.#fresh(brand, tried); owed.length > 0; owed = await this.#fresh(brand, tried))
        for (const each of owed) {
          tried.add(each.id);
          // Words with money in them may wait for long while others are said: whether they are still theirs is asked again.
          if (each.kind === "preview" && !(await this.#isOwed(each, brand))) continue;
          await attempt(each, brand, this.#options).catch((error: unknown) => void this.#options.report(error));
        }
    }
  }

  async #isOwed({ id }: Due, brand: string): Promise<boolean> {
    return (await this.#owedBy(brand)).some((each) => each.id === id);
  }

  async #fresh(brand: string, tried: ReadonlySet<string>): Promise<Due[]> {
    return (await this.#owedBy(brand)).filter(({ id }) => !tried.has(id));
  }

  /** What one brand owes now. */
  async #owedBy(brand: string): Promise<Due[]> {
    const { store, rooms, now: clock } = this.#options;
    const now = clock();
    const [known, campaigns, places, creators, posts, schedules, notices, roles, moments] = await Promise.all([
      store.brand(brand),
      store.campaigns(brand),
      store.rooms(brand),
      store.creators(brand),
      store.posts(brand),
      store.schedules(brand),
      store.notices(brand),
      store.roles(brand),
      this.#lookout.moments(brand, now),
    ]);
    const reaches = (room: string) => rooms.reaches(room);
    const told = { campaigns, rooms: places, creators, posts, schedules, notices, roles, moments };
    return due({ brand: known, ...told, reaches, now });
  }
}
