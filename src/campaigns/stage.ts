import type { Booking, Stage } from "./booking.ts";
import type { Spent } from "./cost.ts";

/** What a booking has come to: posted and paid follow from posts and costs, nobody sets them. */
export function stageOf(booking: Booking, livePosts: number, spent: Spent | undefined): Stage | undefined {
  const isPosted = livePosts > 0 && livePosts >= (booking.posts ?? 1);
  const isPaid = spent !== undefined && spent.committedCents > 0 && spent.paidCents >= spent.committedCents;
  if (isPosted) return isPaid ? "paid" : "posted";
  return booking.stage;
}

/**
 * Posts are still owed after the due day. Who has not agreed yet owes none, nor who declined or was dropped. `today` is a
 * day in the brand's zone.
 */
export function isOverdue(booking: Booking, livePosts: number, today: string): boolean {
  if (booking.stage !== undefined && owesNothing.has(booking.stage)) return false;
  return booking.dueOn !== undefined && booking.dueOn < today && livePosts < (booking.posts ?? 1);
}

const owesNothing: ReadonlySet<Stage> = new Set(["candidate", "invited", "declined", "dropped"]);
