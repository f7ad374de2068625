import type { Context } from "../../core/context.ts";
import { counted, line } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import { writeCsv } from "../../reading/csv.ts";
import { chosenCampaign } from "../chosen.ts";
import { bookingRows, costRows } from "./agreed.ts";
import { historyRows } from "./history.ts";
import { resultRows } from "./results.ts";
import type { Exported } from "./table.ts";

/** A campaign's table as a file; where it has no row, what fills it. */
export async function exported(what: What, named: string | undefined, context: Context): Promise<Reply> {
  const campaign = await chosenCampaign(context, named);
  const { columns, rows } = await tableOf(what, campaign, context);
  if (rows.length === 0) return nothing(what, campaign.name);
  const file = { name: `${campaign.id}-${what}.csv`, mime: "text/csv", content: writeCsv(columns, rows) } as const;
  return [
    { kind: "text", text: line`${campaign.name}: ${counted(rows.length, "row")}, ${what} as of now.` },
    { kind: "file", file },
  ];
}

type What = "results" | "creators" | "costs" | "history";
type Campaign = Awaited<ReturnType<typeof chosenCampaign>>;

function tableOf(what: What, campaign: Campaign, context: Context): Promise<Exported> {
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

function nothing(what: What, name: string): Reply {
  const next = {
    results: "Log a post's numbers, or import a table.",
    creators: "Add creators with creator add, or import a table of them.",
    costs: "Log them with costs.",
    history: "Nothing was logged.",
  };
  return [{ kind: "text", text: line`${name} has no ${what} yet. ${[next[what]]}` }];
}
