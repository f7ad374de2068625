import type { Draft } from "../../src/core/records.ts";

/** How a platform calls the brand's space, and its people and rooms by their names. */
export interface Naming {
  space: string;
  user: (name: "ada" | "tom" | "hana" | "mia" | "jon") => string;
  room: (name: "team" | "creators" | "results") => string;
}

/** Ada is admin, Tom a marketer, Hana a host, Mia and Jon linked creators of a campaign; three rooms are set up. */
export function glow({ space, user, room }: Naming): Draft[] {
  return [
    { type: "brand-set", name: "Glow", zone: "Europe/London", currency: "USD", locale: "en-US" },
    { type: "space-joined", space },
    { type: "role-set", subject: user("ada"), role: "admin" },
    { type: "role-set", subject: user("tom"), role: "marketer" },
    { type: "role-set", subject: user("hana"), role: "host" },
    { type: "room-set", room: room("team"), purposes: ["team"] },
    { type: "room-set", room: room("creators"), purposes: ["creators"] },
    { type: "room-set", room: room("results"), purposes: ["results"] },
    { type: "creator-set", creator: "mia", handle: "@mia.skin", name: "Mia", followers: 12_400, niche: "skincare" },
    { type: "creator-set", creator: "jon", handle: "@jon.eats", name: "Jon" },
    { type: "creator-linked", creator: "mia", user: user("mia"), linked: true },
    { type: "creator-linked", creator: "jon", user: user("jon"), linked: true },
    ...campaign,
  ];
}

const spring = "spring-glow";

const campaign: readonly Draft[] = [
  {
    ...{ type: "campaign-set", campaign: spring, name: "Spring Glow", startOn: "2026-01-19", endOn: "2026-03-22" },
    ...{ currency: "USD", budgetCents: 200_000 },
  },
  { type: "booking-set", campaign: spring, creator: "mia", stage: "agreed", posts: 2, feeCents: 50_000, code: "MIA15" },
  { type: "booking-set", campaign: spring, creator: "jon", stage: "product sent", posts: 1, feeCents: 30_000 },
  { type: "post-set", post: "7301", campaign: spring, creator: "mia", postedOn: "2026-02-03" },
  { type: "post-set", post: "7302", campaign: spring, creator: "jon", postedOn: "2026-02-05" },
  { type: "reading", post: "7301", readAt: "2026-02-09T09:00:00.000Z", views: 12_000, likes: 600 },
  {
    ...{ type: "sale", campaign: spring, creator: "mia", code: "MIA15", source: "shop", counted: "total" },
    ...{ readAt: "2026-02-15T09:00:00.000Z", orders: 10, revenueCents: 40_000, currency: "USD" },
  },
  { type: "reading", post: "7302", readAt: "2026-02-09T09:00:00.000Z", views: 9_000, likes: 700 },
  { type: "reading", post: "7301", readAt: "2026-02-02T09:00:00.000Z", views: 2_000 },
];
