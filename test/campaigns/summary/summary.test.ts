import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { orders, post, reading, Story } from "../story.ts";
import { summarised } from "./told.ts";

/** Weeks close on Mondays at noon, UTC: 2026-W06 on 9 Feb, 2026-W07 on 16 Feb. */
function glow(...more: readonly Record<string, unknown>[]): Story {
  return new Story([
    { type: "campaign-set", campaign: "glow", startOn: "2026-02-02", endOn: "2026-03-29", budgetCents: 100_000 },
    { type: "creator-set", creator: "mia", handle: "@mia.skin", name: "Mia" },
    { type: "creator-set", creator: "jon", handle: "@jon.eats", name: "Jon" },
    {
      ...{ type: "booking-set", campaign: "glow", creator: "mia", stage: "agreed", posts: 1, code: "MIA15" },
      ...{ feeCents: 30_000, dueOn: "2026-02-08" },
    },
    {
      ...{ type: "booking-set", campaign: "glow", creator: "jon", stage: "agreed", posts: 2, code: "JON10" },
      ...{ feeCents: 20_000, dueOn: "2026-02-14" },
    },
    post("p1", "mia", "02-03 10:00", { format: "routine", disclosure: "checked" }),
    post("p2", "jon", "02-10 10:00", { disclosure: "incomplete" }),
    reading("p1", "02-09 09:00", { views: 12_000, likes: 500, comments: 60, shares: 40 }),
    reading("p1", "02-16 09:00", { views: 48_000, likes: 2_000, comments: 240, shares: 160 }),
    reading("p2", "02-16 10:00", { views: 9_000, likes: 900, comments: 100, shares: 20 }),
    orders("mia", "02-09 10:00", { code: "MIA15", orders: 3, revenueCents: 12_600 }),
    orders("mia", "02-16 10:00", { code: "MIA15", orders: 11, revenueCents: 46_200 }),
    ...more,
  ]);
}

