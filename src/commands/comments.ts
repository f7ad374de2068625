import { z } from "zod";

import { defineCommand } from "../core/command.ts";
import { campaignField } from "./meaning/fields.ts";

const options = z.strictObject({
  comments: z
    .string()
    .max(20_000)
    .optional()
    .describe("Comments, one a line; a post's link above them says where they stand.")
    .meta({ takes: "words" }),
  post: z.string().max(300).optional().describe("Under which post: its link."),
  creator: z.string().max(100).optional().describe("Under whose posts.").meta({ takes: "creators" }),
  by: z.enum(["creator", "post"]).optional().describe("Counted for each."),
  campaign: campaignField,
});

export type CommentsOptions = z.output<typeof options>;

export const comments = defineCommand({
  name: "comments",
  summary: "What people say under the posts: pasted comments sorted by theme and tone.",
  role: "host",
  effect: "writes",
  audience: "channel",
  options,
  form: ["comments", "post", "creator"],
  examples: ["", "does it sting on dry skin? 😍", "by:creator"],

  async run(given, context) {
    const { heard } = await import("./voices/heard.ts");
    return heard(given, context);
  },
});
