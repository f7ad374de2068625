import { z } from "zod";

import { once } from "../campaigns/figures/once.ts";
import { defineCommand } from "../core/command.ts";
import { sealedIn } from "../core/seal.ts";
import { campaignField } from "./meaning/fields.ts";

const options = z.strictObject({
  numbers: z.string().max(4_000).describe("Your numbers, any way you like.").meta({ takes: "words" }),
  post: z.string().max(300).optional().describe("Which post: its link, or its day."),
  creator: z.string().max(100).optional().describe("Whose, where the words don't say."),
  campaign: campaignField,
  counted: z.enum(["total", "added"]).optional().describe("Orders: all so far, or that many more."),
  as_written: z.boolean().default(false).describe("Store it as written, though it looks odd.").meta({ button: true }),
  drop: z.boolean().default(false).describe("Store none of it.").meta({ button: true }),
  replaces: z.string().max(300).optional().describe("The earlier results that these correct.").meta({ button: true }),
});

export type LogOptions = z.output<typeof options>;

export const log = defineCommand({
  name: "log",
  summary: "Results, any way you like to write them.",
  role: "viewer",
  effect: "writes",
  audience: "channel",
  options,
  form: ["post", "numbers"],
  examples: ["maya 45k views 2.1k likes", "mia 48,000 views, 14 orders so far"],
  async hears(words, context) {
    const { isHeard } = await results();
    return (await isHeard(words, context)) ? { name: "log", options: { numbers: words } } : undefined;
  },
  async run(given, context) {
    const { logged } = await results();
    const reply = await logged(given, context);
    if (sealedIn(given.numbers).length === 0) return reply;
    const { codeLeft } = await import("./posting/heard.ts");
    return [...reply, ...(await codeLeft(given.numbers, context))];
  },
});

/** Reading words takes a hundred files that no other command needs. Looking them up again costs 30 µs a message. */
const results = once(() => import("./results/logged.ts"));
