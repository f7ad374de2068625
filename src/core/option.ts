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

/** What typed words are as a value of this option; undefined: they are none. */
export function valueFor(option: Option, typed: string): unknown {
  const folded = foldName(typed);
  switch (option.type) {
    case "choice":
      return option.choices.find((choice) => foldName(choice) === folded);
    case "integer":
    case "number":
      return /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : undefined;
    case "flag":
      if (folded === foldName(option.name) || /^(yes|true|on)$/.test(folded)) return true;
      return /^(no|false|off)$/.test(folded) ? false : undefined;
    case "text":
      if (forms[option.takes]?.test(folded) === false) return undefined;
      return option.takes === "period" && !spokenPeriod.test(folded) ? periodName(folded) : typed;
  }
}

/** As the schema spells it: "all time" -> campaign_to_date, "2026 w07" -> 2026-W07. */
function periodName(folded: string): string {
  return folded
    .replace(/^all_time$/, "campaign_to_date")
    .replace(/^last_(\d+)_days$/, "last_$1d")
    .replaceAll(/(\d{4})_(\d\d)_(\d\d)/g, "$1-$2-$3")
    .replaceAll(/(\d{4})_w(\d\d)/g, "$1-W$2");
}

const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
/** Only these: in "paid 250 mia" the last word is somebody. */
const currencies = Intl.supportedValuesOf("currency").join("|").toLowerCase();

const yearOf = String.raw`(_(19|20)\d\d)?`;
const namedDay = String.raw`\d{1,2}(st|nd|rd|th)?_(${months})[a-z]{0,6}${yearOf}`;
/** Spelled whole: Maya 3 is no day. */
const wholeMonths =
  "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?";
const dayOfMonth = String.raw`(${wholeMonths})_\d{1,2}(st|nd|rd|th)?${yearOf}`;
const writtenDay = String.raw`(\d{4}_\d\d_\d\d|\d{1,2}\.\d{1,2}\.(\d{2,4})?|${namedDay}|${dayOfMonth})`;
const lastDays = `(${writtenDay}|yesterday|(mon|tues|wednes|thurs|fri|satur|sun)day)`;
/** "since 1 feb", "1 feb to 14 feb": which days these are, the command's own schema reads. */
const spokenPeriod = new RegExp(
  `^(since_(the_)?${lastDays}|((from|between)_)?${writtenDay}_(to|until|till|and)_${writtenDay})$`,
);
const periodForm =
  /^(today|yesterday|this_week|last_week|last_2_weeks|last_\d+d|last_\d+_days|this_month|last_month|campaign_to_date|all_time|weeks?_\d+((\.\.|_to_|_and_)(week_)?\d+)?|\d{4}_w\d\d|\d{4}_\d\d_\d\d(\.\.\d{4}_\d\d_\d\d)?)$/;

/**
 * The forms of closed text; what they mean is the schema's business, also that a sum or a count has no minus, which is
 * folded to "_".
 */
const forms: Partial<Record<Option["takes"], RegExp>> = {
  period: new RegExp(`${periodForm.source}|${spokenPeriod.source}`),
  day: new RegExp(
    String.raw`^(\d{4}_\d\d_\d\d|\d{1,2}\.\d{1,2}\.(\d{2,4})?|${namedDay}|${dayOfMonth}|today|yesterday|tomorrow)$`,
  ),
  money: new RegExp(String.raw`^_?([$€£₹]|[a-z]{1,2}\$)?\d[\d.,']*([$€£₹]|_?(${currencies}))?$`),
  count: /^_?\d[\d.,']*[km]?$/,
  term: new RegExp(
    String.raw`^(\d{1,3}_?(d|days?|tagen?|jours?|d[ií]as?)|\d{4}_\d\d_\d\d|\d{1,2}\.\d{1,2}\.(\d{2,4})?|${namedDay}|${dayOfMonth}|today|tomorrow)$`,
  ),
};

/** "Last week", "last-week" and "last_week" are one. */
export function foldName(name: string): string {
  return name.toLowerCase().replaceAll(/[\s-]+/g, "_");
}
