import { expect, test } from "vitest";

import { paceOf } from "../../../src/campaigns/figures/pace.ts";
import { at, post, Story } from "../story.ts";

const entries = [
  { type: "campaign-set", campaign: "glow", startOn: "2026-01-05", endOn: "2026-03-08", budgetCents: 100_000 },
  booking("mia", { posts: 2, dueOn: "2026-02-01", feeCents: 30_000 }),
  booking("jon", { posts: 1, dueOn: "2026-02-10", feeCents: 20_000 }),
  booking("ana", { posts: 3, dueOn: "2026-03-01", feeCents: 10_000 }),
  booking("sam", { posts: 2, dueOn: "2026-01-20", stage: "declined" }),
  {
    type: "cost",
    campaign: "glow",
    creator: "mia",
    kind: "fee",
    state: "paid",
    cents: 30_000,
    currency: "USD",
    on: "2026-02-02",
  },
  post("m1", "mia", "01-20 10:00"),
  post("a1", "ana", "01-22 10:00"),
  post("a2", "ana", "01-23 10:00", { gone: true }),
];

function booking(creator: string, more: object) {
  return { type: "booking-set", campaign: "glow", creator, ...more };
}

async function pace(now: string, money: "all" | "none" = "all") {
  return paceOf(await new Story(entries).facts([], { sees: money }), now);
}

test("money, time and posts side by side", async () => {
  expect(await pace(at("02-18 15:00"))).toMatchObject({
    ...{ committedCents: 60_000, paidCents: 30_000, remainingCents: 40_000, committedShare: 0.6, paidShare: 0.3 },
    ...{ timeShare: 45 / 63, week: 7, weeks: 9, light: "amber" },
    ...{ postsLive: 2, postsPlanned: 6, postsDue: 3, dueDelivered: 1, deliveryRate: 1 / 3 },
  });
});

test("before the start no time is gone, after the end all of it", async () => {
  expect((await pace(at("01-01 15:00"))).timeShare).toBe(0);
  expect((await pace(at("05-01 15:00"))).timeShare).toBe(1);
  expect((await pace(at("01-10 15:00"))).deliveryRate).toBeUndefined();
});

test("without money rights there is none in it", async () => {
  expect(await pace(at("02-18 15:00"), "none")).toMatchObject({ committedCents: undefined, light: undefined, week: 7 });
});
