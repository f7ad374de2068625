import { z } from "zod";

import { defineCommand } from "../../core/command.ts";
import { campaignField, moneyField } from "../meaning/fields.ts";

const options = z.strictObject({
  budget: moneyField("What there is to spend, like 10000; what is left of the campaign's by itself.").optional(),
  price: moneyField("What one collaboration costs, where there is no history to go by.")
    .optional()
    .meta({ takes: "text" }),
  campaign: campaignField,
});

export type PlanOptions = z.output<typeof options>;

export const campaignPlan = defineCommand({
  name: "campaign plan",
  summary: "What a budget buys: creators, posts, views, engagements, orders, as ranges.",
  role: "marketer",
  effect: "reads",
  audience: "channel",
  money: true,
  options,
  examples: ["10000", "$5,000 price:250"],

  async asks({ campaign }, context) {
    const { campaignAsked } = await import("../figures/followed-by.ts");
    return campaignAsked(campaign, {}, context);
  },

  async run(given, context) {
    const { planned } = await import("../planning/planned.ts");
    return planned(given, context);
  },
});
