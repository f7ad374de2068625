import { z } from "zod";

import type { Declaration } from "./declaration.ts";

/** One option as every surface shows it. */
export interface Option {
  name: string;
  description: string;
  type: "text" | "integer" | "number" | "flag" | "choice";
  choices: readonly string[];
  isRequired: boolean;
  fallback: unknown;
  minimum: number | undefined;
  maximum: number | undefined;
  takes: Takes;
  /** Only buttons give it, `.meta({ button: true })`: no help, picker or form shows it. */
  isForButtons: boolean;
}

/**
 * What kind of thing a text option takes, so that a surface can offer a picker: given as `.meta({ takes })`.
 * "words" takes the rest of the line as it was written; a "term", 30 days or the last of them, stands beside its name.
 */
export type Takes = (typeof kinds)[number];
const kinds = [
  "text",
  "words",
  "creators",
  "campaign",
  "period",
  "day",
  "money",
  "count",
  "term",
  "file",
  "person",
  "room",
] as const;

/** The only reader of a command's schema. Throws at start-up on a schema that no form could ask for. */
export function optionsOf(command: Declaration): readonly Option[] {
  const known = read.get(command);
  if (known !== undefined) return known;
  const schema = jsonObject.parse(z.toJSONSchema(command.options, { io: "input", unrepresentable: "throw" }));
  const options = Object.entries(schema.properties).map(([name, property]) => {
    return optionFrom(property, { name, command: command.name, isRequired: schema.required.includes(name) });
  });
  read.set(command, options);
  return options;
}

/** Those that people are shown. */
export function shownOptionsOf(command: Declaration): readonly Option[] {
  return optionsOf(command).filter(({ isForButtons }) => !isForButtons);
}

/** The options that a form asks for, in order: at most five, which is what Discord's forms hold. */
export function formOf(command: Declaration): readonly Option[] {
  const options = optionsOf(command);
  const names =
    command.form ??
    shownOptionsOf(command)
      .slice(0, 5)
      .map(({ name }) => name);
  return names.flatMap((name) => options.filter((option) => option.name === name));
}

const read = new WeakMap<Declaration, readonly Option[]>();

const jsonOption = z.object({
  type: z.enum(["string", "integer", "number", "boolean"]),
  description: z.string(),
  enum: z.array(z.string()).optional(),
  default: z.unknown().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  takes: z.enum(kinds).default("text"),
  button: z.boolean().default(false),
});

const jsonObject = z.object({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
});

function optionFrom(property: unknown, at: { name: string; command: string; isRequired: boolean }): Option {
  const parsed = jsonOption.safeParse(property);
  if (!parsed.success) {
    const found = JSON.stringify(property);
    throw new Error(`Option "${at.name}" of "${at.command}" needs a plain type and a description: ${found}`);
  }
  const { type, description, enum: choices, default: fallback, minimum, maximum, takes, button } = parsed.data;
  return {
    name: at.name,
    description,
    type: choices !== undefined ? "choice" : typeNames[type],
    choices: choices ?? [],
    isRequired: at.isRequired,
    fallback,
    minimum,
    maximum,
    takes,
    isForButtons: button,
  };
}

const typeNames = { string: "text", integer: "integer", number: "number", boolean: "flag" } as const;
