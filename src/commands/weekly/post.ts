import { z } from "zod";

import { defineCommand } from "../../core/command.ts";
import { campaignField, closedWeekField } from "../meaning/fields.ts";

export const weeklyPost = defineCommand({
  name: "weekly post",
  summary: "Posts a closed week's summary to its rooms now, or skips it; once in each.",
  role: "host",
  effect: "writes",
  audience: "channel",
  options: z.strictObject({
    week: closedWeekField,
    skip: z.boolean().default(false).describe("Leave this week out: it is posted nowhere."),
    campaign: campaignField,
    confirm: z.boolean().default(false).describe("Do it, after the preview.").meta({ button: true }),
  }),
  examples: ["", "last week", "skip"],

  async run(options, context) {
    const { posted } = await import("../summaries/posted.ts");
    return posted(options, context);
  },
});