describe("a closed week of a campaign", () => {
  test("its gains are whole: 45,000 views, not the sum of what was reported", async () => {
    const { gains } = await summarised(glow(), "2026-W07");
    expect(gains).toMatchObject({ views: 45_000, likes: 2_400, comments: 280, shares: 140, orders: 8, posts: 1 });
    expect(gains.revenueCents).toBe(33_600);
  });

  test("the first week holds what came before it", async () => {
    const { gains, isFirst } = await summarised(glow(), "2026-W06");
    expect(gains).toMatchObject({ views: 12_000, orders: 3, posts: 1 });
    expect(isFirst).toBe(true);
  });

  test("the figure that the campaign is for stands first, with the week before", async () => {
    const byOrders = await summarised(glow(), "2026-W07");
    expect(byOrders.scorecard[0]).toMatchObject({ metric: "orders", value: 8, before: 3 });
    const byViews = await summarised(glow({ type: "campaign-set", campaign: "glow", goal: "views" }), "2026-W07");
    expect(byViews.scorecard[0]).toMatchObject({ metric: "views", value: 45_000, before: 12_000 });
    expect(byViews.scorecard.length).toBeLessThanOrEqual(8);
  });

  test("a week in which nobody reported orders has none to tell, rather than none", async () => {
    const silent = await summarised(glow(), "2026-W08");
    expect(silent.scorecard[0]).toMatchObject({
      metric: "orders",
      value: undefined,
      missing: { why: "no sales logged" },
    });
    expect(silent.gains.orders).toBe(0);
    const same = orders("mia", "02-20 10:00", { code: "MIA15", orders: 11, revenueCents: 46_200 });
    expect((await summarised(glow(same), "2026-W08")).scorecard[0]).toMatchObject({ metric: "orders", value: 0 });
  });

  test("the engagement rate is the lifetime one, pooled, and how it moved", async () => {
    const { scorecard } = await summarised(glow(), "2026-W07");
    expect(scorecard.find(({ metric }) => metric === "engagement_rate")).toMatchObject({
      value: 3_420 / 57_000,
      before: 600 / 12_000,
      span: "to date",
    });
  });

  test("what was read after the closing hour belongs to the next week", async () => {
    const late = reading("p1", "02-16 12:00", { views: 60_000 });
    expect((await summarised(glow(late), "2026-W07")).gains.views).toBe(45_000);
    expect((await summarised(glow(late), "2026-W08")).gains.views).toBe(12_000);
  });

  test("it asks for what is owed, incomplete or unread", async () => {
    const { asks, actions } = await summarised(glow(), "2026-W07");
    expect(asks.overdue).toMatchObject([{ person: { name: "Jon" }, posts: 1, dueOn: "2026-02-14" }]);
    expect(asks.undisclosed.map(({ post: id }) => id)).toEqual(["p2"]);
    expect(asks.stale).toEqual([]);
    expect(actions.map(({ kind }) => kind)).toEqual(["complete disclosure", "ask about posts", "pay"]);
    const next = await summarised(glow(), "2026-W08");
    expect(next.asks.stale.map(({ name }) => name)).toEqual(["Mia", "Jon"]);
  });

  test("a code that nobody used is told only where orders are logged", async () => {
    const { codes } = await summarised(glow(), "2026-W07");
    expect(codes?.unused.map(({ code }) => code)).toEqual(["JON10"]);
    const withoutOrders = new Story([
      { type: "campaign-set", campaign: "glow", startOn: "2026-02-02" },
      { type: "booking-set", campaign: "glow", creator: "jon", code: "JON10" },
      post("p2", "jon", "02-03 10:00"),
    ]);
    expect((await summarised(withoutOrders, "2026-W06")).codes).toBeUndefined();
  });

  test("orders of a code without a live post are told, and three times the usual ones", async () => {
    const jons = (day: string, many: number) => orders("jon", `${day} 09:00`, { code: "JON10", orders: many });
    const gone = { type: "post-set", post: "p2", gone: true };
    const story = glow(jons("02-16", 4), jons("02-23", 24), gone);
    const { codes } = await summarised(story, "2026-W08");
    expect(codes?.spikes).toMatchObject([{ code: "JON10", orders: 20, usual: 2 }]);
    expect(codes?.withoutPost).toMatchObject([{ code: "JON10", orders: 20 }]);
  });

  test("a code's first orders are above nothing that was usual", async () => {
    const first = orders("jon", "02-23 09:00", { code: "JON10", orders: 24 });
    expect((await summarised(glow(first), "2026-W08")).codes?.spikes).toEqual([]);
  });

  test("a code that is a letter off is told with the one that is meant", async () => {
    const slip = orders("mia", "02-16 09:00", { code: "MAI15", orders: 2 });
    expect((await summarised(glow(slip), "2026-W07")).codes?.mistyped).toEqual([
      { code: "MAI15", meant: "MIA15", orders: 2 },
    ]);
  });

  test("the highest mark that somebody's posts passed is told once", async () => {
    expect((await summarised(glow(), "2026-W06")).milestones).toMatchObject([
      { person: { name: "Mia" }, views: 10_000 },
    ]);
    expect((await summarised(glow(), "2026-W07")).milestones).toEqual([]);
    const viral = glow(reading("p1", "02-23 09:00", { views: 130_000 }));
    expect((await summarised(viral, "2026-W08")).milestones).toMatchObject([{ views: 100_000 }]);
  });

  test("what an earlier summary told and is no longer so is corrected", async () => {
    const story = glow();
    const { gains } = await summarised(story, "2026-W06");
    const told = { week: "2026-W06", gains };
    expect((await summarised(story, "2026-W07", { told })).corrections).toEqual([]);
    story.tell(reading("p1", "02-08 09:00", { views: 11_000 }), reading("p1", "02-09 10:00", { views: 13_500 }));
    expect((await summarised(story, "2026-W07", { told })).corrections).toEqual([
      { week: "2026-W06", metric: "views", unit: "count", told: 12_000, now: 13_500 },
    ]);
  });

  test("a first sighting of an older post makes nobody rise, and is told apart", async () => {
    const old = [post("p3", "jon", "01-05 10:00"), reading("p3", "02-15 10:00", { views: 500_000 })];
    const { rising, gains } = await summarised(glow(...old), "2026-W07");
    expect(rising.map(({ person, gained }) => [person.name, gained])).toEqual([
      ["Mia", 36_000],
      ["Jon", 9_000],
    ]);
    expect(gains.apart.firstSeen).toBe(500_000);
  });

  test("a post of four weeks that still grows is a late bloomer", async () => {
    const story = glow(
      reading("p1", "02-23 09:00", { views: 49_000 }),
      reading("p1", "03-02 09:00", { views: 50_000 }),
      reading("p1", "03-09 09:00", { views: 68_000 }),
    );
    expect((await summarised(story, "2026-W09")).lateBloomers).toEqual([]);
    expect((await summarised(story, "2026-W10")).lateBloomers).toMatchObject([{ post: "p1", gained: 18_000 }]);
  });

  test("it holds what was known when the week closed, whatever came later", async () => {
    const then = await summarised(glow(), "2026-W07");
    const later = glow(post("p9", "jon", "02-20 10:00"), reading("p9", "02-23 10:00", { views: 80_000 }), {
      type: "cost",
      campaign: "glow",
      kind: "boost",
      state: "paid",
      cents: 9_900,
      currency: "USD",
      on: "2026-02-20",
    });
    expect(await summarised(later, "2026-W07")).toEqual(then);
  });
});

