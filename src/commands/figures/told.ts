import { dayOf } from "../../campaigns/calendar/week.ts";
import type { PeriodWindow, Window } from "../../campaigns/calendar/window.ts";
import type { GainParts } from "../../campaigns/figures/counts.ts";
import type { QueryTable } from "../../campaigns/query/answer.ts";
import type { Row } from "../../campaigns/query/row.ts";
import type { Reader } from "../../core/draw.ts";
import { change, count, counted, day, joined, line, money, weekday } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import { figureIn, reasonOf, valueOf } from "./value.ts";

/** One group's figures, ready to be put into words. */
export interface Told {
  name: Line;
  row: Row;
  reader: Reader;
}

/** "Mia: 57,000 views on 2 posts": lifetime. */
export function standingLine({ name, row, reader }: Told, recent: Line): Line {
  const { totals } = row;
  const views = figureIn(row, "views");
  const viewed = views === undefined ? count(undefined) : valueOf(views, totals.currency, reader);
  const read = totals.counts.views.posts;
  const all = counted(totals.postsSoFar, "post");
  const posts =
    totals.postsSoFar === 1 ? line`` : read < totals.postsSoFar ? line` on ${read} of ${all}` : line` on ${all}`;
  return line`${name}: ${viewed} views${posts}${recent}.`;
}

/** What a creator is told of their own: orders and revenue, not what they cost the brand. */
export function ownLine(told: Told): Line {
  const { row, reader } = told;
  const orders = figureIn(row, "orders")?.value;
  const sold = orders === undefined ? [] : [line`${counted(orders, "order")} by your code`];
  const rate = figureIn(row, "engagement_rate");
  const er = rate === undefined ? [] : [line`ER by views ${valueOf(rate, row.totals.currency, reader)}`];
  return line`${standingLine(told, [])} ${sentence([...er, ...sold])}`;
}

/** "Mia, 9–15 Feb: +45,000 views on 2 posts, 1 of them new (12,000 the week before).": gained in a window. */
export function gainedLine({ name, row }: Told, window: PeriodWindow): Line {
  const { totals } = row;
  const posts = line` on ${counted(totals.read, "post")}${totals.posts === 0 ? line`` : line`, ${totals.posts} new`}`;
  const before = figureIn(row, "views")?.before;
  const span = window.week === undefined ? "in the span before" : "the week before";
  const compared = before === undefined ? line`` : [" (", change(before), ` ${span})`];
  return line`${name}, ${windowLine(window)}: ${change(totals.counts.views.sum)} views${posts}${compared}.`;
}

/** ", +45,000 last week", with what of it is no week's growth told apart. */
export function recentLine(row: Row | undefined, when: string): Line {
  if (row === undefined || row.totals.counts.views.posts === 0) return [];
  const apart = partsLine(row.totals.parts.views);
  return [", ", change(row.totals.counts.views.sum), ` ${when}`, ...(apart.length === 0 ? [] : [" (", ...apart, ")"])];
}

/** What of a gain is older than its window, and what fell; nothing where all of it is steady. */
export function partsLine(parts: GainParts): Line {
  const apart: Line[] = [];
  if (parts["first sighting"] !== 0) apart.push(line`${parts["first sighting"]} first seen on older posts`);
  if (parts["older baseline"] !== 0) apart.push(line`${parts["older baseline"]} since older readings`);
  if (parts.falls < 0) apart.push(line`${-parts.falls} lost on posts that fell`);
  return joined(apart, ", ");
}

/** "2,100 likes, 240 comments, 60 shares.": a post's counts, those that somebody read. */
export function countsLine({ row }: Pick<Told, "row">): Line {
  const counts = (["likes", "comments", "shares", "saves"] as const).flatMap((name) => {
    const { value } = figureIn(row, name) ?? {};
    return value === undefined ? [] : [line`${value} ${[name]}`];
  });
  return sentence(counts);
}

/** "ER by views 6.0 %.": with a note on it, where there is a value to hold against it. */
export function rateLine({ row, reader }: Told, note: Line): Line {
  const rate = figureIn(row, "engagement_rate");
  if (rate === undefined) return [];
  return line`ER by views ${valueOf(rate, row.totals.currency, reader)}${rate.value === undefined ? [] : note}.`;
}

