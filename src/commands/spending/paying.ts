import type { Campaign } from "../../campaigns/campaign.ts";
import { isBinding, type Cost } from "../../campaigns/cost.ts";
import type { Creator } from "../../campaigns/creator.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { buttons, counted, day, joined, line, listed, money } from "../../core/line.ts";
import type { Receipt } from "../../core/ports.ts";
import type { Button, Line, Reply } from "../../core/reply.ts";
import type { Chosen } from "../meaning/creators.ts";
import { rosterOf, type Member } from "../meaning/roster.ts";
import { offered } from "../telling/offered.ts";
import { undoButton } from "../telling/undo-button.ts";
import { accountOf, type Account, type CostKind } from "./account.ts";

/** Somebody who is to be paid, and what was agreed before. */
export interface Payment {
  member: Member;
  cents: number;
  account: Account;
}

export interface Payments {
  pay: readonly Payment[];
  noFee: readonly Member[];
  /** Agreed for nothing. */
  free: readonly Member[];
  paidAlready: readonly Member[];
  notIn: readonly Creator[];
  /** Of a group: those who have not agreed are not meant. Whoever is named is paid. */
  notAgreed: readonly Member[];
}

export interface Order {
  campaign: Campaign;
  kind: CostKind;
  /** Each; undefined: what is open. */
  cents: number | undefined;
  on: string;
  /** The preview that this confirms. */
  once: string | undefined;
}

/** What paying these creators comes to: the sum that was said, or what is open. */
export async function paymentsFor({ creators, isBulk }: Chosen, order: Order, context: Context): Promise<Payments> {
  const roster = await rosterOf(context, order.campaign);
  const costs = (await context.records.costs()).filter(({ campaign }) => campaign === order.campaign.id);
  const members = creators.flatMap(({ id }) => roster.find(({ creator }) => creator.id === id) ?? []);
  const notAgreed = isBulk ? members.filter((member) => !hasAgreed(member)) : [];
  const meant = members.filter((member) => !notAgreed.includes(member));
  const counts = meant.map((member) => ({ member, account: accountOf(member, order.kind, costs) }));
  const isDone = ({ account }: { account: Account }) => order.cents === undefined && account.openCents === 0;
  const isFree = ({ account }: { account: Account }) => account.agreedCents === 0 && account.lastPaidOn === undefined;
  const isFeeless = ({ account }: { account: Account }) => order.cents === undefined && account.openCents === undefined;
  return {
    pay: counts.flatMap(({ member, account }) => {
      const cents = order.cents ?? account.openCents ?? 0;
      return cents === 0 ? [] : [{ member, account, cents }];
    }),
    noFee: counts.filter(isFeeless).map(({ member }) => member),
    free: counts.filter((each) => isDone(each) && isFree(each)).map(({ member }) => member),
    paidAlready: counts.filter((each) => isDone(each) && !isFree(each)).map(({ member }) => member),
    notIn: creators.filter(({ id }) => !members.some(({ creator }) => creator.id === id)),
    notAgreed,
  };
}

function hasAgreed({ booking, posts }: Member): boolean {
  return booking === undefined || isBinding(booking, posts.length);
}

/** One creator who was named: refused or asked about where the sum is not clear, else undefined. */
export function oneDoubt(payments: Payments, creator: Creator, order: Order & { context: Context }): Reply | undefined {
  const { campaign, kind, cents, context } = order;
  const name = callName(creator);
  if (payments.notIn.length > 0)
    throw new UserError(`${name} is not in ${campaign.name}.`, [
      {
        label: `Add ${name}`,
        call: { name: "creator add", options: { handle: creator.handle, campaign: campaign.id } },
      },
    ]);
  if (payments.noFee.length > 0)
    throw new UserError(`${name} has no ${kind} agreed yet. Say how much was paid.`, [
      { label: "Say how much", call: { ...context.call, form: true } },
    ]);
  if (payments.free.length > 0)
    throw new UserError(`${name}'s ${kind} is 0, so nothing is open. Nothing was stored; say a sum to log one.`);
  const [payment] = payments.pay;
  if (payment === undefined)
    throw new UserError(`${name} is paid in full already. Nothing was stored; say a sum to log more.`);
  const { openCents, agreedCents, lastPaidOn } = payment.account;
  if (cents === undefined || openCents === undefined || cents <= openCents) return undefined;
  const m = (value: number | undefined) => money(value, campaign.currency);
  const since = lastPaidOn === undefined ? line`` : line`, last on ${day(lastPaidOn)}`;
  const words =
    openCents === 0
      ? line`${name}'s ${[kind]} of ${m(agreedCents)} is paid in full already${since}. Log ${m(cents)} more?`
      : line`${name} has ${m(openCents)} open of ${m(agreedCents)}; ${m(cents)} is more than that. Log it all the same?`;
  const rest = openCents === 0 ? undefined : again("Only what is open", { amount: undefined }, context);
  return [
    { kind: "text", text: words },
    ...buttons(again("Log it", { confirm: true, once: context.delivery }, context), rest),
  ];
}

