/** What a table is about: posts with counts, booked creators, a shop's codes, or creators to choose from. */
export const tableKinds = ["results", "creators", "orders", "candidates"] as const;
export type TableKind = (typeof tableKinds)[number];

/** A sum in major units. The currency is the cell's mark, else its column's; undefined where neither names one. */
export interface Sum {
  amount: number;
  currency: string | undefined;
}

/** Everything that a row can state. A blank or unreadable cell is undefined, never 0. */
export interface Cells {
  /** Lower case with @; where the cell is blank, the link's. */
  creator: string | undefined;
  /** The link's handle; it differs from the creator's after a renaming, or by a slip. */
  linkCreator: string | undefined;
  followers: number | undefined;
  /** Lower case. */
  niche: string | undefined;
  campaign: string | undefined;
  country: string | undefined;
  /** As link.ts writes it. */
  videoUrl: string | undefined;
  videoId: string | undefined;
  /** The day as written; where the cell also has a time, `postedAt` is the instant (UTC, milliseconds). */
  postedOn: string | undefined;
  postedAt: string | undefined;
  readOn: string | undefined;
  readAt: string | undefined;
  views: number | undefined;
  likes: number | undefined;
  comments: number | undefined;
  shares: number | undefined;
  saves: number | undefined;
  watchTimeSec: number | undefined;
  /** 0 to 1. */
  completionRate: number | undefined;
  /** Upper case. */
  code: string | undefined;
  orders: number | undefined;
  revenue: Sum | undefined;
  /** What the brand pays; "gifted" is 0. */
  spend: Sum | undefined;
  /** Retail worth of a gift; never a cost. */
  giftValue: Sum | undefined;
  due: string | undefined;
  /** Posts promised. */
  posts: number | undefined;
  stage: string | undefined;
  /** First and last day of the row's orders; without them the row is a total. */
  from: string | undefined;
  to: string | undefined;
  /** 0 to 1. */
  engagementRate: number | undefined;
  avgViews: number | undefined;
  price: Sum | undefined;
  note: string | undefined;
}

export interface CellError {
  /** The heading as written. */
  column: string;
  field: FieldName;
  /** At most 80 characters of the cell. */
  text: string;
  /** Completes "this cell is …", or "… has …": "not a number". */
  reason: string;
}

/** Where a row stands, and what could not be read of it. */
export interface Place {
  /** The physical line where the row starts, from 1. */
  line: number;
  cellErrors: readonly CellError[];
}

export type Outcome =
  { status: "ok" } | { status: "rejected"; reason: string } | { status: "duplicate"; reason: string };

export type TableRow = Place & Outcome & Cells;

/** The fields that each kind of table keeps, in the order of an export. */
export const fieldsOfKind = {
  results: [
    "campaign",
    "creator",
    "followers",
    "niche",
    "videoUrl",
    "videoId",
    "postedOn",
    "readAt",
    "views",
    "likes",
    "comments",
    "shares",
    "saves",
    "watchTimeSec",
    "completionRate",
    "code",
    "orders",
    "revenue",
    "spend",
    "giftValue",
    "note",
  ],
  creators: [
    "campaign",
    "creator",
    "followers",
    "readAt",
    "niche",
    "country",
    "stage",
    "posts",
    "due",
    "code",
    "spend",
    "giftValue",
    "note",
  ],
  orders: ["campaign", "creator", "code", "from", "to", "readAt", "orders", "revenue", "note"],
  candidates: [
    "campaign",
    "creator",
    "followers",
    "readAt",
    "niche",
    "country",
    "engagementRate",
    "avgViews",
    "price",
    "note",
  ],
} as const satisfies Record<TableKind, readonly Exclude<keyof Cells, Beside[keyof Beside]>[]>;

/** What a column can hold. */
export type FieldName = (typeof fieldsOfKind)[TableKind][number];

export const fieldNames: readonly FieldName[] = [...new Set(Object.values(fieldsOfKind).flat())];

/** What a row states beside a field that it keeps. */
export const fieldsBeside = { postedOn: "postedAt", readAt: "readOn", creator: "linkCreator" } as const;

type Beside = typeof fieldsBeside;
type KeysOf<F extends FieldName> = F | (F extends keyof Beside ? Beside[F] : never);
type RowOf<K extends TableKind> = Place & Outcome & Pick<Cells, KeysOf<(typeof fieldsOfKind)[K][number]>>;

export type ResultRow = RowOf<"results">;
export type CreatorRow = RowOf<"creators">;
export type OrderRow = RowOf<"orders">;
export type CandidateRow = RowOf<"candidates">;
