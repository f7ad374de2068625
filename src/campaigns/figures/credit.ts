import type { Post } from "../post.ts";
import type { Sold, SoldBefore } from "../sale.ts";
import type { CampaignFacts, CodeSold } from "./facts.ts";
import type { Ends } from "./growth.ts";

/** Orders and revenue of a span, and whose they are. */
export interface Credit extends Sold {
  creator: string | undefined;
  /** undefined: the part of a code that nobody told by post. */
  post: string | undefined;
  code: string | undefined;
}

/** By post where the sales say so, the rest by the code's creator; a shop's report does not tell posts apart. */
export function creditsOf({ codes, bookings }: CampaignFacts, ends: Ends, posts: ReadonlyMap<string, Post>): Credit[] {
  const owners = new Map(bookings.toReversed().map(({ code, creator }) => [code, creator]));
  return codes.flatMap((sold) => {
    const owner = sold.creator ?? (sold.code === undefined ? undefined : owners.get(sold.code));
    return partsOf(sold, ends).map(({ post, ...part }) => {
      const known = post === undefined ? undefined : posts.get(post);
      return { ...part, creator: known?.creator ?? owner, post: known?.id, code: sold.code };
    });
  });
}

type Part = Sold & { post: string | undefined };

function partsOf({ at }: CodeSold, { from, to }: Ends): Part[] {
  const after = at[to];
  const before = from < 0 ? undefined : at[from];
  if (after === undefined || !isTold(after.sold)) return [];
  if (isTold(after.shop)) return [{ ...change(before?.sold, after.sold), post: undefined }];
  return [...after.byPost].map(([post, sold]) => ({ ...change(before?.byPost.get(post), sold), post }));
}

function isTold({ orders, revenueCents }: SoldBefore["sold"]): boolean {
  return orders !== undefined || revenueCents !== undefined;
}

function change(before: Sold | undefined, after: Sold): Sold {
  return {
    orders: after.orders === undefined ? undefined : after.orders - (before?.orders ?? 0),
    revenueCents: after.revenueCents === undefined ? undefined : after.revenueCents - (before?.revenueCents ?? 0),
  };
}
