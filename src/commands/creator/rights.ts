import { z } from "zod";

import { defineCommand } from "../../core/command.ts";
import { campaignField, comingDayField, creatorsField } from "../meaning/fields.ts";

const options = z.strictObject({
  creators: creatorsField,
  until: comingDayField("The last day on which their videos may be used."),
  campaign: campaignField,
  confirm: z.boolean().default(false).describe("Do it, after the preview.").meta({ button: true }),
});

export type RightsOptions = z.output<typeof options>;

export const creatorRights = defineCommand({
  name: "creator rights",
  summary: "Sets until when creators' videos may be used.",
  role: "host",
  effect: "writes",
  audience: "channel",
  options,
  form: ["creators", "until"],
  examples: ["maya 2026-06-30", "mia, jon until:2026-09-30"],

  async run(given, context) {
    const { rightsSet } = await import("../reminding/rights-set.ts");
    return rightsSet(given, context);
  },
});
