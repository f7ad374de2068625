import { z } from "zod";

import { defineCommand } from "../../core/command.ts";
import { campaignField, creatorsField } from "../meaning/fields.ts";

const options = z.strictObject({
  who: creatorsField.optional(),
  campaign: campaignField,
  confirm: z.boolean().default(false).describe("Do it, after the preview.").meta({ button: true }),
});

export type SendOptions = z.output<typeof options>;

export const briefSend = defineCommand({
  name: "brief send",
  summary: "Sends briefs to where the creators are, on a click; says who opened theirs.",
  role: "host",
  effect: "writes",
  audience: "channel",
  leads: true,
  options,
  examples: ["", "all"],

  async run(given, context) {
    const { sent } = await import("../sending/sent.ts");
    return sent(given, context);
  },
});
