import { z } from "zod";

import { defineCommand } from "../../core/command.ts";

export const setupCheck = defineCommand({
  name: "setup check",
  summary: "Finds what is wrong and says the fix.",
  role: "admin",
  effect: "reads",
  audience: "private",
  options: z.strictObject({}),
  examples: [""],

  async run(_, context) {
    const { checked } = await import("./checked.ts");
    return checked(context);
  },
});
