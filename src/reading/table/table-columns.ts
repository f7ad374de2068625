import { foldHeading, readHeading, type Heading } from "./headings.ts";
import type { HeadingMeaning } from "./heading-words.ts";
import { currencyByCells, meaningByCells } from "./column-content.ts";
import { fieldNames, fieldsOfKind, type FieldName, type TableKind } from "./table-rows.ts";

/** By heading as written (case and marks do not matter) or by number from 1, what the user says a column holds. */
export type ColumnChoices = Readonly<Record<string, FieldName | "ignore">>;

export interface TableColumn {
  /** From 1. */
  number: number;
  heading: string;
  /** Undefined: not read, and `unread` says why. */
  field: FieldName | undefined;
  unread: string | undefined;
  currency: string | undefined;
  unit: Heading["unit"];
  /** A day's orders: the one date is the first and the last day. */
  isOneDay: boolean;
}

export interface Columns {
  kind: TableKind;
  /** Why the table was taken for this kind, as the end of a sentence: "it has …". */
  why: string;
  columns: readonly TableColumn[];
}

export interface ColumnQuestion {
  headings: readonly string[];
  sample: readonly (readonly string[])[];
  as: TableKind | undefined;
  choices: ColumnChoices;
}

/** Which field each column holds and what kind of table that makes; undefined where no column says whose the rows are. */
export function assignColumns({ headings, sample, as, choices }: ColumnQuestion): Columns | undefined {
  const guesses = headings.map((heading, index) => guess({ heading, index }, choices));
  const present = new Set(guesses.map(({ meaning }) => meaning));
  for (const each of guesses) {
    const settled = each.isChosen ? each.meaning : meaningByCells(each.meaning, { sample, index: each.index, present });
    if (settled !== each.meaning) each.rank += settledRank;
    each.meaning = settled;
    if (settled === "creator" && !each.isChosen && areProfiles(sample, each.index)) each.rank = profileRank;
  }
  const has = new Set(guesses.map(({ meaning }) => meaning).filter((meaning) => meaning !== undefined));
  const kind = as ?? kindOf(has);
  if (!kind || !identifies(kind, has)) return undefined;
  const fields = guesses.map(({ meaning }) => fieldIn(kind, { meaning, has }));
  const columns = guesses.map((each) => column({ guess: each, field: fields[each.index] }, kind));
  keepStrongest(columns, guesses);
  settleCurrencies(columns, sample);
  return { kind, why: as ? "you said so" : whyOf(kind, columns), columns };
}

/** A profile's link goes before "Creator name", which often holds no handle; what a user chose goes before both. */
const profileRank = -0.5;

function areProfiles(sample: ColumnQuestion["sample"], index: number): boolean {
  const cells = sample.map((row) => row[index]?.trim() ?? "").filter((cell) => cell !== "");
  return cells.length > 0 && cells.every((cell) => /tiktok\.com\/@/iu.test(cell));
}

/** A heading that says it goes before one whose cells said it. */
const settledRank = 500;

interface Guess extends Heading {
  index: number;
  heading: string;
  isChosen: boolean;
  isIgnored: boolean;
}

function guess({ heading, index }: { heading: string; index: number }, choices: ColumnChoices): Guess {
  const read = readHeading(heading.slice(0, 200));
  const folded = foldHeading(heading);
  const chosen = Object.entries(choices).find(([key]) => key === String(index + 1) || foldHeading(key) === folded)?.[1];
  const base = { index, heading, isChosen: chosen !== undefined, isIgnored: chosen === "ignore" };
  if (chosen === undefined) return { ...read, ...base };
  return { ...read, ...base, meaning: chosen === "ignore" ? undefined : chosen, rank: -1 };
}

const counts = ["views", "likes", "comments", "shares", "saves", "watchTimeSec", "completionRate"] as const;
const audience = ["engagementRate", "avgViews", "price"] as const;
const bookings = ["code", "spend", "due", "stage", "giftValue"] as const;
const sold = ["orders", "revenue"] as const;

type Meanings = ReadonlySet<HeadingMeaning>;

