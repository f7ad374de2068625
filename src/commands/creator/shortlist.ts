import { z } from "zod";

import { defineCommand } from "../../core/command.ts";
import { campaignField, moneyField } from "../meaning/fields.ts";

const options = z.strictObject({
  file: z.string().max(200).optional().describe("A CSV of candidates; those of the campaign by itself.").meta({
    takes: "file",
  }),
  niche: z
    .string()
    .max(60)
    .optional()
    .describe("What they should be about; what the campaign's creators are by itself."),
  budget: moneyField("What there is to spend on them.").optional(),
  campaign: campaignField,
  full: z.boolean().default(false).describe("Every row, not only the first ones."),
});

export type ShortlistOptions = z.output<typeof options>;

export const creatorShortlist = defineCommand({
  name: "creator shortlist",
  summary: "Ranks candidates for the campaign with reasons; nobody is left out for few followers.",
  role: "host",
  effect: "reads",
  audience: "private",
  money: true,
  options,
  examples: ["candidates.csv niche:skincare"],

  async asks({ campaign }, context) {
    const { campaignAsked } = await import("../figures/followed-by.ts");
    return campaignAsked(campaign, {}, context);
  },

  async run(given, context) {
    const { shortlisted } = await import("../planning/shortlisted.ts");
    return shortlisted(given, context);
  },
});
