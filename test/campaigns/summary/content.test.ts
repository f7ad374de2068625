import { describe, expect, test } from "vitest";

import { orders, post, reading, Story } from "../story.ts";
import { summarised } from "./told.ts";

const people = ["mia", "jon", "ana", "lia", "noa", "tobi"];

/** Weeks close on Mondays at noon, UTC: 2026-W06 on 9 Feb, 2026-W07 on 16 Feb. */
function glow(...more: readonly Record<string, unknown>[]): Story {
  return new Story([
    { type: "campaign-set", campaign: "glow", startOn: "2026-02-02", endOn: "2026-03-29", budgetCents: 100_000 },
    ...people.map((creator) => ({ type: "creator-set", creator, handle: `@${creator}` })),
    ...more,
  ]);
}

/** A video of that day in the first week, with engagements of so many percent. */
function tagged(id: string, day: string, { percent, ...tags }: { percent: number; hook?: string; format?: string }) {
  const likes = 2_000 * (percent / 100);
  return [
    post(id, people[Number(id.slice(1)) % people.length] ?? "mia", `02-0${day} 10:00`, tags),
    reading(id, "02-09 09:00", { views: 2_000, likes, comments: 0, shares: 0 }),
  ];
}

describe("what one post does to a week", () => {
  const views = (many: readonly number[]) =>
    many.flatMap((gained, i) => [
      post(`p${i}`, people[i] ?? "mia", "02-03 10:00"),
      reading(`p${i}`, "02-09 09:00", { views: gained }),
    ]);

  test("a post with most of the views is told beside the median, which the mean hides", async () => {
    const { viral } = await summarised(glow(...views([90_000, 1_000, 2_000, 3_000, 4_000])), "2026-W06");
    expect(viral).toMatchObject({ post: "p0", gained: 90_000, share: 0.9, mean: 20_000, median: 3_000 });
  });

  test("posts that are much alike, or too few to stand out from, have no outlier", async () => {
    expect((await summarised(glow(...views([5_000, 4_000, 4_500, 5_500, 6_000])), "2026-W06")).viral).toBeUndefined();
    expect((await summarised(glow(...views([90_000, 1_000, 2_000])), "2026-W06")).viral).toBeUndefined();
  });
});

describe("what was learnt of the content", () => {
  const three = (format: string, from: number, percent: number) =>
    [0, 1, 2].flatMap((i) => tagged(`p${from + i}`, String(3 + i), { percent, format }));

  test("the best of those with three posts is told, with how many and what the campaign has", async () => {
    const { learnings, tooFew } = await summarised(
      glow(
        ...three("routine", 0, 8),
        ...three("unboxing", 3, 4),
        ...tagged("p6", "3", { percent: 30, format: "skit" }),
      ),
      "2026-W06",
    );
    expect(learnings).toMatchObject([{ by: "format", tag: "routine", posts: 3, rate: 0.08 }]);
    expect(tooFew).toEqual([{ by: "format", tags: 1, least: 3 }]);
  });

  test("one that has nothing to be compared with is no finding", async () => {
    const { learnings } = await summarised(glow(...three("routine", 0, 8)), "2026-W06");
    expect(learnings).toEqual([]);
  });

  test("the same hook with a falling rate has tired; one that holds has not", async () => {
    const hooked = (hook: string, from: number, percents: readonly number[]) =>
      percents.flatMap((percent, i) => tagged(`p${from + i}`, String(3 + i), { percent, hook }));
    const { fatigue } = await summarised(
      glow(...hooked("wait for it", 0, [10, 9, 5, 4]), ...hooked("before and after", 6, [5, 5, 5, 5])),
      "2026-W06",
    );
    expect(fatigue).toMatchObject([{ hook: "wait for it", posts: 4 }]);
    expect(fatigue[0]?.first).toBeCloseTo(0.095);
    expect(fatigue[0]?.last).toBeCloseTo(0.045);
    const short = await summarised(glow(...hooked("wait for it", 0, [10, 4, 2])), "2026-W06");
    expect(short.fatigue).toEqual([]);
  });
});

describe("whom to book again", () => {
  const booked = (creator: string, fee: number, sold: number) => [
    {
      ...{ type: "booking-set", campaign: "glow", creator, stage: "agreed", posts: 1, feeCents: fee },
      code: `${creator.toUpperCase()}15`,
    },
    post(`p-${creator}`, creator, "02-03 10:00"),
    reading(`p-${creator}`, "02-09 09:00", { views: 5_000, likes: 200, comments: 20, shares: 10 }),
    ...(sold === 0 ? [] : [orders(creator, "02-09 09:00", { code: `${creator.toUpperCase()}15`, orders: sold })]),
  ];

  test("are those with orders enough that cost less than the campaign's, with the reason beside them", async () => {
    const story = glow(...booked("mia", 20_000, 20), ...booked("jon", 20_000, 5), ...booked("ana", 20_000, 4));
    const { rebook, unjudged } = await summarised(story, "2026-W06");
    expect(rebook).toMatchObject([{ person: { creator: "mia" }, orders: 20, perOrder: 1_000, hasDelivered: true }]);
    expect(rebook[0]?.perOrderOverall).toBeCloseTo(60_000 / 29);
    expect(unjudged).toEqual({ creators: 1, least: 5 });
  });

  test("nobody is judged where no orders are logged", async () => {
    const { rebook, unjudged } = await summarised(glow(...booked("mia", 20_000, 0)), "2026-W06");
    expect([rebook, unjudged.creators]).toEqual([[], 0]);
  });
});
