import type { Booking } from "../booking.ts";
import type { Post } from "../post.ts";

/** Usage rights or a Spark code about to end, or lately ended: from then on the video must not be used any more. */
export interface Ending {
  what: "usage rights" | "Spark code";
  creator: string;
  /** The last day. */
  on: string;
  /** From today; negative: ended so many days ago. */
  days: number;
}

/** Those of a fortnight to both sides of today, a day in the brand's zone, in their order. */
export function endingsOf(
  { bookings, posts }: { bookings: readonly Booking[]; posts: readonly Post[] },
  today: string,
): Ending[] {
  const rights = bookings.map(({ creator, rightsUntil }) => ({
    what: "usage rights" as const,
    creator,
    on: rightsUntil,
  }));
  const codes = posts.map(({ creator, spark }) => ({ what: "Spark code" as const, creator, on: spark?.until }));
  return [...rights, ...codes]
    .flatMap(({ on, ...ending }) => (on === undefined ? [] : [{ ...ending, on, days: daysLeft(on, today) }]))
    .filter(({ days }) => days >= -fortnight && days < fortnight)
    .toSorted((a, b) => a.days - b.days);
}

/** 0: it is the last day; negative: it has ended. */
export function daysLeft(on: string, today: string): number {
  return (Date.parse(on) - Date.parse(today)) / 86_400_000;
}

/** Two weeks are what a talk about them needs; what ended longer ago was told already. */
const fortnight = 14;
