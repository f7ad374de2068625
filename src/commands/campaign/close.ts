import { z } from "zod";

import { nameLength } from "../../campaigns/stamp.ts";
import { defineCommand } from "../../core/command.ts";

const options = z.strictObject({
  campaign: z.string().max(nameLength).optional().describe("Which campaign.").meta({ takes: "campaign" }),
  show: z
    .enum(["report", "thanks", "nothing"])
    .optional()
    .describe("What would be posted, or nothing: it stays open.")
    .meta({ button: true }),
  confirm: z.boolean().default(false).describe("Do it, after the preview.").meta({ button: true }),
});

export type CloseOptions = z.output<typeof options>;

export const campaignClose = defineCommand({
  name: "campaign close",
  summary: "Closes a campaign and posts its report; everything is kept, and late readings still count.",
  role: "marketer",
  effect: "writes",
  audience: "channel",
  options,
  examples: [""],

  async run(given, context) {
    const { closed } = await import("../closing/closed.ts");
    return closed(given, context);
  },
});
