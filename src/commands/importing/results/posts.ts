import { postedDay } from "../../../campaigns/calendar/window.ts";
import type { Post } from "../../../campaigns/post.ts";
import { line, money } from "../../../core/line.ts";
import type { Draft } from "../../../core/records.ts";
import type { Line } from "../../../core/reply.ts";
import type { Credited } from "./credit-rows.ts";
import type { FeesRead } from "../fee-per.ts";
import { bookingKey, type Known } from "../known.ts";
import { newestOf } from "../people/newest.ts";

export interface PostPlan {
  drafts: Draft[];
  /** By creator id, what changes about posts that were there. */
  changes: Map<string, Line[]>;
  fresh: number;
  /** Posts begun in chat without a link that turn out to be these videos. */
  joined: number;
  /** Handles of those whose known fee changes. */
  otherFees: Set<string>;
}

/** The posts that the records do not have, and what the table says differently of those they have. */
export function planPosts(rows: readonly Credited[], known: Known, fees: FeesRead): PostPlan {
  const plan: PostPlan = { drafts: [], changes: new Map(), fresh: 0, joined: 0, otherFees: new Set() };
  const begun = begunPosts(known);
  const byPost = Map.groupBy(
    rows.filter(({ placed }) => placed.post !== undefined),
    ({ placed }) => placed.post ?? "",
  );
  for (const [post, own] of [...byPost].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const told = toldOf(own, fees.of(own[0]?.owner ?? "") === "post");
    const stored = known.posts.get(post);
    if (stored === undefined) planNew(plan, { post, own, told, known, begun });
    else planChange(plan, { stored, own, told, known });
  }
  return plan;
}

/** What the newest rows say of a post. */
interface Told {
  videoId: string | undefined;
  url: string | undefined;
  postedAt: string | undefined;
  postedOn: string | undefined;
  feeCents: number | undefined;
}

function toldOf(rows: readonly Credited[], hasPostFees: boolean): Told {
  const newest = <T extends string | number>(read: (row: Credited) => T | undefined) =>
    newestOf(rows.map((row) => ({ at: row.placed.at, value: read(row) })));
  const postedAt = newest(({ placed }) => placed.row.postedAt);
  return {
    videoId: newest(({ placed }) => placed.row.videoId),
    url: newest(({ placed }) => placed.row.videoUrl),
    postedAt,
    postedOn: postedAt === undefined ? newest(({ placed }) => placed.row.postedOn) : undefined,
    feeCents: hasPostFees ? newest(({ feeCents }) => feeCents) : undefined,
  };
}

interface NewPost {
  post: string;
  own: readonly Credited[];
  told: Told;
  known: Known;
  begun: Map<string, Post[]>;
}

function planNew(plan: PostPlan, { post, own, told, known, begun }: NewPost): void {
  const [first] = own;
  if (first === undefined) return;
  const { owner, person, placed } = first;
  plan.fresh += 1;
  plan.drafts.push({ type: "post-set", post, campaign: placed.target.id, creator: person.id, ...given(told) });
  const waiting = begun.get(owner) ?? [];
  const same = told.videoId === undefined ? undefined : waiting.find((each) => isSameDay(each, told, known));
  if (same === undefined) return;
  begun.set(
    owner,
    waiting.filter((each) => each !== same),
  );
  plan.joined += 1;
  plan.drafts.push({ type: "post-joined", post: same.id, into: post });
}

function isSameDay(begun: Post, { postedAt, postedOn }: Told, { brand: { zone } }: Known): boolean {
  const days = [postedDay(begun, zone), postedDay({ ...begun, postedAt, postedOn }, zone)];
  return days[0] !== undefined && days[0] === days[1];
}

function begunPosts({ posts }: Known): Map<string, Post[]> {
  const begun = [...posts.values()].filter(
    ({ url, videoId, gone }) => url === undefined && videoId === undefined && !gone,
  );
  return Map.groupBy(begun, ({ campaign, creator }) => `${campaign}\n${creator}`);
}

interface ChangedPost {
  stored: Post;
  own: readonly Credited[];
  told: Told;
  known: Known;
}

function planChange(plan: PostPlan, { stored, own, told, known }: ChangedPost): void {
  const first = own[0];
  const { videoId, url, postedAt, postedOn, feeCents } = told;
  const isOtherTime = postedAt !== undefined && postedAt !== stored.postedAt;
  const isOtherDay = postedOn !== undefined && stored.postedAt === undefined && postedOn !== stored.postedOn;
  const isOtherFee = feeCents !== undefined && feeCents !== stored.feeCents;
  const change = given({
    videoId: stored.videoId === undefined ? videoId : undefined,
    url: stored.url === undefined ? url : undefined,
    postedAt: isOtherTime ? postedAt : undefined,
    postedOn: isOtherDay ? postedOn : undefined,
    feeCents: isOtherFee ? feeCents : undefined,
  });
  if (Object.keys(change).length === 0 || first === undefined) return;
  plan.drafts.push({ type: "post-set", post: stored.id, ...change });
  const { currency } = first.placed.target;
  const what: Line[] = [];
  if (isOtherFee) what.push(line`a post's fee ${money(stored.feeCents, currency)} → ${money(feeCents, currency)}`);
  if (isOtherTime || isOtherDay) what.push(line`a post's date`);
  const before = stored.feeCents ?? usualFee(stored, known);
  if (isOtherFee && before !== undefined && before !== feeCents) plan.otherFees.add(first.person.handle);
  if (what.length > 0) plan.changes.set(first.person.id, [...(plan.changes.get(first.person.id) ?? []), ...what]);
}

/** Of a post that has no fee of its own. */
function usualFee({ campaign, creator }: Post, { bookings }: Known): number | undefined {
  const booking = bookings.get(bookingKey(campaign, creator));
  return booking?.feePer === "post" ? booking.feeCents : undefined;
}

function given(told: Told) {
  const { videoId, url, postedAt, postedOn, feeCents } = told;
  return {
    ...(videoId !== undefined && { videoId }),
    ...(url !== undefined && { url }),
    ...(postedAt !== undefined && { postedAt }),
    ...(postedOn !== undefined && { postedOn }),
    ...(feeCents !== undefined && { feeCents }),
  };
}
