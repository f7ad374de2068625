import type { Context } from "../../core/context.ts";
import { counted, joined, line } from "../../core/line.ts";
import type { Block, Line, Reply } from "../../core/reply.ts";
import { writeCsv } from "../../reading/csv.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { offered } from "../telling/offered.ts";
import { bookingRows, costRows } from "./agreed.ts";
import { historyRows } from "./history.ts";
import { orderRows, shopCodes } from "./orders.ts";
import { resultRows } from "./results.ts";
import type { Exported } from "./table.ts";

/** A campaign's table as a file; where it has no row, what fills it. */
export async function exported(what: What, named: string | undefined, context: Context): Promise<Reply> {
  const campaign = await chosenCampaign(context, named);
  if (what === "orders") return ordersOf(campaign, context);
  const table = await tableOf(what, campaign, context);
  const missing = what === "results" ? await withoutShop(campaign, context) : [];
  if (table.rows.length === 0) return [...nothing(what, campaign.name), ...missing];
  return [
    { kind: "text", text: line`${campaign.name}: ${counted(table.rows.length, "row")}, ${what} as of now.` },
    ...missing,
    fileOf(table, `${campaign.id}-${what}`),
  ];
}

type What = "results" | "orders" | "creators" | "costs" | "history";
type Campaign = Awaited<ReturnType<typeof chosenCampaign>>;

function tableOf(what: Exclude<What, "orders">, campaign: Campaign, context: Context): Promise<Exported> {
  switch (what) {
    case "results":
      return resultRows(campaign, context);
    case "creators":
      return bookingRows(campaign, context);
    case "costs":
      return costRows(campaign, context);
    case "history":
      return historyRows(campaign, context);
  }
}

/** A shop tells its orders by code, and results are by post: they are a table of their own. */
async function withoutShop(campaign: Campaign, context: Context): Promise<Reply> {
  const codes = await shopCodes(campaign, context);
  if (codes === 0) return [];
  return [
    { kind: "text", text: line`The shop's orders of ${counted(codes, "code")} are not in it: they are of no post.` },
    ...offered(context, {
      label: "Orders by code",
      call: { name: "data export", options: { what: "orders", campaign: campaign.id } },
    }),
  ];
}

async function ordersOf(campaign: Campaign, context: Context): Promise<Reply> {
  const { shop, reported } = await orderRows(campaign, context);
  const parts: Line[] = [
    ...(shop.rows.length > 0 ? [line`${counted(shop.rows.length, "row")} from the shop`] : []),
    ...(reported.rows.length > 0 ? [line`${counted(reported.rows.length, "row")} as creators reported them`] : []),
  ];
  if (parts.length === 0) return nothing("orders", campaign.name);
  const both = parts.length > 1 ? line` Where a code is in both, the shop's count.` : line``;
  return [
    { kind: "text", text: line`${campaign.name}: orders by code as of now, ${joined(parts, " and ")}.${both}` },
    ...(shop.rows.length > 0 ? [fileOf(shop, `${campaign.id}-orders`)] : []),
    ...(reported.rows.length > 0 ? [fileOf(reported, `${campaign.id}-orders-reported`)] : []),
  ];
}

function fileOf({ columns, rows }: Exported, name: string): Block {
  return { kind: "file", file: { name: `${name}.csv`, mime: "text/csv", content: writeCsv(columns, rows) } };
}

function nothing(what: What, name: string): Reply {
  const next = {
    results: "Log a post's numbers, or import a table.",
    orders: "Log them with log, or import the shop's report.",
    creators: "Add creators with creator add, or import a table of them.",
    costs: "Log them with costs.",
    history: "Nothing was logged.",
  };
  return [{ kind: "text", text: line`${name} has no ${what} yet. ${[next[what]]}` }];
}