/** Counts, the sum, and who is left out and why; one button does it. */
export function preview(payments: Payments, order: Order & { context: Context; list: boolean }): Reply {
  const { campaign, context, list } = order;
  const { pay } = payments;
  const left = leftOut(payments, campaign);
  if (pay.length === 0) return [{ kind: "text", text: line`Nothing is open${left}` }];
  const over = pay.filter(({ cents, account }) => account.openCents !== undefined && cents > account.openCents);
  const more = over.length === 0 ? line`` : line` More than agreed for ${namesOf(over.map(({ member }) => member))}.`;
  const sum = line`${counted(pay.length, "booking")}, ${money(total(pay), campaign.currency)} in all${left}${more}`;
  const table = pay.map(
    ({ member, cents }): Line => line`${callName(member.creator)} ${money(cents, campaign.currency)}`,
  );
  const creators = pay.map(({ member }) => member.creator.handle).join(", ");
  return [
    { kind: "text", text: sum },
    ...(list ? [{ kind: "text", text: joined(table, " · ") } as const] : []),
    ...buttons(
      again(
        `Pay ${String(pay.length)}`,
        { creators, campaign: campaign.id, confirm: true, once: context.delivery },
        context,
      ),
      list ? undefined : again("See the list", { full: true }, context),
    ),
  ];
}

export async function pay({ pay: payments }: Payments, order: Order, context: Context): Promise<Reply> {
  const { campaign, kind, on } = order;
  if (payments.length === 0) throw new UserError("Nothing is open any more. Nothing was stored.");
  const receipts = await context.records.append(
    payments.map(({ member, cents }) => ({
      ...onceKey(order.once, member),
      ...costDraft({ creator: member.creator.id, cents, kind, state: "paid", on }, campaign),
    })),
  );
  checkFirst(receipts);
  const [only, ...others] = payments;
  const words =
    only === undefined || others.length > 0
      ? line`Paid ${counted(payments.length, "booking")}, ${money(total(payments), campaign.currency)} in all.`
      : paidLine(only, order);
  return [{ kind: "text", text: words }, ...offered(context, undoButton(receipts))];
}

export function costDraft(
  cost: Pick<Cost, "cents" | "kind" | "state" | "on"> & { creator?: string },
  campaign: Campaign,
) {
  return { type: "cost", campaign: campaign.id, currency: campaign.currency, ...cost } as const;
}

/** A second press of the same preview's button writes under the same keys, which is nothing. */
export function onceKey(once: string | undefined, { creator }: Member): { key?: string } {
  return once === undefined ? {} : { key: `${once}/cost/${creator.id}` };
}

export function checkFirst(receipts: readonly Receipt[]): void {
  if (receipts.some(({ first }) => first)) return;
  throw new UserError("That was logged already. Nothing was stored twice.");
}

/** "Maya: $250.00 fee paid, 16 Feb. Nothing open." */
function paidLine({ member, cents, account }: Payment, { campaign, kind, on }: Order): Line {
  const open = account.openCents === undefined ? undefined : Math.max(0, account.openCents - cents);
  const rest =
    open === undefined ? line`` : open === 0 ? line` Nothing open.` : line` ${money(open, campaign.currency)} open.`;
  return line`${callName(member.creator)}: ${money(cents, campaign.currency)} ${[kind]} paid, ${day(on)}.${rest}`;
}

/** "; 3 have no fee yet (Lia, Noa, Tobi) and are left out. 2 gifted. 1 has a fee of 0. 5 are paid already." */
function leftOut({ noFee, free, paidAlready, notIn, notAgreed }: Payments, { name }: Campaign): Line {
  const gifted = noFee.filter(({ booking }) => booking?.giftCents !== undefined);
  const open = noFee.filter((member) => !gifted.includes(member));
  const [has, is] = open.length === 1 ? ["has", "is"] : ["have", "are"];
  return [
    ...(open.length === 0
      ? ["."]
      : line`; ${open.length} ${[has]} no fee yet (${namesOf(open)}) and ${[is]} left out.`),
    ...(gifted.length === 0 ? [] : line` ${gifted.length} gifted (${namesOf(gifted)}).`),
    ...(free.length === 0 ? [] : line` ${counted(free.length, "has", "have")} a fee of 0.`),
    ...(paidAlready.length === 0 ? [] : line` ${counted(paidAlready.length, "is", "are")} paid already.`),
    ...(notAgreed.length === 0
      ? []
      : line` ${counted(notAgreed.length, "has", "have")} not agreed yet (${namesOf(notAgreed)}) and ${[notAgreed.length === 1 ? "is" : "are"]} left out.`),
    ...(notIn.length === 0 ? [] : line` Not in ${name}: ${listed(notIn.map(callName))}.`),
  ];
}

function namesOf(members: readonly Member[]): Line {
  return listed(
    members.map(({ creator }) => callName(creator)),
    4,
  );
}

function total(payments: readonly Payment[]): number {
  return payments.reduce((sum, { cents }) => sum + cents, 0);
}

function again(label: string, options: Readonly<Record<string, unknown>>, { call }: Context): Button {
  return { label, call: { ...call, options: { ...call.options, ...options } } };
}
