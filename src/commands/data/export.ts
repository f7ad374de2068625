import { z } from "zod";

import { defineCommand } from "../../core/command.ts";
import { campaignField } from "../meaning/fields.ts";

export const dataExport = defineCommand({
  name: "data export",
  summary: "A CSV out: results and orders as data import reads them, creators, costs, or the history.",
  role: "marketer",
  effect: "reads",
  audience: "private",
  money: true,
  options: z.strictObject({
    what: z
      .enum(["results", "orders", "creators", "costs", "history"])
      .default("results")
      .describe("Readings with their sales, orders by code, creators with bookings, costs, or who logged what when."),
    campaign: campaignField,
  }),
  examples: ["", "orders", "creators", "costs"],

  async run({ what, campaign }, context) {
    const { exported } = await import("../exporting/exported.ts");
    return exported(what, campaign, context);
  },
});
