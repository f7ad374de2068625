import { z } from "zod";

import { nameLength } from "../../campaigns/stamp.ts";
import { defineCommand } from "../../core/command.ts";
import { campaignField, comingDayField, countField, moneyField } from "../meaning/fields.ts";

/** Only by name, "fee:250": a bare number would be anybody's guess. */
const byName = { takes: "text" } as const;

const options = z.strictObject({
  handle: z.string().max(2_000).describe("A TikTok handle, or several; followers and niche may follow each."),
  followers: countField("How many followers, like 12.4k.").optional(),
  niche: z.string().max(60).optional().describe("What they are about, like skincare."),
  name: z.string().max(nameLength).optional().describe("What people call them."),
  code: z.string().max(40).optional().describe("Their discount code."),
  fee: moneyField("What they get, like 250 or 250 EUR.").optional().meta(byName),
  posts: countField("How many posts they promise.").optional(),
  due: comingDayField("The day by which the posts are due.").optional(),
  stage: z
    .enum(["candidate", "invited", "agreed", "product sent"])
    .optional()
    .describe("How far the booking is; candidate where you leave it out."),
  was: z.string().max(60).optional().describe("The former handle of somebody who was renamed."),
  campaign: campaignField,
  new: z
    .boolean()
    .default(false)
    .describe("It is somebody new, though a handle is nearly the same.")
    .meta({ button: true }),
  confirm: z.boolean().default(false).describe("Do it, after the preview.").meta({ button: true }),
});

export type AddOptions = z.output<typeof options>;

export const creatorAdd = defineCommand({
  name: "creator add",
  summary: "Adds creators and books them, or renames one.",
  role: "host",
  effect: "writes",
  audience: "channel",
  options,
  form: ["handle", "followers", "code", "fee", "due"],
  examples: [
    "@mia.skin 12.4k skincare code:MIA15 posts:2 due:2026-03-29",
    "@lia.glow 8k, @noa.daily 31k food",
    "@tobi.cooks was:@tobi.eats",
  ],

  async run(given, context) {
    const { addCreators } = await import("./adding.ts");
    return addCreators(given, context);
  },
});
