import { z } from "zod";

import { defineCommand } from "../../core/command.ts";
import { briefFields } from "../meaning/brief-fields.ts";
import { campaignField } from "../meaning/fields.ts";

const options = z.strictObject({
  about: z
    .string()
    // A button names everybody whom it was drafted for.
    .max(50_000)
    .describe("For whom and about what: mia about the glow serum, 15% off with her code.")
    .meta({ takes: "words" }),
  ...briefFields,
  campaign: campaignField,
  change: z
    .enum(["angle", "looser", "show three", "as text", "more", "versions"])
    .optional()
    .describe("What is to be different in the next version, or how they are shown.")
    .meta({ button: true }),
  version: z.int().min(1).max(10_000).optional().describe("Which earlier version.").meta({ button: true }),
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
