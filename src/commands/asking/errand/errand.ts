import { includesRole } from "../../../campaigns/role.ts";
import type { Command } from "../../../core/command.ts";
import type { Context } from "../../../core/context.ts";
import { text } from "../../../core/line.ts";
import type { Block, Reply } from "../../../core/reply.ts";
import type { Errand } from "../../../reading/question/errand/errand.ts";
import type { ErrandName } from "../../../reading/question/errand/way.ts";
import { campaignPlan } from "../../campaign/plan.ts";
import { costs } from "../../costs.ts";
import { creatorList } from "../../creator/list.ts";
import { mine } from "../../mine.ts";
import { stats } from "../../stats.ts";
import { offered } from "../../telling/offered.ts";
import { top } from "../../top.ts";
import { weeklyPreview } from "../../weekly/preview.ts";
import {
  followersReply,
  meaningReply,
  overdueReply,
  postedReply,
  rebookReply,
  staleReply,
  worthReply,
} from "./campaign-lines.ts";
import { handleReply, timeReply } from "./campaign-facts.ts";
import { helping } from "./helping.ts";
import { dueReply, ideasReply, quietReply, standingReply } from "./own-lines.ts";

/** Where a question is answered by another command: its call, and what is said before its reply. */
interface Elsewhere {
  command: Command;
  label: string;
  options?: (errand: Errand) => Record<string, unknown>;
  first?: string;
}

/** Which command answers which questions: with its own reply, and its own rights. */
const elsewhere: Partial<Record<ErrandName, Elsewhere>> = {
  "own money": { command: mine, label: "My money", options: () => ({ show: "money" }) },
  "pay day": {
    command: mine,
    label: "My money",
    options: () => ({ show: "money" }),
    first: "No day of payment is kept here; what was agreed and what was paid is.",
  },
  "own brief": { command: mine, label: "My brief", options: () => ({ show: "brief" }) },
  leaders: { command: top, label: "Most views", options: ({ period }) => ({ metric: "views", period }) },
  roster: { command: creatorList, label: "Creators" },
  plan: { command: campaignPlan, label: "Plan", options: ({ amount }) => ({ budget: amount }) },
  owed: {
    command: costs,
    label: "Costs",
    options: ({ people: [creators] }) => (creators === undefined ? { by: "creator" } : { creators }),
  },
  budget: { command: costs, label: "Costs" },
  profit: {
    command: stats,
    label: "ROAS",
    options: () => ({ metric: "roas" }),
    first: "What the goods cost you is not kept here, so I can't say a profit. Revenue beside what is committed:",
  },
  summary: { command: weeklyPreview, label: "The week" },
  next: { command: weeklyPreview, label: "The week" },
  hooks: { command: stats, label: "By hook", options: () => ({ by: "hook" }) },
  formats: { command: stats, label: "By format", options: () => ({ by: "format" }) },
  posts: {
    command: stats,
    label: "By post",
    options: ({ people: [about] }) => ({ by: "post", ...(about !== undefined && { about }) }),
  },
};

/** Lines of their own, made of what is known. */
const here: Partial<Record<ErrandName, (errand: Errand, context: Context) => Promise<Reply> | Reply>> = {
  ...helping,
  "own due": dueReply,
  "own code": dueReply,
  ideas: ideasReply,
  standing: standingReply,
  quiet: quietReply,
  time: timeReply,
  "whose handle": handleReply,
  meaning: meaningReply,
  followers: followersReply,
  "who posted": postedReply,
  rebook: rebookReply,
  stale: staleReply,
  worth: worthReply,
  overdue: overdueReply,
};

/** The answer of whoever has it; undefined: it is not the asker's, and the question is answered as it was read. */
export async function errandReply(errand: Errand, context: Context): Promise<Reply | undefined> {
  const line = here[errand.name];
  if (line !== undefined) return line(errand, context);
  const way = elsewhere[errand.name];
  return way && answerOf(way, errand, context);
}

async function answerOf(
  { command, label, options, first }: Elsewhere,
  errand: Errand,
  context: Context,
): Promise<Reply | undefined> {
  if (!includesRole(context.asker.role, command.role)) return undefined;
  const given = await known(options?.(errand) ?? {}, context);
  const call = { name: command.name, options: given };
  if (command.audience === "private" && !context.secrets.isAlone)
    return [
      ...(first === undefined ? [] : [text`${[first]}`]),
      text`That is for your eyes: press it, and only you see it.`,
      ...offered(context, { label, call }),
    ];
  const parsed = command.options.safeParse(given);
  if (!parsed.success) return undefined;
  const said: readonly Block[] = first === undefined ? [] : [text`${[first]}`];
  return [...said, ...(await command.run(parsed.data, { ...context, call }))];
}

/** "me" is whoever asks. */
async function known(options: Record<string, unknown>, { asker, records }: Context) {
  const own = (await records.creators()).find(({ id }) => id === asker.creator)?.handle;
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, value === "me" ? own : value]));
}
