import type { Campaign } from "../../../campaigns/campaign.ts";
import type { Sale } from "../../../campaigns/sale.ts";
import type { Draft } from "../../../core/records.ts";
import { fingerprint } from "../fingerprint.ts";

/** A total so far, as a table states it. */
export interface Total {
  at: string;
  orders: number | undefined;
  revenueCents: number | undefined;
}

/** What one series of sales is about: a post's part of its code, the part of no post, or a shop's report. */
export interface Series {
  brand: string;
  campaign: string;
  creator: string | undefined;
  code: string | undefined;
  post: string | undefined;
  source: Sale["source"];
  currency: string;
  habit: Campaign["ordersAre"];
}

export interface SalePlan {
  drafts: Draft[];
  fresh: number;
  corrected: number;
  known: number;
}

export const noSales: () => SalePlan = () => ({ drafts: [], fresh: 0, corrected: 0, known: 0 });

/**
 * The totals that say something new: unlike what the series stood at. At an instant that has a total already it is
 * corrected. Both lists are in the order of their instants.
 */
export function planTotals(series: Series, totals: readonly Total[], standing: readonly Sale[]): SalePlan {
  const plan = noSales();
  const state = new State(series.habit);
  let next = 0;
  for (const total of totals) {
    let same: Sale | undefined;
    for (let sale = standing[next]; sale !== undefined && sale.readAt <= total.at; sale = standing[++next]) {
      state.tell(sale);
      if (sale.readAt === total.at) same = sale;
    }
    if (state.isAt(total)) {
      plan.known += 1;
      continue;
    }
    const corrected = same?.counted === "total" ? same : undefined;
    plan.drafts.push(totalDraft(series, total, corrected));
    if (corrected === undefined) plan.fresh += 1;
    else plan.corrected += 1;
    state.tell({ counted: "total", orders: total.orders, revenueCents: total.revenueCents });
  }
  return plan;
}

/** What a series stood at until an instant. */
export function stoodAt(standing: readonly Sale[], habit: Campaign["ordersAre"], at: string): Omit<Total, "at"> {
  const state = new State(habit);
  for (const sale of standing) if (sale.readAt <= at) state.tell(sale);
  return { orders: state.orders, revenueCents: state.revenueCents };
}

/** The part of an entry that says what it is about. */
export function aboutOf({ campaign, creator, code, post, source }: Series) {
  return {
    type: "sale" as const,
    campaign,
    source,
    ...(creator !== undefined && { creator }),
    ...(code !== undefined && { code }),
    ...(post !== undefined && { post }),
  };
}

export function saleKey(
  { brand, campaign, creator, code, post, source }: Series,
  at: string,
  told: readonly unknown[],
): string {
  const about = [campaign, creator, code, post, source].map((part) => part ?? "").join("\n");
  return [brand, "sale", at, fingerprint(about), fingerprint(`${about}\n${told.join("\n")}`)].join("/");
}

class State {
  orders: number | undefined;
  revenueCents: number | undefined;
  readonly #habit: Campaign["ordersAre"];

  constructor(habit: Campaign["ordersAre"]) {
    this.#habit = habit;
  }

  tell({ counted, orders, revenueCents }: Pick<Sale, "counted" | "orders" | "revenueCents">): void {
    const isTotal = (counted === "unsaid" ? (this.#habit ?? "total") : counted) === "total";
    if (orders !== undefined) this.orders = isTotal ? orders : (this.orders ?? 0) + orders;
    if (revenueCents !== undefined)
      this.revenueCents = isTotal ? revenueCents : (this.revenueCents ?? 0) + revenueCents;
  }

  isAt({ orders, revenueCents }: Total): boolean {
    const isSold = orders === undefined || orders === this.orders;
    return isSold && (revenueCents === undefined || revenueCents === this.revenueCents);
  }
}

function totalDraft(series: Series, { at, orders, revenueCents }: Total, corrected: Sale | undefined): Draft {
  const all = { orders: orders ?? corrected?.orders, revenueCents: revenueCents ?? corrected?.revenueCents };
  return {
    ...aboutOf(series),
    key: saleKey(series, at, [all.orders, all.revenueCents, corrected?.key]),
    counted: "total",
    readAt: at,
    ...(all.orders !== undefined && { orders: all.orders }),
    ...(all.revenueCents !== undefined && { revenueCents: all.revenueCents, currency: series.currency }),
    ...(corrected !== undefined && { corrects: corrected.key }),
  };
}
