import type { EntryOf } from "./entry.ts";

export type Reading = EntryOf<"reading">;

export const countNames = ["views", "likes", "comments", "shares", "saves"] as const;
export type CountName = (typeof countNames)[number];

/** A post's lifetime counts as last known at an instant; a count that nobody read is undefined, never 0. */
export interface Snapshot {
  readAt: string;
  views: number | undefined;
  likes: number | undefined;
  comments: number | undefined;
  shares: number | undefined;
  saves: number | undefined;
  watchSeconds: number | undefined;
  completion: number | undefined;
}

/**
 * What was known just before an instant (undefined: at all times): the latest reading, with what it leaves out carried
 * forward from earlier ones. `readings` are in the order of their instants, back-dated ones included.
 */
export function snapshotBefore(readings: readonly Reading[], instant?: string): Snapshot | undefined {
  const end = instant === undefined ? readings.length : indexBefore(readings, instant);
  const latest = readings[end - 1];
  if (latest === undefined) return undefined;
  const { readAt, views, likes, comments, shares, saves, watchSeconds, completion } = latest;
  const snapshot: Snapshot = { readAt, views, likes, comments, shares, saves, watchSeconds, completion };
  for (let i = end - 2; i >= 0 && !isComplete(snapshot); i--) carryForward(snapshot, readings[i]);
  return snapshot;
}

/** How many readings were taken before the instant. */
export function indexBefore(readings: readonly Reading[], instant: string): number {
  let low = 0;
  let high = readings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((readings[middle]?.readAt ?? "") < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isComplete(snapshot: Snapshot): boolean {
  return (
    snapshot.views !== undefined &&
    snapshot.likes !== undefined &&
    snapshot.comments !== undefined &&
    snapshot.shares !== undefined &&
    snapshot.saves !== undefined &&
    snapshot.watchSeconds !== undefined &&
    snapshot.completion !== undefined
  );
}

function carryForward(snapshot: Snapshot, earlier: Reading | undefined): void {
  snapshot.views ??= earlier?.views;
  snapshot.likes ??= earlier?.likes;
  snapshot.comments ??= earlier?.comments;
  snapshot.shares ??= earlier?.shares;
  snapshot.saves ??= earlier?.saves;
  snapshot.watchSeconds ??= earlier?.watchSeconds;
  snapshot.completion ??= earlier?.completion;
}
