import { toMinor } from "../../campaigns/currency.ts";
import { includesRole } from "../../campaigns/role.ts";
import type { SoldBefore, Sold } from "../../campaigns/sale.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import type { Draft } from "../../core/records.ts";
import type { Target } from "./target.ts";

/** How the orders of this call are to be taken, as far as somebody said so by a button. */
export interface OrdersSaid {
  counted: "total" | "added" | undefined;
  asWritten: boolean;
  saidAt: string;
}

export type SaleDraft = Extract<Draft, { type: "sale" }>;

/**
 * The sale that an entry tells of, if any. A total that was told for a code whose posts have figures of their own is
 * the code's: the difference is kept without a post. Throws UserError, with both readings as buttons, where the total
 * is below the last one.
 */
export async function saleOf(target: Target, said: OrdersSaid, context: Context): Promise<SaleDraft | undefined> {
  const { entry, campaign, creator, post } = target;
  const told = { orders: entry.orders, revenueCents: revenueOf(target) };
  if (told.orders === undefined && told.revenueCents === undefined) return undefined;
  const code = entry.code ?? (await bookedCode(target, context));
  const ofPost = post?.isNamed === true ? idOf(post) : undefined;
  const counted = said.counted ?? entry.ordersAre ?? "unsaid";
  const known = await context.records.codeTold(campaign.id, { code, creator: creator.id });
  // To somebody who may not see the figure the question would tell it, one guess after the other.
  const asWritten = said.asWritten || !mayCompare(creator.id, context);
  const isTotal = (counted === "unsaid" ? campaign.ordersAre : counted) !== "added";
  const figures = isTotal ? restOf(told, { known, ofPost, asWritten }, context) : told;
  return {
    type: "sale",
    campaign: campaign.id,
    creator: creator.id,
    ...(code !== undefined && { code }),
    ...(ofPost !== undefined && { post: ofPost }),
    source: "reported",
    counted,
    readAt: said.saidAt,
    ...defined(figures),
    ...(told.revenueCents !== undefined && { currency: campaign.currency }),
  };
}

/** Whether the message names money in another currency than the campaign's: it is never converted, nor added. */
export function isForeign({ entry, campaign }: Target): boolean {
  return entry.currency !== undefined && entry.currency !== campaign.currency;
}

/** Minor units of the campaign's currency. */
export function centsIn(currency: string, amount: number): number {
  return Math.round(toMinor(amount, currency));
}

function mayCompare(creator: string, { asker }: Context): boolean {
  return includesRole(asker.role, "marketer") || asker.creator === creator;
}

function revenueOf(target: Target): number | undefined {
  const { entry, campaign } = target;
  return entry.revenue === undefined || isForeign(target) ? undefined : centsIn(campaign.currency, entry.revenue);
}

async function bookedCode({ campaign, creator }: Target, { records }: Context): Promise<string | undefined> {
  const bookings = await records.bookings();
  return bookings.find((booking) => booking.campaign === campaign.id && booking.creator === creator.id)?.code;
}

interface Before {
  known: SoldBefore | undefined;
  ofPost: string | undefined;
  asWritten: boolean;
}

function restOf(told: Sold, before: Before, context: Context) {
  const { known, ofPost, asWritten } = before;
  const last = ofPost === undefined ? known?.reported : known?.byPost.get(ofPost);
  const posts = ofPost === undefined ? sumOfPosts(known) : { orders: 0, revenueCents: 0 };
  const fell = (name: keyof Sold) => told[name] !== undefined && told[name] < (last?.[name] ?? 0);
  const isShort = (name: keyof Sold) => told[name] !== undefined && told[name] < posts[name];
  if (!asWritten && (isShort("orders") || isShort("revenueCents")))
    throw new UserError(
      "The code's posts already have more than that between them. Correct the post's own figure, or say how many more it is.",
      [moreButton(context)],
    );
  if ((fell("orders") || fell("revenueCents")) && !asWritten) throw lessThanBefore(told, context);
  const rest = (name: keyof Sold) => (told[name] === undefined ? undefined : Math.max(0, told[name] - posts[name]));
  const isSplit = posts.orders > 0 || posts.revenueCents > 0;
  return {
    orders: rest("orders"),
    revenueCents: rest("revenueCents"),
    toldOrders: isSplit ? told.orders : undefined,
    toldRevenueCents: isSplit ? told.revenueCents : undefined,
  };
}

/** The last total is not repeated: the room may not be one for it. */
function lessThanBefore({ orders }: Sold, context: Context): UserError {
  const what = orders === undefined ? "That" : `${orders} orders`;
  const isRight = { ...context.call.options, counted: "total", as_written: true };
  return new UserError(
    `${what} is fewer than the last total. Is it more on top, or has the total fallen? Nothing is stored yet.`,
    [moreButton(context), { label: "The total fell", call: { ...context.call, options: isRight } }],
  );
}

function moreButton({ call }: Context) {
  return { label: "That many more", call: { ...call, options: { ...call.options, counted: "added" } } };
}

function sumOfPosts(known: SoldBefore | undefined): { orders: number; revenueCents: number } {
  const sum = { orders: 0, revenueCents: 0 };
  for (const [post, sold] of known?.byPost ?? []) {
    if (post === undefined) continue;
    sum.orders += sold.orders ?? 0;
    sum.revenueCents += sold.revenueCents ?? 0;
  }
  return sum;
}

function idOf(post: NonNullable<Target["post"]>): string {
  return post.is === "known" ? post.post.id : post.is === "linked" ? (post.videoId ?? post.post.id) : post.id;
}

function defined<T extends Record<string, unknown>>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
