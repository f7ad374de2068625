import { z } from "zod";

import { once } from "../campaigns/figures/once.ts";
import { defineCommand } from "../core/command.ts";
import { shows } from "./figures/options.ts";

const options = z.strictObject({
  question: z.string().max(1_000).describe("What you want to know, in your words.").meta({ takes: "words" }),
  show: z.enum(shows).default("short").describe("All lines, a file, or how it was computed.").meta({ button: true }),
  query: z.string().max(1_500).optional().describe("What the question was taken for.").meta({ button: true }),
});

export type AskOptions = z.output<typeof options>;

export const ask = defineCommand({
  name: "ask",
  summary: "Any campaign question in plain words.",
  role: "viewer",
  effect: "reads",
  audience: "channel",
  money: true,
  options,
  examples: ["how many creators should we use?", "who has the most views?", "is our engagement any good?"],

  async hears(words, context) {
    if (context.message?.isAddressed === false) return undefined;
    const { heard } = await questions();
    return heard(words, context);
  },

  async run(given, context) {
    const { replyTo } = await questions();
    return replyTo(given, context);
  },
});

/** Loaded with the first question; every message that is heard comes by here. */
const questions = once(() => import("./asking/question.ts"));
