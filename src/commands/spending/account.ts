import { agreedFee, type Cost } from "../../campaigns/cost.ts";
import type { Member } from "../meaning/roster.ts";

export type CostKind = Cost["kind"];

/** What one kind of cost comes to for one creator, in minor units. */
export interface Account {
  /** undefined: nothing was agreed or promised. */
  agreedCents: number | undefined;
  paidCents: number;
  /** undefined: nothing was agreed, so nothing can be open. */
  openCents: number | undefined;
  lastPaidOn: string | undefined;
}

/** `costs` are those of the campaign; the fee of a booking counts as agreed before anybody logs it as a cost. */
export function accountOf({ creator, booking, posts }: Member, kind: CostKind, costs: readonly Cost[]): Account {
  const own = costs.filter((cost) => cost.creator === creator.id && cost.kind === kind);
  const paid = own.filter(({ state }) => state === "paid");
  const promised = own.filter(({ state }) => state === "committed");
  const fee = kind === "fee" && booking !== undefined ? agreedFee(booking, posts) : undefined;
  const agreedCents = fee === undefined && promised.length === 0 ? undefined : (fee ?? 0) + sum(promised);
  const paidCents = sum(paid);
  return {
    agreedCents,
    paidCents,
    openCents: agreedCents === undefined ? undefined : Math.max(0, agreedCents - paidCents),
    lastPaidOn: paid
      .map(({ on }) => on)
      .toSorted()
      .at(-1),
  };
}

function sum(costs: readonly Cost[]): number {
  return costs.reduce((total, { cents }) => total + cents, 0);
}
