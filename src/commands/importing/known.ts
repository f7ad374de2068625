import type { Booking } from "../../campaigns/booking.ts";
import type { Brand } from "../../campaigns/brand.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { Post } from "../../campaigns/post.ts";
import type { Sale } from "../../campaigns/sale.ts";
import type { Reading } from "../../campaigns/snapshot.ts";
import type { Records } from "../../core/records.ts";

/** What the records hold before an import, read in one go. */
export interface Known {
  brand: Brand;
  campaigns: readonly Campaign[];
  creators: readonly Creator[];
  /** By bookingKey. */
  bookings: ReadonlyMap<string, Booking>;
  posts: ReadonlyMap<string, Post>;
  /** Standing ones, in the order of their instants. */
  sales: readonly Sale[];
  /** Posts that began under a short link, and what they turned out to be. */
  joined: ReadonlyMap<string, string>;
}

export async function gatherKnown(records: Records, brand: Brand): Promise<Known> {
  const [campaigns, creators, bookings, posts, sales, joined] = await Promise.all([
    records.campaigns(),
    records.creators(),
    records.bookings(),
    records.posts(),
    standingSales(records),
    joinedPosts(records),
  ]);
  return {
    brand,
    campaigns,
    creators,
    bookings: new Map(bookings.map((booking) => [bookingKey(booking.campaign, booking.creator), booking])),
    posts: new Map(posts.map((post) => [post.id, post])),
    sales,
    joined,
  };
}

/** The standing readings of some posts. */
export async function gatherReadings(
  records: Records,
  posts: readonly string[],
): Promise<ReadonlyMap<string, readonly Reading[]>> {
  return new Map(await Promise.all(posts.map(async (post) => [post, await records.readings(post)] as const)));
}

export function bookingKey(campaign: string, creator: string): string {
  return `${campaign}\n${creator}`;
}

/** All there are: what an import adds is told from what stands. */
const all = Number.MAX_SAFE_INTEGER;

async function standingSales(records: Records): Promise<Sale[]> {
  const found = await records.history({ types: ["sale"], limit: all });
  const sales = found.flatMap(({ entry, isLive }) => (isLive && entry.type === "sale" ? [entry] : []));
  return sales.reverse().sort((a, b) => (a.readAt < b.readAt ? -1 : a.readAt > b.readAt ? 1 : 0));
}

async function joinedPosts(records: Records): Promise<Map<string, string>> {
  const found = await records.history({ types: ["post-joined"], limit: all });
  return new Map(found.flatMap(({ entry }) => (entry.type === "post-joined" ? [[entry.post, entry.into]] : [])));
}
