import type { Booking } from "../../campaigns/booking.ts";
import { dayOf } from "../../campaigns/calendar/week.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { Post } from "../../campaigns/post.ts";
import type { Sale } from "../../campaigns/sale.ts";
import type { Reading } from "../../campaigns/snapshot.ts";
import type { Context } from "../../core/context.ts";
import type { CsvValue } from "../../reading/csv.ts";
import { written } from "../importing/amount.ts";
import { gatherKnown, gatherReadings } from "../importing/known.ts";
import { stoodAt } from "../importing/sales/series.ts";
import type { Exported } from "./table.ts";

/** Every standing reading with the sales of its time, in the form that data import reads: it finds nothing new in it. */
export async function resultRows(campaign: Campaign, { records, brand }: Context): Promise<Exported> {
  const known = await gatherKnown(records, brand);
  const posts = [...known.posts.values()].filter((post) => post.campaign === campaign.id);
  const bookings = [...known.bookings.values()].filter((booking) => booking.campaign === campaign.id);
  const reported = known.sales.filter(({ source, campaign: id }) => source === "reported" && id === campaign.id);
  const book: Book = {
    campaign,
    zone: brand.zone,
    creators: new Map(known.creators.map((creator) => [creator.id, creator])),
    bookings: new Map(bookings.map((booking) => [booking.creator, booking])),
    sales: Map.groupBy(reported, ({ post }) => (post === undefined ? undefined : (known.joined.get(post) ?? post))),
    readings: await gatherReadings(
      records,
      posts.map(({ id }) => id),
    ),
  };
  const withPosts = new Set(posts.map(({ creator }) => creator));
  const without = bookings.filter(({ creator, stage }) => !withPosts.has(creator) && !isOut(stage));
  const rows = [
    ...posts.flatMap((post) => postRows(post, book)),
    ...restRows(book),
    ...without.map(({ creator }) => rowOf({ creator, book }, {})),
  ];
  const shown = columnsFor(campaign.currency, records.money.sees === "all");
  return {
    columns: shown.map(({ heading }) => heading),
    rows: rows.map((row) => shown.map(({ field }) => row[field])),
  };
}

interface Book {
  campaign: Campaign;
  zone: string;
  creators: ReadonlyMap<string, Creator>;
  /** By creator. */
  bookings: ReadonlyMap<string, Booking>;
  /** Reported ones by post, in the order of their instants. */
  sales: ReadonlyMap<string | undefined, readonly Sale[]>;
  readings: ReadonlyMap<string, readonly Reading[]>;
}

const fields = {
  campaign: "campaign",
  handle: "creator_handle",
  followers: "followers",
  niche: "niche",
  url: "video_url",
  videoId: "video_id",
  postedAt: "posted_at",
  readAt: "snapshot_at",
  views: "views",
  likes: "likes",
  comments: "comments",
  shares: "shares",
  saves: "saves",
  watchSeconds: "avg_watch_time_s",
  completion: "completion_rate",
  code: "code",
  orders: "orders",
  revenue: "revenue",
  fee: "fee",
  gift: "gifted_product",
} as const;

type Field = keyof typeof fields;
type Row = Partial<Record<Field, CsvValue>>;
const sums = new Set<Field>(["revenue", "fee", "gift"]);
const paid = new Set<Field>([...sums, "orders", "code"]);

function columnsFor(currency: string, hasMoney: boolean): { heading: string; field: Field }[] {
  const all = (Object.keys(fields) as Field[]).filter((field) => hasMoney || !paid.has(field));
  return all.map((field) => ({
    field,
    heading: sums.has(field) ? `${fields[field]}_${currency.toLowerCase()}` : fields[field],
  }));
}

function isOut(stage: Booking["stage"]): boolean {
  return stage === "declined" || stage === "dropped" || stage === "candidate" || stage === "invited";
}

/** One for each instant at which the post was read or its sales were told. */
function postRows(post: Post, book: Book): Row[] {
  const { campaign, readings } = book;
  const sales = book.sales.get(post.id) ?? [];
  const read = new Map((readings.get(post.id) ?? []).map((reading) => [reading.readAt, reading]));
  const instants = [...new Set([...read.keys(), ...sales.map(({ readAt }) => readAt)])].toSorted();
  const about: Row = {
    url: post.url,
    videoId: post.videoId,
    postedAt: post.postedAt ?? post.postedOn,
    fee: written(post.feeCents, campaign.currency),
  };
  const { creator } = post;
  if (instants.length === 0) return [rowOf({ creator, book }, about)];
  return instants.map((readAt) =>
    rowOf({ creator, book, readAt }, { ...about, ...countsOf(read.get(readAt)), ...soldAt(sales, readAt, campaign) }),
  );
}

function countsOf(reading: Reading | undefined): Row {
  if (reading === undefined) return {};
  const { views, likes, comments, shares, saves, watchSeconds, completion } = reading;
  return { views, likes, comments, shares, saves, watchSeconds, completion };
}

function soldAt(sales: readonly Sale[], at: string, { currency, ordersAre }: Campaign): Row {
  const { orders, revenueCents } = stoodAt(sales, ordersAre, at);
  const code = sales[0]?.code;
  return { orders, revenue: written(revenueCents, currency), ...(code !== undefined && { code }) };
}

/** Sales of no post: rows of their creator without a video. */
function restRows(book: Book): Row[] {
  const rest = Map.groupBy(book.sales.get(undefined) ?? [], ({ code, creator }) => `${creator ?? ""} ${code ?? ""}`);
  return [...rest.values()].flatMap((sales) => {
    const creator = sales[0]?.creator;
    if (creator === undefined) return [];
    return [...new Set(sales.map(({ readAt }) => readAt))].map((readAt) =>
      rowOf({ creator, book, readAt }, soldAt(sales, readAt, book.campaign)),
    );
  });
}

interface Whose {
  creator: string;
  book: Book;
  readAt?: string;
}

function rowOf({ creator, book, readAt }: Whose, told: Row): Row {
  const { campaign, zone, creators, bookings } = book;
  const known = creators.get(creator);
  const booking = bookings.get(creator);
  const day = readAt === undefined ? undefined : dayOf(readAt, zone);
  const usual =
    booking?.feePer === "post" && told.url === undefined && told.videoId === undefined && readAt === undefined;
  return {
    campaign: campaign.name,
    handle: known?.handle,
    followers: known?.followers.findLast(({ on }) => day === undefined || on <= day)?.count,
    niche: known?.niche,
    readAt,
    code: booking?.code,
    gift: written(booking?.giftCents, campaign.currency),
    ...(usual && { fee: written(booking.feeCents, campaign.currency) }),
    ...told,
  };
}
