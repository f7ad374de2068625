import type { Entry, EntryOf } from "../../campaigns/entry.ts";
import { isOfSpark, type SparkEntry } from "../../campaigns/post.ts";
import { change, chatter, count, counted, day, joined, line, money, rate } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import { isOfSchedule, type ScheduleEntry } from "../../campaigns/schedule.ts";
import { isOfBriefs, type BriefEntry } from "../../campaigns/briefing.ts";
import { toldBriefing } from "./briefing.ts";
import { toldSchedule } from "./schedule.ts";
import { toldHousekeeping } from "./housekeeping.ts";
import { campaignNamed, creatorNamed, postNamed, type Names } from "./names.ts";

/** What an entry says, as words that can follow "Taken back:" and "Maya logged". Figures only where the entry has them. */
export function told(entry: Entry, names: Names): Line {
  if (isOfSchedule(entry)) return toldSchedule(entry, names);
  if (isOfBriefs(entry)) return toldBriefing(entry, names);
  if (isOfSpark(entry)) return toldSpark(entry, names);
  return toldRecord(entry, names);
}

function toldRecord(entry: Exclude<Entry, ScheduleEntry | BriefEntry | SparkEntry>, names: Names): Line {
  switch (entry.type) {
    case "reading":
      return line`${toldCounts(entry)} on ${postNamed(entry.post, names)}`;
    case "sale":
      return toldSale(entry, names);
    case "cost":
      return toldCost(entry, names);
    case "habit-set":
      return line`orders of ${campaignNamed(entry.campaign, names)} are told as ${[habits[entry.ordersAre]]}`;
    case "campaign-set":
      return toldCampaign(entry, names);
    case "campaign-closed":
      return line`${campaignNamed(entry.campaign, names)} ${[entry.closed ? "closed" : "opened again"]}`;
    case "creator-set":
      return toldCreator(entry, names);
    case "creator-linked":
      return line`${creatorNamed(entry.creator, names)} ${[entry.linked ? "linked to" : "no longer linked to"]} ${chatter(entry.user)}`;
    case "preference-set":
      return line`${creatorNamed(entry.creator, names)}: ${joined(preferencesOf(entry), ", ")}`;
    case "booking-set":
      return line`${creatorNamed(entry.creator, names)} in ${campaignNamed(entry.campaign, names)}${after(toldBooking(entry, names))}`;
    case "post-set":
      return line`${postNamed(entry.post, names)}${after(postPartsOf(entry))}`;
    case "post-joined":
      return line`a short link joined to ${postNamed(entry.into, names)}`;
    case "voice-heard":
    case "brand-set":
    case "space-joined":
    case "room-set":
    case "role-set":
    case "undone":
    case "restored":
    case "held":
    case "claimed":
    case "claim-settled":
    case "offered":
      return toldHousekeeping(entry, names);
  }
}

function toldSpark(entry: SparkEntry, names: Names): Line {
  const whose = postNamed(entry.post, names);
  if (entry.type === "spark-given")
    return line`a Spark code of ${whose}, ending ${entry.ending}, until ${day(entry.until)}`;
  return line`the Spark code of ${whose} ${[entry.type === "spark-seen" ? "looked at" : "forgotten"]}`;
}

/** "stage agreed, 2 posts, due 29 Mar". */
export function toldBooking(entry: Omit<EntryOf<"booking-set">, "type">, names: Names): Line[] {
  const { stage, posts, dueOn, code, feeCents, giftCents, rightsUntil } = entry;
  const currency = currencyOf(entry.campaign, names);
  return [
    ...(stage === undefined ? [] : [[stage]]),
    ...(posts === undefined ? [] : [counted(posts, "post")]),
    ...(dueOn === undefined ? [] : [line`due ${day(dueOn)}`]),
    ...(code === undefined ? [] : [line`code ${code}`]),
    ...(feeCents === undefined ? [] : [line`fee ${money(feeCents, currency)}`]),
    ...(giftCents === undefined ? [] : [line`gift worth ${money(giftCents, currency)}`]),
    ...(rightsUntil === undefined ? [] : [line`usage rights until ${day(rightsUntil)}`]),
  ];
}

/** "49,000 views, 2,100 likes". */
export function toldCounts(read: Partial<EntryOf<"reading">>): Line {
  const { views, likes, comments, shares, saves, watchSeconds, completion } = read;
  const parts: Line[] = [
    ...(views === undefined ? [] : [counted(views, "view")]),
    ...(likes === undefined ? [] : [counted(likes, "like")]),
    ...(comments === undefined ? [] : [counted(comments, "comment")]),
    ...(shares === undefined ? [] : [counted(shares, "share")]),
    ...(saves === undefined ? [] : [counted(saves, "save")]),
    ...(watchSeconds === undefined ? [] : [line`${{ value: watchSeconds, unit: "seconds" as const }} watched`]),
    ...(completion === undefined ? [] : [line`${rate(completion)} watched to the end`]),
  ];
  return parts.length === 0 ? ["no figures"] : joined(parts, ", ");
}

