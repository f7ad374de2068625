import { postedDay } from "../../campaigns/calendar/window.ts";
import type { Post } from "../../campaigns/post.ts";
import type { Call } from "../../core/call.ts";
import type { Context } from "../../core/context.ts";
import { drawLine } from "../../core/draw.ts";
import { withYear, yearOf } from "../../core/gate.ts";
import { day, joined, line } from "../../core/line.ts";
import type { Button, Line } from "../../core/reply.ts";

/** "3 Feb, routine, 41k views": how a post is told from the others of its creator. */
async function postLabel(context: Context, post: Post): Promise<string> {
  const views = (await context.records.snapshot(post.id))?.views;
  const told: Line[] = [
    postedLine(post, context),
    ...(post.format === undefined ? [] : [line`${post.format}`]),
    ...(views === undefined ? [] : [line`${shortCount(views)} views`]),
  ];
  return drawLine(joined(told, ", "), context.brand);
}

/** The same call once more for each of the posts. */
export function postButtons(context: Context, posts: readonly Post[], option: string): Promise<Button[]> {
  const { call } = context;
  return postWays(context, posts, {
    most: mostButtons,
    again: ({ id }) => ({ ...call, options: { ...call.options, [option]: id } }),
    rest: { ...call, form: true },
  });
}

/** More are not looked at. */
export const mostButtons = 4;

export interface PostWays {
  /** How many buttons there may be. */
  most: number;
  again: (post: Post) => Call;
  /** Asks for any post in words: for those that have no button. */
  rest: Call;
}

/** A button for each of the posts, the newest first; the last one leads to the rest where they are too many. */
export async function postWays(context: Context, posts: readonly Post[], ways: PostWays): Promise<Button[]> {
  const newest = newestFirst(posts, context.brand.zone);
  const shown = newest.length > ways.most ? newest.slice(0, ways.most - 1) : newest;
  const offered = await Promise.all(
    shown.map(async (post) => ({ label: await postLabel(context, post), call: ways.again(post) })),
  );
  const left = newest.length - shown.length;
  return left === 0 ? offered : [...offered, { label: `${String(left)} more`, call: ways.rest }];
}

export function newestFirst(posts: readonly Post[], zone: string): Post[] {
  const dated = (post: Post) => postedDay(post, zone) ?? "";
  return posts.toSorted((a, b) => dated(b).localeCompare(dated(a)));
}

/** The day a post went up; "no date" where nobody said. */
export function postedLine(post: Post, context: Pick<Context, "brand" | "now">): Line {
  const posted = postedDay(post, context.brand.zone);
  return posted === undefined ? ["no date"] : [withYear(day(posted), yearOf(context))];
}

/** 41300 is "41k": for labels, which hold no figures of their own. */
function shortCount(value: number): string {
  const step = [
    { from: 1_000_000_000, mark: "B" },
    { from: 999_500, mark: "M", by: 1_000_000 },
    { from: 1_000, mark: "k" },
  ].find(({ from }) => value >= from);
  if (step === undefined) return String(value);
  const shown = value / (step.by ?? step.from);
  return `${String(shown < 10 ? Math.round(shown * 10) / 10 : Math.round(shown))}${step.mark}`;
}
