import { postedDay } from "../calendar/window.ts";
import { endsOf } from "../figures/growth.ts";
import { medianOf } from "../figures/arithmetic.ts";
import type { Totals } from "../figures/totals.ts";
import { personOf, totalsBy, type NamedPost, type Person, type WeekReading } from "./reading.ts";

/** What a creator gained in the week. */
export interface Mover {
  person: Person;
  gained: number;
}

/** An older post that still grows. */
export interface LateBloomer extends NamedPost {
  gained: number;
}

/** The first of a creator's posts to reach so many views. */
export interface Milestone {
  person: Person;
  views: number;
}

/** One post that most of a week's views came from: beside it the mean says little. */
export interface Viral extends NamedPost {
  gained: number;
  /** Of all views gained, 0 to 1. */
  share: number;
  /** Views gained per post. */
  mean: number;
  median: number;
}

/** Who gained most views in the week itself; what is older and was only read now makes nobody rise. */
export function risingIn(reading: WeekReading): Mover[] {
  const gains = [...totalsBy(reading, "creator", reading.weeks.window)];
  const movers = gains.map(([creator, totals]) => ({ person: personOf(reading, creator), gained: gainIn(totals) }));
  return best(movers);
}

/** Who brought most orders in the week; empty where they are withheld. */
export function sellingIn(reading: WeekReading): Mover[] {
  if (reading.facts.money.sees !== "all") return [];
  const sold = [...totalsBy(reading, "creator", reading.weeks.window)];
  return best(sold.map(([creator, { orders }]) => ({ person: personOf(reading, creator), gained: orders ?? 0 })));
}

/** Posts of four weeks and more that gained a twentieth of what they had, and a thousand views at least. */
export function lateBloomersIn(reading: WeekReading): LateBloomer[] {
  const { facts, weeks } = reading;
  const oldest = Date.parse(`${weeks.window.lastDay}T00:00:00Z`) - oldDays * dayMs;
  const gains = totalsBy(reading, "video", weeks.window);
  const blooming = facts.posts.flatMap((post): LateBloomer[] => {
    const on = postedDay(post, facts.brand.zone);
    const totals = gains.get(post.id);
    const gained = totals?.parts.views.steady ?? 0;
    const total = lastViews(reading, post.id) ?? 0;
    if (on === undefined || Date.parse(on) > oldest || gained < leastGain || gained < leastShare * (total - gained))
      return [];
    return [{ post: post.id, person: personOf(reading, post.creator), on, gained }];
  });
  return blooming.toSorted((a, b) => b.gained - a.gained).slice(0, 2);
}

/** The highest mark that a creator's posts passed for the first time. */
export function milestonesIn(reading: WeekReading): Milestone[] {
  const { from, to } = endsOf(reading.facts.instants, reading.weeks.window);
  const byCreator = Map.groupBy(reading.facts.posts, ({ creator }) => creator);
  return [...byCreator].flatMap(([creator, posts]) => {
    const most = (at: number) =>
      Math.max(0, ...posts.map(({ id }) => reading.facts.snapshots.get(id)?.at[at]?.views ?? 0));
    const before = from < 0 ? 0 : most(from);
    const views = milestoneBetween(before, most(to));
    return views === undefined ? [] : [{ person: personOf(reading, creator), views }];
  });
}

/** The highest mark above one count and not above the other. */
export function milestoneBetween(before: number, after: number): number | undefined {
  return milestones.findLast((mark) => before < mark && mark <= after);
}

/** undefined where no post stands out, or there are too few to stand out from. */
export function viralIn(reading: WeekReading): Viral | undefined {
  const gains = [...totalsBy(reading, "video", reading.weeks.window)].map(([id, totals]) => ({
    id,
    gained: gainIn(totals),
    isRead: totals.read > 0,
  }));
  const read = gains.filter(({ isRead }) => isRead);
  const sum = read.reduce((all, { gained }) => all + gained, 0);
  const [most] = read.toSorted((a, b) => b.gained - a.gained);
  const post = reading.directory.posts.get(most?.id ?? "");
  const median = medianOf(read.map(({ gained }) => gained));
  if (most === undefined || post === undefined || median === undefined) return undefined;
  if (read.length < leastPosts || most.gained < viralShare * sum || sum <= 0) return undefined;
  return {
    post: post.id,
    person: personOf(reading, post.creator),
    on: postedDay(post, reading.facts.brand.zone),
    gained: most.gained,
    share: most.gained / sum,
    mean: sum / read.length,
    median,
  };
}

const dayMs = 86_400_000;
const oldDays = 28;
const leastGain = 1_000;
const leastShare = 0.05;
const leastPosts = 5;
const viralShare = 0.4;
const milestones = [10_000, 50_000, 100_000, 1_000_000];

/** What grew in the window itself. */
function gainIn({ parts }: Totals): number {
  return parts.views.steady + parts.views["new post"];
}

function best(movers: readonly Mover[]): Mover[] {
  return movers
    .filter(({ gained }) => gained > 0)
    .toSorted((a, b) => b.gained - a.gained || (a.person.handle < b.person.handle ? -1 : 1))
    .slice(0, 3);
}

function lastViews({ facts, weeks }: WeekReading, post: string): number | undefined {
  return facts.snapshots.get(post)?.at[endsOf(facts.instants, weeks.window).to]?.views;
}
