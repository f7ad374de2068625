import { dayOf } from "../../campaigns/calendar/week.ts";
import { postedDay } from "../../campaigns/calendar/window.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { change, count, counted, day, joined, line, money, rate, weekday } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import { seesMoneyOf } from "../../core/rights.ts";
import type { Echoed, Outcome } from "./drafts.ts";
import { oddityOf } from "./oddity.ts";

/** What was understood, the change since the last reading and its date, and anything odd: a line or two on a phone. */
export function echoLines(echoed: readonly Echoed[], context: Context): Line[] {
  const told = echoed.map((each) => echoLine(each, { context, isAlone: echoed.length === 1 }));
  const odd = echoed.flatMap((each) => {
    const words = oddityOf(each);
    if (words === undefined) return [];
    return [echoed.length === 1 ? words : line`${callName(each.outcome.target.creator)}: ${words}`];
  });
  const leftOut = echoed.flatMap(({ outcome }) => outcome.leftOut);
  return [
    joined(
      told.filter((words) => words.length > 0),
      " · ",
    ),
    ...odd,
    ...leftOut,
  ].filter((words) => words.length > 0);
}

function echoLine(each: Echoed, { context, isAlone }: { context: Context; isAlone: boolean }): Line {
  const { entry, creator } = each.outcome.target;
  const isOwn = creator.id === context.asker.creator;
  const figures = joined(figuresOf(each, context), " · ");
  const which = whichOf(each, { isOwn, context });
  const who = isOwn ? which : line`${callName(creator)}${which.length > 0 ? [", ", ...which] : []}`;
  if (figures.length === 0) return each.outcome.target.post === undefined ? [] : linkedLine(each, context);
  const ends = isAlone && isOwn && isFirstWithoutLink(each) ? [". Send the link when you can."] : isAlone ? ["."] : [];
  if (isOwn && isFirst(each) && entry.views !== undefined)
    return line`Logged your post${dated(each, context)}: ${figures}${ends}`;
  return who.length === 0 ? [...capital(figures), ...ends] : line`${capital(who)}: ${figures}${ends}`;
}

/** "your post of 3 Feb", "post of 3 Feb": only where there are several to tell apart. */
function whichOf(each: Echoed, { isOwn, context }: { isOwn: boolean; context: Context }): Line {
  if (!each.isOneOfMany || each.outcome.target.post === undefined) return [];
  return line`${isOwn ? ["your post"] : ["post"]}${dated(each, context)}`;
}

function dated({ outcome }: Echoed, context: Context): Line {
  const { entry, post } = outcome.target;
  const { zone } = context.brand;
  const known = post?.is === "known" || post?.is === "linked" ? postedDay(post.post, zone) : undefined;
  const begun = post?.is === "new" && post.url === undefined ? dayOf(context.now, zone) : undefined;
  const posted = known ?? entry.postedOn ?? begun;
  return posted === undefined ? [] : line` of ${day(posted)}`;
}

function figuresOf(each: Echoed, context: Context): Line[] {
  const { entry } = each.outcome.target;
  const { views, likes, comments, shares, saves, watchTimeSec, completionRate } = entry;
  const told: Line[] = [];
  if (views !== undefined) told.push(line`${count(views)} views ${sinceLast(each, context)}`);
  if (likes !== undefined) told.push(counted(likes, "like"));
  if (comments !== undefined) told.push(counted(comments, "comment"));
  if (shares !== undefined) told.push(counted(shares, "share"));
  if (saves !== undefined) told.push(counted(saves, "save"));
  if (watchTimeSec !== undefined)
    told.push(line`${{ value: watchTimeSec, unit: "seconds" as const }} watched on average`);
  if (completionRate !== undefined) told.push(line`${rate(completionRate)} watched to the end`);
  return [...told, ...moneyOf(each.outcome, context)];
}

/** Figures of orders and payments only where they may be seen; elsewhere that they were noted. */
function moneyOf({ target, sale, drafts }: Outcome, context: Context): Line[] {
  const { entry, campaign, creator } = target;
  const cost = drafts.find(({ type }) => type === "cost" || type === "booking-set");
  if (sale === undefined && cost === undefined) return [];
  if (!seesMoneyOf(context.records.money, creator.id)) return [[sale === undefined ? "payment noted" : "orders noted"]];
  const told: Line[] = [];
  if (sale !== undefined && entry.orders !== undefined) {
    const isAdded = (sale.counted === "unsaid" ? campaign.ordersAre : sale.counted) === "added";
    const orders = isAdded ? counted(entry.orders, "more order") : counted(entry.orders, "order");
    told.push(line`${orders}${codeOf(sale.code)}`);
  }
  const revenue = sale?.toldRevenueCents ?? sale?.revenueCents;
  if (revenue !== undefined) told.push(line`${money(revenue, campaign.currency)} in sales`);
  if (cost?.type === "cost") told.push(line`${money(cost.cents, cost.currency)} paid`);
  if (cost?.type === "booking-set") told.push(["no fee"]);
  return told;
}

function codeOf(code: string | undefined): Line {
  return code === undefined ? [] : line` by ${code}`;
}

function sinceLast({ outcome, before, correctedFrom }: Echoed, context: Context): Line {
  const views = outcome.target.entry.views ?? 0;
  if (correctedFrom !== undefined && correctedFrom !== views) return line`(corrected from ${count(correctedFrom)})`;
  if (before?.views === undefined) return ["(first reading)"];
  const { zone } = context.brand;
  const read = dayOf(before.readAt, zone);
  if (views === before.views) return ["(unchanged)"];
  const moved = views < before.views ? line`down ${count(before.views - views)}` : [change(views - before.views)];
  return read === dayOf(context.now, zone)
    ? line`(${moved} since earlier today)`
    : line`(${moved} since ${weekday(read)})`;
}

function linkedLine(each: Echoed, context: Context): Line {
  const { target } = each.outcome;
  const whose: Line = target.creator.id === context.asker.creator ? ["your"] : line`${callName(target.creator)}'s`;
  if (target.post?.is === "linked") return line`Linked to ${whose} post${dated(each, context)}.`;
  if (target.post?.is === "known")
    return line`I have ${whose} post${dated(each, context)} already. Send its numbers any time.`;
  return line`Noted ${whose} new post${dated(each, context)}. Send its numbers any time.`;
}

function isFirst({ before }: Echoed): boolean {
  return before?.views === undefined;
}

function isFirstWithoutLink(each: Echoed): boolean {
  const { post } = each.outcome.target;
  return (
    isFirst(each) && (post?.is === "new" ? post.url === undefined : post?.is === "known" && post.post.url === undefined)
  );
}

function capital(words: Line): Line {
  const [first, ...rest] = words;
  return typeof first === "string" ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : words;
}
