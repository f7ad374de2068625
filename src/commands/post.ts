import { z } from "zod";

import { defineCommand } from "../core/command.ts";
import { sealedIn } from "../core/seal.ts";
import { campaignField } from "./meaning/fields.ts";
import { termField } from "./meaning/term.ts";

const options = z.strictObject({
  post: z
    .string()
    .max(400)
    .optional()
    .describe("Its link, or its day like 3 Feb; your only post where you leave it out."),
  format: z.string().max(60).optional().describe("What kind of video: routine, unboxing, storytime."),
  hook: z.string().max(120).optional().describe("What the first seconds say or show."),
  boosted: z.boolean().optional().describe("Its views may hold paid ones."),
  gone: z.boolean().optional().describe("Taken down or private: its figures are frozen."),
  checked: z.boolean().optional().describe("Disclosure: toggle on, said and seen at the start, in the caption."),
  spark: z.string().max(500).optional().describe("Its Spark code, which is kept apart and masked; or forget."),
  until: termField("How long the Spark code runs: 30 days, or its last day.").optional(),
  creator: z.string().max(100).optional().describe("Whose post, if not yours.").meta({ takes: "creators" }),
  link: z.string().max(300).optional().describe("The link of a post that began without one."),
  new: z.boolean().default(false).describe("Begin a post, with its link or without."),
  reveal: z.boolean().default(false).describe("Shows its whole Spark code to you alone.").meta({ button: true }),
  campaign: campaignField,
});

export type PostOptions = z.output<typeof options>;

export const post = defineCommand({
  name: "post",
  summary: "A post's link, format, hook, boosted, gone, disclosure check, Spark code.",
  role: "creator",
  effect: "writes",
  audience: "channel",
  options,
  form: ["post", "format", "hook", "boosted", "checked"],
  examples: ["", "format:routine", 'https://www.tiktok.com/@maya/video/7301 format:routine hook:"before and after"'],
  suggest: {
    format: async (typed, { records }) =>
      known(
        typed,
        (await records.posts()).map(({ format }) => format),
      ),
    hook: async (typed, { records }) =>
      known(
        typed,
        (await records.posts()).map(({ hook }) => hook),
      ),
  },

  async hears(words, context) {
    if (sealedIn(words).length === 0) return undefined;
    const { sparkCall } = await import("./posting/heard.ts");
    return sparkCall(words, context);
  },
  async run(given, context) {
    const { posted } = await import("./posting/posted.ts");
    return posted(given, context);
  },
});

function known(typed: string, values: readonly (string | undefined)[]): string[] {
  const different = [...new Set(values.filter((value) => value !== undefined))];
  return different.filter((value) => value.toLowerCase().includes(typed.toLowerCase())).slice(0, 25);
}
