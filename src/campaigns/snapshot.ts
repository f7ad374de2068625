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
  return snapshotOf(readings, instant === undefined ? readings.length : indexBefore(readings, instant));
}

/** The same at several instants, which ascend; those between which nothing was read share one snapshot. */
export function snapshotsBefore(
  readings: readonly Reading[],
  instants: readonly string[],
): readonly (Snapshot | undefined)[] {
  const snapshots = new Array<Snapshot | undefined>(instants.length);
  let end = -1;
  for (let i = instants.length - 1; i >= 0; i--) {
    const known = end;
    end = indexBefore(readings, instants[i] ?? "", known < 0 ? readings.length : known);
    snapshots[i] = end === known ? snapshots[i + 1] : snapshotOf(readings, end);
  }
  return snapshots;
}

/** How many readings were taken before the instant. Questions are mostly about late ones: it looks from the end. */
export function indexBefore(readings: readonly Reading[], instant: string, end = readings.length): number {
  let high = end;
  let step = 1;
  while (high > 0 && !isBefore(readings[high - step], instant)) {
    high = Math.max(high - step, 0);
    step = Math.min(step * 2, high);
  }
  let low = Math.max(high - step, 0);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(readings[middle], instant)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(reading: Reading | undefined, instant: string): boolean {
  return reading !== undefined && reading.readAt < instant;
}

/** Of the first `end` readings. */
function snapshotOf(readings: readonly Reading[], end: number): Snapshot | undefined {
  const latest = readings[end - 1];
  if (latest === undefined) return undefined;
  const { readAt, views, likes, comments, shares, saves, watchSeconds, completion } = latest;
  const snapshot: Snapshot = { readAt, views, likes, comments, shares, saves, watchSeconds, completion };
  for (let i = end - 2; i >= 0 && !isComplete(snapshot); i--) carryForward(snapshot, readings[i]);
  return snapshot;
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
