import type { EntryOf } from "./entry.ts";
import type { Timeline } from "./timeline.ts";

export type Reading = EntryOf<"reading">;

export const countNames = ["views", "likes", "comments", "shares", "saves"] as const;
export type CountName = (typeof countNames)[number];

/** A post's lifetime counts as last known at an instant; a count that nobody read is undefined, never 0. */
export type Snapshot = Readonly<Draft>;

interface Draft {
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
  const end = instant === undefined ? readings.length : readings.findLastIndex(({ readAt }) => readAt < instant) + 1;
  return snapshotOf(readings, end);
}

/** The same at several instants, in milliseconds. */
export function snapshotsBefore(timeline: Timeline<Reading, Snapshot>, instants: readonly number[]) {
  return instants.map((instant) => toldOf(timeline, countBefore(timeline.times, instant)));
}

/** Of all readings. */
export function snapshotNow(timeline: Timeline<Reading, Snapshot>): Snapshot | undefined {
  return toldOf(timeline, timeline.entries.length);
}

/** A snapshot is told once and kept for the next question, and the one after it is told from it. */
function toldOf({ entries, told }: Timeline<Reading, Snapshot>, end: number): Snapshot | undefined {
  const known = told.get(end);
  if (known !== undefined) return known;
  const snapshot = snapshotOf(entries, end, told.get(end - 1));
  if (snapshot !== undefined) told.set(end, snapshot);
  return snapshot;
}

/** How many of the ascending times lie before an instant. */
function countBefore(times: readonly number[], instant: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of the first `end` readings; `before` is that of all but the last of them, where it is known. */
function snapshotOf(readings: readonly Reading[], end: number, before?: Snapshot): Snapshot | undefined {
  const latest = readings[end - 1];
  if (latest === undefined) return undefined;
  const { readAt, views, likes, comments, shares, saves, watchSeconds, completion } = latest;
  const snapshot: Draft = { readAt, views, likes, comments, shares, saves, watchSeconds, completion };
  if (before === undefined)
    for (let i = end - 2; i >= 0 && !isComplete(snapshot); i--) carryForward(snapshot, readings[i]);
  else carryForward(snapshot, before);
  return snapshot;
}

function isComplete(snapshot: Draft): boolean {
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

function carryForward(snapshot: Draft, earlier: Reading | Snapshot | undefined): void {
  snapshot.views ??= earlier?.views;
  snapshot.likes ??= earlier?.likes;
  snapshot.comments ??= earlier?.comments;
  snapshot.shares ??= earlier?.shares;
  snapshot.saves ??= earlier?.saves;
  snapshot.watchSeconds ??= earlier?.watchSeconds;
  snapshot.completion ??= earlier?.completion;
}
