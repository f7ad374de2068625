import { z } from "zod";

import { defineCommand } from "../../core/command.ts";
import { campaignField, closedWeekField } from "../meaning/fields.ts";

export const weeklyPreview = defineCommand({
  name: "weekly preview",
  summary: "A week's summary as a room gets it, also of a past week.",
  role: "host",
  effect: "reads",
  audience: "channel",
  money: true,
  leads: true,
  options: z.strictObject({
    week: closedWeekField,
    version: z
      .enum(["team", "creators"])
      .optional()
      .describe("Whose; the room's where you leave it out. The creators' one has no money."),
    show: z.enum(["message", "details"]).default("message").describe("The message, or what follows in its thread."),
    campaign: campaignField,
  }),
  examples: ["", "last week", "week 2", "creators", "details"],

  async asks({ week, campaign }, context) {
    const { previewAsked } = await import("../summaries/previewed.ts");
    return previewAsked({ week, campaign }, context);
  },

  async run({ week, version, show, campaign }, context) {
    const { previewed } = await import("../summaries/previewed.ts");
    return previewed({ week, version, show, campaign }, context);
  },
});
