import type { Booking } from "../../campaigns/booking.ts";
import type { Brand } from "../../campaigns/brand.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import type { Claim } from "../../campaigns/claim.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { EntryOf } from "../../campaigns/entry.ts";
import type { Notice } from "../../campaigns/notice.ts";
import type { Post } from "../../campaigns/post.ts";
import type { Room } from "../../campaigns/room.ts";
import type { Schedule } from "../../campaigns/schedule.ts";
import type { Context } from "../../core/context.ts";

/** All that is set up, as checks look at it. */
export interface House {
  brand: Brand;
  campaigns: readonly Campaign[];
  creators: readonly Creator[];
  bookings: readonly Booking[];
  posts: readonly Post[];
  /** Those with a purpose. */
  rooms: readonly Room[];
  /** People and groups with a role. */
  roles: readonly EntryOf<"role-set">[];
  claims: readonly Claim[];
  schedules: readonly Schedule[];
  /** What was said of one's own accord, or tried to be. */
  notices: readonly Notice[];
  now: string;
  /** When the newest entry was recorded. */
  newestAt: string | undefined;
  seesMoney: boolean;
}

export async function houseOf({ records, brand, now }: Context): Promise<House> {
  const [campaigns, creators, bookings, posts, rooms, roles, claims, newest, weekly] = await Promise.all([
    records.campaigns(),
    records.creators(),
    records.bookings(),
    records.posts(),
    records.rooms(),
    records.roles(),
    records.claims(),
    records.written({ limit: 1 }),
    records.weekly(),
  ]);
  return {
    brand,
    campaigns,
    creators,
    bookings,
    posts,
    rooms: rooms.filter(({ purposes }) => purposes.length > 0),
    roles: roles.filter(({ role }) => role !== "none"),
    claims,
    ...weekly,
    now,
    newestAt: newest[0]?.at,
    seesMoney: records.money.sees === "all",
  };
}
