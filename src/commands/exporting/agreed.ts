import type { Campaign } from "../../campaigns/campaign.ts";
import type { Context } from "../../core/context.ts";
import type { CsvValue } from "../../reading/csv.ts";
import { written } from "../importing/amount.ts";
import type { Exported } from "./table.ts";

/** Creators with what was agreed with them, as data import reads it. */
export async function bookingRows({ id, name, currency }: Campaign, { records }: Context): Promise<Exported> {
  const [bookings, creators] = await Promise.all([records.bookings(), records.creators()]);
  const known = new Map(creators.map((creator) => [creator.id, creator]));
  const hasMoney = records.money.sees === "all";
  const unit = currency.toLowerCase();
  const rows = bookings.flatMap((booking): CsvValue[][] => {
    const creator = known.get(booking.creator);
    if (booking.campaign !== id || creator === undefined) return [];
    const { stage, posts, dueOn, code, feeCents, giftCents } = booking;
    const about = [name, creator.handle, creator.followers.at(-1)?.count, creator.niche, stage, posts, dueOn];
    return [hasMoney ? [...about, code, written(feeCents, currency), written(giftCents, currency)] : about];
  });
  const columns = ["campaign", "creator_handle", "followers", "niche", "stage", "posts", "due"];
  return { columns: hasMoney ? [...columns, "code", `fee_${unit}`, `gifted_product_${unit}`] : columns, rows };
}

/** What was committed and paid, oldest first. */
export async function costRows({ id, name }: Campaign, { records }: Context): Promise<Exported> {
  const [costs, creators, posts] = await Promise.all([records.costs(), records.creators(), records.posts()]);
  const handles = new Map(creators.map((creator) => [creator.id, creator.handle]));
  const links = new Map(posts.map((post) => [post.id, post.url]));
  const own = costs.filter(({ campaign }) => campaign === id).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return {
    columns: ["campaign", "date", "creator_handle", "video_url", "kind", "state", "amount", "currency"],
    rows: own.map(({ on, creator, post, kind, state, cents, currency }) => [
      name,
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