const habits = { total: "totals so far", added: "additions" } as const;

function toldSale(sale: EntryOf<"sale">, names: Names): Line {
  const orders = sale.toldOrders ?? sale.orders;
  const revenue = sale.toldRevenueCents ?? sale.revenueCents;
  const isMore = sale.counted === "added";
  const currency = sale.currency ?? currencyOf(sale.campaign, names);
  const parts: Line[] = [
    ...(orders === undefined ? [] : [isMore ? line`${change(orders)} orders` : counted(orders, "order")]),
    ...(revenue === undefined ? [] : [line`${money(revenue, currency)} revenue`]),
  ];
  const whose = sale.creator === undefined ? line`` : line` by ${creatorNamed(sale.creator, names)}`;
  const code = sale.code === undefined ? line`` : line`, code ${sale.code}`;
  const source = sale.source === "shop" ? line`, from the shop` : line``;
  return line`${parts.length === 0 ? ["orders"] : joined(parts, ", ")}${whose}${code}${source}`;
}

function toldCost({ cents, currency, kind, state, creator, campaign, on }: EntryOf<"cost">, names: Names): Line {
  const whose =
    creator === undefined ? line`for ${campaignNamed(campaign, names)}` : line`for ${creatorNamed(creator, names)}`;
  return line`${money(cents, currency)} ${[kind]} ${[state]} ${whose}, ${day(on)}`;
}

function toldCampaign(entry: EntryOf<"campaign-set">, names: Names): Line {
  const { startOn, endOn, currency, goal, budgetCents, postsPlanned } = entry;
  const parts: Line[] = [
    ...(startOn === undefined ? [] : [line`from ${day(startOn)}`]),
    ...(endOn === undefined ? [] : [line`until ${day(endOn)}`]),
    ...(budgetCents === undefined
      ? []
      : [line`budget ${money(budgetCents, currency ?? currencyOf(entry.campaign, names))}`]),
    ...(goal === undefined ? [] : [line`goal ${[goal]}`]),
    ...(postsPlanned === undefined ? [] : [line`${count(postsPlanned)} posts planned`]),
  ];
  const name = entry.name === undefined ? campaignNamed(entry.campaign, names) : line`${entry.name}`;
  return line`campaign ${name}${after(parts)}`;
}

function toldCreator(entry: EntryOf<"creator-set">, names: Names): Line {
  const { handle, name, followers, niche } = entry;
  const known = names.creators.get(entry.creator);
  const called = known === undefined ? names.gone.get(entry.creator) : (known.name ?? known.handle);
  const parts: Line[] = [
    ...(handle === undefined || handle === called ? [] : [line`${handle}`]),
    ...(name === undefined ? [] : [line`called ${name}`]),
    ...(followers === undefined ? [] : [line`${count(followers)} followers`]),
    ...(niche === undefined ? [] : [line`${niche}`]),
  ];
  return line`creator ${creatorNamed(entry.creator, names)}${after(parts)}`;
}

function preferencesOf({ shoutOuts, reminders }: EntryOf<"preference-set">): Line[] {
  return [
    ...(shoutOuts === undefined ? [] : [[shoutOuts ? "shout-outs on" : "shout-outs off"]]),
    ...(reminders === undefined ? [] : [[reminders ? "reminders on" : "reminders off"]]),
  ];
}

function postPartsOf(entry: EntryOf<"post-set">): Line[] {
  const { url, postedOn, format, hook, boosted, gone, disclosure } = entry;
  return [
    ...(postedOn === undefined ? [] : [line`posted ${day(postedOn)}`]),
    ...(url === undefined ? [] : [["link"]]),
    ...(format === undefined ? [] : [line`${format}`]),
    ...(hook === undefined ? [] : [line`hook "${hook}"`]),
    ...(boosted === undefined ? [] : [[boosted ? "boosted" : "not boosted"]]),
    ...(gone === undefined ? [] : [[gone ? "gone" : "not gone"]]),
    ...(disclosure === undefined ? [] : [[`disclosure ${disclosure}`]]),
  ];
}

function after(parts: readonly Line[]): Line {
  return parts.length === 0 ? [] : [": ", ...joined(parts, ", ")];
}

function currencyOf(campaign: string, { campaigns, context }: Names): string {
  return campaigns.get(campaign)?.currency ?? context.brand.currency;
}
