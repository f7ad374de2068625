import { z } from "zod";

import { defineCommand } from "../core/command.ts";
import { campaignField } from "./meaning/fields.ts";

const options = z.strictObject({
  handle: z.string().max(200).optional().describe("Your TikTok handle, if I don't know you yet."),
  show: z
    .enum(["posts", "money", "week", "brief", "checklist", "got it"])
    .optional()
    .describe("Only my posts, my money, my week, or the brief I was sent."),
  shout_outs: z.boolean().optional().describe("Whether summaries may name me when I do well."),
  reminders: z.boolean().optional().describe("Whether I am reminded by direct message."),
  campaign: campaignField,
});

export type MineOptions = z.output<typeof options>;

export const mine = defineCommand({
  name: "mine",
  summary: "My posts, my numbers, what is due, what I am owed, my week, my brief.",
  // A viewer who is nobody's creator yet says here which account is theirs.
  role: "viewer",
  effect: "writes",
  audience: "private",
  options,
  form: ["handle"],
  examples: ["", "posts", "money", "week", "brief", "reminders:on", "shout_outs:off"],

  async asks(given, context) {
    const { ownFollowed } = await import("./own/asked.ts");
    return ownFollowed(given, context);
  },

  async run(given, context) {
    const { ownAsked } = await import("./own/asked.ts");
    return ownAsked(given, context);
  },
});
