import type { Booking } from "../booking.ts";
import { isPostedIn, postedDay } from "../calendar/window.ts";
import { freshDays } from "../figures/freshness.ts";
import { spendingByCreator } from "../figures/spending.ts";
import type { Post } from "../post.ts";
import { isOverdue } from "../stage.ts";
import { endingsOf, type Ending } from "./endings.ts";
import { personOf, type NamedPost, type Person, type WeekReading } from "./reading.ts";

/** What somebody should look at. */
export interface Asks {
  /** Posts owed after their due day. */
  overdue: readonly Owed[];
  /** Due in the week that follows. */
  dueNext: readonly Owed[];
  /** Their disclosure was said to be incomplete. */
  undisclosed: readonly NamedPost[];
  /** Posts of this week whose disclosure nobody checked. */
  unchecked: number;
  /** Have live posts, and none of them was read in the seven days before the closing. */
  stale: readonly Person[];
  /** Usage rights and Spark codes that end in the fortnight after the week, or ended in the one before. */
  ending: readonly (Ending & { person: Person })[];
  /** More likes, comments and shares than views. */
  odd: readonly NamedPost[];
  /** All posts are in, and the fee is not paid in full. Empty where pay is withheld. */
  unpaid: readonly Person[];
}

export interface Owed {
  person: Person;
  posts: number;
  dueOn: string;
}

export function asksOf(reading: WeekReading): Asks {
  const { facts, weeks } = reading;
  const owed = facts.bookings.flatMap((booking) => owedOf(booking, reading));
  const { lastDay } = weeks.window;
  const [today, nextWeek] = [daysAfter(lastDay, 1), daysAfter(lastDay, 8)];
  const isLate = ({ booking, live }: Due) => isOverdue(booking, live, today);
  const live = facts.posts.filter(({ gone }) => !gone);
  const isOfWeek = (post: Post) => isPostedIn(weeks.window, post);
  return {
    overdue: owed.filter(isLate).map(bare),
    dueNext: owed.filter(({ dueOn }) => dueOn >= today && dueOn < nextWeek).map(bare),
    undisclosed: live.filter(({ disclosure }) => disclosure === "incomplete").map((post) => named(post, reading)),
    unchecked: live.filter((post) => post.disclosure === undefined && isOfWeek(post)).length,
    stale: staleIn(reading),
    ending: endingIn(reading),
    odd: live.filter((post) => isOdd(post, reading)).map((post) => named(post, reading)),
    unpaid: unpaidIn(reading),
  };
}

interface Due extends Owed {
  booking: Booking;
  live: number;
}

function owedOf(booking: Booking, reading: WeekReading): Due[] {
  const { dueOn, stage, creator } = booking;
  const live = reading.live().get(creator)?.length ?? 0;
  const posts = (booking.posts ?? 1) - live;
  const isOut = stage === "candidate" || stage === "invited" || stage === "declined" || stage === "dropped";
  if (dueOn === undefined || posts <= 0 || isOut) return [];
  return [{ person: personOf(reading, creator), posts, dueOn, booking, live }];
}

function bare({ person, posts, dueOn }: Due): Owed {
  return { person, posts, dueOn };
}

function staleIn(reading: WeekReading): Person[] {
  const { facts, weeks, ends } = reading;
  const freshSince = new Date(Date.parse(weeks.asOf) - freshDays * dayMs).toISOString();
  const isFresh = ({ id }: Post) => (facts.snapshots.get(id)?.at[ends.to]?.readAt ?? "") >= freshSince;
  return [...reading.live()].filter(([, posts]) => !posts.some(isFresh)).map(([creator]) => personOf(reading, creator));
}

function endingIn(reading: WeekReading): Asks["ending"] {
  const today = daysAfter(reading.weeks.window.lastDay, 1);
  return endingsOf(reading.facts, today).map((ending) => ({ ...ending, person: personOf(reading, ending.creator) }));
}

/** From a day on, within a fortnight: two weeks are what a talk about them needs. */
export function rightsEndSoon(on: string, today: string): boolean {
  return on >= today && on < daysAfter(today, soonDays);
}

function isOdd({ id }: Post, { facts, ends }: WeekReading): boolean {
  const known = facts.snapshots.get(id)?.at[ends.to];
  if (known?.views === undefined) return false;
  return (known.likes ?? 0) + (known.comments ?? 0) + (known.shares ?? 0) > known.views;
}

function unpaidIn(reading: WeekReading): Person[] {
  const { facts } = reading;
  if (facts.money.sees !== "all") return [];
  const live = reading.live();
  const bookings = new Map(facts.bookings.map((booking) => [booking.creator, booking]));
  return spendingByCreator(facts, undefined).flatMap(({ creator, spent }) => {
    const booking = bookings.get(creator ?? "");
    if (creator === undefined || booking === undefined || spent === undefined) return [];
    const isIn = (live.get(creator)?.length ?? 0) >= Math.max(1, booking.posts ?? 1);
    return isIn && spent.paidCents < spent.committedCents ? [personOf(reading, creator)] : [];
  });
}

function named(post: Post, reading: WeekReading): NamedPost {
  return {
    post: post.id,
    person: personOf(reading, post.creator),
    on: postedDay(post, reading.facts.brand.zone),
  };
}

const dayMs = 86_400_000;
const soonDays = 14;

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, day.length);
}
