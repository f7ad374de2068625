import type { Booking } from "../booking.ts";
import { isBefore, isOpen, type Window } from "../calendar/window.ts";
import { isBinding, spentOn, type Cost, type Spent } from "../cost.ts";
import type { Post } from "../post.ts";
import type { CampaignFacts } from "./facts.ts";

export interface Spending {
  /** undefined: no fee and no cost is known; 0: gifted. In a window: what is dated in it. */
  spent: Spent | undefined;
  /** Creators of the group whose fee nobody logged. */
  unknown: number;
  /** Retail worth of gifts: never a cost. */
  giftCents: number | undefined;
  /** Every cost carries a date, so that it can be told by window. */
  isDated: boolean;
}

/** What was spent on one creator, on one post, or on the campaign as a whole. */
export interface SpendingOn extends Spending {
  creator: string | undefined;
  post: string | undefined;
}

/** All that one creator, post or campaign costs: what its spending is told from. */
interface Account {
  creator: string | undefined;
  post: string | undefined;
  booking: Booking | undefined;
  posts: readonly Pick<Post, "feeCents">[];
  costs: readonly Cost[];
}

/**
 * By creator: bookings, posts and costs; what belongs to no creator is one spending without one. Of a window without a
 * beginning: all until its end, as far as it is dated; fees have no dates but those of their posts.
 */
export function spendingByCreator(facts: CampaignFacts, window: Window | undefined): SpendingOn[] {
  const posts = Map.groupBy(postsUntil(facts, window), ({ creator }) => creator);
  const binding = facts.bookings.filter((booking) => isBinding(booking, posts.get(booking.creator)?.length ?? 0));
  const bookings = new Map(binding.map((booking) => [booking.creator, booking]));
  const creatorsOf = new Map(facts.posts.map(({ id, creator }) => [id, creator]));
  const costs = Map.groupBy(ownCosts(facts), ({ creator, post = "" }) => creator ?? creatorsOf.get(post));
  const creators = new Set<string | undefined>([...bookings.keys(), ...posts.keys(), ...costs.keys()]);
  return [...creators].map((creator) => {
    const booking = creator === undefined ? undefined : bookings.get(creator);
    const own = creator === undefined ? [] : (posts.get(creator) ?? []);
    return spendingOn({ creator, post: undefined, booking, posts: own, costs: costs.get(creator) ?? [] }, window);
  });
}

/** By post: fees agreed by post and costs logged for one; the rest belongs to no post (spendingByCreator has it). */
export function spendingByPost(facts: CampaignFacts, window: Window | undefined): SpendingOn[] {
  const usual = new Map(facts.bookings.filter(({ feePer }) => feePer === "post").map((b) => [b.creator, b.feeCents]));
  const costs = Map.groupBy(ownCosts(facts), ({ post }) => post);
  return postsUntil(facts, window).map(({ id, creator, feeCents }) => {
    const posts = [{ feeCents: feeCents ?? usual.get(creator) }];
    return spendingOn({ creator, post: id, booking: undefined, posts, costs: costs.get(id) ?? [] }, window);
  });
}

/** Costs in a currency that is not the campaign's are never added: they are told apart. */
export function otherCurrencies({ costs, campaign }: CampaignFacts): { currency: string; cents: number }[] {
  const others = Map.groupBy(
    costs.filter(({ currency }) => currency !== campaign.currency),
    ({ currency }) => currency,
  );
  return [...others].map(([currency, some]) => ({ currency, cents: some.reduce((sum, { cents }) => sum + cents, 0) }));
}

export function addSpending(all: readonly Spending[]): Spending {
  const total: Spending = { spent: undefined, unknown: 0, giftCents: undefined, isDated: true };
  for (const { spent, unknown, giftCents, isDated } of all) {
    if (spent !== undefined) total.spent = plus(total.spent, spent);
    if (giftCents !== undefined) total.giftCents = (total.giftCents ?? 0) + giftCents;
    total.unknown += unknown;
    total.isDated &&= isDated;
  }
  return total;
}

function spendingOn({ creator, post, booking, posts, costs }: Account, window: Window | undefined): SpendingOn {
  const isToDate = window === undefined || isOpen(window);
  const told = window === undefined ? costs : costs.filter(isIn(window));
  const spent = spentOn(booking, posts, isToDate ? told : costs);
  const isDated = isAllDated(spentOn(booking, posts, [])?.committedCents, isToDate ? told : costs);
  const inWindow = spentOn(undefined, [], told);
  return {
    creator,
    post,
    spent: isToDate ? spent : (inWindow ?? (isDated && spent !== undefined ? nothing : undefined)),
    unknown: spent === undefined && posts.length > 0 ? 1 : 0,
    giftCents: booking?.giftCents,
    isDated,
  };
}

const nothing: Spent = { committedCents: 0, paidCents: 0 };

/** An agreed fee has no date; once it is paid it has. */
function isAllDated(agreed: number | undefined, costs: readonly Cost[]): boolean {
  const paid = costs.reduce(
    (sum, { kind, state, cents }) => (kind === "fee" && state === "paid" ? sum + cents : sum),
    0,
  );
  return (agreed ?? 0) <= paid;
}

function isIn({ posts: { from }, lastDay }: Window): (cost: Cost) => boolean {
  return ({ on }) => (from === undefined || on >= from.day) && on <= lastDay;
}

/** Without the posts that came after the window: what is paid for them is no cost of it. */
function postsUntil({ posts }: CampaignFacts, window: Window | undefined): readonly Post[] {
  const to = window?.posts.to;
  if (to === undefined) return posts;
  return posts.filter((post) => (post.postedAt ?? post.postedOn) === undefined || isBefore(post, to));
}

function ownCosts({ costs, campaign }: CampaignFacts): Cost[] {
  return costs.filter(({ currency }) => currency === campaign.currency);
}

function plus(a: Spent | undefined, b: Spent): Spent {
  return {
    committedCents: (a?.committedCents ?? 0) + b.committedCents,
    paidCents: (a?.paidCents ?? 0) + b.paidCents,
  };
}
