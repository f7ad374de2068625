import { z } from "zod";

import { defineCommand } from "../../core/command.ts";
import { campaignField } from "../meaning/fields.ts";

const options = z.strictObject({
  answer: z
    .string()
    .max(1_000)
    .describe("The answer, as the creator reads it; a name first where several ask.")
    .meta({ takes: "words" }),
  campaign: campaignField,
  question: z.string().max(300).optional().describe("Which question.").meta({ button: true }),
  more: z.boolean().default(false).describe("Adds to what was answered.").meta({ button: true }),
});

export type AnswerOptions = z.output<typeof options>;

export const briefAnswer = defineCommand({
  name: "brief answer",
  summary: "Answers a creator's question on their brief.",
  role: "host",
  effect: "writes",
  audience: "channel",
  options,
  form: ["answer"],
  examples: ["mia yes, your own music is fine"],

  async repliedTo(words, context) {
    const { answerIn } = await import("../sending/replied.ts");
    return answerIn(words, context);
  },
  async run(given, context) {
    const { answered } = await import("../sending/answered.ts");
    return answered(given, context);
  },
});
