import fc from "fast-check";
import { expect, test } from "vitest";

import { mixWithin, rankCandidates, type Candidate } from "../../src/campaigns/shortlist.ts";

const bare: Candidate = {
  ...{ handle: "@a", followers: undefined, niche: undefined, engagementRate: undefined, views: undefined },
  ...{ priceCents: undefined, past: undefined },
};
const candidate = fc.record<Candidate>({
  handle: fc.stringMatching(/^@[a-z]{3,8}$/),
  followers: fc.option(fc.integer({ min: 0, max: 2_000_000 }), { nil: undefined }),
  niche: fc.option(fc.constantFrom("skincare", "food"), { nil: undefined }),
  engagementRate: fc.option(fc.double({ min: 0, max: 0.3, noNaN: true }), { nil: undefined }),
  views: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined }),
  priceCents: fc.option(fc.integer({ min: 0, max: 500_000 }), { nil: undefined }),
  past: fc.constantFrom(undefined, { posts: 2, engagementRate: 0.05, orders: 3 }),
});
const candidates = fc.uniqueArray(candidate, { selector: ({ handle }) => handle, maxLength: 150 });

test("who fits better comes first, with what speaks for them", () => {
  const ranked = rankCandidates(
    [
      {
        ...bare,
        handle: "@star",
        followers: 900_000,
        niche: "lifestyle",
        engagementRate: 0.01,
        views: 50_000,
        priceCents: 500_000,
      },
      {
        ...bare,
        handle: "@small",
        followers: 3_000,
        niche: "skincare",
        engagementRate: 0.09,
        views: 5_000,
        priceCents: 5_000,
      },
    ],
    ["skincare"],
  );
  expect(ranked.map(({ candidate: { handle } }) => handle)).toEqual(["@small", "@star"]);
  expect(ranked[0]?.reasons).toEqual(["engagement rate", "views for the price", "niche"]);
});

test("followers change nothing, and nobody is left out", () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const handles = (list: readonly Candidate[]) =>
        rankCandidates(list, ["food"]).map((each) => each.candidate.handle);
      const ranked = handles(all);
      expect(ranked.toSorted()).toEqual(all.map(({ handle }) => handle).toSorted());
      expect(handles(all.map((each) => ({ ...each, followers: 1 })))).toEqual(ranked);
    }),
  );
});

test("a mix costs no more than the budget, holds at most a hundred, and nobody without a price", () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 0, max: 5_000_000 }), (all, budget) => {
      const { chosen, costCents } = mixWithin(rankCandidates(all, []), budget);
      expect(costCents).toBeLessThanOrEqual(budget);
      expect(chosen.length).toBeLessThanOrEqual(100);
      for (const { candidate: each } of chosen) expect(each.priceCents).toBeDefined();
    }),
  );
});

test("what is missing is said, and counts neither for nor against", () => {
  const [only] = rankCandidates([bare], ["food"]);
  expect(only).toMatchObject({ fit: 0.5, reasons: [], missing: ["engagement rate", "views", "price", "niche"] });
});
