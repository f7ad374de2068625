import { followersOf } from "./creator.ts";
import { gained, kindOfGain, type GainKind, type PostGain } from "./growth.ts";
import { countNames, type CountName } from "./snapshot.ts";
import type { PostRead, RateName, Share, Sum } from "./totals.ts";

/** Counts and rates of a group. */
export interface Pooled {
  read: number;
  counts: Record<CountName, Sum>;
  parts: Record<CountName, Record<GainKind | "falls", number>>;
  engagements: Sum;
  rates: Record<RateName, Share>;
  perPost: { views: number[]; engagementRate: number[] };
}

/** Sums over the posts that were read in the span, each over those that know the count. */
export function pooledOf(posts: readonly PostRead[]): Pooled {
  const pooled: Pooled = {
    read: 0,
    counts: { views: nil(), likes: nil(), comments: nil(), shares: nil(), saves: nil() },
    parts: { views: whole(), likes: whole(), comments: whole(), shares: whole(), saves: whole() },
    engagements: nil(),
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
  for (const read of posts) if (read.gain !== undefined) addGain(pooled, read.gain, read);
  return pooled;
}

function addGain(pooled: Pooled, gain: PostGain, read: PostRead): void {
  pooled.read += 1;
  for (const count of countNames) {
    const value = gained(gain, count);
    if (value === undefined) continue;
    pooled.counts[count].sum += value;
    pooled.counts[count].posts += 1;
    pooled.parts[count][kindOfGain(gain, count)] += value;
    if (value < 0) pooled.parts[count].falls += value;
  }
  addRates(pooled, gain, read);
}

/** A first sighting's counts are older than the window: they are gained, but say nothing of its rates. */
function addRates({ rates, engagements, perPost }: Pooled, gain: PostGain, { post, creator }: PostRead): void {
  const [views, likes, comments, shares, saves] = countNames.map((count) => exact(gain, count));
  const lifetimeViews = gain.after.views;
  addTo(rates.comment, comments, views);
  addTo(rates.share, shares, views);
  addTo(rates.save, saves, views);
  addTo(rates.completion, product(gain.after.completion, lifetimeViews), lifetimeViews);
  addTo(rates.watch, product(gain.after.watchSeconds, lifetimeViews), lifetimeViews);
  if (views !== undefined) perPost.views.push(views);
  const all = sumOfGain(gain);
  if (all !== undefined) {
    engagements.sum += all;
    engagements.posts += 1;
  }
  if (likes === undefined || comments === undefined || shares === undefined) return;
  const engaged = likes + comments + shares;
  addTo(rates.engagement, engaged, views);
  addTo(
    rates.engagementByFollowers,
    engaged,
    creator && followersOf(creator, post.postedOn ?? post.postedAt?.slice(0, 10)),
  );
  if (saves !== undefined) addTo(rates.engagementWithSaves, engaged + saves, views);
  if (views !== undefined && views > 0) perPost.engagementRate.push(engaged / views);
}

function exact(gain: PostGain, count: CountName): number | undefined {
  return kindOfGain(gain, count) === "first sighting" ? undefined : gained(gain, count);
}

function sumOfGain(gain: PostGain): number | undefined {
  const likes = gained(gain, "likes");
  const comments = gained(gain, "comments");
  const shares = gained(gain, "shares");
  return likes === undefined || comments === undefined || shares === undefined ? undefined : likes + comments + shares;
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

function nil(): Sum {
  return { sum: 0, posts: 0 };
}

function share(): Share {
  return { part: 0, whole: 0, posts: 0 };
}

function whole() {
  return { "new post": 0, "first sighting": 0, "older baseline": 0, steady: 0, falls: 0 };
}
