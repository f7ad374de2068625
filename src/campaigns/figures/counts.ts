import type { CountName } from "../snapshot.ts";
import { gained, kindOfGain, type GainKind, type PostRead } from "./growth.ts";
import { once } from "./once.ts";

/** A sum and how many posts it is over. */
export interface Sum {
  sum: number;
  posts: number;
}

/** `falls` is the negative part of the whole, as a number below 0. */
export type GainParts = Readonly<Record<GainKind | "falls", number>>;

/** What a group's posts gained, each count over the posts that know it. */
export interface Counts {
  counts: Readonly<Record<CountName, Sum>>;
  parts: Readonly<Record<CountName, GainParts>>;
}

/** Most questions are about one of the counts: each is summed when it is first looked at. */
export function countsOf(posts: readonly PostRead[]): Counts {
  const sums = {
    views: once(() => gainsOf(posts, "views")),
    likes: once(() => gainsOf(posts, "likes")),
    comments: once(() => gainsOf(posts, "comments")),
    shares: once(() => gainsOf(posts, "shares")),
    saves: once(() => gainsOf(posts, "saves")),
  };
  return { counts: each(sums, ({ total }) => total), parts: each(sums, ({ parts }) => parts) };
}

interface Gains {
  total: Sum;
  parts: GainParts;
}

function gainsOf(posts: readonly PostRead[], count: CountName): Gains {
  const total = { sum: 0, posts: 0 };
  const parts = { "new post": 0, "first sighting": 0, "older baseline": 0, steady: 0, falls: 0 };
  for (const { gain } of posts) {
    const value = gain && gained(gain, count);
    if (gain === undefined || value === undefined) continue;
    total.sum += value;
    total.posts += 1;
    parts[kindOfGain(gain, count)] += value;
    if (value < 0) parts.falls += value;
  }
  return { total, parts };
}

function each<T>(sums: Record<CountName, () => Gains>, part: (gains: Gains) => T): Readonly<Record<CountName, T>> {
  return {
    get views() {
      return part(sums.views());
    },
    get likes() {
      return part(sums.likes());
    },
    get comments() {
      return part(sums.comments());
    },
    get shares() {
      return part(sums.shares());
    },
    get saves() {
      return part(sums.saves());
    },
  };
}
