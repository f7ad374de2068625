import { hoursBefore } from "../calendar/week.ts";
import { isBefore, isOpen, isPostedIn, type Window } from "../calendar/window.ts";
import { tierOf, type Creator } from "../creator.ts";
import { creditsOf, type Credit } from "../figures/credit.ts";
import type { CampaignFacts } from "../figures/facts.ts";
import { freshDays } from "../figures/freshness.ts";
import { endsOf, gainOf, type PostRead, type WindowEnds } from "../figures/growth.ts";
import { once } from "../figures/once.ts";
import { spendingByCreator, spendingByPost, type SpendingOn } from "../figures/spending.ts";
import { totalsOf, type Members, type Totals } from "../figures/totals.ts";
import type { Post } from "../post.ts";
import type { GroupBy } from "./query.ts";
import { isInScope, type Scope } from "./scope.ts";

/** Posts, sales and costs of one creator, niche, video …. */
export interface Group {
  /** undefined: those for which nobody said (a post without a format, a cost of no creator). */
  id: string | undefined;
  totals: Totals;
}

/** The part of a campaign that one question is about, its records found by id. */
export interface Directory {
  facts: CampaignFacts;
  scope: Scope;
  creators: ReadonlyMap<string, Creator>;
  posts: ReadonlyMap<string, Post>;
  /** Each creator's code. */
  codes: ReadonlyMap<string, string>;
  /** What was in the windows that were looked at so far. */
  seen: Map<Window, Seen>;
}

export function directoryOf(facts: CampaignFacts, scope: Scope): Directory {
  return {
    facts,
    scope,
    creators: new Map(facts.creators.map((creator) => [creator.id, creator])),
    posts: new Map(facts.posts.map((post) => [post.id, post])),
    codes: new Map(facts.bookings.flatMap(({ creator, code }) => (code === undefined ? [] : [[creator, code]]))),
    seen: new Map(),
  };
}

export interface Grouping {
  groupBy: Exclude<GroupBy, "week">;
  window: Window;
}

/** The groups' totals in a window. The facts must know the window's instants. */
export function groupsOf(directory: Directory, { groupBy, window }: Grouping): Group[] {
  const { facts } = directory;
  const groups = new Map<string | undefined, Collected>();
  const group = (id: string | undefined): Collected => {
    const known = groups.get(id);
    if (known !== undefined) return known;
    const begun: Collected = { posts: [], credits: [], spendings: [] };
    groups.set(id, begun);
    return begun;
  };
  const keys = keysBy[groupBy];
  const { posts, credits, spent, freshSince } = seenIn(directory, window);
  for (const read of posts) group(keys.ofPost(read.post, directory)).posts.push(read);
  for (const credit of credits) group(keys.ofCredit(credit, directory)).credits.push(credit);
  for (const spending of spent[keys.isByPost ? "byPost" : "byCreator"]())
    group(keys.ofSpending(spending, directory)).spendings.push(spending);
  if (groupBy === "none" || groupBy === "campaign") group(undefined);
  const span = isOpen(window) ? "lifetime" : "window";
  const scale = { currency: facts.campaign.currency, span, freshSince, hasSales: facts.codes.length > 0 } as const;
  return [...groups].map(([id, members]) => ({ id, totals: totalsOf(members, scale) }));
}

type Collected = { [K in keyof Members]: Members[K][number][] };

/** The posts and sales of a window that are in the scope. */
interface Seen {
  posts: readonly PostRead[];
  credits: readonly Credit[];
  spent: Readonly<Record<"byCreator" | "byPost", () => readonly SpendingOn[]>>;
  freshSince: string;
}

function seenIn(directory: Directory, window: Window): Seen {
  const known = directory.seen.get(window);
  if (known !== undefined) return known;
  const { facts, scope } = directory;
  const ends = endsOf(facts.instants, window);
  const told = isOpen(window) && window.posts.to === undefined ? undefined : window;
  const isWanted = ({ creator }: SpendingOn) => isInScope(scope, creator);
  const seen = {
    posts: postsIn(directory, { window, ends }),
    credits: creditsOf(facts, ends, directory.posts).filter((credit) => isOwn(scope, credit)),
    spent: {
      byCreator: once(() => spendingByCreator(facts, told).filter(isWanted)),
      byPost: once(() => spendingByPost(facts, told).filter(isWanted)),
    },
    freshSince: hoursBefore(window.readings.to, freshDays * 24),
  };
  directory.seen.set(window, seen);
  return seen;
}

/** Of the posts that were there before the window's end. */
function postsIn({ facts, creators, scope }: Directory, where: WindowEnds): PostRead[] {
  const { window, ends } = where;
  const last = window.posts.to;
  const reads: PostRead[] = [];
  for (const post of facts.posts) {
    if (!isInScope(scope, post.creator)) continue;
    const snapshots = facts.snapshots.get(post.id);
    const readAt = snapshots?.at[ends.to]?.readAt;
    if (readAt === undefined && last !== undefined && !isBefore(post, last)) continue;
    const gain = snapshots && gainOf(post, snapshots, where);
    reads.push({ post, isPosted: isPostedIn(window, post), gain, readAt, creator: creators.get(post.creator) });
  }
  return reads;
}

/** A code's question counts that code alone, also where its creator has another one. */
function isOwn(scope: Scope, { creator, code }: Credit): boolean {
  return isInScope(scope, creator) && (scope.code === undefined || code?.toUpperCase() === scope.code);
}

/** How posts, sales and costs find their group. */
interface Keys {
  isByPost: boolean;
  ofPost: (post: Post, directory: Directory) => string | undefined;
  ofCredit: (credit: Credit, directory: Directory) => string | undefined;
  ofSpending: (spending: SpendingOn, directory: Directory) => string | undefined;
}

const together: Keys = {
  isByPost: false,
  ofPost: () => undefined,
  ofCredit: () => undefined,
  ofSpending: () => undefined,
};

const keysBy: Readonly<Record<Grouping["groupBy"], Keys>> = {
  none: together,
  campaign: together,
  creator: byCreator((id) => id),
  niche: byCreator((id, { creators }) => creators.get(id)?.niche?.toLowerCase()),
  tier: byCreator((id, { creators }) => tierOfKnown(creators.get(id))),
  code: { ...byCreator((id, { codes }) => codes.get(id)), ofCredit: ({ code }) => code },
  video: byPost(({ id }) => id),
  format: byPost(({ format }) => format),
  hook: byPost(({ hook }) => hook),
};

function byCreator(key: (creator: string, directory: Directory) => string | undefined): Keys {
  const of = ({ creator }: { creator?: string | undefined }, directory: Directory) =>
    creator === undefined ? undefined : key(creator, directory);
  return { isByPost: false, ofPost: of, ofCredit: of, ofSpending: of };
}

function byPost(key: (post: Post) => string | undefined): Keys {
  const of = ({ post }: { post: string | undefined }, { posts }: Directory) => {
    const known = post === undefined ? undefined : posts.get(post);
    return known && key(known);
  };
  return { isByPost: true, ofPost: key, ofCredit: of, ofSpending: of };
}

function tierOfKnown(creator: Creator | undefined): string | undefined {
  return creator && tierOf(creator);
}
