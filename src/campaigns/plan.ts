import { divided, medianOf } from "./figures/arithmetic.ts";

/** What a brand's own campaigns say of what money brings; money in minor units. */
export interface PlanHistory {
  /** What each collaboration cost in all; gifted ones are none. */
  prices: readonly number[];
  /** Of those that cost something. */
  postsPerCreator: readonly number[];
  /** One value a post. */
  views: readonly number[];
  /** Pooled, by views. */
  engagementRate: number | undefined;
  /** Pooled; undefined where no orders were logged. */
  ordersPerView: number | undefined;
}

export interface Range {
  from: number;
  to: number;
}

/** What a budget buys, as ranges; undefined where there is nothing to go by. */
export interface Plan {
  /** Usual prices of a collaboration: the middle half of them. */
  price: Range;
  creators: Range;
  posts: Range;
  viewsPerPost: Range | undefined;
  views: Range | undefined;
  engagements: Range | undefined;
  orders: Range | undefined;
  /** Collaborations and posts that it stands on. */
  basis: { collaborations: number; posts: number };
}

/** Fewer say nothing of what is usual. */
export const leastPrices = 5;
const leastPosts = 10;

/**
 * From one's own history, or from a price that was told. Views of posts are far apart, so a total is told between what the
 * middle post and what the average post would bring: the second holds the viral ones.
 */
export function planFor(budgetCents: number, history: PlanHistory, toldPrice?: number): Plan | undefined {
  const price = toldPrice === undefined ? middleHalf(history.prices) : { from: toldPrice, to: toldPrice };
  if (price === undefined || price.from <= 0) return undefined;
  const each = medianOf(history.postsPerCreator) ?? 1;
  const creators = { from: Math.floor(budgetCents / price.to), to: Math.floor(budgetCents / price.from) };
  const posts = { from: Math.round(creators.from * each), to: Math.round(creators.to * each) };
  const viewsPerPost = usualViews(history.views);
  const views = viewsPerPost && { from: posts.from * viewsPerPost.from, to: posts.to * viewsPerPost.to };
  return {
    ...{ price, creators, posts, viewsPerPost, views },
    engagements: scaled(views, history.engagementRate),
    orders: scaled(views, history.ordersPerView),
    basis: { collaborations: toldPrice === undefined ? history.prices.length : 0, posts: history.views.length },
  };
}

/** Between a quarter and three quarters of them: the cheapest and the dearest are left aside. */
function middleHalf(values: readonly number[]): Range | undefined {
  if (values.length < leastPrices) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { from: at(0.25), to: at(0.75) };
}

function usualViews(views: readonly number[]): Range | undefined {
  const median = views.length < leastPosts ? undefined : medianOf(views);
  const mean = divided(
    views.reduce((sum, each) => sum + each, 0),
    views.length,
  );
  if (median === undefined || mean === undefined) return undefined;
  return { from: Math.min(median, mean), to: Math.max(median, mean) };
}

function scaled(range: Range | undefined, by: number | undefined): Range | undefined {
  return range === undefined || by === undefined ? undefined : { from: range.from * by, to: range.to * by };
}
