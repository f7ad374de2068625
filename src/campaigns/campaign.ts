import type { EntryOf } from "./entry.ts";

/** A product pushed by 20-100 creators over weeks. */
export interface Campaign {
  id: string;
  name: string;
  startOn: string | undefined;
  endOn: string | undefined;
  currency: string;
  goal: "orders" | "views" | "content";
  /** Withheld from those who may not see money. */
  budgetCents: number | undefined;
  postsPlanned: number | undefined;
  closed: boolean;
  /** Who made it. */
  owner: string | undefined;
  /** How orders are counted where nobody says; undefined until somebody was asked. */
  ordersAre: "total" | "added" | undefined;
}

export type CampaignChange = EntryOf<"campaign-set"> | EntryOf<"campaign-closed"> | EntryOf<"habit-set">;

export function campaignFrom(id: string, changes: readonly CampaignChange[], currency: string): Campaign {
  const campaign: Campaign = {
    id,
    name: id,
    startOn: undefined,
    endOn: undefined,
    currency,
    goal: "orders",
    budgetCents: undefined,
    postsPlanned: undefined,
    closed: false,
    owner: changes.find(({ type }) => type === "campaign-set")?.by,
    ordersAre: undefined,
  };
  for (const change of changes) applyTo(campaign, change);
  return campaign;
}

function applyTo(campaign: Campaign, change: CampaignChange): void {
  switch (change.type) {
    case "campaign-closed":
      campaign.closed = change.closed;
      return;
    case "habit-set":
      campaign.ordersAre = change.ordersAre;
      return;
    case "campaign-set":
      campaign.name = change.name ?? campaign.name;
      campaign.startOn = change.startOn ?? campaign.startOn;
      campaign.endOn = change.endOn ?? campaign.endOn;
      campaign.currency = change.currency ?? campaign.currency;
      campaign.goal = change.goal ?? campaign.goal;
      campaign.budgetCents = change.budgetCents ?? campaign.budgetCents;
      campaign.postsPlanned = change.postsPlanned ?? campaign.postsPlanned;
  }
}
