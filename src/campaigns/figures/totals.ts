import { sumOf, type Sold } from "../sale.ts";
import type { CountName } from "../snapshot.ts";
import { countsOf, type Counts, type GainParts, type Sum } from "./counts.ts";
import type { Credit } from "./credit.ts";
import { freshnessOf, type Freshness } from "./freshness.ts";
import type { PostRead } from "./growth.ts";
import { once } from "./once.ts";
import { ratesOf, type Rates, type RateName, type Share } from "./rates.ts";
import { addSpending, type Spending, type SpendingOn } from "./spending.ts";

/**
 * What a group of posts, codes and bookings adds up to: over all time, or what it gained in a window. A figure that
 * nobody knows is undefined, never 0.
 */
export interface Totals {
  /** Of all money in here; other currencies are never added. */
  currency: string;
  span: "lifetime" | "window";
  /** Posts by their own date, those that are gone included. */
  posts: number;
  /** All posts of the group until the span's end. */
  postsSoFar: number;
  /** Posts that were read in the span: the figures below are theirs. */
  read: number;
  /** Creators with a post or a booking in the group. */
  creators: number;
  counts: Readonly<Record<CountName, Sum>>;
  /** The counts in their parts; new posts, first sightings and older baselines add up with the steady part to the sum. */
  parts: Readonly<Record<CountName, GainParts>>;
  /** likes + comments + shares, over the posts that know all three. */
  engagements: Sum;
  /** The parts and wholes of all rates, each over the posts that know both. */
  rates: Readonly<Record<RateName, Share>>;
  /** One value a post, for medians. */
  perPost: { views: readonly number[]; engagementRate: readonly number[] };
  orders: number | undefined;
  revenueCents: number | undefined;
  spending: Spending;
  freshness: Freshness;
  /** Posts whose views may hold paid ones. */
  boosted: number;
}

/** What a group is made of. */
export interface Members {
  posts: readonly PostRead[];
  credits: readonly Credit[];
  spendings: readonly SpendingOn[];
}

export interface Scale {
  currency: string;
  span: Totals["span"];
  /** Readings since this instant are fresh. */
  freshSince: string;
  /** Sales are shown and some are logged: then a group without posts has none, else nobody knows. */
  hasSales: boolean;
}

/** What the members add up to. A question asks for few of the sums: each is made when it is first looked at. */
export function totalsOf(members: Members, scale: Scale): Totals {
  return new MemberTotals(members, scale);
}

class MemberTotals implements Totals {
  readonly currency: string;
  readonly span: Totals["span"];
  readonly postsSoFar: number;
  readonly #members: Members;
  readonly #counts: () => Counts;
  readonly #rates: () => Rates;
  readonly #sold: () => Sold;
  readonly #spending: () => Spending;
  readonly #freshness: () => Freshness;

  constructor(members: Members, { currency, span, freshSince, hasSales }: Scale) {
    const { posts, credits, spendings } = members;
    this.currency = currency;
    this.span = span;
    this.postsSoFar = posts.length;
    this.#members = members;
    this.#counts = once(() => countsOf(posts));
    this.#rates = once(() => ratesOf(posts));
    this.#sold = once(() => soldOf(credits, hasSales && posts.length === 0 ? 0 : undefined));
    this.#spending = once(() => addSpending(spendings));
    this.#freshness = once(() => freshnessOf(posts, freshSince));
  }

  get posts() {
    return this.#members.posts.filter(({ isPosted }) => isPosted).length;
  }

  get creators() {
    const { posts, spendings } = this.#members;
    const paid = spendings.map(({ creator }) => creator).filter((creator) => creator !== undefined);
    return new Set([...posts.map(({ post }) => post.creator), ...paid]).size;
  }

  get boosted() {
    return this.#members.posts.filter(({ post }) => post.boosted).length;
  }

  get read() {
    return this.#members.posts.filter(({ gain }) => gain !== undefined).length;
  }

  get counts() {
    return this.#counts().counts;
  }

  get parts() {
    return this.#counts().parts;
  }

  get engagements() {
    return this.#rates().engagements;
  }

  get rates() {
    return this.#rates().rates;
  }

  get perPost() {
    return this.#rates().perPost;
  }

  get orders() {
    return this.#sold().orders;
  }

  get revenueCents() {
    return this.#sold().revenueCents;
  }

  get spending() {
    return this.#spending();
  }

  get freshness() {
    return this.#freshness();
  }
}

/** `none` stands where nothing was said. */
function soldOf(credits: readonly Credit[], none: number | undefined): Sold {
  const { orders, revenueCents } = sumOf(credits);
  return { orders: orders ?? none, revenueCents: revenueCents ?? none };
}
