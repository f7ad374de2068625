import { z } from "zod";

import { defineCommand } from "../../core/command.ts";

const options = z.strictObject({
  code: z.string().max(40).optional().describe("The code that setup connect gave you in the other place."),
  confirm: z
    .boolean()
    .default(false)
    .describe("Join, though this place has records of its own.")
    .meta({ button: true }),
});

export type ConnectOptions = z.output<typeof options>;

export const setupConnect = defineCommand({
  name: "setup connect",
  summary: "Joins a second place, such as a Discord server, to this brand by a one-time code.",
  role: "admin",
  effect: "writes",
  audience: "private",
  options,
  examples: [""],

  async run(given, context) {
    const { connected } = await import("./connected.ts");
    return connected(given, context);
  },
});
