import { followersOf } from "../creator.ts";
import type { CountName } from "../snapshot.ts";
import type { Sum } from "./counts.ts";
import { gained, kindOfGain, type PostGain, type PostRead } from "./growth.ts";

/** part / whole is the rate. */
export interface Share {
  part: number;
  whole: number;
  posts: number;
}

export type RateName =
  | "engagement"
  | "engagementWithSaves"
  | "engagementByFollowers"
  | "comment"
  | "share"
  | "save"
  | "completion"
  | "watch";

/** The parts and wholes of a group's rates, each over the posts that know both. */
export interface Rates {
  engagements: Sum;
  rates: Record<RateName, Share>;
  perPost: { views: number[]; engagementRate: number[] };
}

export function ratesOf(posts: readonly PostRead[]): Rates {
  const all: Rates = {
    engagements: { sum: 0, posts: 0 },
    rates: {
      engagement: share(),
      engagementWithSaves: share(),
      engagementByFollowers: share(),
      comment: share(),
      share: share(),
      save: share(),
      completion: share(),
      watch: share(),
    },
    perPost: { views: [], engagementRate: [] },
  };
  for (const read of posts) {
    if (read.gain === undefined) continue;
    addShares(all, read.gain);
    addEngagements(all, read.gain, read);
  }
  return all;
}

function addShares({ rates, perPost }: Rates, gain: PostGain): void {
  const views = exact(gain, "views");
  addTo(rates.comment, exact(gain, "comments"), views);
  addTo(rates.share, exact(gain, "shares"), views);
  addTo(rates.save, exact(gain, "saves"), views);
  // Averages of a post's whole life: they weigh as much as it has views.
  const { completion, watchSeconds, views: lifetimeViews } = gain.after;
  addTo(rates.completion, product(completion, lifetimeViews), lifetimeViews);
  addTo(rates.watch, product(watchSeconds, lifetimeViews), lifetimeViews);
  if (views !== undefined) perPost.views.push(views);
}

function addEngagements({ rates, engagements, perPost }: Rates, gain: PostGain, { post, creator }: PostRead): void {
  const engaged = engagedIn(gain, gained);
  if (engaged === undefined) return;
  engagements.sum += engaged;
  engagements.posts += 1;
  if (engagedIn(gain, exact) === undefined) return;
  const views = exact(gain, "views");
  const saves = exact(gain, "saves");
  const on = post.postedOn ?? post.postedAt?.slice(0, "2026-12-31".length);
  addTo(rates.engagement, engaged, views);
  addTo(rates.engagementByFollowers, engaged, creator && followersOf(creator, on));
  addTo(rates.engagementWithSaves, saves === undefined ? undefined : engaged + saves, views);
  if (views !== undefined && views > 0) perPost.engagementRate.push(engaged / views);
}

function engagedIn(gain: PostGain, read: typeof gained): number | undefined {
  const likes = read(gain, "likes");
  const comments = read(gain, "comments");
  const shares = read(gain, "shares");
  return likes === undefined || comments === undefined || shares === undefined ? undefined : likes + comments + shares;
}

/** A first sighting's counts are older than the window: they are gained in it, but say nothing of its rates. */
function exact(gain: PostGain, count: CountName): number | undefined {
  return kindOfGain(gain, count) === "first sighting" ? undefined : gained(gain, count);
}

function addTo(rate: Share, part: number | undefined, whole: number | undefined): void {
  if (part === undefined || whole === undefined) return;
  rate.part += part;
  rate.whole += whole;
  rate.posts += 1;
}

function product(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a * b;
}

function share(): Share {
  return { part: 0, whole: 0, posts: 0 };
}
