import type { Campaign } from "../../campaigns/campaign.ts";
import { agreedFee } from "../../campaigns/cost.ts";
import type { CampaignFacts } from "../../campaigns/figures/facts.ts";
import { addSpending, otherCurrencies, spendingByCreator } from "../../campaigns/figures/spending.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { joined, line, listed, money, rate, text } from "../../core/line.ts";
import type { Button, Line, Reply } from "../../core/reply.ts";
import { courseLine, timeGone } from "../campaign/course.ts";
import { isOut, membersOf, type Member } from "../meaning/roster.ts";
import { todayOf } from "../meaning/today.ts";
import { offered } from "../telling/offered.ts";
import { accountOf } from "./account.ts";

/** Committed and paid against the budget, and the budget against the time. */
export async function overview(campaign: Campaign, context: Context): Promise<Reply> {
  const today = todayOf(context);
  const facts = await context.records.facts(campaign, [context.now]);
  const all = addSpending(spendingByCreator(facts, undefined));
  const whole = spendingByCreator(facts, undefined).find(({ creator }) => creator === undefined);
  const others = otherCurrencies(facts);
  const members = membersOf(facts, today);
  if (all.spent === undefined && others.length === 0) return nothingYet(campaign, context);
  const { committedCents, paidCents } = all.spent ?? { committedCents: 0, paidCents: 0 };
  const m = (cents: number) => money(cents, campaign.currency);
  const { budgetCents } = campaign;
  const head = line`${campaign.name}, ${courseLine(campaign, today)}: `;
  const main =
    budgetCents === undefined
      ? line`${m(committedCents)} committed, ${m(paidCents)} paid. No budget is set.`
      : line`${m(committedCents)} of ${m(budgetCents)} committed, ${m(paidCents)} paid.`;
  return [
    { kind: "text", text: [...head, ...main] },
    ...(budgetCents === undefined ? [] : [text`${pacing(campaign, committedCents, today)}`]),
    ...notes(campaign, { members, whole: whole?.spent?.committedCents, giftCents: all.giftCents, others }),
    ...offered(context, byCreator(campaign), payPosted(facts, members), budgetButton(campaign)),
  ];
}

/** "80.0% of the budget is committed, 56.0% of the time is gone. $16,210.00 are left." */
function pacing(campaign: Campaign, committedCents: number, today: string): Line {
  const { budgetCents = 0, currency } = campaign;
  const gone = timeGone(campaign, today);
  const share = budgetCents === 0 ? undefined : committedCents / budgetCents;
  const left = budgetCents - committedCents;
  const pace = gone === undefined ? line`` : line`, ${rate(gone)} of the time is gone`;
  const rest =
    left < 0 ? line`${money(-left, currency)} over the budget` : line`${money(left, currency)} not committed yet`;
  const told =
    share !== undefined && share >= 10
      ? line`${Math.round(share)} times the budget is committed`
      : line`${rate(share, "budget of 0")} of the budget is committed`;
  return line`${told}${pace}: ${rest}.`;
}

interface Notes {
  members: readonly Member[];
  /** Costs that belong to no creator. */
  whole: number | undefined;
  giftCents: number | undefined;
  others: readonly { currency: string; cents: number }[];
}

function notes({ currency }: Campaign, { members, whole, giftCents, others }: Notes): Reply {
  const feeless = members
    .filter((member) => isAgreed(member) && !hasFee(member))
    .map(({ creator }) => callName(creator));
  const parts: Line[] = [
    ...(feeless.length === 0 ? [] : [line`no fee yet for ${listed(feeless, 4)}`]),
    ...(whole === undefined ? [] : [line`${money(whole, currency)} of it for the campaign as a whole`]),
    ...(giftCents === undefined ? [] : [line`gifts worth ${money(giftCents, currency)} kept apart`]),
    ...others.map((other) => line`${money(other.cents, other.currency)} in ${other.currency} not added`),
  ];
  return parts.length === 0 ? [] : [text`Also: ${joined(parts, ", ")}.`];
}

function isAgreed(member: Member): boolean {
  return !isOut(member) && member.stage !== "candidate" && member.stage !== "invited";
}

/** A fee, or a gift in its place. */
function hasFee({ booking, posts }: Member): boolean {
  return booking?.giftCents !== undefined || (booking !== undefined && agreedFee(booking, posts) !== undefined);
}

function nothingYet({ id, name }: Campaign, context: Context): Reply {
  return [
    text`No fees and no costs are logged for ${name} yet. Say for example: costs committed maya 250`,
    ...offered(context, {
      label: "Log a cost",
      call: { name: "costs", options: { campaign: id, action: "committed" }, form: true },
    }),
  ];
}

function byCreator({ id }: Campaign): Button {
  return { label: "By creator", call: { name: "costs", options: { campaign: id, by: "creator" } } };
}

/** Where somebody has posted all and the fee is open. */
function payPosted({ campaign: { id }, costs }: CampaignFacts, members: readonly Member[]): Button | undefined {
  const isDue = (member: Member) => member.stage === "posted" && (accountOf(member, "fee", costs).openCents ?? 0) > 0;
  const due = members.filter(isDue).length;
  if (due === 0) return undefined;
  const call = { name: "costs", options: { campaign: id, action: "paid", creators: "all posted" } };
  return { label: `Pay those who posted (${String(due)})`, call };
}

function budgetButton({ name, budgetCents }: Campaign): Button | undefined {
  if (budgetCents !== undefined) return undefined;
  return { label: "Set a budget", call: { name: "campaign new", options: { name, confirm: true }, form: true } };
}

/** Committed, paid and open by creator, what is open first. */
export async function creatorTable(campaign: Campaign, context: Context, full: boolean): Promise<Reply> {
  const facts = await context.records.facts(campaign, [context.now]);
  const members = membersOf(facts, todayOf(context)).filter(({ spent, booking }) => spent ?? booking?.feeCents);
  if (members.length === 0) return nothingYet(campaign, context);
  const sorted = members.toSorted((a, b) => openOf(b) - openOf(a));
  const shown = full ? sorted : sorted.slice(0, 15);
  const m = (cents: number | undefined) => [money(cents, campaign.currency)];
  const right = (label: string) => ({ label, align: "right" as const });
  return [
    {
      kind: "table",
      table: {
        columns: [{ label: "Creator", align: "left" }, right("Committed"), right("Paid"), right("Open")],
        rows: shown.map((member) => [
          line`${callName(member.creator)}`,
          m(member.spent?.committedCents),
          m(member.spent?.paidCents),
          m(member.spent && openOf(member)),
        ]),
      },
    },
    ...offered(context, shown.length === sorted.length ? undefined : allButton(sorted.length, context)),
  ];
}

function openOf({ spent }: Member): number {
  return spent === undefined ? 0 : Math.max(0, spent.committedCents - spent.paidCents);
}

function allButton(size: number, { call }: Context): Button {
  return { label: `All ${String(size)}`, call: { ...call, options: { ...call.options, full: true } } };
}
