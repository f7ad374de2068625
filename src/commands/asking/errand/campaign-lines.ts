import { isPostedIn, windowOf } from "../../../campaigns/calendar/window.ts";
import { dayOf } from "../../../campaigns/calendar/week.ts";
import { followersOf } from "../../../campaigns/creator.ts";
import { freshDays } from "../../../campaigns/figures/freshness.ts";
import { metricOf } from "../../../campaigns/figures/metrics.ts";
import { callName } from "../../../campaigns/selection.ts";
import type { Context } from "../../../core/context.ts";
import { count, counted, day, joined, line, listed, text } from "../../../core/line.ts";
import type { Line, Reply } from "../../../core/reply.ts";
import type { Errand } from "../../../reading/question/errand/errand.ts";
import { calendarFor } from "../../figures/asked.ts";
import { windowLine } from "../../figures/told.ts";
import { chosenCampaign } from "../../meaning/campaign.ts";
import { chosenCreator } from "../../meaning/creators.ts";
import { hasPosted, isOut, rosterOf, type Member } from "../../meaning/roster.ts";
import { stats } from "../../stats.ts";
import { rebookBlocks } from "../../summaries/details.ts";
import { isForTeam } from "../../summaries/previewed.ts";
import { closedOf, weekOf } from "../../summaries/told-week.ts";
import { offered } from "../../telling/offered.ts";

/** "ROAS = revenue by code / committed cost.": the formula that every figure here goes by. */
export function meaningReply({ metric }: Errand, context: Context): Reply {
  if (metric === undefined) return [];
  const { label, formula } = metricOf(metric);
  return [text`${[`${label} = ${formula}.`]}`, ...offered(context, statsButton("Our figure", { metric }))];
}

/** Followers as they were read last: anybody can see them on TikTok. */
export async function followersReply({ people: [name] }: Errand, context: Context): Promise<Reply> {
  const creators = await context.records.creators();
  const creator =
    name === "me" || name === undefined
      ? creators.find(({ id }) => id === context.asker.creator)
      : await chosenCreator(context, name);
  if (creator === undefined) return [text`I don't know whose followers you mean. Say a name, like: followers of Maya.`];
  const called = callName(creator);
  const known = followersOf(creator);
  const on = creator.followers.at(-1)?.on;
  if (known === undefined || on === undefined)
    return [
      text`Nobody has told me ${called}'s followers yet. A host says them like this: creator add ${creator.handle} 12.4k`,
    ];
  return [text`${called}: ${count(known)} followers, as read on ${day(on)}. How they grow is not logged.`];
}

/** "3 of 12 creators posted, 16 Nov – 22 Nov: Maya, Jon and Mia." */
export async function postedReply({ period }: Errand, context: Context): Promise<Reply> {
  const campaign = await chosenCampaign(context);
  const [creators, bookings, all] = await Promise.all([
    context.records.creators(),
    context.records.bookings(),
    context.records.posts(),
  ]);
  const window = windowOf(period, await calendarFor(campaign, context));
  const posts = all.filter((post) => post.campaign === campaign.id && isPostedIn(window, post));
  const posted = creators.filter(({ id }) => posts.some(({ creator }) => creator === id));
  const booked = bookings.filter((each) => each.campaign === campaign.id);
  const names = posted.length === 0 ? [] : line`: ${listed(posted.map(callName))}`;
  const when = period === "campaign_to_date" ? [] : line`, ${windowLine(window)}`;
  return [
    text`${posted.length} of ${counted(booked.length, "creator")} posted${when}${names}. ${counted(posts.length, "post")} in all.`,
    ...offered(context, statsButton("By creator", { by: "creator", period }), notPosted),
  ];
}

/** Who is late, and who is due next: in the team's room, or for one host alone. */
export async function overdueReply({ people: [name] }: Errand, context: Context): Promise<Reply> {
  const list = { label: "Overdue", call: { name: "creator list", options: { who: "overdue" } } };
  if (!isForTeam(context)) return [text`Who is late is for the team's room.`, ...offered(context, list)];
  const campaign = await chosenCampaign(context);
  const one = name === undefined || name === "me" ? undefined : await chosenCreator(context, name);
  const members = (await rosterOf(context, campaign)).filter(
    (member) => !isOut(member) && !hasPosted(member) && (one === undefined || member.creator.id === one.id),
  );
  const dueLine = (member: Member): Line => {
    const { dueOn, posts } = member.booking ?? {};
    const when = dueOn === undefined ? line`no day set` : day(dueOn);
    return line`${callName(member.creator)} ${when} (${member.posts.length} of ${counted(posts ?? 1, "post")} live)`;
  };
  const byDay = members.toSorted((a, b) => (a.booking?.dueOn ?? "9").localeCompare(b.booking?.dueOn ?? "9"));
  const [late, next] = [true, false].map((isLate) =>
    byDay.filter(({ isOverdue }) => isOverdue === isLate).map(dueLine),
  );
  if (one !== undefined && members.length === 0)
    return [text`${callName(one)} owes no post.`, ...offered(context, list)];
  return [
    ...(one !== undefined && late?.length === 0 ? [] : [text`${toldOf("Overdue", late ?? [])}`]),
    ...(next === undefined || next.length === 0 ? [] : [text`${toldOf("Due", next)}`]),
    ...offered(context, list, notPosted),
  ];
}

