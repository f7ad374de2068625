import { readCountCell, readRateCell, readSecondsCell, readSpendCell, readSumCell } from "./cell-amount.ts";
import { readHandle, readStage } from "./cell-name.ts";
import { readDueDay, readMoment, type Moment, type MomentContext } from "./cell-moment.ts";
import { fold } from "../fold.ts";
import { readVideoLink, type VideoLink } from "../link.ts";
import type { Mil } from "../number-units.ts";
import type { TableColumn } from "./table-columns.ts";
import type { Cells, FieldName, Sum } from "./table-rows.ts";

/** A column with what its cells together say about each one. */
export interface CellColumn extends MomentContext {
  field: FieldName;
  currency: string | undefined;
  unit: TableColumn["unit"];
  isUnrounded: boolean;
  /** Its rates are percentages, so that 0.9 is 0.9 %. */
  isPercent: boolean;
  isOneDay: boolean;
  mil: Mil;
  /** What dates were read as before: a column repeats them. */
  seen: Map<string, Moment | undefined>;
  /** The same words are kept once for the whole column, and the same sums. */
  words: Map<string, string>;
  sums: Map<string, Sum>;
}

/** Puts one cell, cleaned and not blank, into the row. Returns why it could not be read, as the end of "this cell is …". */
export function readCell(row: Cells, column: CellColumn, text: string): string | undefined {
  const { field } = column;
  if (field === "note") return fields.note(row, text, column);
  if (hasControls.test(text)) return "not plain text: it holds control characters";
  if (text.length > longestCell) return `longer than ${longestCell} characters`;
  return fields[field](row, text, column);
}

/** The cell without invisible characters and the spaces around it. */
export function cleanCell(cell: string): string {
  return /^[\x21-\x7e]*$/.test(cell) ? cell : cell.replace(invisible, "").trim();
}

/** Nothing is stated: empty, a dash, or what people and spreadsheets write for that. */
export function isBlank(text: string): boolean {
  if (text === "") return true;
  return text.length <= maxBlankLength && blankStart.test(text) && blanks.has(fold(text).replace(/\s/g, ""));
}

