import { startBot, type Bot, type Start } from "./bot.ts";

/**
 * A small campaign on a Monday morning: Mia has two posts, Jon an older one that was read late and a new one that was
 * never read, Lia none. Mia's figures are a worked example: 57,000 views, ER 6.0 %, $550 for 11 orders.
 */
export function glowFigures(start: Start = {}): Promise<Bot> {
  return startBot({
    now: "2026-02-16T09:10:00.000Z",
    zone: "Europe/London",
    locale: "en-GB",
    currency: "USD",
    rooms: { "#glow-team": { purposes: ["team"], campaign: "glow" } },
    ...start,
    entries: [...people, ...bookings, ...posts, ...readings, ...sales, ...(start.entries ?? [])],
  });
}

type Entries = NonNullable<Start["entries"]>;

const people: Entries = [
  {
    type: "campaign-set",
    campaign: "glow",
    name: "Spring Glow",
    startOn: "2026-01-19",
    endOn: "2026-03-22",
    budgetCents: 8_000_000,
  },
  { type: "creator-set", creator: "mia", handle: "@mia.skin", name: "Mia", followers: 20_000, niche: "skincare" },
  { type: "creator-set", creator: "jon", handle: "@jon.eats", name: "Jon", followers: 8_000, niche: "food" },
  { type: "creator-set", creator: "lia", handle: "@lia.x", name: "Lia", followers: 50_000 },
];

const bookings: Entries = [
  { type: "booking-set", campaign: "glow", creator: "mia", stage: "agreed", code: "MIA15", feeCents: 55_000, posts: 2 },
  {
    type: "booking-set",
    campaign: "glow",
    creator: "jon",
    stage: "agreed",
    code: "JON15",
    feeCents: 0,
    giftCents: 4_500,
  },
  {
    type: "booking-set",
    campaign: "glow",
    creator: "lia",
    stage: "agreed",
    code: "LIA10",
    feeCents: 20_000,
    posts: 1,
    dueOn: "2026-02-10",
  },
  {
    type: "cost",
    campaign: "glow",
    creator: "mia",
    kind: "fee",
    state: "paid",
    cents: 25_000,
    currency: "USD",
    on: "2026-02-10",
  },
];

const posts: Entries = [
  {
    type: "post-set",
    post: "7301",
    campaign: "glow",
    creator: "mia",
    videoId: "7301",
    url: "https://www.tiktok.com/@mia.skin/video/7301",
    postedOn: "2026-02-03",
    format: "routine",
    hook: "before and after",
  },
  { type: "post-set", post: "7302", campaign: "glow", creator: "mia", postedOn: "2026-02-10", format: "unboxing" },
  { type: "post-set", post: "7401", campaign: "glow", creator: "jon", postedOn: "2026-01-25", format: "routine" },
  { type: "post-set", post: "7402", campaign: "glow", creator: "jon", postedOn: "2026-02-13" },
];

const readings: Entries = [
  { type: "reading", post: "7301", readAt: "2026-02-04T09:00:00.000Z", views: 5_000 },
  {
    type: "reading",
    post: "7301",
    readAt: "2026-02-09T09:00:00.000Z",
    views: 12_000,
    likes: 500,
    comments: 60,
    shares: 20,
  },
  {
    type: "reading",
    post: "7301",
    readAt: "2026-02-16T09:00:00.000Z",
    views: 48_000,
    likes: 2_100,
    comments: 240,
    shares: 60,
    saves: 30,
  },
  {
    type: "reading",
    post: "7302",
    readAt: "2026-02-16T09:00:00.000Z",
    views: 9_000,
    likes: 900,
    comments: 100,
    shares: 20,
  },
  {
    type: "reading",
    post: "7401",
    readAt: "2026-01-28T09:00:00.000Z",
    views: 4_000,
    likes: 300,
    comments: 60,
    shares: 10,
  },
  {
    type: "reading",
    post: "7401",
    readAt: "2026-02-05T09:00:00.000Z",
    views: 6_200,
    likes: 600,
    comments: 70,
    shares: 20,
  },
];

const sales: Entries = [
  {
    type: "sale",
    campaign: "glow",
    creator: "mia",
    code: "MIA15",
    source: "shop",
    counted: "total",
    readAt: "2026-02-16T08:00:00.000Z",
    orders: 11,
    revenueCents: 46_200,
  },
  {
    type: "sale",
    campaign: "glow",
    creator: "jon",
    code: "JON15",
    source: "shop",
    counted: "total",
    readAt: "2026-02-12T08:00:00.000Z",
    orders: 7,
    revenueCents: 20_000,
  },
];
