import type { Booking } from "../booking.ts";
import { dayOf } from "../calendar/week.ts";
import { campaignStartOf, postedDay } from "../calendar/window.ts";
import type { Spent } from "../cost.ts";
import type { Post } from "../post.ts";
import { divided } from "./arithmetic.ts";
import type { CampaignFacts } from "./facts.ts";
import { addSpending, spendingByCreator } from "./spending.ts";

/** How far money, time and posts have come. Money is undefined where it is withheld or not known. */
export interface Pace {
  budgetCents: number | undefined;
  committedCents: number | undefined;
  paidCents: number | undefined;
  /** Budget less what is committed: below 0 where more is promised than there is. */
  remainingCents: number | undefined;
  /** Of the budget, 0 to 1 and above. */
  committedShare: number | undefined;
  paidShare: number | undefined;
  /** Of the campaign's days until the end of today, 0 to 1. */
  timeShare: number | undefined;
  /** This week and the last one, counted from the campaign's first. */
  week: number | undefined;
  weeks: number | undefined;
  postsLive: number;
  /** As planned for the campaign, else what the bookings promise. */
  postsPlanned: number | undefined;
  /** Promised posts whose due date has passed, and how many of them are there. */
  postsDue: number;
  dueDelivered: number;
  /** dueDelivered / postsDue; undefined while nothing is due. */
  deliveryRate: number | undefined;
  light: Light | undefined;
}

/** Green: the money committed is within 10 points of the time gone; amber: within 25; red: further off, or over budget. */
export type Light = "green" | "amber" | "red";

export function paceOf(facts: CampaignFacts, now: string): Pace {
  const today = dayOf(now, facts.brand.zone);
  const spent = facts.money.sees === "all" ? addSpending(spendingByCreator(facts, undefined)).spent : undefined;
  const time = timeOf(facts, today);
  const money = moneyOf(facts.campaign.budgetCents, spent);
  const light = lightOf(money.committedShare, time.timeShare);
  return { ...money, ...time, ...plannedOf(facts), ...deliveryOf(facts, today), light };
}

function moneyOf(budgetCents: number | undefined, spent: Spent | undefined) {
  const committedCents = spent?.committedCents;
  const isKnown = budgetCents !== undefined && committedCents !== undefined;
  return {
    budgetCents,
    committedCents,
    paidCents: spent?.paidCents,
    remainingCents: isKnown ? budgetCents - committedCents : undefined,
    committedShare: divided(committedCents, budgetCents),
    paidShare: divided(spent?.paidCents, budgetCents),
  };
}

function timeOf({ campaign, posts, brand }: CampaignFacts, today: string) {
  const start = campaignStartOf(campaign.startOn, posts, brand.zone);
  const week = start === undefined ? undefined : weeksFrom(start, today);
  const end = campaign.endOn;
  if (start === undefined || end === undefined) return { week, weeks: undefined, timeShare: undefined };
  const share = divided(daysFrom(start, today), daysFrom(start, end));
  const timeShare = share === undefined ? undefined : Math.min(1, Math.max(0, share));
  return { week, weeks: weeksFrom(start, end), timeShare };
}

/** Both days counted. */
function daysFrom(first: string, last: string): number {
  return dayNumber(last) - dayNumber(first) + 1;
}

/** Calendar weeks that a stretch of days touches; the first one is 1. */
export function weeksFrom(first: string, last: string): number {
  // The first of all days was a Thursday.
  const weekNumber = (day: string) => Math.floor((dayNumber(day) + 3) / 7);
  return weekNumber(last) - weekNumber(first) + 1;
}

/** Days since 1970, in a calendar without clocks. */
function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}

/** Of the posts that are promised by name: how many are due by now, and there. */
export type Delivery = Pick<Pace, "postsDue" | "dueDelivered" | "deliveryRate">;

/** `today` is not over: what is due today is not late yet. */
export function deliveryOf({ bookings, posts, brand }: CampaignFacts, today: string): Delivery {
  const due = bookings.filter(({ dueOn, stage }) => dueOn !== undefined && dueOn < today && !isOut(stage));
  const isThere = (post: Post) => (postedDay(post, brand.zone) ?? today) <= today;
  const byCreator = Map.groupBy(posts, ({ creator }) => creator);
  const delivered = (booking: Booking) =>
    (byCreator.get(booking.creator) ?? []).filter((post) => !post.gone && isThere(post)).length;
  const postsDue = due.reduce((sum, booking) => sum + promised(booking), 0);
  const dueDelivered = due.reduce((sum, booking) => sum + Math.min(promised(booking), delivered(booking)), 0);
  return { postsDue, dueDelivered, deliveryRate: divided(dueDelivered, postsDue) };
}

function plannedOf({ campaign, bookings, posts }: CampaignFacts): Pick<Pace, "postsLive" | "postsPlanned"> {
  const planned = bookings.filter(({ posts: many, stage }) => many !== undefined && !isOut(stage));
  const inAll = planned.length === 0 ? undefined : planned.reduce((sum, booking) => sum + promised(booking), 0);
  return { postsLive: posts.filter(({ gone }) => !gone).length, postsPlanned: campaign.postsPlanned ?? inAll };
}

function promised({ posts }: Booking): number {
  return posts ?? 1;
}

function isOut(stage: Booking["stage"]): boolean {
  return stage === "candidate" || stage === "invited" || stage === "declined" || stage === "dropped";
}

function lightOf(committed: number | undefined, time: number | undefined): Light | undefined {
  if (committed === undefined || time === undefined) return undefined;
  const off = Math.abs(committed - time);
  if (committed > 1 || off > 0.25) return "red";
  return off > 0.1 ? "amber" : "green";
}
