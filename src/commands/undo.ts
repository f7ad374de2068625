import { z } from "zod";

import { defineCommand } from "../core/command.ts";

export const undo = defineCommand({
  name: "undo",
  summary: "Takes back what you logged last; it stays in the history.",
  role: "creator",
  effect: "writes",
  audience: "channel",
  options: z.strictObject({
    entry: z
      .string()
      .max(300)
      .optional()
      .describe("Which entry; your newest where you leave it out.")
      .meta({ button: true }),
    confirm: z.boolean().default(false).describe("Though something hangs on it.").meta({ button: true }),
    back: z.boolean().default(false).describe("Puts back what was taken back."),
  }),
  examples: ["", "back"],

  async run({ entry, confirm, back }, context) {
    const { putBack, takeBack } = await import("./undoing/undone.ts");
    return back ? putBack(entry, context) : takeBack(entry, confirm, context);
  },
});