function toldOf(what: string, lines: readonly Line[]): Line {
  return line`${[what]}: ${lines.length === 0 ? ["nobody"] : joined(lines.slice(0, most), ", ")}${more(lines)}.`;
}

/** Whose posts were not read for a week: the numbers that are asked for next. */
export async function staleReply(_: Errand, context: Context): Promise<Reply> {
  const campaign = await chosenCampaign(context);
  const posts = (await context.records.posts()).filter((post) => post.campaign === campaign.id && !post.gone);
  const creators = await context.records.creators();
  const since = new Date(Date.parse(context.now) - freshDays * dayLength).toISOString();
  const reads = await Promise.all(
    posts.map(async ({ id, creator }) => ({ creator, at: (await context.records.readings(id)).at(-1)?.at })),
  );
  const old = creators.flatMap((creator): Line[] => {
    const theirs = reads.filter((read) => read.creator === creator.id && (read.at ?? "") < since);
    if (theirs.length === 0) return [];
    const last = theirs.flatMap(({ at }) => at ?? []).toSorted()[0];
    const when = last === undefined ? line`never read` : line`last read ${day(dayOf(last, context.brand.zone))}`;
    return [line`${callName(creator)} ${counted(theirs.length, "post")}, ${when}`];
  });
  if (old.length === 0)
    return [
      text`Nobody: all ${counted(posts.length, "post")} of ${campaign.name} were read in the last ${freshDays} days.`,
      ...offered(context, notPosted),
    ];
  const ask = { label: "Ask them for numbers", call: { name: "creator remind", options: { about: "numbers" } } };
  return [
    text`Not read for ${freshDays} days: ${joined(old.slice(0, most), "; ")}${more(old)}.`,
    ...offered(context, ask),
  ];
}

/** Whom to book again, and why: as the weekly summary has it. */
export async function rebookReply(_: Errand, context: Context): Promise<Reply> {
  const campaign = await chosenCampaign(context);
  const newest = (await closedOf(campaign, context)).at(-1);
  const byCreator = statsButton("By creator", { by: "creator" });
  const cheapest = { label: "Cheapest orders", call: { name: "top", options: { metric: "cpa" } } };
  if (!isForTeam(context) || context.records.money.sees !== "all")
    return [
      text`Whom to book again goes by what an order costs, which is for marketers in the team's room.`,
      ...offered(context, byCreator),
    ];
  if (newest === undefined)
    return [text`No week has closed yet, so nobody can be judged by orders.`, ...offered(context, byCreator)];
  const { summary } = await weekOf(newest, "team", { campaign, context });
  const told = rebookBlocks(summary);
  return [
    ...(told.length === 0 ? [text`No orders by code yet, so nobody is ranked for booking again.`] : told),
    ...offered(context, cheapest, byCreator),
  ];
}

/** No advice: their figures beside the campaign's. */
export async function worthReply({ people: [about] }: Errand, context: Context): Promise<Reply> {
  const told = await Promise.all(
    [about, undefined].map((one) => figures(one === undefined ? {} : { about: one }, context)),
  );
  const pay = { label: "What was paid", call: { name: "costs", options: { creators: about } } };
  return [
    text`That is yours to judge; these are the figures, beside the whole campaign's.`,
    ...told.flat().filter(({ kind }) => kind !== "buttons"),
    ...offered(context, statsButton("By post", { about, by: "post" }), pay),
  ];
}

function figures(options: Record<string, unknown>, context: Context): Promise<Reply> {
  return stats.run(stats.options.parse(options), {
    ...context,
    call: { name: "stats", options },
  });
}

function statsButton(label: string, options: Record<string, unknown>) {
  return { label, call: { name: "stats", options } };
}

const notPosted = { label: "Not posted", call: { name: "creator list", options: { who: "not posted" } } };
const dayLength = 24 * 60 * 60_000;
const most = 8;

function more({ length }: readonly unknown[]): Line {
  return length > most ? line` and ${length - most} more` : [];
}
