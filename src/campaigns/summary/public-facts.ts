import type { CampaignFacts } from "../figures/facts.ts";

/** What a campaign is known to be where creators read along: no money, orders or codes of any kind in it at all. */
export function publicFacts(facts: CampaignFacts): CampaignFacts {
  return {
    ...facts,
    campaign: { ...facts.campaign, budgetCents: undefined },
    bookings: facts.bookings.map((booking) => ({
      ...booking,
      ...{ code: undefined, feeCents: undefined, giftCents: undefined },
    })),
    posts: facts.posts.map((post) => ({ ...post, feeCents: undefined, spark: undefined })),
    codes: [],
    costs: [],
    money: { sees: "none" },
  };
}
