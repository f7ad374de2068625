import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { Context } from "../../core/context.ts";
import { counted, joined, line, text } from "../../core/line.ts";
import type { Button, Line, Reply } from "../../core/reply.ts";
import { askRow } from "../figures/quick.ts";
import { ownLine, readLine } from "../figures/told.ts";
import { sentTo } from "../sending/own-brief.ts";
import { offered } from "../telling/offered.ts";
import { dueLine } from "./due.ts";
import { owedLine } from "./money.ts";
import { weekLine } from "./week.ts";

/** A creator's own view: numbers, what is due, what they are owed, their week, and their settings. */
export async function ownOverview(creator: Creator, campaigns: readonly Campaign[], context: Context): Promise<Reply> {
  const blocks = await Promise.all(campaigns.map((campaign) => inCampaign(creator, campaign, context)));
  const log: Button = { label: "Send my numbers", call: { name: "log", options: {}, form: true } };
  const posts: Button = { label: "My posts", call: { name: "mine", options: { show: "posts" } } };
  const briefs = await sentTo(creator, campaigns, context);
  const isNew = briefs.some(({ version }) => version.openedAt === undefined);
  const brief: Button = { label: "My brief", call: { name: "mine", options: { show: "brief" } } };
  return [
    ...blocks.flat(),
    ...(isNew ? [text`Your brief is ready.`] : []),
    text`${settingsLine(creator)}`,
    ...offered(context, briefs.length === 0 ? undefined : brief, posts, log, ...settingButtons(creator).slice(-1)),
  ];
}

async function inCampaign(creator: Creator, campaign: Campaign, context: Context): Promise<Reply> {
  const subject = { kind: "creator", creator, campaign } as const;
  const table = await askRow(subject, "campaign_to_date", context);
  const due = await dueLine(creator, campaign, context);
  const owed = await owedLine(creator, campaign, context);
  const rest = joined(
    [due, owed].filter((each) => each.length > 0),
    " ",
  );
  if (table === undefined || table.all.totals.read === 0) {
    const posts = table?.all.totals.postsSoFar ?? 0;
    const none = posts === 0 ? line`no posts yet` : line`${counted(posts, "post")}, nothing read yet`;
    return [text`${campaign.name}: ${none}.`, ...(rest.length === 0 ? [] : [text`${rest}`])];
  }
  const told = { name: line`${campaign.name}`, row: table.all, reader: context.brand };
  const week = await weekLine(creator, campaign, context);
  return [
    text`${ownLine(told)} ${readLine(table.all.totals, context.brand.zone)}`,
    ...(week.length === 0 ? [] : [text`${week}`]),
    ...(rest.length === 0 ? [] : [text`${rest}`]),
  ];
}

export function settingsLine({ shoutOuts, reminders }: Creator): Line {
  return line`Shout-outs are ${[shoutOuts ? "on" : "off"]}, reminders by direct message ${[reminders ? "on" : "off"]}.`;
}

export function settingButtons({ shoutOuts, reminders }: Creator): readonly Button[] {
  return [
    {
      label: shoutOuts ? "Shout-outs off" : "Shout-outs on",
      call: { name: "mine", options: { shout_outs: !shoutOuts } },
    },
    {
      label: reminders ? "Reminders off" : "Reminders on",
      call: { name: "mine", options: { reminders: !reminders } },
    },
  ];
}
