import type { Command } from "../../core/command.ts";
import { plainNumber } from "../../core/draw.ts";
import { fieldsOf, titled, type Asked, type Choices } from "../../core/form.ts";
import { optionsOf, type Option } from "../../core/option.ts";
import { short } from "../../core/parts.ts";
import { plain, section, type Block } from "./blocks.ts";
import { escaped, visible } from "./escape.ts";
import * as limit from "./limits.ts";
import { at, listAt, textAt } from "./payload.ts";

export const formCallback = "form";

/** A window with a field for each option of the command's form: its block's id is the option's name. */
export function formView(asked: Asked, choices: Choices, metadata: string): Block {
  const { command, given, problems } = asked;
  const told = problems.filter(({ option }) => given[option] !== undefined);
  return {
    type: "modal",
    callback_id: formCallback,
    private_metadata: metadata,
    title: plain(short(titled(command.name), limit.titleLength)),
    submit: plain(command.effect === "writes" ? "Save" : "Show"),
    close: plain("Cancel"),
    blocks: [
      section(escaped(command.summary)),
      // It repeats what was typed, whose marks are none.
      ...told.map(({ message }) => ({ type: "section", text: plain(short(message, limit.sectionLength)) })),
      ...fieldsOf(asked).flatMap(({ name }) => (isCut(given[name]) ? [section(cutIn(name))] : [])),
      ...fieldsOf(asked).map((option) => field(option, given[option.name], choices)),
    ],
  };
}

function isCut(given: unknown): boolean {
  return typeof given === "string" && given.length > limit.inputLength;
}

function cutIn(name: string): string {
  const most = plainNumber(limit.inputLength);
  return escaped(
    `${titled(name)}: a form holds ${most} characters. What came after them is not in it; send it by itself.`,
  );
}

/** What was filled in, as the command's schema reads it. An empty field is an option that is left out. */
export function optionsIn(view: unknown, command: Command, team: string): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const option of optionsOf(command)) {
    const element = at(view, "state", "values", option.name, option.name);
    if (element === undefined) continue;
    options[option.name] = valueOf(element, option, team);
  }
  return options;
}

/** The sentences at their fields; one about no field of this form stands at the first. */
export function errorsFor(problems: Asked["problems"], view: unknown): Record<string, string> {
  const blocks = listAt(view, "blocks").flatMap((block) =>
    textAt(block, "type") === "input" ? (textAt(block, "block_id") ?? []) : [],
  );
  const errors: Record<string, string> = {};
  for (const { option, message } of problems) {
    const place = blocks.includes(option) ? option : (blocks[0] ?? option);
    errors[place] = errors[place] === undefined ? message : `${errors[place]} ${message}`;
  }
  return errors;
}

function field(option: Option, given: unknown, choices: Choices): Block {
  const { name, description, isRequired } = option;
  return {
    type: "input",
    block_id: name,
    label: plain(short(titled(name), limit.hintLength)),
    hint: plain(short(description, limit.hintLength)),
    optional: !isRequired || option.type === "flag",
    element: { action_id: name, ...element(option, given, choices) },
  };
}

function element(option: Option, given: unknown, choices: Choices): Record<string, unknown> {
  switch (option.type) {
    case "choice":
      return select(
        option.choices.map((choice) => chosen(choice.replaceAll("_", " "), choice)),
        given ?? option.fallback,
      );
    case "integer":
    case "number":
      return numberInput(option, given);
    case "flag":
      return {
        type: "checkboxes",
        options: [chosen("Yes", "yes")],
        ...(given === true && { initial_options: [chosen("Yes", "yes")] }),
      };
    case "text":
      return textElement(option, given, choices);
  }
}

function textElement(option: Option, given: unknown, { campaigns, creators }: Choices): Record<string, unknown> {
  const words = typeof given === "string" ? given : undefined;
  switch (option.takes) {
    case "person":
      return { type: "users_select", ...ofSlack("initial_user", words) };
    case "room":
      return {
        type: "conversations_select",
        filter: { include: ["public", "private"], exclude_bot_users: true },
        ...(words === undefined ? { default_to_current_conversation: true } : ofSlack("initial_conversation", words)),
      };
    case "file":
      return { type: "file_input", filetypes: ["csv", "tsv", "txt"], max_files: 1 };
    case "campaign":
      return pickOne(
        campaigns.map(({ id, name }) => chosen(name, id)),
        words,
      );
    case "day":
      return words === undefined || /^\d{4}-\d\d-\d\d$/.test(words)
        ? { type: "datepicker", ...(words !== undefined && { initial_date: words }) }
        : input(words, false);
    case "creators":
      return creators.length > 0 && words === undefined
        ? { type: "external_select", min_query_length: 0 }
        : input(words, false);
    case "words":
      return input(words, true);
    case "text":
    case "period":
    case "money":
    case "count":
    case "term":
      return input(words, false);
  }
}

/** Campaigns are few; with none there is nothing to pick, and with too many, or ids too long for Slack, one types. */
function pickOne(options: readonly Chosen[], given: string | undefined): Record<string, unknown> {
  const isKnown = given === undefined || options.some(({ value }) => value === given);
  const isPickable = options.every(({ value }) => value.length <= limit.labelLength);
  return options.length > 0 && options.length <= limit.optionsInSelect && isPickable && isKnown
    ? select(options, given)
    : input(given, false);
}

interface Chosen {
  text: { type: "plain_text"; text: string };
  value: string;
}

export function chosen(label: string, value: string): Chosen {
  return { text: plain(short(visible(label) || "–", limit.labelLength)), value };
}

function select(options: readonly Chosen[], given: unknown): Record<string, unknown> {
  const initial = options.find(({ value }) => value === given);
  return { type: "static_select", options, ...(initial !== undefined && { initial_option: initial }) };
}

function numberInput({ minimum, maximum, type, fallback }: Option, given: unknown): Record<string, unknown> {
  const initial = given ?? fallback;
  return {
    type: "number_input",
    is_decimal_allowed: type === "number",
    ...(minimum !== undefined && Math.abs(minimum) < 1e12 && { min_value: String(minimum) }),
    ...(maximum !== undefined && Math.abs(maximum) < 1e12 && { max_value: String(maximum) }),
    ...(typeof initial === "number" && { initial_value: String(initial) }),
  };
}

function input(words: string | undefined, isLong: boolean): Record<string, unknown> {
  const multiline = isLong || (words?.includes("\n") ?? false) || (words?.length ?? 0) > 80;
  return {
    type: "plain_text_input",
    multiline,
    ...(words !== undefined && { initial_value: words.slice(0, limit.inputLength) }),
  };
}

/** "slack:T1:U2" is U2 to Slack's own pickers. */
function ofSlack(name: string, id: string | undefined): Record<string, unknown> {
  const own = /^slack:[A-Z0-9_]+:([A-Z0-9_]+)$/.exec(id ?? "")?.[1];
  return own === undefined ? {} : { [name]: own };
}

function valueOf(element: unknown, option: Option, team: string): unknown {
  const picked = textAt(element, "selected_user") ?? textAt(element, "selected_conversation");
  if (picked !== undefined) return `slack:${team}:${picked}`;
  if (option.type === "flag") return listAt(element, "selected_options").length > 0;
  const file = textAt(listAt(element, "files")[0], "id");
  const typed =
    textAt(element, "selected_option", "value") ?? textAt(element, "selected_date") ?? textAt(element, "value");
  if (option.type === "integer" || option.type === "number") return typed === undefined ? undefined : Number(typed);
  return file ?? typed;
}
