import { z } from "zod";

import { defineCommand } from "../../core/command.ts";
import { briefFields } from "../meaning/brief-fields.ts";
import { campaignField, creatorsField } from "../meaning/fields.ts";

const options = z.strictObject({
  who: creatorsField.default("all"),
  ...briefFields,
  campaign: campaignField,
});

export type FillOptions = z.output<typeof options>;

export const briefFill = defineCommand({
  name: "brief fill",
  summary: "Fills the blanks of briefs that are drafted, for one creator or all at once.",
  role: "host",
  effect: "writes",
  audience: "channel",
  options,
  form: ["price", "window", "contact", "rights", "link"],
  examples: ["", "all price:$29 contact:Ana"],

  async run(given, context) {
    const { filledIn } = await import("../drafting/filled-in.ts");
    return filledIn(given, context);
  },
});
