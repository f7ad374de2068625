import type { StoreReads } from "../core/ports.ts";
import type { Rooms } from "../core/rooms.ts";
import { attempt, type Bench } from "./attempt.ts";
import { due, type Due } from "./due.ts";

export interface OutboxOptions extends Bench {
  /** Told of what went wrong; the next attempt comes by itself. */
  report: (error: unknown) => unknown;
}

/** Says what is owed, one thing after the other. */
export class Outbox {
  readonly #options: OutboxOptions;
  #last: Promise<void> = Promise.resolve();

  constructor(options: OutboxOptions) {
    this.#options = options;
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
          await attempt(each, brand, this.#options).catch((error: unknown) => void this.#options.report(error));
        }
    }
  }

  async #fresh(brand: string, tried: ReadonlySet<string>): Promise<Due[]> {
    return (await owedBy(brand, this.#options)).filter(({ id }) => !tried.has(id));
  }
}

/** What one brand owes now. */
export async function owedBy(
  brand: string,
  { store, rooms, now }: { store: StoreReads; rooms: Rooms; now: () => string },
): Promise<Due[]> {
  const [known, campaigns, places, posts, schedules, notices, roles] = await Promise.all([
    store.brand(brand),
    store.campaigns(brand),
    store.rooms(brand),
    store.posts(brand),
    store.schedules(brand),
    store.notices(brand),
    store.roles(brand),
  ]);
  const admins = roles.flatMap(({ subject, role }) => (role === "admin" ? [subject] : []));
  const reaches = (room: string) => rooms.reaches(room);
  return due({ brand: known, campaigns, rooms: places, posts, schedules, notices, admins, reaches, now: now() });
}
