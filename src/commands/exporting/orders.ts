import { dayOf } from "../../campaigns/calendar/week.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import { codeKey, soldBefore, type Sale } from "../../campaigns/sale.ts";
import type { Context } from "../../core/context.ts";
import type { CsvValue } from "../../reading/csv.ts";
import { written } from "../importing/amount.ts";
import { gatherKnown, type Known } from "../importing/known.ts";
import type { Exported } from "./table.ts";

/** Orders by code: the shop's, in the form that data import reads, and what creators reported, never both added. */
export interface Orders {
  shop: Exported;
  /** Under headings that an import does not take for a shop's. */
  reported: Exported;
}

export async function orderRows(campaign: Campaign, { records, brand }: Context): Promise<Orders> {
  const known = await gatherKnown(records, brand);
  const handles = new Map(known.creators.map(({ id, handle }) => [id, handle]));
  const about = (sale: Sale) => [campaign.name, handles.get(sale.creator ?? ""), sale.code];
  const unit = campaign.currency.toLowerCase();
  const who = ["campaign", "creator_handle", "code"];
  return {
    shop: {
      columns: [...who, "from", "to", "snapshot_at", "orders", `revenue_${unit}`],
      rows: byCode(known, campaign, "shop").flatMap((sales) =>
        shopTimes(sales, { campaign, zone: brand.zone }).map((row) => [...about(row.sale), ...row.told]),
      ),
    },
    reported: {
      columns: [...who, "snapshot_at", "reported_orders", `reported_revenue_${unit}`],
      rows: byCode(known, campaign, "reported").flatMap((sales) =>
        instantsOf(sales).map((sale) => {
          const { orders, revenueCents } = soldAt(sales, sale.readAt, campaign).reported;
          return [...about(sale), sale.readAt, orders, written(revenueCents, campaign.currency)];
        }),
      ),
    },
  };
}

/** How many codes the shop told of. */
export async function shopCodes(campaign: Campaign, { records, brand }: Context): Promise<number> {
  return byCode(await gatherKnown(records, brand), campaign, "shop").length;
}

/** Each code's sales in the order of their instants, each with the post that it turned out to be about. */
function byCode({ sales, joined }: Known, campaign: Campaign, source: Sale["source"]): Sale[][] {
  const own = sales.filter((sale) => sale.campaign === campaign.id && sale.source === source);
  const settled = own.map((sale) =>
    sale.post === undefined ? sale : { ...sale, post: joined.get(sale.post) ?? sale.post },
  );
  return [...Map.groupBy(settled, codeKey).values()];
}

interface ShopTime {
  sale: Sale;
  told: CsvValue[];
}

/** What was added on some days stays so; all else is what the code stood at. */
function shopTimes(sales: readonly Sale[], { campaign, zone }: { campaign: Campaign; zone: string }): ShopTime[] {
  const added = sales.filter(isOfDays).map((sale): ShopTime => {
    const { from, readAt, orders, revenueCents, currency } = sale;
    const revenue = (currency ?? campaign.currency) === campaign.currency ? revenueCents : undefined;
    return { sale, told: [from, dayOf(readAt, zone), undefined, orders, written(revenue, campaign.currency)] };
  });
  const totals = instantsOf(sales.filter((sale) => !isOfDays(sale))).map((sale): ShopTime => {
    const { orders, revenueCents } = soldAt(sales, sale.readAt, campaign).shop;
    return { sale, told: [undefined, undefined, sale.readAt, orders, written(revenueCents, campaign.currency)] };
  });
  return [...added, ...totals];
}

function isOfDays({ counted, from }: Sale): boolean {
  return counted === "added" && from !== undefined;
}

/** One sale of each instant. */
function instantsOf(sales: readonly Sale[]): Sale[] {
  return [...new Map(sales.map((sale) => [sale.readAt, sale])).values()];
}

/** At an instant, what was told at it included. */
function soldAt(sales: readonly Sale[], at: string, campaign: Campaign) {
  const until = sales.filter(({ readAt }) => readAt <= at);
  const [first] = until;
  const of = { campaign: campaign.id, code: first?.code, creator: first?.creator, sales: until };
  return soldBefore(of, campaign, undefined);
}