/** "ER by views 6.0 %, 11 orders, $50.00 each, ROAS 0.84x.": only what the asker may see is in the row at all. */
export function ratesLine(told: Told): Line {
  const { row, reader } = told;
  const rate = figureIn(row, "engagement_rate");
  const er = rate === undefined ? [] : [line`ER by views ${valueOf(rate, row.totals.currency, reader)}`];
  return sentence([...er, ...soldLines(told)]);
}

/** "3,480 orders, $18.33 each, ROAS 1.20x." */
export function soldLine(told: Told): Line {
  const [first, ...rest] = soldLines(told);
  return first === undefined ? [] : sentence([first[0] === "no orders logged" ? ["No orders logged"] : first, ...rest]);
}

/** Orders and what each of them cost; nothing where they are not the asker's to see. */
function soldLines({ row, reader }: Pick<Told, "row" | "reader">): Line[] {
  const orders = figureIn(row, "orders");
  const { currency } = row.totals;
  if (orders === undefined) return [];
  if (orders.value === undefined) return [line`no orders logged`];
  const each = figureIn(row, "cpa");
  const isToDate = each?.span === "lifetime" && row.totals.span === "window";
  if (each?.value === undefined) {
    const missing = each?.missing;
    const gifted = missing?.why === "gifted" ? [line`gifted, so no cost each`] : [];
    const noOrders =
      missing?.why === "no orders"
        ? line` on ${money(missing.cents, currency)}${[isToDate ? " to date" : ""]}`
        : line``;
    const none =
      missing === undefined || missing.why === "gifted" || missing.why === "no orders"
        ? []
        : [line`– each (${[reasonOf(missing, currency, reader)]})`];
    return [line`${counted(orders.value, "order")}${noOrders}`, ...gifted, ...none];
  }
  const roas = figureIn(row, "roas");
  const prices = [
    line`${valueOf(each, currency, reader)} each`,
    ...(roas?.value === undefined ? [] : [line`ROAS ${valueOf(roas, currency, reader)}`]),
  ];
  if (!isToDate) return [counted(orders.value, "order"), ...prices];
  return [line`${counted(orders.value, "order")} (to date ${joined([[count(row.toDate.orders)], ...prices], ", ")})`];
}

/** ", to date on 15 Feb": a cost per anything is told of all until the window's end, since fees carry no dates. */
export function toDateLine({ all, window }: QueryTable): Line {
  const why = all.toDate.spending.isDated ? "" : " (fees carry no dates)";
  return line`, to date on ${day(window.lastDay)}${[why]}`;
}

/** "Read Mon 16 Feb, 2 of 2 posts fresh." */
export function readLine({ freshness, read }: Row["totals"], zone: string, by: "posts" | "creators" = "posts"): Line {
  const { newest, oldest, live, fresh, creators, freshCreators } = freshness;
  if (newest === undefined && read > 0) return line`All of it is of posts that are gone; their last figures stay.`;
  if (newest === undefined) return line`Nothing was read yet.`;
  const [some, all] = by === "posts" ? [fresh, live] : [freshCreators, creators];
  const old = oldest !== undefined && fresh < live ? line`, oldest ${day(dayOf(oldest, zone))}` : line``;
  return line`Read ${weekday(dayOf(newest, zone))}, ${some} of ${counted(all, by === "posts" ? "post" : "creator")} fresh${old}.`;
}

/** "9 Feb – 15 Feb", one day as itself, so far where it is not over. */
export function windowLine({ firstDay, lastDay, isPartial }: Window): Line {
  const soFar = isPartial ? " so far" : "";
  if (firstDay === undefined) return line`until ${day(lastDay)}`;
  return firstDay === lastDay ? line`${day(lastDay)}${[soFar]}` : line`${day(firstDay)} – ${day(lastDay)}${[soFar]}`;
}

function sentence(parts: readonly Line[]): Line {
  return parts.length === 0 ? [] : [...joined(parts, ", "), "."];
}
