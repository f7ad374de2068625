import { untilEndOf, isBefore, type Window } from "../calendar/window.ts";
import type { Creator } from "../creator.ts";
import type { CampaignFacts } from "../figures/facts.ts";
import { endsOf, type Ends } from "../figures/growth.ts";
import { once } from "../figures/once.ts";
import type { Totals } from "../figures/totals.ts";
import type { Post } from "../post.ts";
import { directoryOf, groupsOf, type Directory, type Group, type Grouping } from "../query/grouping.ts";
import { callName } from "../selection.ts";
import type { SummaryWeeks } from "./weeks.ts";

/** A closed week as it was known when it closed: what every part of a summary is told from. */
export interface WeekReading {
  weeks: SummaryWeeks;
  /** Without the posts and costs that came after the week. */
  facts: CampaignFacts;
  directory: Directory;
  /** All there was until the week's end, and until the end of the one before. */
  untilNow: Window;
  untilBefore: Window | undefined;
  /** Where the week's start and end lie among the facts' instants. */
  ends: Ends;
  /** By creator, those that are not gone. */
  live: () => ReadonlyMap<string, readonly Post[]>;
  /** What was added up so far: many parts ask for the same. */
  groups: Map<Window, Map<Grouping["groupBy"], readonly Group[]>>;
}

/** Somebody a summary speaks of. */
export interface Person {
  creator: string;
  handle: string;
  name: string;
  /** Whether the creators' room may name them. */
  shoutOuts: boolean;
}

/** A post as people tell it from the creator's others. */
export interface NamedPost {
  post: string;
  person: Person;
  /** Its own day in the brand's zone. */
  on: string | undefined;
}

/** The facts must be known at the weeks' instants (summaryInstants). */
export function readWeek(facts: CampaignFacts, weeks: SummaryWeeks): WeekReading {
  const untilNow = untilEndOf(weeks.window);
  const untilBefore = weeks.before && untilEndOf(weeks.before);
  const known = asOf(facts, weeks.window);
  return {
    ...{ weeks, facts: known, directory: directoryOf(known, everything), untilNow, untilBefore },
    ends: endsOf(facts.instants, weeks.window),
    live: once(() => livePosts(known)),
    groups: new Map(),
  };
}

/** What a window's posts, codes and bookings add up to, in one piece. */
export function totalsIn(reading: WeekReading, window: Window): Totals {
  const [all] = groupsIn(reading, window, "none");
  if (all === undefined) throw new RangeError("a campaign without a total");
  return all.totals;
}

/** The same by creator, post, code, hook …; what belongs to none is left away. */
export function totalsBy(
  reading: WeekReading,
  groupBy: Grouping["groupBy"],
  window: Window,
): ReadonlyMap<string, Totals> {
  const groups = groupsIn(reading, window, groupBy);
  return new Map(groups.flatMap(({ id, totals }) => (id === undefined ? [] : [[id, totals]])));
}

export function personOf({ directory }: WeekReading, creator: string): Person {
  const known = directory.creators.get(creator);
  return known === undefined ? nobody(creator) : personFrom(known);
}

function groupsIn({ directory, groups }: WeekReading, window: Window, by: Grouping["groupBy"]): readonly Group[] {
  const ofWindow = groups.get(window) ?? new Map<Grouping["groupBy"], readonly Group[]>();
  groups.set(window, ofWindow);
  const known = ofWindow.get(by) ?? groupsOf(directory, { groupBy: by, window });
  ofWindow.set(by, known);
  return known;
}

function livePosts({ posts }: CampaignFacts): ReadonlyMap<string, readonly Post[]> {
  return Map.groupBy(
    posts.filter(({ gone }) => !gone),
    ({ creator }) => creator,
  );
}

const everything = { creators: undefined, code: undefined };

function asOf(facts: CampaignFacts, window: Window): CampaignFacts {
  const { to } = endsOf(facts.instants, window);
  const edge = window.posts.to;
  const isThere = (post: Post) =>
    edge === undefined || isBefore(post, edge) || facts.snapshots.get(post.id)?.at[to] !== undefined;
  return {
    ...facts,
    posts: facts.posts.filter(isThere),
    costs: facts.costs.filter(({ on }) => on <= window.lastDay),
  };
}

function personFrom(creator: Creator): Person {
  const { id, handle, shoutOuts } = creator;
  return { creator: id, handle, name: callName(creator), shoutOuts };
}

function nobody(creator: string): Person {
  return { creator, handle: creator, name: creator, shoutOuts: false };
}
