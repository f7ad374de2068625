import type { CampaignFacts } from "../figures/facts.ts";

/** What a campaign is known to be where creators read along: no money, orders or codes in it at all. */
export function publicFacts(facts: CampaignFacts): CampaignFacts {
  return {
    ...facts,
    campaign: { ...facts.campaign, budgetCents: undefined },
    bookings: facts.bookings.map((booking) => ({
      ...booking,
      ...{ code: undefined, feeCents: undefined, giftCents: undefined },
    })),
    posts: facts.posts.map((post) => ({ ...post, feeCents: undefined })),
    codes: [],
    costs: [],
    money: { sees: "none" },
  };
}
