import { gifted } from "./cell-amount.ts";
import type { HeadingMeaning } from "./heading-words.ts";
import { readProfileLink, readVideoLink } from "../link.ts";
import { readMoney } from "../money.ts";
import { readCount } from "../numbers.ts";

export interface ColumnContent {
  sample: readonly (readonly string[])[];
  /** From 0. */
  index: number;
  /** What the headings of the whole table mean, this one included. */
  present: ReadonlySet<HeadingMeaning | undefined>;
}

/** Settles by its cells what a heading leaves open: whether "Sales" are sums, "Link" goes to videos, "Name" is a handle. */
export function meaningByCells(
  meaning: HeadingMeaning | undefined,
  content: ColumnContent,
): HeadingMeaning | undefined {
  if (meaning === undefined) return undefined;
  const cells = cellsOf(content);
  if (cells.length === 0) return emptyMeaning(meaning);
  const settle = settled[meaning];
  return settle ? settle(cells, content) : meaning;
}

/** The one currency that a column's cells are marked with; undefined where they have none, or several. */
export function currencyByCells(content: Pick<ColumnContent, "sample" | "index">): string | undefined {
  const marks = new Set(cellsOf(content).flatMap((cell) => readMoney(cell)?.currency ?? []));
  return marks.size === 1 ? [...marks][0] : undefined;
}

type Settle = (cells: readonly string[], content: ColumnContent) => HeadingMeaning | undefined;

/** Only the meanings that cells can change. */
const settled: Partial<Record<HeadingMeaning, Settle>> = {
  link: (cells) => linkMeaning(cells),
  videoUrl: (cells) => (mostly(cells, isProfile) ? "creator" : "videoUrl"),
  creator: (cells, { present }) =>
    mostly(cells, isVideo) && !present.has("videoUrl") && !present.has("link") ? "videoUrl" : "creator",
  sales: (cells, { present }) => (cells.some(isSum) || present.has("orders") ? "revenue" : "orders"),
  remark: (cells, { present }) => (mostly(cells, isNumber) && !present.has("comments") ? "comments" : "note"),
  name: (cells, { present }) => nameMeaning(cells, present),
  date: (_, content) => (content.present.has("postedOn") || !repeatsVideos(content) ? "date" : "readAt"),
  code: (cells) => (mostly(cells, isBareNumber) ? undefined : "code"),
  spend: (cells) => (cells.some((cell) => /\d/.test(cell) || gifted.test(cell)) ? "spend" : undefined),
};

function emptyMeaning(meaning: HeadingMeaning): HeadingMeaning {
  if (meaning === "sales") return "orders";
  if (meaning === "link") return "videoUrl";
  return meaning === "remark" ? "note" : meaning;
}

const sampleCells = 60;
const longestSample = 1_000;

function cellsOf({ sample, index }: Pick<ColumnContent, "sample" | "index">): string[] {
  const cells: string[] = [];
  for (const record of sample) {
    const cell = record[index]?.slice(0, longestSample).trim() ?? "";
    if (/[\p{L}\p{N}]/u.test(cell) && !/^#?n\/a$/i.test(cell)) cells.push(cell);
    if (cells.length === sampleCells) break;
  }
  return cells;
}

function linkMeaning(cells: readonly string[]): HeadingMeaning | undefined {
  if (cells.some(isVideo)) return "videoUrl";
  return mostly(cells, isProfile) ? "creator" : undefined;
}

function nameMeaning(cells: readonly string[], present: ColumnContent["present"]): HeadingMeaning {
  const isHandle = (cell: string): boolean => cell.startsWith("@") || isProfile(cell);
  if (!present.has("creator") && mostly(cells, isHandle)) return "creator";
  const isCode = (cell: string): boolean => /^[A-Z0-9_-]{3,40}$/.test(cell);
  const isAboutCodes = !present.has("code") && (present.has("orders") || present.has("revenue"));
  if (isAboutCodes && mostly(cells, isCode)) return "code";
  const isSpaceless = cells.every((cell) => /^[\w.]+$/.test(cell)) && cells.some((cell) => /[._\d]/.test(cell));
  return !present.has("creator") && isSpaceless ? "creator" : "name";
}

/** The same video in several rows: the table's one date is when it was read. */
function repeatsVideos({ sample }: ColumnContent): boolean {
  const seen = new Set<string>();
  for (const record of sample) {
    const video = record.map((cell) => readVideoLink(cell)?.videoId).find((id) => id !== undefined);
    if (video !== undefined && seen.has(video)) return true;
    if (video !== undefined) seen.add(video);
  }
  return false;
}

function mostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  return cells.filter(test).length * 2 > cells.length;
}

function isVideo(cell: string): boolean {
  return readVideoLink(cell) !== undefined;
}

function isProfile(cell: string): boolean {
  return readProfileLink(cell) !== undefined && !isVideo(cell);
}

function isNumber(cell: string): boolean {
  return readCount(cell) !== undefined;
}

function isBareNumber(cell: string): boolean {
  return /^-?[\d.,\s]*\d\s*(?:%|€|\$|eur|usd)?$/i.test(cell);
}

function isSum(cell: string): boolean {
  return /[$€£₹]|\b(?:EUR|USD|GBP|CHF)\b|\d[.,]\d{2}$/.test(cell);
}
