import fc from "fast-check";
import { expect, test } from "vitest";

import { planFor, type PlanHistory } from "../../src/campaigns/plan.ts";

const history: PlanHistory = {
  prices: [10_000, 20_000, 20_000, 20_000, 40_000],
  postsPerCreator: [2, 2, 2, 2, 2],
  views: [1_000, 2_000, 2_000, 2_000, 3_000, 2_000, 2_000, 2_000, 2_000, 62_000],
  engagementRate: 0.05,
  ordersPerView: 0.001,
};

test("a budget buys what the usual prices allow, and views between the middle post and the average one", () => {
  expect(planFor(200_000, history)).toEqual({
    price: { from: 20_000, to: 20_000 },
    creators: { from: 10, to: 10 },
    posts: { from: 20, to: 20 },
    viewsPerPost: { from: 2_000, to: 8_000 },
    views: { from: 40_000, to: 160_000 },
    engagements: { from: 2_000, to: 8_000 },
    orders: { from: 40, to: 160 },
    basis: { collaborations: 5, posts: 10 },
  });
});

test("with too few prices of one's own nothing is said, unless somebody says a price", () => {
  const young = { ...history, prices: [10_000], views: [5_000] };
  expect(planFor(200_000, young)).toBeUndefined();
  expect(planFor(200_000, young, 50_000)).toMatchObject({
    creators: { from: 4, to: 4 },
    views: undefined,
    orders: undefined,
  });
});

test("no range is upside down, and more money never buys less", () => {
  const prices = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 5, maxLength: 40 });
  const views = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 10, maxLength: 60 });
  fc.assert(
    fc.property(prices, views, fc.integer({ min: 1, max: 100_000_000 }), (paid, seen, budget) => {
      const one = planFor(budget, { ...history, prices: paid, views: seen });
      const two = planFor(budget * 2, { ...history, prices: paid, views: seen });
      for (const name of ["price", "creators", "posts", "views", "engagements", "orders"] as const) {
        const range = one?.[name];
        expect(range?.from).toBeLessThanOrEqual((range?.to ?? 0) + 1e-6);
        if (name !== "price") expect(two?.[name]?.to).toBeGreaterThanOrEqual(range?.to ?? 0);
      }
    }),
  );
});
