import { type Dict, dict, dicts, list, text } from "../local/json.ts";
import { findInteractive, type Interactive, interactives } from "./elements.ts";

type Typed = Record<string, Record<string, unknown>>;

/** `state.values` as Slack sends it: every input, the empty ones too. */
export function stateOf(blocks: unknown, typed: Typed): Record<string, Record<string, Dict>> {
  const values: Record<string, Record<string, Dict>> = {};
  for (const each of interactives(blocks)) {
    const value = stateValue(each.element, typed[each.blockId]?.[each.actionId]);
    if (value) (values[each.blockId] ??= {})[each.actionId] = value;
  }
  return values;
}

/** The field an element's value is sent in, and where its initial one lies. */
const fields: Record<string, [string, string]> = {
  plain_text_input: ["value", "initial_value"],
  email_text_input: ["value", "initial_value"],
  url_text_input: ["value", "initial_value"],
  number_input: ["value", "initial_value"],
  rich_text_input: ["rich_text_value", "initial_value"],
  static_select: ["selected_option", "initial_option"],
  external_select: ["selected_option", "initial_option"],
  radio_buttons: ["selected_option", "initial_option"],
  multi_static_select: ["selected_options", "initial_options"],
  multi_external_select: ["selected_options", "initial_options"],
  checkboxes: ["selected_options", "initial_options"],
  users_select: ["selected_user", "initial_user"],
  multi_users_select: ["selected_users", "initial_users"],
  conversations_select: ["selected_conversation", "initial_conversation"],
  multi_conversations_select: ["selected_conversations", "initial_conversations"],
  channels_select: ["selected_channel", "initial_channel"],
  multi_channels_select: ["selected_channels", "initial_channels"],
  datepicker: ["selected_date", "initial_date"],
  timepicker: ["selected_time", "initial_time"],
  datetimepicker: ["selected_date_time", "initial_date_time"],
  file_input: ["files", ""],
};

/** The name of the field an element's value is sent in; undefined for buttons. */
export function valueField(type: string): string | undefined {
  return fields[type]?.[0];
}

function stateValue(element: Dict, typed: unknown): Dict | undefined {
  const type = text(element["type"]);
  const found = fields[type];
  if (!found) return undefined;
  const [field, initial] = found;
  const value = typed === undefined ? element[initial] : typed;
  return { type, [field]: value ?? (field.endsWith("s") ? [] : null) };
}

/** What the person put in, as Slack would keep it. Throws where the form does not offer it. */
export function typedValue({ element, label, actionId }: Interactive, value: unknown): unknown {
  const type = text(element["type"]);
  const name = label || actionId;
  if (type === "external_select" || type === "multi_external_select") {
    const option = (each: unknown): unknown =>
      typeof each === "string" ? { text: { type: "plain_text", text: each }, value: each } : each;
    return type === "external_select" ? option(value) : list(value).map(option);
  }
  const options = optionsOf(element);
  if (options.length === 0) return typeof value === "number" ? String(value) : value;
  const choose = (wanted: unknown): Dict => {
    const option = options.find((each) => each["value"] === wanted || dict(each["text"])["text"] === wanted);
    if (!option) throw new Error(`"${name}" does not offer ${JSON.stringify(wanted)}`);
    return option;
  };
  return Array.isArray(value) ? value.map(choose) : value === null ? null : choose(value);
}

export function optionsOf(element: Dict): Dict[] {
  return [...dicts(element["options"]), ...dicts(element["option_groups"]).flatMap((each) => dicts(each["options"]))];
}

/** Puts the values where they belong; keys are action_ids, block_ids or labels. */
export function fill(blocks: unknown, values: Record<string, unknown>): Typed {
  const typed: Typed = {};
  for (const [key, value] of Object.entries(values)) {
    const found = findInteractive(blocks, key);
    if (!found) throw new Error(`the form has no "${key}"`);
    (typed[found.blockId] ??= {})[found.actionId] = typedValue(found, value);
  }
  return typed;
}

/** What Slack itself refuses before it asks the app, by block_id. */
export function clientErrors(blocks: unknown, typed: Typed): Record<string, string> {
  const errors: Record<string, string> = {};
  const state = stateOf(blocks, typed);
  for (const each of interactives(blocks).filter(({ input }) => input)) {
    const field = valueField(text(each.element["type"])) ?? "value";
    const wrong = clientError(each, state[each.blockId]?.[each.actionId]?.[field]);
    if (wrong) errors[each.blockId] = wrong;
  }
  return errors;
}

function clientError({ element, optional }: Interactive, value: unknown): string | undefined {
  const empty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
  if (empty) return optional ? undefined : "Please complete this required field.";
  const length = typeof value === "string" ? value.length : 0;
  if (length > Number(element["max_length"] ?? 3000)) return "That is too long.";
  if (length > 0 && length < Number(element["min_length"] ?? 0)) return "That is too short.";
  return element["type"] === "number_input" ? numberError(element, Number(value)) : undefined;
}

function numberError(element: Dict, value: number): string | undefined {
  if (!Number.isFinite(value)) return "Please enter a number.";
  if (element["is_decimal_allowed"] !== true && !Number.isInteger(value)) return "Please enter a whole number.";
  if (element["min_value"] !== undefined && value < Number(element["min_value"])) return "That is too small.";
  if (element["max_value"] !== undefined && value > Number(element["max_value"])) return "That is too large.";
  return undefined;
}
