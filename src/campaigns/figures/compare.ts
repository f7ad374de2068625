import { dayStart } from "../calendar/week.ts";
import type { Post } from "../post.ts";
import type { CountName, Reading } from "../snapshot.ts";
import { valueAtAge } from "./growth.ts";

/** One side of a comparison: a creator's or a group's posts with all their readings. */
export interface Side {
  label: string;
  posts: readonly ReadPost[];
}

export interface ReadPost {
  post: Post;
  readings: readonly Reading[];
}

/** Posts at the same age; the first reading is no fair measure of two posts, their age is. */
export interface SameAge {
  /** Whole days; undefined: no age that both sides' best posts have readings around. */
  days: number | undefined;
  sides: readonly SideAtAge[];
}

export interface SideAtAge {
  label: string;
  /** The side's best post by lifetime views, at that age. */
  best: PostAtAge | undefined;
  others: readonly PostAtAge[];
  /** Posts that are too young, or were not read around that age. */
  notYet: readonly NotYet[];
}

export interface PostAtAge {
  post: Post;
  views: number;
  /** (likes + comments + shares) / views at that age. */
  engagementRate: number | undefined;
}

export interface NotYet {
  post: Post;
  /** Whole days at `now`; undefined where its date is not known. */
  ageDays: number | undefined;
}

export interface CompareOptions {
  /** IANA name: a post that is known by its day begins with it. */
  zone: string;
  now: string;
}

/**
 * Sides at the largest whole number of days that each side's best post has reached and that lies between two of its
 * readings.
 */
export function compareAtSameAge(sides: readonly Side[], { zone, now }: CompareOptions): SameAge {
  const dated = sides.map(({ label, posts }) => ({ label, posts: posts.map((read) => datedPost(read, zone, now)) }));
  const best = dated.map(({ posts }) => bestOf(posts));
  const days = commonAge(best);
  return {
    days,
    sides: dated.map(({ label, posts }, i) => sideAt(label, { posts, best: best[i] }, days)),
  };
}

interface DatedPost extends ReadPost {
  postedAt: string | undefined;
  ageDays: number | undefined;
}

function datedPost({ post, readings }: ReadPost, zone: string, now: string): DatedPost {
  const postedAt = post.postedAt ?? (post.postedOn === undefined ? undefined : dayStart(post.postedOn, zone));
  const ageDays = postedAt === undefined ? undefined : Math.floor((Date.parse(now) - Date.parse(postedAt)) / dayMs);
  return { post, readings, postedAt, ageDays };
}

const dayMs = 86_400_000;

/** By lifetime views, of the posts whose date is known. */
function bestOf(posts: readonly DatedPost[]): DatedPost | undefined {
  const known = posts.filter(({ postedAt, readings }) => postedAt !== undefined && lastViews(readings) !== undefined);
  return known.toSorted((a, b) => (lastViews(b.readings) ?? 0) - (lastViews(a.readings) ?? 0))[0];
}

function commonAge(posts: readonly (DatedPost | undefined)[]): number | undefined {
  const known = posts.filter((post) => post !== undefined);
  if (known.length < posts.length || known.length === 0) return undefined;
  const youngest = Math.min(...known.map(({ ageDays }) => ageDays ?? 0));
  for (let days = youngest; days >= 1; days--)
    if (known.every((post) => viewsAt(post, days) !== undefined)) return days;
  return undefined;
}

function sideAt(label: string, { posts, best }: SidePosts, days: number | undefined): SideAtAge {
  const atAge = posts.map((read) => ({ read, at: days === undefined ? undefined : postAt(read, days) }));
  const others = atAge.flatMap(({ read, at }) => (at === undefined || read === best ? [] : [at]));
  return {
    label,
    best: atAge.find(({ read }) => read === best)?.at,
    others,
    notYet: atAge.flatMap(({ read: { post, ageDays }, at }) => (at === undefined ? [{ post, ageDays }] : [])),
  };
}

interface SidePosts {
  posts: readonly DatedPost[];
  best: DatedPost | undefined;
}

function postAt(read: DatedPost, days: number): PostAtAge | undefined {
  const views = viewsAt(read, days);
  if (views === undefined) return undefined;
  const [likes, comments, shares] = (["likes", "comments", "shares"] as const).map((count) =>
    countAt(read, days, count),
  );
  const isKnown = likes !== undefined && comments !== undefined && shares !== undefined && views > 0;
  return { post: read.post, views, engagementRate: isKnown ? (likes + comments + shares) / views : undefined };
}

function viewsAt(read: DatedPost, days: number): number | undefined {
  const views = countAt(read, days, "views");
  return views === undefined ? undefined : Math.round(views);
}

function countAt({ readings, postedAt }: DatedPost, days: number, count: CountName): number | undefined {
  return postedAt === undefined ? undefined : valueAtAge(readings, { postedAt, days }, count);
}

function lastViews(readings: readonly Reading[]): number | undefined {
  return readings.findLast(({ views }) => views !== undefined)?.views;
}
