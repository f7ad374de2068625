import type { Booking } from "../../campaigns/booking.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { Post } from "../../campaigns/post.ts";
import { isOverdue } from "../../campaigns/stage.ts";
import { daysLeft } from "../../campaigns/summary/endings.ts";
import type { Context } from "../../core/context.ts";
import { counted, day, line } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import { todayOf } from "../meaning/today.ts";
import { daysTold } from "../telling/endings.ts";

/** "1 post is due by 12 Mar.", "1 post was due on 10 Feb.": by what the booking promises. */
export async function dueLine(creator: Creator, campaign: Campaign, context: Context): Promise<Line> {
  const [bookings, posts] = await Promise.all([context.records.bookings(), context.records.posts()]);
  const isTheirs = (each: { creator: string; campaign: string }) =>
    each.creator === creator.id && each.campaign === campaign.id;
  const booking = bookings.find(isTheirs);
  if (booking === undefined || booking.stage === "declined" || booking.stage === "dropped") return [];
  const live = posts.filter((post) => isTheirs(post) && !post.gone).length;
  const owed = (booking.posts ?? 1) - live;
  const rights = line`${rightsLine(booking, context)}${codesLine(posts.filter(isTheirs), context)}`;
  const code = booking.code === undefined ? rights : line` Your code is ${booking.code}.${rights}`;
  if (owed <= 0) return line`Nothing is due.${code}`;
  if (booking.dueOn === undefined) return line`${counted(owed, "post")} to come.${code}`;
  const isLate = isOverdue(booking, live, todayOf(context));
  const when = isLate ? line`${[owed === 1 ? "was" : "were"]} due on` : line`${[owed === 1 ? "is" : "are"]} due by`;
  return line`${counted(owed, "post")} ${when} ${day(booking.dueOn)}.${code}`;
}

/** " We may use your videos until 12 Mar (in 9 days)." */
function rightsLine({ rightsUntil }: Booking, context: Context): Line {
  if (rightsUntil === undefined) return [];
  const days = daysLeft(rightsUntil, todayOf(context));
  const may = days < 0 ? "We could use your videos until" : "We may use your videos until";
  return line` ${[may]} ${day(rightsUntil)} (${daysTold(days)}).`;
}

/** " Your Spark code …4f2a runs until 3 Mar (in 2 days)." */
function codesLine(posts: readonly Post[], context: Context): Line {
  return posts.flatMap(({ spark }) => {
    const days = spark === undefined ? -Infinity : daysLeft(spark.until, todayOf(context));
    if (spark === undefined || days < -fortnight) return [];
    const runs = days < 0 ? "ended on" : "runs until";
    return line` Your Spark code …${spark.ending} ${[runs]} ${day(spark.until)} (${daysTold(days)}).`;
  });
}

/** What ended longer ago is nobody's concern any more. */
const fortnight = 14;
