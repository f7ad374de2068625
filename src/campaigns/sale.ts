import type { Campaign } from "./campaign.ts";
import type { EntryOf } from "./entry.ts";

export type Sale = EntryOf<"sale">;

/** What a code brought; undefined where nobody said. */
export interface Sold {
  orders: number | undefined;
  revenueCents: number | undefined;
}

/** All that was said about one code in one campaign, in the order of its instants. */
export interface CodeSales {
  campaign: string;
  code: string | undefined;
  creator: string | undefined;
  sales: readonly Sale[];
}

export interface SoldBefore {
  /** The shop's report where there is one, else what was reported: never both added. */
  sold: Sold;
  shop: Sold;
  reported: Sold;
  /** The reported figures by post; undefined stands for the part that belongs to no post. */
  byPost: ReadonlyMap<string | undefined, Sold>;
}

/**
 * A code's figures as known just before an instant (undefined: at all times): the sum of its posts' own series and of
 * the part without a post. Within a series a total replaces what was known and an addition adds to it; what was said
 * without a mark is counted by the campaign's habit, and as a total until there is one. Revenue in another currency
 * than the campaign's is not counted (otherRevenue).
 */
export function soldBefore({ sales }: CodeSales, campaign: Counting, instant: string | undefined): SoldBefore {
  const byPost = new Map<string | undefined, Sold>();
  const shop: Sold = { orders: undefined, revenueCents: undefined };
  for (const sale of sales) {
    if (instant !== undefined && sale.readAt >= instant) break;
    const told = isForeign(sale, campaign.currency) ? { ...sale, revenueCents: undefined } : sale;
    const counted = sale.counted === "unsaid" ? (campaign.ordersAre ?? "total") : sale.counted;
    if (sale.source === "shop") tell(shop, told, counted);
    else tell(seriesOf(byPost, sale.post), told, counted);
  }
  const reported = sumOf(byPost.values());
  const sold = {
    orders: shop.orders ?? reported.orders,
    revenueCents: shop.revenueCents ?? reported.revenueCents,
  };
  return { sold, shop, reported, byPost };
}

/** The same at several instants, ascending. Between two of them there is often nothing new: then both are one. */
export function soldAt(code: CodeSales, campaign: Counting, instants: readonly string[]): SoldBefore[] {
  let before: { sales: number; sold: SoldBefore } | undefined;
  return instants.map((instant) => {
    const sales = code.sales.findLastIndex(({ readAt }) => readAt < instant) + 1;
    if (before?.sales !== sales) before = { sales, sold: soldBefore(code, campaign, instant) };
    return before.sold;
  });
}

/** How a campaign counts its sales. */
export type Counting = Pick<Campaign, "currency" | "ordersAre">;

/** Currencies in which revenue was told and not counted: sums of different money are no sums. */
export function otherRevenue({ sales }: CodeSales, currency: string): string[] {
  const foreign = sales.filter((sale) => sale.revenueCents !== undefined && isForeign(sale, currency));
  return [...new Set(foreign.map((sale) => sale.currency ?? currency))];
}

/** One code of one campaign; results without a code are their creator's. */
export function codeKey({ campaign, code, creator }: Sale): string {
  return `${campaign}\n${code ?? creator ?? ""}`;
}

/** Adds up what is known; undefined only where nothing is known at all. */
export function sumOf(parts: Iterable<Sold>): Sold {
  const sum: Sold = { orders: undefined, revenueCents: undefined };
  for (const { orders, revenueCents } of parts) {
    if (orders !== undefined) sum.orders = (sum.orders ?? 0) + orders;
    if (revenueCents !== undefined) sum.revenueCents = (sum.revenueCents ?? 0) + revenueCents;
  }
  return sum;
}

function isForeign(sale: Sale, currency: string): boolean {
  return sale.currency !== undefined && sale.currency !== currency;
}

function seriesOf(byPost: Map<string | undefined, Sold>, post: string | undefined): Sold {
  const known = byPost.get(post);
  if (known !== undefined) return known;
  const series: Sold = { orders: undefined, revenueCents: undefined };
  byPost.set(post, series);
  return series;
}

function tell(series: Sold, { orders, revenueCents }: Partial<Sold>, counted: "total" | "added"): void {
  const isTotal = counted === "total";
  if (orders !== undefined) series.orders = isTotal ? orders : (series.orders ?? 0) + orders;
  if (revenueCents !== undefined)
    series.revenueCents = isTotal ? revenueCents : (series.revenueCents ?? 0) + revenueCents;
}
