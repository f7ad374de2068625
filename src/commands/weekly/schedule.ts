import { z } from "zod";

import { defineCommand } from "../../core/command.ts";
import { campaignField } from "../meaning/fields.ts";

export const weeklySchedule = defineCommand({
  name: "weekly schedule",
  summary: "When and where weekly summaries are posted; pauses them.",
  role: "host",
  effect: "writes",
  audience: "channel",
  options: z.strictObject({
    day: z
      .enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
      .optional()
      .describe("The day after the week; Monday where nobody says."),
    hour: z.int().min(0).max(23).optional().describe("The hour, 0 to 23; never before the week closes."),
    zone: z.string().max(60).optional().describe("The hour's time zone, like Europe/London; the brand's by itself."),
    room: z
      .string()
      .max(200)
      .optional()
      .describe("Only this room; all of the campaign's by itself.")
      .meta({ takes: "room" }),
    pause: z.boolean().optional().describe("Stop posting, or go on; weeks in a pause are not caught up with."),
    campaign: campaignField,
  }),
  form: ["day", "hour", "zone", "room", "campaign"],
  examples: ["", "tuesday", "hour:14", "pause", "pause:off"],

  async run(options, context) {
    const { scheduled } = await import("../summaries/scheduled.ts");
    return scheduled(options, context);
  },
});
