import { z } from "zod";

import { defineCommand } from "../../core/command.ts";

export const creatorLink = defineCommand({
  name: "creator link",
  summary: "Says which person here a creator is, so that what they log counts as theirs.",
  role: "host",
  effect: "writes",
  audience: "channel",
  options: z.strictObject({
    creator: z
      .string()
      .max(200)
      .optional()
      .describe("Which creator; leave it out to see who waits.")
      .meta({ takes: "creators" }),
    person: z.string().max(200).optional().describe("The person here.").meta({ takes: "person" }),
    unlink: z.boolean().default(false).describe("Take the link away."),
    instead: z
      .boolean()
      .default(false)
      .describe("The person was linked to another creator by mistake.")
      .meta({ button: true }),
    claims: z.boolean().default(false).describe("Confirms everybody who waits.").meta({ button: true }),
    refuse: z.boolean().default(false).describe("The account is not that person's.").meta({ button: true }),
  }),
  form: ["creator", "person"],
  examples: ["", "mia @mia", "jon me", "mia @mia unlink"],

  async run(options, context) {
    const { linkCreator } = await import("./linking.ts");
    return linkCreator(options, context);
  },
});
