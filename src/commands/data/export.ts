import { z } from "zod";

import { defineCommand } from "../../core/command.ts";
import type { Context } from "../../core/context.ts";
import { counted, line } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import { writeCsv } from "../../reading/csv.ts";
import { chosenCampaign } from "../chosen.ts";
import { bookingRows, costRows } from "../exporting/agreed.ts";
import { historyRows } from "../exporting/history.ts";
import { resultRows } from "../exporting/results.ts";
import type { Exported } from "../exporting/table.ts";
import { campaignField } from "../fields.ts";

export const dataExport = defineCommand({
  name: "data export",
  summary: "A CSV out: results as data import reads them, creators, costs, or the history.",
  role: "marketer",
  effect: "reads",
  audience: "private",
  money: true,
  options: z.strictObject({
    what: z
      .enum(["results", "creators", "costs", "history"])
      .default("results")
      .describe("Every reading with its sales, creators with bookings, costs, or who logged what and when."),
    campaign: campaignField,
  }),
  examples: ["", "creators", "costs"],

  async run({ what, campaign: named }, context) {
    const campaign = await chosenCampaign(context, named);
    const { columns, rows } = await tableOf(what, campaign, context);
    if (rows.length === 0) return nothing(what, campaign.name);
    const file = { name: `${campaign.id}-${what}.csv`, mime: "text/csv", content: writeCsv(columns, rows) } as const;
    return [
      { kind: "text", text: line`${campaign.name}: ${counted(rows.length, "row")}, ${what} as of now.` },
      { kind: "file", file },
    ];
  },
});

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
