import { z } from "zod";

import type { Reminder } from "../../campaigns/notice.ts";
import { defineCommand } from "../../core/command.ts";
import { campaignField, creatorsField } from "../meaning/fields.ts";

const reminders = ["posts", "numbers", "rights"] as const satisfies readonly Reminder[];

const options = z.strictObject({
  about: z
    .enum(reminders)
    .default("posts")
    .describe("Posts that are overdue, numbers not sent, or usage rights ending."),
  creators: creatorsField.optional().describe("Only these; by itself all whom it concerns."),
  campaign: campaignField,
  confirm: z.boolean().default(false).describe("Do it, after the preview.").meta({ button: true }),
});

export type RemindOptions = z.output<typeof options>;

export const creatorRemind = defineCommand({
  name: "creator remind",
  summary: "Reminds creators who want it by message, the others by one line that names nobody.",
  role: "host",
  effect: "writes",
  // It names who is late.
  audience: "private",
  options,
  examples: ["", "posts overdue", "numbers", "rights"],

  async run(given, context) {
    const { reminded } = await import("../reminding/reminded.ts");
    return reminded(given, context);
  },
});
