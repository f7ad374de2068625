import { z } from "zod";

import { defineCommand } from "../../core/command.ts";
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

  async run({ what, campaign }, context) {
    const { exported } = await import("../exporting/exported.ts");
    return exported(what, campaign, context);
  },
});
