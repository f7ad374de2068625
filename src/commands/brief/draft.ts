import { z } from "zod";

import { defineCommand } from "../../core/command.ts";
import { campaignField } from "../meaning/fields.ts";

const fill = (description: string) => z.string().max(200).optional().describe(description);

const options = z.strictObject({
  about: z
    .string()
    .max(4_000)
    .describe("For whom and about what: mia about the glow serum, 15% off with her code.")
    .meta({ takes: "words" }),
  price: fill("What the product costs, as it is to be read."),
  window: fill("When to post: some days to choose from."),
  contact: fill("Who answers questions and looks at the video."),
  rights: fill("Where you may use the video, how long, organic or paid."),
  link: fill("Where the video leads, besides the code."),
  kind: z.enum(["post", "ad"]).optional().describe("A post of the creator's own, or an ad that you run."),
  campaign: campaignField,
  change: z
    .enum(["angle", "looser", "show three"])
    .optional()
    .describe("What is to be different in the next version.")
    .meta({ button: true }),
});

export type DraftOptions = z.output<typeof options>;

export const briefDraft = defineCommand({
  name: "brief draft",
  summary: "Drafts loose briefs for one creator or many, never scripts.",
  role: "host",
  effect: "writes",
  audience: "channel",
  options,
  form: ["about", "price", "window", "contact", "rights"],
  examples: ["mia about the glow serum, 15% off with her code", "all about the glow serum, $29"],

  async run(given, context) {
    const { drafted } = await import("../drafting/drafted.ts");
    return drafted(given, context);
  },
});
