import { expect, test } from "vitest";
import { z } from "zod";

import { defineCommand } from "../../src/core/command.ts";
import { problemsOf } from "../../src/core/problem.ts";

const command = defineCommand({
  name: "cook",
  summary: "Cooks.",
  role: "viewer",
  effect: "reads",
  audience: "channel",
  options: z.strictObject({
    dish: z.string().min(1).max(1_200).describe("What to cook."),
    limit: z.int().min(1).max(25).default(5).describe("How many plates."),
    hours: z.int().optional().describe("How long."),
    taste: z.enum(["sweet", "sour"]).optional().describe("How it tastes."),
    quick: z.boolean().default(false).describe("In a hurry."),
    day: z
      .string()
      .optional()
      .refine((typed) => typed !== "never", "Never is no day.")
      .describe("When."),
  }),
  examples: [],
  run: () => Promise.resolve([]),
});

test.each([
  [{}, "dish", "Tell me the dish: What to cook."],
  [{ dish: "" }, "dish", "Tell me the dish: What to cook."],
  [
    { dish: "x".repeat(2_000) },
    "dish",
    "That is too long for the dish: 1,200 characters are the most. Say it in fewer words, or in parts.",
  ],
  [{ dish: "pie", limit: 0 }, "limit", `I can't use "0" as the limit. Say a whole number from 1 to 25.`],
  [
    { dish: "pie", limit: 1e20 },
    "limit",
    `I can't use "100000000000000000000" as the limit. Say a whole number from 1 to 25.`,
  ],
  [{ dish: "pie", limit: "many" }, "limit", `I can't use "many" as the limit. Say a whole number from 1 to 25.`],
  [{ dish: "pie", hours: 1.5 }, "hours", `I can't use "1.5" as the hours. Say a whole number.`],
  [{ dish: "pie", taste: "salty" }, "taste", "The taste is one of these: sweet, sour."],
  [{ dish: "pie", quick: 3 }, "quick", `I can't use "3" as the quick. Say yes or no.`],
  [{ dish: "pie", day: "never" }, "day", "Never is no day."],
  [
    { dish: "pie", creators: "mia" },
    "",
    `I don't know "creators" here. It goes like this: cook <dish> [limit] [hours] [sweet|sour] [quick] [day]`,
  ],
])("what is wrong with %j is one sentence that says what to do", (given, option, message) => {
  const issues = command.options.safeParse(given).error?.issues ?? [];
  expect(problemsOf(issues, command, given)).toEqual([{ option, message }]);
});
