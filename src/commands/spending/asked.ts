import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { Query } from "../../campaigns/query/query.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { day, line, money, text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import type { CostOptions } from "../costs.ts";
import { followedBy } from "../figures/followed-by.ts";
import { subjectOf } from "../figures/subject.ts";
import { centsIn } from "../meaning/amount.ts";
import { campaignCalled, chosenCampaign } from "../meaning/campaign.ts";
import { chosenCreators, type Chosen } from "../meaning/creators.ts";
import { noonOf } from "../meaning/fields.ts";
import { rosterOf } from "../meaning/roster.ts";
import { todayOf } from "../meaning/today.ts";
import { offered } from "../telling/offered.ts";
import { undoButton } from "../telling/undo-button.ts";
import { accountOf, type CostKind } from "./account.ts";
import { commit } from "./committing.ts";
import { creatorTable, overview } from "./overview.ts";
import { costDraft, oneDoubt, pay, paymentsFor, preview } from "./paying.ts";

/** Logs what was paid or promised; without either, shows what there is. */
export async function costsAsked(options: CostOptions, context: Context): Promise<Reply> {
  if (context.records.money.sees !== "all") return [text`Costs are not shown here.`];
  const { action, amount, by, full } = options;
  const called = options.creators === undefined ? undefined : await campaignCalled(options.creators, context);
  const words = called === undefined ? options.creators : undefined;
  const campaign =
    called ??
    (await (action === undefined ? seen(options.campaign, context) : chosenCampaign(context, options.campaign)));
  if (action === undefined && amount !== undefined) throw paidOrPromised(context);
  if (action === undefined && words === undefined)
    return by === undefined ? overview(campaign, context) : creatorTable(campaign, context, full);
  const chosen = words === undefined ? undefined : await chosenCreators(context, words, campaign);
  if (action === undefined) return accounts(chosen?.creators ?? [], campaign, context);
  const cents = amount === undefined ? undefined : centsIn(campaign, amount);
  if (cents === 0) throw new UserError("A cost of nothing changes nothing. Nothing was stored.");
  const told = { campaign, cents, kind: options.kind, on: dayOfPayment(options.on, context), once: options.once };
  if (chosen === undefined) return ofCampaign({ ...told, state: action }, context);
  if (chosen.creators.length === 0) return [text`Nobody in ${campaign.name} is meant by "${words ?? ""}".`];
  const how = { isSure: options.confirm || isOne(chosen), isConfirmed: options.confirm, list: full };
  return action === "paid" ? paid(chosen, told, { ...how, context }) : committed(chosen, told, { ...how, context });
}

/** What was spent on the same, or paid, as a question that is followed. */
export async function costsFollowed(
  { action, creators: about, by, campaign }: CostOptions,
  context: Context,
): Promise<Query | undefined> {
  if (context.records.money.sees !== "all") return undefined;
  const subject = await subjectOf(about, campaign, context);
  const metric = action === "paid" ? "paid" : "spend";
  return followedBy({ subject, period: "campaign_to_date", metric, by }, { about, campaign });
}

/** Looking into the only campaign there is does no harm, closed or not. */
async function seen(named: string | undefined, context: Context): Promise<Campaign> {
  const [only, ...others] = await context.records.campaigns();
  return chosenCampaign(context, named ?? (others.length === 0 ? only?.id : undefined));
}

interface Told {
  campaign: Campaign;
  cents: number | undefined;
  kind: CostKind;
  on: string;
  once: string | undefined;
}

interface How {
  isSure: boolean;
  isConfirmed: boolean;
  list: boolean;
  context: Context;
}

async function paid(chosen: Chosen, told: Told, { isSure, isConfirmed, list, context }: How): Promise<Reply> {
  const payments = await paymentsFor(chosen, told, context);
  const [first] = chosen.creators;
  if (!isSure) return preview(payments, { ...told, context, list });
  const doubt = isOne(chosen) && !isConfirmed && first && oneDoubt(payments, first, { ...told, context });
  return doubt ? doubt : pay(payments, told, context);
}

function committed(chosen: Chosen, { cents, ...told }: Told, { isSure, context }: How): Promise<Reply> {
  if (cents === undefined)
    throw new UserError("How much? Say the sum with it, like: costs committed maya 100 bonus.", [
      { label: "Say how much", call: { ...context.call, form: true } },
    ]);
  return commit(chosen.creators, { ...told, cents }, { isSure, context });
}

/** What belongs to no creator: products for all, a boost. */
async function ofCampaign(told: Told & { state: "paid" | "committed" }, context: Context): Promise<Reply> {
  const { campaign, cents, kind, on, state } = told;
  if (kind === "fee")
    throw new UserError("Whose fee? Name a creator, or say what else it is: product, bonus or boost.");
  if (cents === undefined) throw new UserError("How much? Say the sum with it, like: costs paid 312 product.");
  const receipts = await context.records.append([costDraft({ cents, kind, state, on }, campaign)]);
  const what = line`${money(cents, campaign.currency)} ${[kind]} ${[state]} for ${campaign.name} as a whole, ${day(on)}.`;
  return [{ kind: "text", text: what }, ...offered(context, undoButton(receipts))];
}

/** What one or several get, have and are owed. */
async function accounts(creators: readonly Creator[], campaign: Campaign, context: Context): Promise<Reply> {
  const roster = await rosterOf(context, campaign);
  const members = roster.filter(({ creator }) => creators.some(({ id }) => id === creator.id));
  const all = (await context.records.costs()).filter((cost) => cost.campaign === campaign.id);
  const [only, ...others] = members;
  if (only === undefined) return [text`Nobody of them is in ${campaign.name}.`];
  const lines = members.map((member) => {
    const { agreedCents, openCents } = accountOf(member, "fee", all);
    const m = (cents: number | undefined, why?: string) => money(cents, campaign.currency, why);
    return text`${callName(member.creator)}: fee ${m(agreedCents, "none agreed")}, open ${m(openCents)}; committed ${m(member.spent?.committedCents)}, paid ${m(member.spent?.paidCents)} with all else.`;
  });
  const options = { action: "paid", creators: only.creator.handle, campaign: campaign.id };
  const isOwed = others.length === 0 && (accountOf(only, "fee", all).openCents ?? 0) > 0;
  return [
    ...lines.slice(0, 10),
    ...offered(context, isOwed ? { label: "Pay what is open", call: { name: "costs", options } } : undefined),
  ];
}

function dayOfPayment(told: ((now: string) => string | undefined) | undefined, context: Context): string {
  const today = todayOf(context);
  const on = told?.(noonOf(context)) ?? today;
  if (on > today) throw new UserError("That day is still to come. Log a payment on the day it is made.");
  return on;
}

function paidOrPromised({ call }: Context): UserError {
  const as = (action: string) => ({ label: action, call: { ...call, options: { ...call.options, action } } });
  return new UserError("Was it paid, or is it promised?", [as("paid"), as("committed")]);
}

function isOne({ creators, isBulk }: Chosen): boolean {
  return creators.length === 1 && !isBulk;
}
