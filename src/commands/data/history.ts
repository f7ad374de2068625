import { z } from "zod";

import { defineCommand } from "../../core/command.ts";

const options = z.strictObject({
  creator: z.string().max(200).optional().describe("Only what is about this creator.").meta({ takes: "creators" }),
  post: z.string().max(300).optional().describe("Only what is about this post: its link or its day."),
  person: z.string().max(200).optional().describe("Only what this person did.").meta({ takes: "person" }),
  limit: z.int().min(1).max(100).default(10).describe("How many to show."),
});

export type HistoryOptions = z.output<typeof options>;

export const dataHistory = defineCommand({
  name: "data history",
  summary: "Who logged or changed what, when and from where.",
  role: "marketer",
  effect: "reads",
  audience: "private",
  money: true,
  leads: true,
  options,
  examples: ["", "mia", "mia post:2026-02-03", "person:me limit:20"],

  // What was changed, and no figures.
  asks: () => Promise.resolve(undefined),

  async run(given, context) {
    const { past } = await import("./past.ts");
    return past(given, context);
  },
});
