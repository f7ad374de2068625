import type { Campaign } from "../../../campaigns/campaign.ts";
import type { Creator } from "../../../campaigns/creator.ts";
import type { Context } from "../../../core/context.ts";
import { text } from "../../../core/line.ts";
import type { Line, Reply } from "../../../core/reply.ts";
import type { Errand } from "../../../reading/question/errand/errand.ts";
import { ownCampaigns } from "../../own/campaigns.ts";
import { dueLine } from "../../own/due.ts";
import { settingButtons, settingsLine } from "../../own/overview.ts";
import { weekLine } from "../../own/week.ts";
import { stats } from "../../stats.ts";
import { offered } from "../../telling/offered.ts";

const mine = { label: "My page", call: { name: "mine", options: {} } };
const brief = { label: "My brief", call: { name: "mine", options: { show: "brief" } } };
const who = { label: "Tell my handle", call: { name: "mine", options: {}, form: true } } as const;

/** "1 post is due by 12 Mar. Your code is MIA15.": nobody else's to read in a room. */
export async function dueReply(_: Errand, context: Context): Promise<Reply> {
  const alone = text`What is due and your code are on your own page, which only you see.`;
  if (!context.secrets.isAlone) return [alone, ...offered(context, mine)];
  return ownLines({ of: dueLine, none: "Nothing is booked for you, so nothing is due.", context });
}

/** One's own week beside the campaign's median post: public counts. */
export function standingReply(_: Errand, context: Context): Promise<Reply> {
  return ownLines({
    of: weekLine,
    none: "Nothing of yours was read this week or last, so there is nothing to compare yet. No target is set here.",
    context,
  });
}

/** What was briefed, and what was liked so far: public counts, and no advice beyond them. */
export async function ideasReply(_: Errand, context: Context): Promise<Reply> {
  const call = { name: "stats", options: { by: "format" } };
  const options = stats.options.parse(call.options);
  const liked = await stats.run(options, { ...context, call });
  return [
    text`Your brief says what it is about and leaves the how to you. What was watched so far, by format:`,
    ...liked.filter(({ kind }) => kind !== "buttons"),
    ...offered(context, brief, { label: "By hook", call: { name: "stats", options: { by: "hook" } } }),
  ];
}

/** Nothing is switched by a sentence: the buttons do it. */
export async function quietReply(_: Errand, context: Context): Promise<Reply> {
  const creator = await ownCreator(context);
  if (creator === undefined) return unlinked(context);
  return [text`I message nobody unasked. ${settingsLine(creator)}`, ...offered(context, ...settingButtons(creator))];
}

interface Own {
  of: (creator: Creator, campaign: Campaign, context: Context) => Promise<Line>;
  none: string;
  context: Context;
}

async function ownLines({ of, none, context }: Own): Promise<Reply> {
  const creator = await ownCreator(context);
  if (creator === undefined) return unlinked(context);
  const campaigns = await ownCampaigns(creator, undefined, context);
  const told = await Promise.all(
    campaigns.map(async (campaign) => {
      const told = await of(creator, campaign, context);
      return told.length === 0 ? [] : [text`${campaign.name}. ${told}`];
    }),
  );
  const lines = told.flat();
  return [...(lines.length === 0 ? [text`${[none]}`] : lines), ...offered(context, mine)];
}

async function ownCreator({ records, asker }: Context): Promise<Creator | undefined> {
  return asker.creator === undefined ? undefined : (await records.creators()).find(({ id }) => id === asker.creator);
}

function unlinked(context: Context): Reply {
  return [text`I don't know yet which TikTok account is yours.`, ...offered(context, who)];
}
