import { sameHandle, type Creator } from "../../campaigns/creator.ts";
import type { Query } from "../../campaigns/query/query.ts";
import { includesRole } from "../../campaigns/role.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { text } from "../../core/line.ts";
import type { Button, Reply } from "../../core/reply.ts";
import { breakdown } from "../figures/breakdown.ts";
import { campaignAsked } from "../figures/followed-by.ts";
import type { MineOptions } from "../mine.ts";
import { ownBriefs } from "../sending/own-brief.ts";
import { offered } from "../telling/offered.ts";
import { ownCampaigns } from "./campaigns.ts";
import { claim } from "./claim.ts";
import { owedLines } from "./money.ts";
import { ownOverview, settingButtons, settingsLine } from "./overview.ts";
import { weekLines } from "./week.ts";

/** A creator's own posts, numbers, money and settings; anybody else is asked who they are. */
export async function ownAsked(options: MineOptions, context: Context): Promise<Reply> {
  const creator = (await context.records.creators()).find(({ id }) => id === context.asker.creator);
  if (creator === undefined) return unlinked(options.handle, context);
  if (options.handle !== undefined) return known(creator, options.handle, context);
  const { shout_outs: shoutOuts, reminders } = options;
  if (shoutOuts !== undefined || reminders !== undefined) return preferring({ shoutOuts, reminders }, creator, context);
  const campaigns = await ownCampaigns(creator, options.campaign, context);
  if (campaigns.length === 0)
    return [
      text`You are in no campaign yet. A host adds you to one, then your numbers are here.`,
      ...settings(creator, context),
    ];
  switch (options.show) {
    case undefined:
      return ownOverview(creator, campaigns, context);
    case "posts":
      return posts(creator, campaigns[0]?.id ?? "", context);
    case "money":
      return (await Promise.all(campaigns.map((campaign) => owedLines(creator, campaign, context)))).flat();
    case "brief":
    case "checklist":
    case "got it":
      return ownBriefs(creator, { campaigns, show: options.show }, context);
    case "week":
      return [
        ...(await Promise.all(campaigns.map((campaign) => weekLines(creator, campaign, context)))).flat(),
        ...offered(context, sendNumbers, { label: "My posts", call: { name: "mine", options: { show: "posts" } } }),
      ];
  }
}

/** One's own figures, as a question that is followed. */
export function ownFollowed({ show, campaign }: MineOptions, context: Context): Promise<Query | undefined> {
  const asked = context.asker.creator === undefined ? undefined : followed[show ?? "overview"];
  if (asked === undefined) return Promise.resolve(undefined);
  return campaignAsked(campaign, { ...asked, filter: { creator: "me" } }, context);
}

const followed: Partial<Record<NonNullable<MineOptions["show"]> | "overview", Partial<Query>>> = {
  overview: {},
  posts: { groupBy: "video" },
  week: { period: "this_week" },
  money: { metric: "paid" },
};

function unlinked(handle: string | undefined, context: Context): Promise<Reply> | Reply {
  if (!includesRole(context.asker.role, "host") || handle !== undefined) return claim(handle, context);
  return [
    text`You are not linked to a creator, so nothing here is yours. stats has everybody's figures.`,
    ...offered(context, { label: "stats", call: { name: "stats", options: {} } }),
  ];
}

/** What was said as a handle may as well have been meant as numbers: it is not passed over. */
function known(creator: Creator, said: string, context: Context): Reply {
  const isSame = sameHandle(said, creator.handle);
  const numbers = { label: "Log it", call: { name: "log", options: { numbers: said } } };
  return [
    isSame
      ? text`You are ${creator.handle} here already.`
      : text`You are ${creator.handle} here already, so I don't know what "${said}" is for. A host can link you to another account.`,
    ...offered(context, { label: "mine", call: { name: "mine", options: {} } }, isSame ? undefined : numbers),
  ];
}

async function preferring(
  { shoutOuts, reminders }: { shoutOuts: boolean | undefined; reminders: boolean | undefined },
  creator: Creator,
  context: Context,
): Promise<Reply> {
  const told = { ...(shoutOuts !== undefined && { shoutOuts }), ...(reminders !== undefined && { reminders }) };
  await context.records.append([{ type: "preference-set", creator: creator.id, ...told }]);
  return settings({ ...creator, ...told }, context);
}

function settings(creator: Creator, context: Context): Reply {
  return [text`${settingsLine(creator)}`, ...offered(context, ...settingButtons(creator))];
}

async function posts(creator: Creator, campaign: string, context: Context): Promise<Reply> {
  const found = (await context.records.campaigns()).find(({ id }) => id === campaign);
  if (found === undefined) throw new UserError("I no longer know that campaign. Say mine.");
  // The buttons below the table ask stats the same again.
  const call = { name: "stats", options: { about: creator.handle, by: "post", campaign }, privately: true } as const;
  const asked = {
    period: "campaign_to_date",
    metric: undefined,
    chart: false,
    show: "short",
    groupBy: "video",
  } as const;
  const table = await breakdown({ kind: "creator", creator, campaign: found }, asked, { ...context, call });
  return [...table, ...offered(context, sendNumbers)];
}

const sendNumbers: Button = { label: "Send my numbers", call: { name: "log", options: {}, form: true } };
