import { calendarOf } from "../../src/campaigns/calendar/window.ts";
import { entry as entrySchema, type Entry } from "../../src/campaigns/entry.ts";
import type { CampaignFacts, Money } from "../../src/campaigns/figures/facts.ts";
import { Ledger } from "../../src/campaigns/ledger/ledger.ts";
import { answer, type QueryTable } from "../../src/campaigns/query/answer.ts";
import { instantsOf, query as querySchema } from "../../src/campaigns/query/query.ts";
import { readsOf } from "../../src/store/reads.ts";

export const seesAll: Money = { sees: "all" };

/** What happened in the campaign "glow", told entry by entry, and what can be asked about it. */
export class Story {
  readonly ledger = new Ledger();
  #told = 0;

  constructor(entries: readonly Record<string, unknown>[] = []) {
    this.tell({ type: "campaign-set", campaign: "glow", name: "Glow" }, ...entries);
  }

  /** Returns the keys. */
  tell(...entries: readonly Record<string, unknown>[]): string[] {
    return entries.map((told) => {
      const entry = stamped(told, `k${this.#told++}`);
      this.ledger.apply(entry);
      return entry.key;
    });
  }

  async facts(instants: readonly string[], money = seesAll): Promise<CampaignFacts> {
    const reads = readsOf(this.ledger);
    const [campaign] = await reads.campaigns("b");
    if (campaign === undefined) throw new Error("no campaign");
    const snapshots = await reads.snapshotsAt("b", "glow", instants);
    return {
      brand: await reads.brand("b"),
      campaign,
      creators: await reads.creators("b"),
      bookings: await reads.bookings("b"),
      posts: await reads.posts("b"),
      instants,
      snapshots: new Map(snapshots.map((known) => [known.post, known])),
      codes: money.sees === "none" ? [] : await reads.codesAt("b", "glow", instants),
      costs: money.sees === "all" ? await reads.costs("b") : [],
      money,
    };
  }

  async answer(asked: Record<string, unknown>, now: string, money = seesAll) {
    const query = querySchema.parse(asked);
    const known = await this.facts([]);
    return answer(query, await this.facts(instantsOf(query, calendarOf(known, now)), money), now);
  }

  async ask(asked: Record<string, unknown>, now: string, money = seesAll): Promise<QueryTable> {
    const told = await this.answer(asked, now, money);
    if (told.kind !== "table") throw new Error(JSON.stringify(told));
    return told;
  }
}

export function stamped(told: Record<string, unknown>, key: string): Entry {
  return entrySchema.parse({ key, brand: "b", at: "2026-01-01T00:00:00.000Z", by: "test", via: "words", ...told });
}

/** "02-09 09:00" in 2026, in UTC. */
export function at(text: string): string {
  return `2026-${text.replace(" ", "T")}:00.000Z`;
}

export function reading(post: string, readAt: string, counts: Record<string, number>) {
  return { type: "reading", post, readAt: at(readAt), ...counts };
}

export function post(id: string, creator: string, postedAt: string, more: Record<string, unknown> = {}) {
  return { type: "post-set", post: id, campaign: "glow", creator, postedAt: at(postedAt), ...more };
}

export function orders(creator: string, readAt: string, sold: Record<string, unknown>) {
  return {
    ...{ type: "sale", campaign: "glow", creator, source: "reported", counted: "total", readAt: at(readAt) },
    ...sold,
  };
}

/** The first figure of each row, by label. */
export function values(table: QueryTable): Record<string, number | undefined> {
  return Object.fromEntries(table.rows.map(({ label, figures }) => [label, figures[0]?.value]));
}