describe("the creators' version", () => {
  const cents = fc.integer({ min: 7_000_001, max: 7_999_999 });
  const sold = fc.integer({ min: 5_000_001, max: 5_999_999 });
  const campaign = fc.record({
    goal: fc.constantFrom("orders", "views", "content"),
    budget: cents,
    creators: fc.array(
      fc.record({ fee: cents, gift: cents, orders: sold, revenue: cents, views: fc.integer({ min: 0, max: 99_999 }) }),
      { minLength: 1, maxLength: 6 },
    ),
  });

  test("holds no money, order or code of any campaign", async () => {
    await fc.assert(
      fc.asyncProperty(campaign, async ({ goal, budget, creators }) => {
        const story = new Story([
          { type: "campaign-set", campaign: "glow", startOn: "2026-02-02", goal, budgetCents: budget },
          ...creators.flatMap(({ fee, gift, orders: many, revenue, views }, i) => [
            { type: "creator-set", creator: `c${i}`, handle: `@creator${i}` },
            {
              ...{ type: "booking-set", campaign: "glow", creator: `c${i}`, stage: "agreed", code: `SECRET${i}` },
              ...{ feeCents: fee, giftCents: gift, dueOn: "2026-02-10" },
            },
            post(`p${i}`, `c${i}`, "02-03 10:00", { feeCents: fee }),
            reading(`p${i}`, "02-09 09:00", { views, likes: 10, comments: 1, shares: 1 }),
            orders(`c${i}`, "02-09 09:00", { code: `SECRET${i}`, orders: many, revenueCents: revenue }),
            {
              ...{ type: "cost", campaign: "glow", creator: `c${i}`, kind: "bonus", state: "paid", cents: revenue },
              ...{ currency: "USD", on: "2026-02-05" },
            },
          ]),
        ]);
        const told = await summarised(story, "2026-W06", { version: "creators" });
        const text = JSON.stringify(told);
        expect(text).not.toMatch(/SECRET|(?<![\d.])[57]\d{6}(?!\d)/);
        expect(told.scorecard.map(({ metric }) => metric)).not.toContain("orders");
        expect(told.gains).toMatchObject({ orders: undefined, revenueCents: undefined });
        expect([told.selling, told.rebook, told.codes, told.asks.unpaid]).toEqual([[], [], undefined, []]);
        expect(JSON.stringify(await summarised(story, "2026-W06"))).toMatch(/(?<![\d.])[57]\d{6}(?!\d)/);
      }),
      { numRuns: 50 },
    );
  });

  test("tells the same weeks and counts as the team's", async () => {
    const [team, creators] = [
      await summarised(glow(), "2026-W07"),
      await summarised(glow(), "2026-W07", { version: "creators" }),
    ];
    expect(creators.gains.views).toBe(team.gains.views);
    expect(creators.rising).toEqual(team.rising);
    expect(creators.lastDay).toBe("2026-02-15");
  });
});

test("before a campaign begins there is nothing to tell", async () => {
  await expect(summarised(glow(), "2026-W05")).rejects.toThrow("nothing had begun");
});

test("weeks close by calendar, and the year's 53rd is one of them", async () => {
  const story = new Story([
    { type: "campaign-set", campaign: "glow", startOn: "2026-12-21" },
    { ...post("p1", "mia", "12-22 10:00") },
    { ...reading("p1", "12-28 09:00", { views: 100 }) },
    { type: "reading", post: "p1", readAt: "2027-01-04T11:59:59.999Z", views: 300 },
    { type: "reading", post: "p1", readAt: "2027-01-04T12:00:00.000Z", views: 700 },
  ]);
  expect((await summarised(story, "2026-W53")).gains.views).toBe(200);
  expect((await summarised(story, "2026-W53")).lastDay).toBe("2027-01-03");
  expect((await summarised(story, "2027-W01")).gains.views).toBe(400);
});
