import type { Draft } from "../../src/core/records.ts";
import { startBot, type Bot } from "./bot.ts";

/** A running campaign on Monday 16 Feb 2026, 09:00 UTC: Mia has posted one of two, Jon all, Sana is late. */
export function threeCreators(more: readonly Draft[] = []): Promise<Bot> {
  return startBot({
    now: "2026-02-16T09:00:00.000Z",
    zone: "Europe/London",
    currency: "USD",
    locale: "en-US",
    entries: [...entries, ...more],
  });
}

const campaign = "spring-glow";

const entries: readonly Draft[] = [
  {
    type: "campaign-set",
    campaign,
    name: "Spring Glow",
    startOn: "2026-01-19",
    endOn: "2026-03-22",
    currency: "USD",
    budgetCents: 200_000,
  },
  { type: "creator-set", creator: "mia", handle: "@mia.skin", name: "Mia", followers: 12_400, niche: "skincare" },
  { type: "creator-set", creator: "jon", handle: "@jon.eats", name: "Jon" },
  { type: "creator-set", creator: "sana", handle: "@sana", name: "Sana" },
  { type: "booking-set", campaign, creator: "mia", stage: "agreed", posts: 2, feeCents: 50_000, code: "MIA15" },
  { type: "booking-set", campaign, creator: "jon", stage: "product sent", posts: 1, feeCents: 30_000 },
  { type: "booking-set", campaign, creator: "sana", stage: "agreed", posts: 1, dueOn: "2026-02-10" },
  { type: "post-set", post: "7301", campaign, creator: "mia", postedOn: "2026-02-03" },
  { type: "post-set", post: "7302", campaign, creator: "jon", postedOn: "2026-02-05" },
  { type: "reading", post: "7301", readAt: "2026-02-09T09:00:00.000Z", views: 12_000 },
];
