import type { Campaign } from "../../campaigns/campaign.ts";
import { includesRole } from "../../campaigns/role.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { counted, day, joined, line, money } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { centsIn, type Amount } from "../amount.ts";
import { todayOf } from "../chosen-post.ts";
import { isCurrency } from "../currency.ts";
import { noonOf } from "../fields.ts";
import { offered } from "../offered.ts";
import { undoButton } from "../undo-button.ts";
import { courseLine } from "./course.ts";
import { freshCampaignId, namedAlike } from "./named-alike.ts";
import type { NewOptions } from "./new.ts";

/** A new campaign, or, confirmed, changes to the one of that name. */
export async function setUpCampaign(options: NewOptions, context: Context): Promise<Reply> {
  const { name, currency } = nameAndCurrency(options.name, options.currency ?? options.budget?.currency);
  const campaigns = await context.records.campaigns();
  const known = namedAlike(name, campaigns);
  const plan: Plan = {
    ...datesOf(options, noonOf(context)),
    ...(options.goal !== undefined && { goal: options.goal }),
    ...(options.posts !== undefined && { postsPlanned: checkPlanned(options.posts) }),
  };
  if (known !== undefined && !options.confirm) throw taken(known, context);
  const id = known?.id ?? freshCampaignId(name, campaigns);
  const kept = known?.currency ?? currency ?? context.brand.currency;
  if (known !== undefined && currency !== undefined && currency !== known.currency) throw otherCurrency(known);
  const budgetCents = budgetOf(options.budget, { name, currency: kept }, context);
  const told = { ...plan, ...(budgetCents !== undefined && { budgetCents }) };
  const named = known === undefined ? { name, currency: kept } : {};
  const receipts = await context.records.append([{ type: "campaign-set", campaign: id, ...named, ...told }]);
  const after = (await context.records.campaigns()).find((campaign) => campaign.id === id);
  if (after === undefined) throw new Error(`campaign ${id} was written and is not there`);
  return [...echo(after, known, context), ...next(after, known, { context, undo: undoButton(receipts) })];
}

type Plan = Partial<Pick<Campaign, "startOn" | "endOn" | "goal" | "postsPlanned">>;

/** Typed words leave the currency of "budget:80000 USD" behind the name. */
function nameAndCurrency(typed: string, told: string | undefined): { name: string; currency: string | undefined } {
  const [, before, code] = /^(.*\S)\s+([A-Z]{3})$/s.exec(typed.trim()) ?? [];
  const isLeft = told === undefined && before !== undefined && code !== undefined && isCurrency(code);
  const name = (isLeft ? before : typed).trim().replaceAll(/\s+/g, " ");
  const currency = isLeft ? code : told?.trim().toUpperCase();
  if (name.length > 100) throw new UserError("That name is too long; 100 letters are the most.");
  if (currency !== undefined && !isCurrency(currency))
    throw new UserError(`"${currency}" is no currency I know. Write it like USD or EUR.`);
  return { name, currency };
}

interface Dates {
  start?: ((now: string) => string | undefined) | undefined;
  end?: ((now: string) => string | undefined) | undefined;
}

/** In whichever order they came: a campaign does not end before it begins. */
function datesOf({ start, end }: Dates, now: string): Pick<Plan, "startOn" | "endOn"> {
  const [startOn, endOn] = [start?.(now), end?.(now)];
  if (startOn === undefined || endOn === undefined)
    return { ...(startOn !== undefined && { startOn }), ...(endOn !== undefined && { endOn }) };
  return startOn <= endOn ? { startOn, endOn } : { startOn: endOn, endOn: startOn };
}

function checkPlanned(posts: number): number {
  if (posts <= 100_000) return posts;
  throw new UserError("That is more posts than I can plan for; 100,000 are the most.");
}

function budgetOf(
  budget: Amount | undefined,
  campaign: Pick<Campaign, "name" | "currency">,
  { asker, call }: Context,
): number | undefined {
  if (budget === undefined) return undefined;
  if (includesRole(asker.role, "marketer")) return centsIn(campaign, budget);
  const { budget: _, ...rest } = call.options;
  throw new UserError("Budgets are for marketers to set. The campaign can be made without one.", [
    { label: "Make it without a budget", call: { ...call, options: rest } },
  ]);
}

function taken(known: Campaign, { call }: Context): UserError {
  const { name: _, ...rest } = call.options;
  const isChange = Object.keys(rest).length > 0;
  const state = known.closed ? ", closed" : "";
  const change = { label: `Change ${known.name}`, call: { ...call, options: { ...call.options, confirm: true } } };
  const list = { label: "All campaigns", call: { name: "campaign list", options: { closed: true } } };
  return new UserError(
    `There is a campaign called "${known.name}" already${state}. Give the new one another name${isChange ? ", or change that one" : ""}.`,
    isChange ? [change, list] : [list],
  );
}

function otherCurrency({ name, currency }: Campaign): UserError {
  return new UserError(`${name} counts in ${currency}; a campaign keeps its currency. Nothing was changed.`);
}

/** "Spring Glow is set up: 2 Mar – 3 May, goal orders, budget $80,000.00." */
function echo(campaign: Campaign, known: Campaign | undefined, context: Context): Reply {
  const { startOn, endOn, budgetCents, currency, postsPlanned } = campaign;
  const parts: Line[] = [
    ...(startOn === undefined
      ? []
      : [endOn === undefined ? line`from ${day(startOn)}` : line`${day(startOn)} – ${day(endOn)}`]),
    ...(startOn === undefined || startOn <= todayOf(context) ? [courseLine(campaign, todayOf(context))] : []),
    line`goal ${[campaign.goal]}`,
    ...(postsPlanned === undefined ? [] : [line`${counted(postsPlanned, "post")} planned`]),
    ...(budgetCents === undefined ? [] : [line`budget ${money(budgetCents, currency)}`]),
  ];
  const head = known === undefined ? line`${campaign.name} is set up` : line`${campaign.name} is changed`;
  return [{ kind: "text", text: line`${head}: ${joined(parts, ", ")}.` }];
}

interface After {
  context: Context;
  undo: ReturnType<typeof undoButton>;
}

function next({ id }: Campaign, known: Campaign | undefined, { context, undo }: After): Reply {
  if (known !== undefined) return offered(context, undo);
  return offered(
    context,
    undo,
    { label: "Add creators", call: { name: "creator add", options: { campaign: id }, form: true } },
    { label: "Bring creators (CSV)", call: { name: "data import", options: {}, form: true } },
  );
}
