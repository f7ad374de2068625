import { z } from "zod";

import { defineCommand } from "../../core/command.ts";
import { campaignField } from "../meaning/fields.ts";

const options = z.strictObject({
  question: z.string().max(1_000).describe("What you want to know about your brief.").meta({ takes: "words" }),
  campaign: campaignField,
});

export type QuestionOptions = z.output<typeof options>;

export const mineQuestion = defineCommand({
  name: "mine question",
  summary: "Asks the team about my brief; the answer comes back to me.",
  role: "creator",
  effect: "writes",
  audience: "private",
  options,
  form: ["question"],
  examples: ["may I use my own music?"],

  async run(given, context) {
    const { questioned } = await import("../sending/questioned.ts");
    return questioned(given, context);
  },
});
