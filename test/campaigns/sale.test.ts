import { expect, test } from "vitest";

import { at, orders, post, reading, Story } from "./story.ts";

const now = at("02-18 15:00");
const begun = [
  post("short", "mia", "02-03 10:00"),
  reading("short", "02-04 10:00", { views: 100 }),
  orders("mia", "02-04 10:00", { code: "MIA15", post: "short", orders: 14, revenueCents: 50_000 }),
];

async function sold(entries: Record<string, unknown>[]) {
  const { all, provenance } = await new Story(entries).ask({ metric: "overview" }, now);
  return {
    orders: all.totals.orders,
    revenue: all.totals.revenueCents,
    views: all.totals.counts.views.sum,
    provenance,
  };
}

test("orders told of a short link and then of its video are one series", async () => {
  const joined = [
    ...begun,
    post("video", "mia", "02-03 10:00"),
    { type: "post-joined", post: "short", into: "video" },
    orders("mia", "02-10 10:00", { code: "MIA15", post: "video", orders: 20, revenueCents: 70_000 }),
  ];
  expect(await sold(joined)).toMatchObject({ orders: 20, revenue: 70_000, views: 100 });
});

test("added orders add up, totals replace", async () => {
  const more = [
    ...begun,
    orders("mia", "02-10 10:00", { code: "MIA15", post: "short", counted: "added", orders: 3 }),
    orders("mia", "02-11 10:00", { code: "MIA15", orders: 2, counted: "unsaid" }),
    orders("mia", "02-12 10:00", { code: "MIA15", orders: 4, counted: "unsaid" }),
  ];
  expect((await sold(more)).orders).toBe(21);
  expect((await sold([...more, { type: "habit-set", campaign: "glow", ordersAre: "added" }])).orders).toBe(23);
});

test("revenue in another currency is named and never added", async () => {
  const euros = { code: "MIA15", post: "short", orders: 16, revenueCents: 61_000, currency: "EUR" };
  const { orders: count, revenue, provenance } = await sold([...begun, orders("mia", "02-10 10:00", euros)]);
  expect([count, revenue]).toEqual([16, 50_000]);
  expect(provenance.otherRevenue).toEqual(["EUR"]);
});
