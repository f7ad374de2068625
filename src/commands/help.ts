import { z } from "zod";

import { includesRole } from "../campaigns/role.ts";
import { defineCommand } from "../core/command.ts";
import type { Context } from "../core/context.ts";
import type { Declaration } from "../core/declaration.ts";
import { UserError } from "../core/errors.ts";
import { buttons, joined, line, text } from "../core/line.ts";
import { shownOptionsOf } from "../core/option.ts";
import type { Reply } from "../core/reply.ts";
import { usageOf } from "../core/text.ts";

export const help = defineCommand({
  name: "help",
  summary: "What you can do here, with examples.",
  role: "viewer",
  effect: "reads",
  audience: "private",
  options: z.strictObject({
    command: z.string().max(60).optional().describe("A command's name, to see how it goes."),
  }),
  examples: ["", "stats"],
  run({ command }, context) {
    return Promise.resolve(command === undefined ? overview(context) : one(command, context));
  },
});

function overview({ commands, asker }: Context): Reply {
  const mine = commands.filter(({ role }) => includesRole(asker.role, role));
  return [
    text`I keep results of TikTok campaigns. What you can say:`,
    { kind: "facts", facts: mine.map(({ name, summary }) => ({ label: name, value: [summary] })) },
    ...buttons({ label: "help stats", call: { name: "help", options: { command: "stats" } } }),
  ];
}

function one(name: string, { commands, asker }: Context): Reply {
  const folded = name.trim().toLowerCase();
  const command =
    commands.find((each) => each.name === folded) ?? commands.find((each) => each.name.split(" ")[1] === folded);
  const group = commands.filter((each) => each.name.startsWith(`${folded} `));
  if (command === undefined && group.length > 0) return several(group, asker);
  if (command === undefined) throw new UserError(`I know no command called "${name}". Say help to see them all.`);
  const whose = includesRole(asker.role, command.role) ? line`` : line` It is for ${command.role}s.`;
  return [
    { kind: "text", text: [command.summary, ...whose] },
    { kind: "facts", facts: factsOf(command) },
  ];
}

/** The commands that share a first word. */
function several(group: readonly Declaration[], asker: Context["asker"]): Reply {
  return [
    text`These go together:`,
    {
      kind: "facts",
      facts: group.map(({ name, summary, role }) => ({
        label: name,
        value: [summary, ...(includesRole(asker.role, role) ? line`` : line` It is for ${role}s.`)],
      })),
    },
  ];
}

function factsOf(command: Declaration) {
  const examples = command.examples.map((example) => line`${`${command.name} ${example}`.trim()}`);
  return [
    { label: "Say", value: line`${usageOf(command)}` },
    ...shownOptionsOf(command).map(({ name, description, choices }) => ({
      label: name,
      value: [description, ...(choices.length > 0 ? line` (${choices.join(", ")})` : [])],
    })),
    { label: "For example", value: joined(examples, " · ") },
  ];
}