/** Links with all their parameters fit; patterns are not let loose on more. */
const longestCell = 1_000;
const hasControls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const controls = new RegExp(hasControls, "g");
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const maxBlankLength = 14;
const blankStart = /^[-–—−nNkKsSuU#./∅]/;
const blanks = new Set(
  "- – — − -- --- n/a #n/a na n.a. #nv #nd #n/d k.a. ka keineangabe s/d n/d n.d. null nan nil ./. / ∅ undefined #null!".split(
    " ",
  ),
);

type ReadField = (row: Cells, text: string, column: CellColumn) => string | undefined;

const fields: Record<FieldName, ReadField> = {
  creator: (row, text, { words }) =>
    putFound(readHandle(text), "not a TikTok handle", (handle) => (row.creator = once(words, handle))),
  followers: count("followers"),
  niche: (row, text, { words }) => putText(text.toLowerCase(), 60, (niche) => (row.niche = once(words, niche))),
  campaign: (row, text, { words }) => putText(text, 100, (campaign) => (row.campaign = once(words, campaign))),
  country: (row, text, { words }) => putText(text, 60, (country) => (row.country = once(words, country))),
  videoUrl: (row, text, { words }) =>
    putFound(onlyVideo(text), "not a link to a TikTok video", ({ url, handle, videoId }) => {
      row.videoUrl = once(words, url);
      row.videoId = videoId && once(words, videoId);
      row.linkCreator = handle && once(words, handle);
    }),
  videoId: putVideoId,
  postedOn: moment((row, { day, at }) => {
    row.postedOn = day;
    row.postedAt = at;
  }),
  readAt: moment((row, { day, at }) => {
    row.readOn = day;
    row.readAt = at;
  }),
  views: count("views"),
  likes: count("likes"),
  comments: count("comments"),
  shares: count("shares"),
  saves: count("saves"),
  watchTimeSec: (row, text, column) =>
    put(readSecondsCell(text, secondsUnit(column)), (seconds) => (row.watchTimeSec = seconds)),
  completionRate: rate("completionRate"),
  code: (row, text, { words }) =>
    putText(text.replace(/\s+/g, "").toUpperCase(), 40, (code) => (row.code = once(words, code))),
  orders: count("orders"),
  revenue: sum("revenue"),
  spend: (row, text, column) => put(sumIn(column, text, readSpendCell), (spend) => (row.spend = spend)),
  giftValue: sum("giftValue"),
  due: (row, text, column) => putFound(readDueDay(text, column), "not a date", (day) => (row.due = day)),
  posts: count("posts"),
  stage: (row, text) => putFound(readStage(text), "not a stage that is known", (stage) => (row.stage = stage)),
  from: moment((row, { day }, { isOneDay }) => {
    row.from = day;
    if (isOneDay) row.to = day;
  }),
  to: moment((row, { day }) => (row.to = day)),
  engagementRate: rate("engagementRate"),
  avgViews: count("avgViews"),
  price: sum("price"),
  note: (row, text) => {
    row.note = text.replace(controls, "");
    return undefined;
  },
};

type CountField = "followers" | "views" | "likes" | "comments" | "shares" | "saves" | "orders" | "posts" | "avgViews";

function count(field: CountField): ReadField {
  return (row, text, { mil }) => put(readCountCell(text, mil), (value) => (row[field] = value));
}

function sum(field: "revenue" | "giftValue" | "price"): ReadField {
  return (row, text, column) => put(sumIn(column, text, readSumCell), (value) => (row[field] = value));
}

function rate(field: "completionRate" | "engagementRate"): ReadField {
  return (row, text, { isPercent }) => put(readRateCell(text, isPercent), (value) => (row[field] = value));
}

function moment(set: (row: Cells, moment: Moment, column: CellColumn) => void): ReadField {
  return (row, text, column) => putFound(momentIn(column, text), "not a date", (found) => set(row, found, column));
}

/** A value is set; a text is the fault. */
function put<T extends number | object>(value: T | string, set: (value: T) => void): string | undefined {
  if (typeof value === "string") return value;
  set(value);
  return undefined;
}

function putFound<T>(found: T | undefined, reason: string, set: (found: T) => void): string | undefined {
  if (found === undefined) return reason;
  set(found);
  return undefined;
}

function putText(text: string, longest: number, set: (text: string) => void): string | undefined {
  if (text.length > longest) return `longer than ${longest} characters`;
  set(text);
  return undefined;
}

/** The one video that a cell links to; a word around the link does no harm, a second video does. */
function onlyVideo(text: string): VideoLink | undefined {
  const whole = readVideoLink(text);
  if (whole || !/\s/.test(text)) return whole;
  const [first, ...others] = text.split(/\s+/).flatMap((word) => readVideoLink(word) ?? []);
  return others.every(({ url }) => url === first?.url) ? first : undefined;
}

function putVideoId(row: Cells, text: string): string | undefined {
  if (/^\d(?:[.,]\d+)?e\+?\d+$/i.test(text)) return "a video id that a spreadsheet has rounded";
  return putFound(/^'?(\d{6,24})$/.exec(text)?.[1], "not a video id", (id) => (row.videoId ??= id));
}

function once(words: Map<string, string>, word: string): string {
  const known = words.get(word);
  if (known !== undefined) return known;
  if (words.size >= mostSeen) words.clear();
  words.set(word, word);
  return word;
}

function sumIn(column: CellColumn, text: string, read: typeof readSumCell): ReturnType<typeof readSumCell> {
  const { sums } = column;
  const known = sums.get(text);
  if (known !== undefined) return known;
  if (sums.size >= mostSeen) sums.clear();
  const found = read(text, column);
  if (typeof found === "object") sums.set(text, found);
  return found;
}

function momentIn(column: CellColumn, text: string): Moment | undefined {
  const { seen } = column;
  if (seen.has(text)) return seen.get(text);
  if (seen.size >= mostSeen) seen.clear();
  const found = readMoment(text, column);
  seen.set(text, found);
  return found;
}

const mostSeen = 5_000;

function secondsUnit({ unit }: CellColumn): "seconds" | "milliseconds" | "minutes" {
  return unit === "milliseconds" || unit === "minutes" ? unit : "seconds";
}
