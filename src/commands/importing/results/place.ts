import { postedDay } from "../../../campaigns/calendar/window.ts";
import { bareHandle } from "../../../campaigns/creator.ts";
import type { Post } from "../../../campaigns/post.ts";
import type { ResultRow } from "../../../reading/table/table-rows.ts";
import type { ReadMoment } from "../choices.ts";
import { Days } from "../target/days.ts";
import type { Issues } from "../issues.ts";
import type { Known } from "../known.ts";
import { firstDay } from "./sane.ts";
import type { Target, Targets } from "../target/target.ts";
import type { Turns } from "../work.ts";

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
export async function placeRows(rows: readonly ResultRow[], places: Places, turns: Turns): Promise<Placed[]> {
  const posts = new PostIds(rows, places.known);
  const days = new Days(places.known.brand.zone);
  const placed: Placed[] = [];
  const finding = { ...places, days };
  await turns.each(rows, (row) => {
    const found = placeOf(row, posts, finding);
    if (typeof found === "string") left(row, places, found);
    else placed.push(found);
  });
  return inOneCampaign(placed, places);
}

/** Or why the row has no place. A row that names no campaign is about its post's. */
function placeOf(
  row: ResultRow,
  posts: PostIds,
  { targets, known, days, ...places }: Places & { days: Days },
): Placed | string {
  const linked = known.posts.get(posts.byLink(row) ?? "");
  const target = targets.of(row, linked?.campaign);
  if (target === undefined) return "no campaign";
  if (row.videoId === undefined && row.cellErrors.some(({ field }) => field === "videoUrl" || field === "videoId"))
    return "its link is none to a TikTok video, so nobody knows which post it is";
  const moment = momentOf(row, days, places);
  if (typeof moment === "string") return moment;
  const post = posts.of(row, target);
  if (post === null) return "several posts fit and there is no link";
  if (linked !== undefined && linked.campaign !== target.id) return elsewhere(targets.nameOf(linked.campaign));
  return { row, target, post, ...moment };
}

/** A video that rows put into two campaigns is in the one that most of them name. */
function inOneCampaign(placed: readonly Placed[], places: Places): Placed[] {
  const campaigns = new Map<string, Map<Target, number>>();
  for (const { post, target } of placed) {
    if (post === undefined) continue;
    const named = campaigns.get(post) ?? new Map<Target, number>();
    campaigns.set(post, named.set(target, (named.get(target) ?? 0) + 1));
  }
  const most = new Map([...campaigns].flatMap(([post, named]) => (named.size > 1 ? [[post, mostOf(named)]] : [])));
  if (most.size === 0) return [...placed];
  return placed.flatMap((each) => {
    const target = most.get(each.post ?? "");
    return target === undefined || target === each.target ? [each] : left(each.row, places, elsewhere(target.name));
  });
}

function mostOf(named: ReadonlyMap<Target, number>): Target | undefined {
  const [most] = [...named].toSorted(([a, rows], [b, others]) => others - rows || (a.id < b.id ? -1 : 1));
  return most?.[0];
}

export function hasCounts(row: ResultRow): boolean {
  const { views, likes, comments, shares, saves, watchTimeSec, completionRate } = row;
  return [views, likes, comments, shares, saves, watchTimeSec, completionRate].some((count) => count !== undefined);
}

function left(row: ResultRow, { issues }: Places, why: string): [] {
  issues.row(row.line, why);
  return [];
}

function elsewhere(name: string): string {
  return `the video belongs to ${name}, and a post is in one campaign`;
}

/** A day without a time is taken at its start, so that a Monday's reading closes the week before. */
function momentOf(
  row: ResultRow,
  days: Days,
  { read, now, hasDates }: Pick<Places, "read" | "now" | "hasDates">,
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
      const post = this.byLink(row);
      const whose = bareHandle(row.creator ?? "");
      if (post !== undefined) linked.set(whose, (linked.get(whose) ?? new Set()).add(post));
    }
    this.#linked = linked;
  }

  /** undefined: the row is about no post; null: about one of several. */
  of(row: ResultRow, target: Target): string | null | undefined {
    const linked = this.byLink(row);
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

  byLink({ videoId, videoUrl }: ResultRow): string | undefined {
    const written = videoId ?? videoUrl;
    if (written === undefined) return undefined;
    const known = videoId === undefined ? this.#byUrl.get(written) : undefined;
    return this.#known.joined.get(written) ?? known ?? written;
  }
}
