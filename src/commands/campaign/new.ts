import { z } from "zod";

import { nameLength } from "../../campaigns/stamp.ts";
import { defineCommand } from "../../core/command.ts";
import { comingDayField, countField, moneyField } from "../meaning/fields.ts";

const options = z.strictObject({
  name: z
    .string()
    .max(nameLength)
    .regex(/[\p{L}\p{N}]/u, "Give it a name of letters or digits, like Spring Glow.")
    .describe("What it is called."),
  start: comingDayField("Its first day, like 2026-03-02.").optional(),
  end: comingDayField("Its last day.").optional(),
  budget: moneyField("All it may cost, like 80000 or 80000 USD.").optional(),
  goal: z.enum(["orders", "views", "content"]).optional().describe("What counts most."),
  posts: countField("How many posts are planned.").optional(),
  currency: z.string().max(3).optional().describe("The currency of all its money, like USD."),
  confirm: z.boolean().default(false).describe("Change the campaign that has this name.").meta({ button: true }),
});

export type NewOptions = z.output<typeof options>;

export const campaignNew = defineCommand({
  name: "campaign new",
  summary: "Makes a campaign, or changes one by its name.",
  role: "host",
  effect: "writes",
  audience: "channel",
  money: true,
  options,
  form: ["name", "start", "end", "budget", "goal"],
  examples: ['"Spring Glow" 2026-03-02 2026-05-03 budget:80000 USD goal:orders', '"Summer Serum" start:2026-06-01'],

  async run(given, context) {
    const { setUpCampaign } = await import("./setting-up.ts");
    return setUpCampaign(given, context);
  },
});
