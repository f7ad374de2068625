import type { Campaign } from "../../../campaigns/campaign.ts";
import type { Sum } from "../../../reading/table/table-rows.ts";

/** A campaign that rows are about; a new one is made when the import is confirmed. */
export interface Target {
  id: string;
  name: string;
  currency: string;
  ordersAre: Campaign["ordersAre"];
  isNew: boolean;
}

export interface TargetRow {
  campaign: string | undefined;
  revenue?: Sum | undefined;
  spend?: Sum | undefined;
  giftValue?: Sum | undefined;
  price?: Sum | undefined;
}

/** Which campaign each row is about: the one that it names, else the chosen one. */
export class Targets {
  readonly #byName = new Map<string, Target>();
  readonly #byId: ReadonlyMap<string, Target>;
  readonly #chosen: Target | undefined;

  constructor(rows: readonly TargetRow[], campaigns: readonly Campaign[], { chosen, currency }: Choice) {
    const ids = new Set(campaigns.map(({ id }) => id));
    this.#byId = new Map(campaigns.map((campaign) => [campaign.id, targetOf(campaign)]));
    for (const target of this.#byId.values()) this.#byName.set(foldName(target.name), target);
    this.#chosen = (chosen && this.#byId.get(chosen.id)) ?? chosen;
    if (this.#chosen?.isNew === true) this.#byName.set(foldName(this.#chosen.name), this.#chosen);
    const named = Map.groupBy(rows, ({ campaign }) => foldName(campaign ?? ""));
    for (const [folded, own] of named) {
      const name = own.map(({ campaign }) => campaign ?? "").toSorted()[0] ?? "";
      if (folded === "" || this.#byName.has(folded)) continue;
      const target = newTarget(name, { currency: currencyIn(own) ?? currency, ids });
      ids.add(target.id);
      this.#byName.set(folded, target);
    }
  }

  /** `known`: the campaign's id that the row is about where it names none. */
  of({ campaign }: TargetRow, known?: string): Target | undefined {
    if (campaign !== undefined && foldName(campaign) !== "") return this.#byName.get(foldName(campaign));
    return (known === undefined ? undefined : this.#byId.get(known)) ?? this.#chosen;
  }

  nameOf(id: string): string {
    return this.#byId.get(id)?.name ?? id;
  }
}

interface Choice {
  /** For rows that name none. */
  chosen: Target | undefined;
  /** Of a new campaign whose rows name no currency. */
  currency: string;
}

export function targetOf({ id, name, currency, ordersAre }: Campaign): Target {
  return { id, name, currency, ordersAre, isNew: false };
}

/** A campaign that does not exist yet, with an id out of its name that no other one has. */
export function newTarget(name: string, { currency, ids }: { currency: string; ids: ReadonlySet<string> }): Target {
  const words = name.normalize("NFKD").toLowerCase();
  const slug = words.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "") || "campaign";
  let id = slug;
  for (let i = 2; ids.has(id); i++) id = `${slug}-${i}`;
  return { id, name, currency, ordersAre: undefined, isNew: true };
}

/** Each campaign once. */
export function distinct(targets: Iterable<Target>): Target[] {
  return [...new Map([...targets].map((target) => [target.id, target])).values()];
}

/** The currency that most of the sums are in; ties by the alphabet, whatever the order of the rows. */
export function currencyIn(rows: readonly TargetRow[]): string | undefined {
  const times = new Map<string, number>();
  for (const { revenue, spend, giftValue, price } of rows)
    for (const sum of [revenue, spend, giftValue, price])
      if (sum?.currency !== undefined) times.set(sum.currency, (times.get(sum.currency) ?? 0) + 1);
  return [...times].toSorted(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))[0]?.[0];
}

export function foldName(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
