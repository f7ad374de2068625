import type { Campaign } from "../../campaigns/campaign.ts";
import { paceOf } from "../../campaigns/figures/pace.ts";
import { callName } from "../../campaigns/selection.ts";
import { momentInstants, momentsOf, openWeek } from "../../campaigns/summary/moments.ts";
import type { Context } from "../../core/context.ts";
import { count, counted, line, money, rate, text } from "../../core/line.ts";
import type { Button, Reply } from "../../core/reply.ts";
import { offered } from "../telling/offered.ts";

/** What is told before the week is over. */
export interface MomentOwed {
  kind: "budget" | "spike" | "milestone" | "numbers day" | "reminder";
  /** 90 or 100, a code, or a creator and a mark. */
  about?: string;
}

/** undefined: it is not so any more. */
export function momentMessage(owed: MomentOwed, campaign: Campaign, context: Context): Promise<Reply | undefined> {
  const about = owed.about ?? "";
  switch (owed.kind) {
    case "budget":
      return budgetMessage(Number(about), campaign, context);
    case "spike":
      return spikeMessage(about, campaign, context);
    case "milestone":
      return milestoneMessage(about, context);
    case "numbers day":
      return Promise.resolve([text`Numbers day. It takes a minute.`, ...offered(context, sendMine)]);
    case "reminder":
      return reminderMessage(about, campaign, context);
  }
}

/** Opens one's own posts, which nobody else sees. */
const sendMine: Button = {
  label: "Send my numbers",
  call: { name: "mine", options: { show: "posts" }, privately: true },
};

async function budgetMessage(percent: number, campaign: Campaign, context: Context): Promise<Reply | undefined> {
  const pace = paceOf(await context.records.facts(campaign, [context.now]), context.now);
  const { committedCents, budgetCents, committedShare = 0, timeShare } = pace;
  if (committedShare * 100 < percent) return undefined;
  const what = percent < 100 ? "nearly the whole budget" : "the whole budget";
  const [spent, budget] = [money(committedCents, campaign.currency), money(budgetCents, campaign.currency)];
  const time = timeShare === undefined ? [] : line`, with ${rate(timeShare)} of the time gone`;
  return [
    text`${campaign.name}: ${[what]} is committed, ${spent} of ${budget} (${rate(committedShare)})${time}.`,
    ...offered(context, { label: "Costs", call: { name: "costs", options: { campaign: campaign.id } } }),
  ];
}

async function spikeMessage(code: string, campaign: Campaign, context: Context): Promise<Reply | undefined> {
  const { records, brand, now } = context;
  const posts = (await records.posts()).filter((post) => post.campaign === campaign.id);
  const weeks = openWeek({ brand, campaign, posts }, now);
  if (weeks === undefined) return undefined;
  const found = momentsOf(await records.facts(campaign, momentInstants(weeks)), weeks);
  const spike = found.flatMap((moment) => (moment.kind === "spike" ? moment.spike : [])).find((s) => s.code === code);
  if (spike === undefined) return undefined;
  return [
    text`${campaign.name}: ${code} brought ${counted(spike.orders, "order")} this week so far, usually ${Math.round(spike.usual)} a week. A hit, or a code that has leaked.`,
    ...offered(context, {
      label: `Look at ${code}`,
      call: { name: "stats", options: { about: `code ${code}`, period: "this_week", campaign: campaign.id } },
    }),
  ];
}

/** "mia/100000": the creator's id may hold slashes, the mark none. */
async function milestoneMessage(about: string, { records }: Context): Promise<Reply | undefined> {
  const end = about.lastIndexOf("/");
  const creator = (await records.creators()).find(({ id }) => id === about.slice(0, end));
  if (creator?.shoutOuts !== true) return undefined;
  return [text`🎉 ${callName(creator)}: a first post with ${count(Number(about.slice(end + 1)))} views.`];
}

async function reminderMessage(id: string, campaign: Campaign, context: Context): Promise<Reply | undefined> {
  const creator = (await context.records.creators()).find((each) => each.id === id);
  if (creator?.reminders !== true) return undefined;
  return [
    text`Numbers day in ${campaign.name}: your posts were last read more than a week ago. It takes a minute.`,
    ...offered(context, sendMine, {
      label: "Reminders off",
      call: { name: "mine", options: { reminders: false } },
    }),
  ];
}
