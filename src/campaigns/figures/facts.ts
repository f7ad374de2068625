import type { Booking } from "../booking.ts";
import type { Brand } from "../brand.ts";
import type { Campaign } from "../campaign.ts";
import type { Cost } from "../cost.ts";
import type { Creator } from "../creator.ts";
import type { Post } from "../post.ts";
import type { SoldBefore } from "../sale.ts";
import type { Snapshot } from "../snapshot.ts";

/**
 * What one campaign is known to be at some instants, as far as one asker in one room may see it: where money is
 * withheld, fees, budgets, sales and costs are not in here at all.
 */
export interface CampaignFacts {
  brand: Brand;
  campaign: Campaign;
  creators: readonly Creator[];
  bookings: readonly Booking[];
  posts: readonly Post[];
  /** Ascending; the last one is the instant of asking or of the period's end. */
  instants: readonly string[];
  snapshots: ReadonlyMap<string, PostSnapshots>;
  codes: readonly CodeSold[];
  costs: readonly Cost[];
  /** all: everything; own: only what belongs to this creator; none. */
  money: Money;
}

export type Money = { sees: "all" } | { sees: "own"; creator: string } | { sees: "none" };

/** A post's lifetime counts just before each of the instants that were asked for. */
export interface PostSnapshots {
  post: string;
  /** When the post was read for the first time, and the last. */
  firstReadAt: string;
  lastReadAt: string;
  at: readonly (Snapshot | undefined)[];
}

/** A code's figures just before each of the instants that were asked for. */
export interface CodeSold {
  code: string | undefined;
  creator: string | undefined;
  /** Currencies other than the campaign's in which revenue was told: it is not counted. */
  otherRevenue: readonly string[];
  at: readonly SoldBefore[];
}
