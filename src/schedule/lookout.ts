import { momentInstants, momentsOf, openWeek, type Moment } from "../campaigns/summary/moments.ts";
import type { Store } from "../core/ports.ts";
import { Records } from "../core/records.ts";

interface Seen {
  /** How much was recorded, and in which hour it was looked at. */
  as: string;
  moments: readonly Moment[];
}

/** Looks for what calls for a word at once; again only after something was recorded, or an hour has passed. */
export class Lookout {
  readonly #store: Store;
  readonly #seen = new Map<string, Seen>();

  constructor(store: Store) {
    this.#store = store;
  }

  async moments(brand: string, now: string): Promise<readonly Moment[]> {
    const as = `${String(await this.#store.version(brand))}/${now.slice(0, "2026-02-16T09".length)}`;
    const known = this.#seen.get(brand);
    if (known?.as === as) return known.moments;
    const moments = await this.#look(brand, now);
    this.#seen.set(brand, { as, moments });
    return moments;
  }

  async #look(brandId: string, now: string): Promise<Moment[]> {
    const store = this.#store;
    const brand = await store.brand(brandId);
    const asker = { user: "looseleaf", role: "marketer", creator: undefined } as const;
    const scene = { via: "clock", where: undefined, delivery: "lookout", message: undefined };
    const records = new Records({ store, brand, asker, money: { sees: "all" }, now, ...scene });
    const posts = Map.groupBy(await records.posts(), ({ campaign }) => campaign);
    const found: Moment[] = [];
    for (const campaign of await records.campaigns()) {
      const weeks = openWeek({ brand, campaign, posts: posts.get(campaign.id) ?? [] }, now);
      if (campaign.closed || weeks === undefined) continue;
      found.push(...momentsOf(await records.facts(campaign, momentInstants(weeks)), weeks));
    }
    return found;
  }
}
