import { expect, test } from "vitest";

import { compareAtSameAge, type ReadPost } from "../../../src/campaigns/figures/compare.ts";
import { readsOf } from "../../../src/store/reads.ts";
import { at, post, reading, Story } from "../story.ts";

const now = at("02-18 15:00");

const story = new Story([
  post("m1", "mia", "02-03 10:00"),
  post("m2", "mia", "02-10 10:00"),
  post("j1", "jon", "02-08 10:00"),
  post("j2", "jon", "02-15 10:00"),
  reading("m1", "02-07 10:00", { views: 20_000, likes: 900, comments: 70, shares: 30 }),
  reading("m1", "02-13 10:00", { views: 44_000, likes: 2100, comments: 170, shares: 90 }),
  reading("m2", "02-16 10:00", { views: 9000 }),
  reading("j1", "02-12 10:00", { views: 4000, likes: 400, comments: 20, shares: 10 }),
  reading("j1", "02-16 10:00", { views: 7000, likes: 700, comments: 50, shares: 30 }),
  reading("j2", "02-16 10:00", { views: 500 }),
]);

async function side(creator: string): Promise<{ label: string; posts: ReadPost[] }> {
  const reads = readsOf(story.ledger);
  const posts = (await reads.posts("b")).filter((known) => known.creator === creator);
  const read = posts.map(async (known) => ({ post: known, readings: await reads.readings("b", known.id) }));
  return { label: creator, posts: await Promise.all(read) };
}

test("the best posts are compared at the largest age that both were read around", async () => {
  const { days, sides } = compareAtSameAge([await side("mia"), await side("jon")], { zone: "UTC", now });
  expect(days).toBe(8);
  expect(sides.map(({ label, best }) => [label, best?.post.id, best?.views])).toEqual([
    ["mia", "m1", 36_000],
    ["jon", "j1", 7000],
  ]);
  expect(sides[1]?.best?.engagementRate).toBeCloseTo(780 / 7000);
});

test("posts that are not comparable yet are named with their age", async () => {
  const { sides } = compareAtSameAge([await side("mia"), await side("jon")], { zone: "UTC", now });
  expect(sides.map(({ notYet }) => notYet.map(({ post: { id }, ageDays }) => [id, ageDays]))).toEqual([
    [["m2", 8]],
    [["j2", 3]],
  ]);
});

test("somebody without a reading leaves nothing to compare", async () => {
  const { days, sides } = compareAtSameAge([await side("mia"), await side("nobody")], { zone: "UTC", now });
  expect(days).toBeUndefined();
  expect(sides.map(({ best }) => best)).toEqual([undefined, undefined]);
});
