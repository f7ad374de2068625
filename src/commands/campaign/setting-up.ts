import type { Campaign } from "../../campaigns/campaign.ts";
import { isCurrency } from "../../campaigns/currency.ts";
import { includesRole } from "../../campaigns/role.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { counted, day, joined, line, money, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { centsIn, type Amount } from "../meaning/amount.ts";
import { noonOf } from "../meaning/fields.ts";
import { todayOf } from "../meaning/today.ts";
import { offered } from "../telling/offered.ts";
import { undoButton } from "../telling/undo-button.ts";
import { courseLine } from "./course.ts";
import { freshCampaignId, namedAlike } from "./named-alike.ts";
import type { NewOptions } from "./new.ts";

/** A new campaign, or, confirmed, changes to the one of that name. */
export async function setUpCampaign(options: NewOptions, context: Context): Promise<Reply> {
  const { name, currency } = nameAndCurrency(withoutSpan(options), options.currency ?? options.budget?.currency);
  checkLeftBehind(name);
  const campaigns = await context.records.campaigns();
  const known = namedAlike(name, campaigns);
  const dates = datesOf(options, noonOf(context));
  checkOrder({ ...known, ...dates.told });
  const plan: Plan = {
    ...dates.told,
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
  const swapped = dates.isSwapped ? [text`The later day came first: the earlier one is taken as its beginning.`] : [];
  return [...echo(after, known, context), ...swapped, ...next(after, known, { context, undo: undoButton(receipts) })];
}

type Plan = Partial<Pick<Campaign, "startOn" | "endOn" | "goal" | "postsPlanned">>;

/** Typed words leave the currency of "budget:80000 USD" behind the name. */
function nameAndCurrency(typed: string, told: string | undefined): { name: string; currency: string | undefined } {
  const [, before, code] = /^(.*\S)\s+([A-Z]{3})$/s.exec(typed.trim()) ?? [];
  const isLeft = told === undefined && before !== undefined && code !== undefined && isCurrency(code);
  const name = (isLeft ? before : typed).trim().replaceAll(/\s+/g, " ");
  const currency = isLeft ? code : told?.trim().toUpperCase();
  if (currency !== undefined && !isCurrency(currency))
    throw new UserError(`"${currency}" is no currency I know. Write it like USD or EUR.`);
  return { name, currency };
}

interface Dates {
  start?: ((now: string) => string | undefined) | undefined;
  end?: ((now: string) => string | undefined) | undefined;
}

/** In whichever order they came: a campaign does not end before it begins. */
function datesOf({ start, end }: Dates, now: string): { told: Pick<Plan, "startOn" | "endOn">; isSwapped: boolean } {
  const [startOn, endOn] = [start?.(now), end?.(now)];
  if (startOn === undefined || endOn === undefined)
    return {
      told: { ...(startOn !== undefined && { startOn }), ...(endOn !== undefined && { endOn }) },
      isSwapped: false,
    };
  if (startOn <= endOn) return { told: { startOn, endOn }, isSwapped: false };
  return { told: { startOn: endOn, endOn: startOn }, isSwapped: true };
}

function checkOrder({ startOn, endOn }: { startOn?: string | undefined; endOn?: string | undefined }): void {
  if (startOn === undefined || endOn === undefined || startOn <= endOn) return;
  throw new UserError("It would end before it begins. Say both days, the first and the last; nothing was changed.");
}

/** "Summer - ", "Summer from to": what stands around two days is no part of the name. */
function withoutSpan({ name, start, end }: NewOptions): string {
  if (start === undefined) return name;
  const bare = name.replace(end === undefined ? /\s+from$/i : /(?:\s+from)?\s+(?:[-–—]+|to|until|till)$/i, "");
  return bare.trim() === "" ? name : bare;
}

/** An option whose value nobody could read would be stored as part of the name. */
function checkLeftBehind(name: string): void {
  const [left] =
    /(?<=\s)(?:budget[:=]?\s*\S*\d|(?:start|end)[:=]?\s*(?:-|\d{4}-|\d{1,2}[\s./]))\S*.*$/i.exec(name) ?? [];
  if (left === undefined) return;
  throw new UserError(
    `I can't use "${left}". A budget goes like budget:80000, a day like start:2026-03-02. Nothing was stored.`,
  );
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
