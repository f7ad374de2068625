import { dayOf, dayStart } from "../../campaigns/week.ts";
import type { Post } from "../../campaigns/post.ts";
import { postedDay } from "../../campaigns/window.ts";
import { bareHandle } from "../../campaigns/creator.ts";
import { addDays, isoDay } from "../../reading/calendar.ts";
import type { ResultRow } from "../../reading/table-rows.ts";
import type { ReadMoment } from "./choices.ts";
import type { Issues } from "./issues.ts";
import type { Known } from "./known.ts";
import type { Target, Targets } from "./target.ts";

/** A row of results with its campaign, its post and its instant. */
export interface Placed {
  row: ResultRow;
  target: Target;
  /** undefined: the row is about a creator and no video. */
  post: string | undefined;
  at: string;
  day: string;
  /** The row or the user says when it was read; else it is now. */
  isDated: boolean;
}

export interface Places {
  known: Known;
  targets: Targets;
  read: ReadMoment;
  now: string;
  /** The table has a column for when it was read. */
  hasDates: boolean;
  issues: Issues;
}

/** Rows that can be placed; the others are told as issues. */
export function placeRows(rows: readonly ResultRow[], places: Places): Placed[] {
  const posts = new PostIds(rows, places.known);
  const days = new Days(places.known.brand.zone);
  return rows.flatMap((row) => {
    const target = places.targets.of(row);
    if (target === undefined) return left(row, places, "no campaign");
    if (row.videoId === undefined && row.cellErrors.some(({ field }) => field === "videoUrl" || field === "videoId"))
      return left(row, places, "its link is none to a TikTok video, so nobody knows which post it is");
    const moment = momentOf(row, days, places);
    if (typeof moment === "string") return left(row, places, moment);
    const post = posts.of(row, target);
    if (post === null) return left(row, places, "several posts fit and there is no link");
    const known = post === undefined ? undefined : places.known.posts.get(post);
    if (known !== undefined && known.campaign !== target.id) return left(row, places, elsewhere(known, places));
    return [{ row, target, post, ...moment }];
  });
}

/** The instants of days and the days of instants in one zone; each is asked thousands of times. */
export class Days {
  readonly #zone: string;
  readonly #starts = new Map<string, string>();
  readonly #days = new Map<string, string>();

  constructor(zone: string) {
    this.#zone = zone;
  }

  startOf(day: string): string {
    const start = this.#starts.get(day) ?? dayStart(day, this.#zone);
    this.#starts.set(day, start);
    return start;
  }

  /** The last millisecond of a day. */
  endOf(day: string): string {
    const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
    const next = isoDay(addDays({ year, month, date }, 1));
    return new Date(Date.parse(this.startOf(next)) - 1).toISOString();
  }

  of(instant: string): string {
    const day = this.#days.get(instant) ?? dayOf(instant, this.#zone);
    this.#days.set(instant, day);
    return day;
  }
}

/** TikTok began in September 2016: an earlier reading is a slip. */
const firstDay = "2016-09-01";

export function hasCounts(row: ResultRow): boolean {
  const { views, likes, comments, shares, saves, watchTimeSec, completionRate } = row;
  return [views, likes, comments, shares, saves, watchTimeSec, completionRate].some((count) => count !== undefined);
}

function left(row: ResultRow, { issues }: Places, why: string): [] {
  issues.row(row.line, why);
  return [];
}

function elsewhere({ campaign }: Post, { known }: Places): string {
  const name = known.campaigns.find(({ id }) => id === campaign)?.name ?? campaign;
  return `the video belongs to ${name}, and a post is in one campaign`;
}

/** A day without a time is taken at its start, so that a Monday's reading closes the week before. */
function momentOf(
  row: ResultRow,
  days: Days,
  { read, now, hasDates }: Places,
): Omit<Placed, "row" | "target" | "post"> | string {
  const { readAt, readOn } = row;
  if (readAt === undefined && readOn === undefined) {
    const isNeeded = hasDates && !read.isGiven && (hasCounts(row) || row.orders !== undefined);
    if (isNeeded) return "no date of the reading; give one for all such rows with read_on";
    return { at: read.at, day: days.of(read.at), isDated: read.isGiven };
  }
  const at = readAt ?? days.startOf(readOn ?? "");
  if (at > now) return `read on ${readOn ?? at}, which is still to come`;
  if (at < firstDay) return `read on ${readOn ?? at}, before TikTok began`;
  return { at, day: readOn ?? days.of(at), isDated: true };
}

/** Which post each row is about: by video id, by short link, else by its creator and day. */
class PostIds {
  readonly #known: Known;
  readonly #byUrl: ReadonlyMap<string, string>;
  readonly #own: ReadonlyMap<string, readonly Post[]>;
  readonly #linked: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(rows: readonly ResultRow[], known: Known) {
    const posts = [...known.posts.values()];
    this.#known = known;
    this.#byUrl = new Map(posts.flatMap(({ url, id }) => (url === undefined ? [] : [[url, id]])));
    const handles = new Map(
      known.creators.flatMap((c) => [c.handle, ...c.formerHandles].map((h) => [bareHandle(h), c.id])),
    );
    const byCreator = Map.groupBy(posts, ({ creator }) => creator);
    this.#own = new Map([...handles].map(([handle, id]) => [handle, byCreator.get(id) ?? []]));
    const linked = new Map<string, Set<string>>();
    for (const row of rows) {
      const post = this.#byLink(row);
      const whose = bareHandle(row.creator ?? "");
      if (post !== undefined) linked.set(whose, (linked.get(whose) ?? new Set()).add(post));
    }
    this.#linked = linked;
  }

  /** undefined: the row is about no post; null: about one of several. */
  of(row: ResultRow, target: Target): string | null | undefined {
    const linked = this.#byLink(row);
    if (linked !== undefined || (!hasCounts(row) && row.postedOn === undefined)) return linked;
    const whose = bareHandle(row.creator ?? "");
    const own = (this.#own.get(whose) ?? []).filter(({ campaign, gone }) => campaign === target.id && !gone);
    if (row.postedOn !== undefined) return this.#ofDay(row.postedOn, own) ?? `${target.id}/${whose}/${row.postedOn}`;
    const candidates = new Set([...own.map(({ id }) => id), ...(this.#linked.get(whose) ?? [])]);
    if (candidates.size > 1) return null;
    return [...candidates][0] ?? `${target.id}/${whose}`;
  }

  #ofDay(day: string, own: readonly Post[]): string | undefined {
    return own.find((post) => postedDay(post, this.#known.brand.zone) === day)?.id;
  }

  #byLink({ videoId, videoUrl }: ResultRow): string | undefined {
    const written = videoId ?? videoUrl;
    if (written === undefined) return undefined;
    const known = videoId === undefined ? this.#byUrl.get(written) : undefined;
    return this.#known.joined.get(written) ?? known ?? written;
  }
}
