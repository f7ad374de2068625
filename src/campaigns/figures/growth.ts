import { hoursBefore } from "../calendar/week.ts";
import { isBefore, type Window } from "../calendar/window.ts";
import type { Creator } from "../creator.ts";
import type { Post } from "../post.ts";
import type { CountName, Reading, Snapshot } from "../snapshot.ts";
import type { PostSnapshots } from "./facts.ts";

/**
 * new post: posted in the window, it began at 0. first sighting: posted before it and never read before it. older
 * baseline: the reading before it is more than a day older than the window. steady: from one end to the other.
 */
export type GainKind = "new post" | "first sighting" | "older baseline" | "steady";

/** What was read of a post in a window: the last reading before its start and the last one before its end. */
export interface PostGain {
  kind: GainKind;
  before: Snapshot | undefined;
  after: Snapshot;
}

/** A post as the span found it. */
export interface PostRead {
  post: Post;
  /** By its own date in the span. */
  isPosted: boolean;
  /** undefined: not read in the span. */
  gain: PostGain | undefined;
  /** The last reading before the span's end. */
  readAt: string | undefined;
  creator: Creator | undefined;
}

/** Which of the facts' instants are a window's start and end. */
export interface Ends {
  /** -1: the window is open at its start. */
  from: number;
  to: number;
  /** Baselines read before this instant are older ones. */
  freshSince: string;
}

export interface WindowEnds {
  window: Window;
  ends: Ends;
}

/** A baseline may be this much older than the window's start; beyond it the gain spans more than the window. */
const toleranceHours = 24;

/** Throws where the facts were not asked for at the window's instants. */
export function endsOf(instants: readonly string[], window: Window): Ends {
  const { from, to } = window.readings;
  const ends = { from: from === undefined ? -1 : instants.indexOf(from), to: instants.indexOf(to) };
  if (ends.to < 0 || (from !== undefined && ends.from < 0))
    throw new RangeError("the facts lack the window's instants");
  return { ...ends, freshSince: from === undefined ? "" : hoursBefore(from, toleranceHours) };
}

/** undefined where nothing was read in the window. */
export function gainOf(post: Post, snapshots: PostSnapshots, where: WindowEnds): PostGain | undefined {
  const { from, to } = where.ends;
  const after = snapshots.at[to];
  const before = from < 0 ? undefined : snapshots.at[from];
  if (after === undefined || before?.readAt === after.readAt) return undefined;
  return { kind: kindOf(post, before?.readAt, where), before, after };
}

/** The change of one count: negative where it fell, never clamped; undefined where it is not known. */
export function gained({ before, after }: PostGain, count: CountName): number | undefined {
  const value = after[count];
  return value === undefined ? undefined : value - (before?.[count] ?? 0);
}

/** A count that the baseline does not hold was first seen in the window, whatever else the baseline holds. */
export function kindOfGain({ kind, before }: PostGain, count: CountName): GainKind {
  return before !== undefined && before[count] === undefined ? "first sighting" : kind;
}

export interface Age {
  /** An instant; of a post that is known by its day only, that day's start. */
  postedAt: string;
  days: number;
}

/**
 * A post's count at an age in days, drawn between the two readings around it. undefined: not comparable yet, since no
 * reading was taken before that age, or none after it.
 */
export function valueAtAge(readings: readonly Reading[], age: Age, count: CountName = "views"): number | undefined {
  const at = Date.parse(age.postedAt) + age.days * dayMs;
  const known = readings.filter((reading) => reading[count] !== undefined);
  const before = pointOf(
    known.findLast(({ readAt }) => Date.parse(readAt) <= at),
    count,
  );
  const after = pointOf(
    known.find(({ readAt }) => Date.parse(readAt) >= at),
    count,
  );
  if (before === undefined || after === undefined) return undefined;
  if (after.at === before.at) return before.value;
  const share = (at - before.at) / (after.at - before.at);
  return before.value + share * (after.value - before.value);
}

const dayMs = 86_400_000;

function kindOf(post: Post, since: string | undefined, { window, ends }: WindowEnds): GainKind {
  if (since !== undefined) return since < ends.freshSince ? "older baseline" : "steady";
  const start = window.posts.from;
  if (start === undefined) return "new post";
  const isDated = post.postedAt !== undefined || post.postedOn !== undefined;
  return isDated && !isBefore(post, start) ? "new post" : "first sighting";
}

function pointOf(reading: Reading | undefined, count: CountName): { at: number; value: number } | undefined {
  const value = reading?.[count];
  return reading === undefined || value === undefined ? undefined : { at: Date.parse(reading.readAt), value };
}
