import type { Entry } from "../campaigns/entry.ts";
import type { CodeSold, PostSnapshots } from "../campaigns/figures/facts.ts";
import type { Ledger } from "../campaigns/ledger/ledger.ts";
import { otherRevenue, soldAt } from "../campaigns/sale.ts";
import { snapshotNow, snapshotsBefore } from "../campaigns/snapshot.ts";
import type { HistoryFilter, Recorded, StoreReads } from "../core/ports.ts";

/** The reads of a store whose state is a ledger in memory. */
export function readsOf(ledger: Ledger): StoreReads {
  const book = (brand: string) => ledger.book(brand);
  const answer = <T>(value: T) => Promise.resolve(value);
  return {
    version: (brand) => answer(book(brand).entries.length),
    brands: () => answer(ledger.brands()),
    brandOfSpace: (space) => answer(ledger.brandOfSpace(space)),
    brand: (brand) => answer(book(brand).brand),
    campaigns: (brand) => answer(book(brand).campaigns()),
    creators: (brand) => answer(book(brand).creators()),
    bookings: (brand) => answer(book(brand).bookings()),
    posts: (brand) => answer(book(brand).posts()),
    costs: (brand) => answer(book(brand).costs()),
    rooms: (brand) => answer(book(brand).rooms()),
    schedules: (brand) => answer(book(brand).schedules()),
    notices: (brand) => answer(book(brand).notices()),
    briefings: (brand) => answer(book(brand).briefings()),
    voices: (brand, campaign) => answer(book(brand).voices(campaign)),
    claims: (brand) => answer(book(brand).claims()),
    roles: (brand) => answer(book(brand).roles()),
    snapshotsAt: (brand, campaign, instants) => answer(snapshotsAt(ledger, { brand, campaign }, instants)),
    codesAt: (brand, campaign, instants) => answer(codesAt(ledger, { brand, campaign }, instants)),
    readings: (brand, post) => answer(book(brand).readings(book(brand).postId(post)).entries),
    snapshot: (brand, post) => answer(snapshotNow(book(brand).readings(book(brand).postId(post)))),
    history: (brand, filter) => answer(history(ledger, brand, filter)),
    find: (key) => answer(recorded(ledger, ledger.find(key))),
    known: (keys) => answer(new Set(keys.filter((key) => ledger.has(key)))),
  };
}

interface Where {
  brand: string;
  campaign: string;
}

function snapshotsAt(ledger: Ledger, { brand, campaign }: Where, instants: readonly string[]): PostSnapshots[] {
  const book = ledger.book(brand);
  const times = instants.map((instant) => Date.parse(instant));
  const found: PostSnapshots[] = [];
  for (const post of book.posts()) {
    const readings = post.campaign === campaign ? book.readings(post.id) : undefined;
    const first = readings?.entries[0];
    const last = readings?.entries.at(-1);
    if (readings === undefined || first === undefined || last === undefined) continue;
    found.push({
      post: post.id,
      firstReadAt: first.readAt,
      lastReadAt: last.readAt,
      at: snapshotsBefore(readings, times),
    });
  }
  return found;
}

function codesAt(ledger: Ledger, { brand, campaign }: Where, instants: readonly string[]): CodeSold[] {
  const book = ledger.book(brand);
  const known = book.campaigns().find(({ id }) => id === campaign);
  if (known === undefined) return [];
  return book
    .codes()
    .filter((code) => code.campaign === campaign)
    .map((code) => ({
      code: code.code,
      creator: code.creator,
      otherRevenue: otherRevenue(code, known.currency),
      at: soldAt(code, known, instants),
    }));
}

function history(ledger: Ledger, brand: string, filter: HistoryFilter): Recorded[] {
  const found: Recorded[] = [];
  const { entries } = ledger.book(brand);
  for (let i = entries.length - 1; i >= 0 && found.length < filter.limit; i--) {
    const entry = entries[i];
    if (entry !== undefined && isWanted(entry, filter)) found.push(...[recorded(ledger, entry) ?? []].flat());
  }
  return found;
}

function isWanted(entry: Entry, { types, by, batch, message, post, creator, posts }: HistoryFilter): boolean {
  return (
    (types?.includes(entry.type) ?? true) &&
    (by === undefined || entry.by === by) &&
    (batch === undefined || entry.batch === batch) &&
    (message === undefined || entry.message === message) &&
    (post === undefined || ("post" in entry && entry.post === post)) &&
    (creator === undefined ||
      ("creator" in entry && entry.creator === creator) ||
      (posts !== undefined && "post" in entry && entry.post !== undefined && posts.includes(entry.post)))
  );
}

function recorded(ledger: Ledger, entry: Entry | undefined): Recorded | undefined {
  return entry && { entry, isLive: ledger.book(entry.brand).isLive(entry) };
}
