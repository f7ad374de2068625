import { postedDay } from "../calendar/window.ts";
import type { CampaignFacts } from "../figures/facts.ts";
import { gained, gainOf, type Ends, type GainKind, type PostGain } from "../figures/growth.ts";
import { medianOf } from "../figures/arithmetic.ts";
import type { Totals } from "../figures/totals.ts";
import type { Post } from "../post.ts";
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
  const blooming = gainsByPost(reading).flatMap(({ post, gain, gained }): LateBloomer[] => {
    const total = gain.after.views ?? 0;
    if (gain.kind !== "steady" || gained < leastGain || gained < leastShare * (total - gained)) return [];
    const on = postedDay(post, facts.brand.zone);
    if (on === undefined || Date.parse(on) > oldest) return [];
    return [{ post: post.id, person: personOf(reading, post.creator), on, gained }];
  });
  return blooming.toSorted((a, b) => b.gained - a.gained).slice(0, 2);
}

/** The highest mark that a creator's posts passed for the first time. */
export function milestonesIn(reading: WeekReading): Milestone[] {
  return reachedBetween(reading.facts, reading.ends).map(({ creator, views }) => ({
    person: personOf(reading, creator),
    views,
  }));
}

/** The same between two of the facts' instants. */
export function reachedBetween(
  { posts, snapshots }: CampaignFacts,
  { from, to }: Pick<Ends, "from" | "to">,
): { creator: string; views: number }[] {
  const byCreator = Map.groupBy(posts, ({ creator }) => creator);
  return [...byCreator].flatMap(([creator, own]) => {
    const most = (at: number) => Math.max(0, ...own.map(({ id }) => snapshots.get(id)?.at[at]?.views ?? 0));
    const views = milestoneBetween(from < 0 ? 0 : most(from), most(to));
    return views === undefined ? [] : [{ creator, views }];
  });
}

/** The highest mark above one count and not above the other. */
export function milestoneBetween(before: number, after: number): number | undefined {
  return milestones.findLast((mark) => before < mark && mark <= after);
}

/** undefined where no post stands out, or there are too few to stand out from. */
export function viralIn(reading: WeekReading): Viral | undefined {
  const read = gainsByPost(reading).filter(({ gain }) => grown.has(gain.kind));
  const sum = read.reduce((all, { gained }) => all + gained, 0);
  const [most] = read.toSorted((a, b) => b.gained - a.gained);
  const median = medianOf(read.map(({ gained }) => gained));
  if (most === undefined || median === undefined || read.length < leastPosts) return undefined;
  if (sum <= 0 || most.gained < viralShare * sum) return undefined;
  return {
    post: most.post.id,
    person: personOf(reading, most.post.creator),
    on: postedDay(most.post, reading.facts.brand.zone),
    gained: most.gained,
    share: most.gained / sum,
    mean: sum / read.length,
    median,
  };
}

/** What was read of each post in the week, with the views that it gained. */
function gainsByPost({
  facts,
  weeks: { window },
  ends,
}: WeekReading): { post: Post; gain: PostGain; gained: number }[] {
  return facts.posts.flatMap((post) => {
    const snapshots = facts.snapshots.get(post.id);
    const gain = snapshots && gainOf(post, snapshots, { window, ends });
    return gain === undefined ? [] : [{ post, gain, gained: gained(gain, "views") ?? 0 }];
  });
}

/** Of the week itself; what is older was only read in it. */
const grown: ReadonlySet<GainKind> = new Set<GainKind>(["steady", "new post"]);
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
