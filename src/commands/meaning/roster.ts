import type { Booking, Stage } from "../../campaigns/booking.ts";
import { dayOf } from "../../campaigns/calendar/week.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import { agreedFee, spentOn, type Spent } from "../../campaigns/cost.ts";
import type { Creator } from "../../campaigns/creator.ts";
import { agreedStages } from "../../campaigns/entry.ts";
import type { CampaignFacts } from "../../campaigns/figures/facts.ts";
import { spendingByCreator } from "../../campaigns/figures/spending.ts";
import type { Post } from "../../campaigns/post.ts";
import { callName } from "../../campaigns/selection.ts";
import { isOverdue, stageOf } from "../../campaigns/stage.ts";
import type { Context } from "../../core/context.ts";

/** One creator's part in a campaign, as the asker may see it. */
export interface Member {
  creator: Creator;
  /** undefined: has a post in the campaign, but nobody booked them. */
  booking: Booking | undefined;
  posts: readonly Post[];
  stage: Stage | undefined;
  isOverdue: boolean;
  /** Withheld from those who may not see money. */
  spent: Spent | undefined;
}

/** Words for some of a campaign's members at once. */
export const groups = ["all", "not posted", "overdue", "posted", "paid", ...agreedStages] as const;
export type Group = (typeof groups)[number];

export function isIn(group: Group, member: Member): boolean {
  switch (group) {
    case "all":
      return !isOut(member);
    case "not posted":
      return member.posts.length === 0 && !isOut(member) && member.stage !== "candidate";
    case "overdue":
      return member.isOverdue;
    case "posted":
      return hasPosted(member);
    case "paid":
    case "candidate":
    case "invited":
    case "agreed":
    case "product sent":
    case "declined":
    case "dropped":
      return member.stage === group;
  }
}

/** Everybody who is booked in a campaign or has a post in it, by name. */
export async function rosterOf(context: Context, campaign: Campaign): Promise<Member[]> {
  return membersOf(await context.records.facts(campaign, [context.now]), dayOf(context.now, context.brand.zone));
}

/** `today` is a day in the brand's zone. */
export function membersOf(facts: CampaignFacts, today: string): Member[] {
  const bookings = new Map(facts.bookings.map((booking) => [booking.creator, booking]));
  const posts = Map.groupBy(facts.posts, ({ creator }) => creator);
  const spending = new Map(spendingByCreator(facts, undefined).map(({ creator, spent }) => [creator, spent]));
  const members = facts.creators.flatMap((creator): Member[] => {
    const booking = bookings.get(creator.id);
    const own = posts.get(creator.id) ?? [];
    if (booking === undefined && own.length === 0) return [];
    const spent = spending.get(creator.id);
    const stage = booking === undefined ? "posted" : stageOf(booking, own.length, spent);
    const late = booking !== undefined && isOverdue(booking, own.length, today);
    return [{ creator, booking, posts: own, stage, isOverdue: late, spent }];
  });
  return members.toSorted((a, b) => callName(a.creator).localeCompare(callName(b.creator)));
}

/** Declined and dropped creators are no part of the campaign any more, unless all their posts are in. */
export function isOut({ stage }: Pick<Member, "stage">): boolean {
  return stage === "declined" || stage === "dropped";
}

/** All that was promised is there. */
export function hasPosted({ booking, posts }: Member): boolean {
  return posts.length > 0 && posts.length >= (booking?.posts ?? 1);
}

/** The fee for all of a creator's posts, in minor units; each post's own where it was agreed by post. */
export function feeOf({ booking, posts }: Pick<Member, "booking" | "posts">): number | undefined {
  return booking === undefined ? spentOn(undefined, posts, [])?.committedCents : agreedFee(booking, posts);
}
