import type { Post } from "../post.ts";

/** How old the figures are. */
export interface Freshness {
  /** Posts that are not gone, and those of them that were read in the seven days before the instant of asking. */
  live: number;
  fresh: number;
  /** Creators with a live post, and those of them with one that is fresh. */
  creators: number;
  freshCreators: number;
  /** Instants of the oldest and the newest of the live posts' last readings. */
  oldest: string | undefined;
  newest: string | undefined;
}

/** A post's last reading before the instant of asking. */
export interface LastRead {
  post: Post;
  readAt: string | undefined;
}

/** Readings older than this many days are stale. */
export const freshDays = 7;

/** A post that is gone cannot be read any more: it makes nothing stale. */
export function freshnessOf(posts: readonly LastRead[], freshSince: string): Freshness {
  const creators = new Map<string, boolean>();
  const freshness = {
    live: 0,
    fresh: 0,
    oldest: undefined as string | undefined,
    newest: undefined as string | undefined,
  };
  for (const { post, readAt } of posts) {
    if (post.gone) continue;
    const isFresh = readAt !== undefined && readAt >= freshSince;
    freshness.live += 1;
    if (isFresh) freshness.fresh += 1;
    creators.set(post.creator, isFresh || creators.get(post.creator) === true);
    if (readAt === undefined) continue;
    if (freshness.oldest === undefined || readAt < freshness.oldest) freshness.oldest = readAt;
    if (freshness.newest === undefined || readAt > freshness.newest) freshness.newest = readAt;
  }
  const freshCreators = [...creators.values()].filter(Boolean).length;
  return { ...freshness, creators: creators.size, freshCreators };
}
