import { z } from "zod";

import type { PlaybookEntry } from "../campaigns/playbook.ts";
import { groupNames, queryMetric } from "../campaigns/query/query.ts";
import { metricNames } from "../campaigns/figures/metric.ts";
import { includesRole, type Role } from "../campaigns/role.ts";
import type { Command } from "../core/command.ts";
import { shownOptionsOf, type Option } from "../core/option.ts";

/** What the model may choose from, as a schema and in words. */
export interface Tools {
  schema: z.ZodType<Chosen>;
  /** A line for each command. */
  commands: string;
}

export interface Chosen {
  steps: readonly (QueryStep | PlaybookStep | CommandStep)[];
}

type QueryStep = z.infer<typeof queryStep>;
interface PlaybookStep {
  tool: "playbook";
  entries: readonly string[];
}
interface CommandStep {
  tool: "command";
  name: string;
  options: Readonly<Record<string, string | number | boolean | null>>;
}

const optional = z.string().nullable();

const queryStep = z.strictObject({
  tool: z.literal("query"),
  metric: queryMetric,
  groupBy: z.enum(groupNames),
  creator: optional,
  campaign: optional,
  code: optional,
  niche: optional,
  where: z
    .strictObject({ metric: z.enum(metricNames), op: z.enum(["lt", "lte", "gt", "gte", "eq"]), value: z.number() })
    .nullable(),
  period: z.string(),
  order: z.enum(["top", "bottom", "none"]),
  limit: z.number().nullable(),
});

/** The typed query, the playbook's entries, and every command that this role may call and that writes nothing. */
export function toolsFor(role: Role, commands: readonly Command[], entries: readonly PlaybookEntry[]): Tools {
  const offered = commands.filter((command) => includesRole(role, command.role) && isTool(command));
  const steps = [
    queryStep,
    z.strictObject({ tool: z.literal("playbook"), entries: z.array(z.enum(entries.map(({ id }) => id))) }),
    ...offered.map(commandStep),
  ];
  return {
    schema: z.strictObject({ steps: z.array(z.union(steps)) }),
    commands: offered.map(described).join("\n"),
  };
}

/** What a typed query says better is none, and neither is what takes a file, a room or a person. */
function isTool(command: Command): boolean {
  if (command.effect === "writes" || command.name === "ask") return false;
  return shownOptionsOf(command).every(
    ({ name, takes }) => name !== "metric" && !["file", "room", "person"].includes(takes),
  );
}

/** Strict schemas know no optional property: what is not chosen is null. */
function commandStep(command: Command) {
  const options = Object.fromEntries(
    shownOptionsOf(command).map((option) => [option.name, valueOf(option).nullable()]),
  );
  return z.strictObject({
    tool: z.literal("command"),
    name: z.literal(command.name),
    options: z.strictObject(options),
  });
}

function valueOf({ type, choices }: Option): z.ZodString | z.ZodEnum | z.ZodNumber | z.ZodBoolean {
  switch (type) {
    case "text":
      return z.string();
    case "choice":
      return z.enum(choices);
    case "integer":
    case "number":
      return z.number();
    case "flag":
      return z.boolean();
  }
}

function described(command: Command): string {
  const options = shownOptionsOf(command).map(({ name, description }) => `${name} (${description})`);
  return `- ${command.name}: ${command.summary}${options.length === 0 ? "" : ` Options: ${options.join(" ")}`}`;
}
