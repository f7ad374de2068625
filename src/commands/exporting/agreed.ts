import type { Booking } from "../../campaigns/booking.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import { spentOn, type Cost } from "../../campaigns/cost.ts";
import type { Post } from "../../campaigns/post.ts";
import type { Context } from "../../core/context.ts";
import type { CsvValue } from "../../reading/csv.ts";
import { written } from "../importing/amount.ts";
import type { Exported } from "./table.ts";

/** Creators with what was agreed with them, as data import reads it. */
export async function bookingRows({ id, name, currency }: Campaign, { records }: Context): Promise<Exported> {
  const [bookings, creators, posts] = await Promise.all([records.bookings(), records.creators(), records.posts()]);
  const known = new Map(creators.map((creator) => [creator.id, creator]));
  const hasMoney = records.money.sees === "all";
  const unit = currency.toLowerCase();
  const rows = bookings.flatMap((booking): CsvValue[][] => {
    const creator = known.get(booking.creator);
    if (booking.campaign !== id || creator === undefined) return [];
    const { stage, dueOn, code, feeCents, giftCents } = booking;
    const about = [name, creator.handle, creator.followers.at(-1)?.count, creator.niche, stage, booking.posts, dueOn];
    const own = posts.filter((post) => post.campaign === id && post.creator === creator.id);
    const sums = [feeCents, feesOfPosts(booking, own), giftCents].map((cents) => written(cents, currency));
    return [hasMoney ? [...about, code, ...sums] : about];
  });
  const columns = ["campaign", "creator_handle", "followers", "niche", "stage", "posts", "due"];
  // The fees of posts are the posts': an import of creators does not know the heading, and leaves them be.
  const paid = ["code", `fee_${unit}`, `fees_of_posts_${unit}`, `gifted_product_${unit}`];
  return { columns: hasMoney ? [...columns, ...paid] : columns, rows };
}

/** undefined: one fee is for all of them, or none has its own. */
function feesOfPosts(booking: Booking, posts: readonly Post[]): number | undefined {
  return hasOneFee(booking) ? undefined : spentOn(undefined, posts, [])?.committedCents;
}

function hasOneFee(booking: Booking | undefined): boolean {
  return booking?.feePer === "creator" && booking.feeCents !== undefined;
}

/** What was agreed with each creator, then what else was committed and paid, oldest first. */
export async function costRows(campaign: Campaign, { records }: Context): Promise<Exported> {
  const [costs, bookings, creators, posts] = await Promise.all([
    records.costs(),
    records.bookings(),
    records.creators(),
    records.posts(),
  ]);
  const handles = new Map(creators.map((creator) => [creator.id, creator.handle]));
  const links = new Map(posts.map((post) => [post.id, post.url]));
  const isOwn = (of: { campaign: string }) => of.campaign === campaign.id;
  const logged = costs.filter(isOwn).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const agreed = agreedFees(bookings.filter(isOwn), posts.filter(isOwn), campaign.currency);
  return {
    columns: ["campaign", "date", "creator_handle", "video_url", "kind", "state", "amount", "currency"],
    rows: [...agreed, ...logged].map(({ on, creator, post, kind, state, cents, currency }) => [
      campaign.name,
      on,
      handles.get(creator ?? ""),
      links.get(post ?? ""),
      kind,
      state,
      written(cents, currency),
      currency,
    ]),
  };
}

type CostTold = Pick<Cost, "creator" | "post" | "kind" | "state" | "cents" | "currency"> & { on?: string };

/** The fees that bind without having been logged as costs: each post's own, and what is agreed beyond them. No date. */
function agreedFees(bookings: readonly Booking[], posts: readonly Post[], currency: string): CostTold[] {
  const booked = new Map(bookings.map((booking) => [booking.creator, booking]));
  const byCreator = Map.groupBy(posts, ({ creator }) => creator);
  return [...new Set([...booked.keys(), ...byCreator.keys()])].flatMap((creator) => {
    const booking = booked.get(creator);
    const own = byCreator.get(creator) ?? [];
    const about = { creator, kind: "fee", state: "committed", currency } as const;
    const fees = feesByPost(booking, own).map((fee): CostTold => ({ ...about, ...fee }));
    const all = spentOn(booking, own, [])?.committedCents ?? 0;
    const rest = all - fees.reduce((sum, { cents }) => sum + cents, 0);
    return rest > 0 ? [...fees, { ...about, cents: rest }] : fees;
  });
}

function feesByPost(booking: Booking | undefined, posts: readonly Post[]): { post: string; cents: number }[] {
  if (hasOneFee(booking)) return [];
  return posts.flatMap(({ id, feeCents = booking?.feeCents }) => (feeCents ? [{ post: id, cents: feeCents }] : []));
}
