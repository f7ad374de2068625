import { z } from "zod";

import { defineCommand } from "../core/command.ts";

export const setup = defineCommand({
  name: "setup",
  summary: "What is set up and what is missing.",
  role: "admin",
  effect: "reads",
  audience: "private",
  options: z.strictObject({}),
  examples: [""],

  async run(_, context) {
    const { overview } = await import("./setup/overview.ts");
    return overview(context);
  },
});
