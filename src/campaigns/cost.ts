import type { Booking } from "./booking.ts";
import type { EntryOf } from "./entry.ts";
import type { Post } from "./post.ts";

export type Cost = EntryOf<"cost">;

/** Minor units of the campaign's currency. */
export interface Spent {
  /** Promised or paid, whichever is more: the basis of planning and of cost per anything. */
  committedCents: number;
  paidCents: number;
}

/**
 * What one booking costs: its fee, by post or for all of it, and the other costs that were logged for its creator.
 * undefined where no fee and no cost is known: that is not the same as free.
 */
export function spentOn(
  booking: Booking | undefined,
  posts: readonly Pick<Post, "feeCents">[],
  costs: readonly Cost[],
): Spent | undefined {
  const agreed = booking && isBinding(booking, posts.length) ? agreedFee(booking, posts) : feesOf(posts);
  if (costs.length === 0) return agreed === undefined ? undefined : { committedCents: agreed, paidCents: 0 };
  const kinds = new Map<Cost["kind"], Spent>([["fee", { committedCents: agreed ?? 0, paidCents: 0 }]]);
  for (const cost of costs) {
    const spent = kinds.get(cost.kind) ?? { committedCents: 0, paidCents: 0 };
    if (cost.state === "paid") spent.paidCents += cost.cents;
    else spent.committedCents += cost.cents;
    kinds.set(cost.kind, spent);
  }
  const total: Spent = { committedCents: 0, paidCents: 0 };
  for (const { committedCents, paidCents } of kinds.values()) {
    total.committedCents += Math.max(committedCents, paidCents);
    total.paidCents += paidCents;
  }
  return total;
}

/**
 * The fee of a booking in all; by post: each live post's own, and the usual one for those still owed. Whoever dropped
 * out owes no more posts.
 */
export function agreedFee(booking: Booking, posts: readonly Pick<Post, "feeCents">[]): number | undefined {
  if (booking.feePer === "creator") return booking.feeCents ?? feesOf(posts);
  const usual = booking.feeCents;
  if (usual === undefined) return feesOf(posts);
  const live = posts.reduce((sum, post) => sum + (post.feeCents ?? usual), 0);
  const isOut = booking.stage === "declined" || booking.stage === "dropped";
  const promised = isOut ? 0 : (booking.posts ?? (posts.length === 0 ? 1 : posts.length));
  return live + Math.max(0, promised - posts.length) * usual;
}

/** Somebody who was only thought of, or who said no, costs nothing; but whoever has posted gets what was agreed. */
export function isBinding(booking: Booking, livePosts: number): boolean {
  if (livePosts > 0 || booking.stage === undefined) return true;
  return booking.stage === "agreed" || booking.stage === "product sent";
}

function feesOf(posts: readonly Pick<Post, "feeCents">[]): number | undefined {
  let sum: number | undefined;
  for (const { feeCents } of posts) if (feeCents !== undefined) sum = (sum ?? 0) + feeCents;
  return sum;
}
