import type { Campaign } from "../../campaigns/campaign.ts";
import { divided } from "../../campaigns/figures/arithmetic.ts";
import type { PlanHistory } from "../../campaigns/plan.ts";
import type { Context } from "../../core/context.ts";
import { ask } from "../figures/asked.ts";
import { feeOf, isOut, rosterOf } from "../meaning/roster.ts";

/** All campaigns of the brand that count in this currency: money is never converted. */
export async function historyIn(currency: string, context: Context): Promise<PlanHistory> {
  const campaigns = (await context.records.campaigns()).filter((campaign) => campaign.currency === currency);
  const parts = await Promise.all(campaigns.map((campaign) => historyOf(campaign, context)));
  const sum = (of: (part: Part) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    prices: parts.flatMap(({ prices }) => prices),
    postsPerCreator: parts.flatMap(({ postsPerCreator }) => postsPerCreator),
    views: parts.flatMap(({ views }) => views),
    engagementRate: divided(
      sum(({ engagement }) => engagement.part),
      sum(({ engagement }) => engagement.whole),
    ),
    ordersPerView: parts.some(({ orders }) => orders !== undefined)
      ? divided(
          sum(({ orders }) => orders ?? 0),
          sum(({ orders, seen }) => (orders === undefined ? 0 : seen)),
        )
      : undefined,
  };
}

interface Part extends Pick<PlanHistory, "prices" | "postsPerCreator" | "views"> {
  engagement: { part: number; whole: number };
  orders: number | undefined;
  /** Views of all posts. */
  seen: number;
}

async function historyOf(campaign: Campaign, context: Context): Promise<Part> {
  const table = await ask({ metric: "overview" }, { kind: "campaign", campaign }, context);
  const members = (await rosterOf(context, campaign)).filter(
    (member) => !isOut(member) && member.stage !== "candidate" && (feeOf(member) ?? 0) > 0,
  );
  const known = {
    prices: members.flatMap((member) => feeOf(member) ?? []),
    postsPerCreator: members.map(({ booking, posts }) => booking?.posts ?? Math.max(1, posts.length)),
  };
  if (table.kind !== "table")
    return { ...known, views: [], engagement: { part: 0, whole: 0 }, orders: undefined, seen: 0 };
  const { perPost, rates, orders, counts } = table.all.totals;
  return { ...known, views: perPost.views, engagement: rates.engagement, orders, seen: counts.views.sum };
}
