import { z } from "zod";

import { defineCommand } from "../core/command.ts";
import { campaignField, dayField, moneyField } from "./meaning/fields.ts";

const options = z.strictObject({
  action: z.enum(["paid", "committed"]).optional().describe("What happened; leave it out to look."),
  creators: z
    .string()
    .max(10_000)
    .optional()
    .describe("One creator or several; or all posted, agreed, overdue.")
    .meta({ takes: "creators" }),
  amount: moneyField("How much each; what is open where you leave it out.").optional(),
  kind: z.enum(["fee", "product", "bonus", "boost"]).default("fee").describe("What it is for."),
  on: dayField("The day of payment; today where you leave it out.").optional(),
  by: z.enum(["creator"]).optional().describe("A table by creator."),
  campaign: campaignField,
  full: z.boolean().default(false).describe("Every row."),
  once: z
    .string()
    .max(250)
    .optional()
    .describe("The preview this confirms: pressed twice, it counts once.")
    .meta({ button: true }),
  confirm: z.boolean().default(false).describe("Do it, after the preview.").meta({ button: true }),
});

export type CostOptions = z.output<typeof options>;

export const costs = defineCommand({
  name: "costs",
  summary: "Committed and paid, budget and pacing; logs payments and promised sums.",
  role: "marketer",
  effect: "writes",
  audience: "channel",
  money: true,
  options,
  form: ["action", "creators", "amount", "kind", "on"],
  examples: ["", "paid maya", "paid maya 250", "paid all posted", "committed maya 100 bonus", "by creator"],

  async asks(given, context) {
    const { costsFollowed } = await import("./spending/asked.ts");
    return costsFollowed(given, context);
  },

  async run(given, context) {
    const { costsAsked } = await import("./spending/asked.ts");
    return costsAsked(given, context);
  },
});