function kindOf(has: Meanings): TableKind | undefined {
  const any = (meanings: readonly HeadingMeaning[]): boolean => meanings.some((meaning) => has.has(meaning));
  const isAboutPosts = any(["videoUrl", "videoId", "postedOn", "readAt", "date", ...bookings, ...sold]);
  if (any(counts) && (isAboutPosts || !any(audience))) return "results";
  if (any(["videoUrl", "videoId"]) && !any(audience)) return "results";
  if (any(sold)) return has.has("creator") && has.has("spend") ? "results" : "orders";
  if (!has.has("creator")) return undefined;
  if (any(bookings)) return "creators";
  if (any(audience)) return "candidates";
  if (any(["posts", "campaign", "postedOn"])) return "creators";
  return has.has("followers") ? "candidates" : "creators";
}

/** Whether some column says whose the rows are. */
function identifies(kind: TableKind, has: Meanings): boolean {
  if (has.has("creator")) return true;
  if (kind === "orders") return has.has("code");
  return kind === "results" && (has.has("videoUrl") || has.has("videoId"));
}

interface Context {
  meaning: HeadingMeaning | undefined;
  has: Meanings;
}

/** What a meaning is in this kind of table: a price is the fee of a booked creator, a posting date still to come is due. */
function fieldIn(kind: TableKind, { meaning, has }: Context): FieldName | undefined {
  if (meaning === "date") return dateIn(kind, has);
  if (meaning === "price" && kind !== "candidates" && !has.has("spend")) return "spend";
  if (meaning === "postedOn" && kind === "creators" && !has.has("due")) return "due";
  if (meaning === "views" && kind === "candidates" && !has.has("avgViews")) return "avgViews";
  return fieldNames.find((name) => name === meaning);
}

function dateIn(kind: TableKind, has: Meanings): FieldName | undefined {
  if (kind === "orders") return has.has("from") ? undefined : "from";
  if (kind !== "results") return undefined;
  return has.has("postedOn") ? "readAt" : "postedOn";
}

function column({ guess, field }: { guess: Guess; field: FieldName | undefined }, kind: TableKind): TableColumn {
  const { index, heading, currency, unit, meaning } = guess;
  const isKept = field !== undefined && fieldsOfKind[kind].some((kept) => kept === field);
  const unread = isKept ? undefined : unreadBecause(guess, kind);
  const isOneDay = field === "from" && meaning === "date";
  return { number: index + 1, heading, field: isKept ? field : undefined, unread, currency, unit, isOneDay };
}

function unreadBecause({ meaning, isIgnored }: Guess, kind: TableKind): string {
  if (isIgnored) return "you said to ignore it";
  if (meaning === "private" || meaning === "name") return "names and addresses of people are not stored";
  if (meaning === undefined) return "the heading is not known";
  return `not kept from a table of ${kind}`;
}

function keepStrongest(columns: readonly TableColumn[], guesses: readonly Guess[]): void {
  const rank = (column: TableColumn): number => guesses[column.number - 1]?.rank ?? 0;
  const best = new Map<FieldName, TableColumn>();
  for (const column of [...columns].sort((a, b) => rank(a) - rank(b) || a.number - b.number)) {
    if (column.field === undefined) continue;
    const winner = best.get(column.field);
    if (winner) {
      column.unread = `"${winner.heading}" says the same`;
      column.field = undefined;
    } else best.set(column.field, column);
  }
}

/** A column of sums without a currency has the one its cells are marked with, else the one that all others have. */
function settleCurrencies(columns: readonly TableColumn[], sample: ColumnQuestion["sample"]): void {
  const sums = columns.filter(({ field }) => field && sumFields.has(field));
  for (const each of sums) each.currency ??= currencyByCells({ sample, index: each.number - 1 });
  const known = new Set(sums.flatMap(({ currency }) => currency ?? []));
  if (known.size === 1) for (const each of sums) each.currency ??= [...known][0];
}

const sumFields = new Set<FieldName>(["revenue", "spend", "giftValue", "price"]);

const tellingFields: Record<TableKind, readonly FieldName[]> = {
  results: ["videoUrl", "videoId", ...counts, ...sold],
  creators: [...bookings, "posts", "creator"],
  orders: ["code", "creator", ...sold],
  candidates: [...audience, "followers"],
};

function whyOf(kind: TableKind, columns: readonly TableColumn[]): string {
  const telling = columns.filter(({ field }) => field && tellingFields[kind].includes(field));
  const names = telling.slice(0, 4).map(({ heading }) => `"${heading.trim()}"`);
  return `it has ${names.join(", ")}`;
}
