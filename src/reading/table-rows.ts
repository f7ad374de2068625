/** What a table is about: posts with counts, booked creators, a shop's codes, or creators to choose from. */
export const tableKinds = ["results", "creators", "orders", "candidates"] as const;
export type TableKind = (typeof tableKinds)[number];

/** A sum in major units. The currency is the cell's mark, else its column's; undefined where neither names one. */
export interface Sum {
  amount: number;
  currency: string | undefined;
}

/** Everything that a row can state. A blank or unreadable cell is an absent key, never 0. */
export interface Cells {
  /** Lower case with @; where the cell is blank, the link's. */
  creator?: string;
  /** The link's handle; it differs from the creator's after a renaming, or by a slip. */
  linkCreator?: string;
  followers?: number;
  /** Lower case. */
  niche?: string;
  campaign?: string;
  country?: string;
  /** As link.ts writes it. */
  videoUrl?: string;
  videoId?: string;
  /** The day as written; where the cell also has a time, `postedAt` is the instant (UTC, milliseconds). */
  postedOn?: string;
  postedAt?: string;
  readOn?: string;
  readAt?: string;
  views?: number;
  likes?: number;
  comments?: number;
  shares?: number;
  saves?: number;
  watchTimeSec?: number;
  /** 0 to 1. */
  completionRate?: number;
  /** Upper case. */
  code?: string;
  orders?: number;
  revenue?: Sum;
  /** What the brand pays; "gifted" is 0. */
  spend?: Sum;
  /** Retail worth of a gift; never a cost. */
  giftValue?: Sum;
  due?: string;
  /** Posts promised. */
  posts?: number;
  stage?: string;
  /** First and last day of the row's orders; without them the row is a total. */
  from?: string;
  to?: string;
  /** 0 to 1. */
  engagementRate?: number;
  avgViews?: number;
  price?: Sum;
  note?: string;
}

export const fieldNames = [
  "creator",
  "followers",
  "niche",
  "campaign",
  "country",
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
  "due",
  "posts",
  "stage",
  "from",
  "to",
  "engagementRate",
  "avgViews",
  "price",
  "note",
] as const;

/** What a column can hold. */
export type FieldName = (typeof fieldNames)[number];

export interface CellError {
  /** The heading as written. */
  column: string;
  field: FieldName;
  /** At most 80 characters of the cell. */
  text: string;
  /** Completes "this cell is …", or "… has …": "not a number". */
  reason: string;
}

interface Place {
  /** The physical line where the row starts, from 1. */
  line: number;
  cellErrors: readonly CellError[];
}

type Outcome = { status: "ok" } | { status: "rejected"; reason: string } | { status: "duplicate"; reason: string };

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
} as const satisfies Record<TableKind, readonly FieldName[]>;

type Moments = { postedOn: "postedAt"; readAt: "readOn"; creator: "linkCreator" };
type KeysOf<F extends FieldName> = F | (F extends keyof Moments ? Moments[F] : never);
type RowOf<K extends TableKind> = Place & Outcome & Pick<Cells, KeysOf<(typeof fieldsOfKind)[K][number]>>;

export type ResultRow = RowOf<"results">;
export type CreatorRow = RowOf<"creators">;
export type OrderRow = RowOf<"orders">;
export type CandidateRow = RowOf<"candidates">;
