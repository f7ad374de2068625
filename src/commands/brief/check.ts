import { z } from "zod";

import { defineCommand } from "../../core/command.ts";
import { campaignField } from "../meaning/fields.ts";

const options = z.strictObject({
  text: z
    .string()
    .max(10_000)
    .describe("Any brief or script, pasted; or a creator's name for the one you drafted.")
    .meta({ takes: "words" }),
  campaign: campaignField,
  show: z
    .enum(["reasons", "lines", "loosened"])
    .default("reasons")
    .describe("The lines themselves, or a looser version.")
    .meta({ button: true }),
});

export type CheckOptions = z.output<typeof options>;

export const briefCheck = defineCommand({
  name: "brief check",
  summary: "Scores any brief for looseness, names the lines, and offers a looser version.",
  role: "host",
  effect: "reads",
  audience: "channel",
  options,
  form: ["text"],
  examples: ['Say: "Hi guys, this serum changed my life!" Do not deviate from the script.'],

  async run(given, context) {
    const { checked } = await import("../drafting/checked.ts");
    return checked(given, context);
  },
});
