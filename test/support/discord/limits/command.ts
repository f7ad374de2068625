import { type Dict, dict, dicts, text } from "../../local/json.ts";
import { type Place, unique } from "./place.ts";

export const optionType = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

const type = optionType;
const plain = [3, 4, 5, 6, 7, 8, 9, 10, 11];
const chooseable: readonly number[] = [type.string, type.integer, type.number];

/** Letters, digits, `-`, `_` and the apostrophe in any script, in lower case where there is one. */
const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const locales = [
  ..."id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th".split(
    " ",
  ),
  ...["zh-CN", "ja", "zh-TW", "ko"],
];

/** Each command of a list and the list itself. Counts are the caller's. */
export function checkCommands(place: Place): void {
  const commands = place.items(0, 130);
  for (const command of commands) if (command.object()) checkCommand(command);
  const names = new Set<string>();
  for (const command of commands) {
    const key = `${text(command.dict["type"] ?? 1)}:${text(command.dict["name"])}`;
    if (names.has(key)) command.fail("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
    names.add(key);
  }
}

export function checkCommand(place: Place): void {
  const kind = Number(place.dict["type"] ?? 1);
  if (place.has("type")) place.in("type").choice([1, 2, 3, 4]);
  if (kind === 1) checkSlash(place);
  else checkMenu(place);
  checkTranslations(place, "name_localizations", 32);
  if (place.has("default_member_permissions") && !/^\d{1,20}$/.test(text(place.dict["default_member_permissions"]))) {
    place.in("default_member_permissions").fail("PERMISSIONS_TYPE_CONVERT", "Must be a number in a string");
  }
  for (const each of place.optionalItems("contexts", 1, 3)) each.choice([0, 1, 2]);
  for (const each of place.optionalItems("integration_types", 1, 2)) each.choice([0, 1]);
  const size = sizeOf(place.dict);
  if (size > 8000) place.fail("APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
}

function checkSlash(place: Place): void {
  checkName(place);
  place.requiredString("description", 1, 100);
  checkTranslations(place, "description_localizations", 100);
  checkOptions(place, [type.subcommand, type.group, ...plain]);
}

/** A menu's name may have spaces and capitals; it has neither description nor options. */
function checkMenu(place: Place): void {
  place.requiredString("name", 1, 32);
  if (text(place.dict["description"]) !== "") {
    place
      .in("description")
      .fail("APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION", "Context menu commands cannot have description");
  }
  if (dicts(place.dict["options"]).length > 0) {
    place.in("options").fail("APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS", "Context menu commands cannot have options");
  }
}

function checkName(place: Place): void {
  place.requiredString("name", 1, 32);
  const name = text(place.dict["name"]);
  if (name === "" || name.length > 32) return;
  if (!slashName.test(name) || name !== name.toLowerCase()) {
    place.in("name").fail("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
  }
}

function checkTranslations(place: Place, key: string, max: number): void {
  if (!place.has(key) || !place.in(key).object()) return;
  for (const locale of Object.keys(dict(place.dict[key]))) {
    if (!locales.includes(locale))
      place.in(key).in(locale).fail("LOCALE_INVALID", `${locale} is no locale of Discord's`);
    else place.in(key).optionalString(locale, 1, max);
  }
}

function checkOptions(place: Place, allowed: readonly number[]): void {
  const options = place.optionalItems("options", 0, 25);
  for (const option of options) if (option.object()) checkOption(option, allowed);
  const seen = new Set<string>();
  for (const option of options) {
    const name = text(option.dict["name"]);
    if (seen.has(name)) option.fail("APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option names must be unique");
    seen.add(name);
  }
  checkOrder(options);
}

function checkOrder(options: readonly Place[]): void {
  const nesting = options.filter((each) => each.type === type.subcommand || each.type === type.group);
  if (nesting.length > 0 && nesting.length < options.length) {
    for (const each of options.filter((option) => !nesting.includes(option))) {
      each
        .in("type")
        .fail(
          "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
          "Sub-command and sub-command group option types are mutually exclusive to all other types",
        );
    }
  }
  let optional = false;
  for (const option of options) {
    if (option.dict["required"] === true && optional) {
      const message = "Required options must be placed before non-required options";
      option.fail("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message);
    }
    optional ||= option.dict["required"] !== true;
  }
}

function checkOption(place: Place, allowed: readonly number[]): void {
  if (!place.required("type") || !place.in("type").choice(allowed)) return;
  checkName(place);
  place.requiredString("description", 1, 100);
  checkTranslations(place, "name_localizations", 32);
  checkTranslations(place, "description_localizations", 100);
  place.optionalBoolean("required");
  if (place.type === type.group) {
    if (place.required("options")) place.in("options").items(1, 25);
    return checkOptions(place, [type.subcommand]);
  }
  if (place.type === type.subcommand) return checkOptions(place, plain);
  checkValues(place);
}

function checkValues(place: Place): void {
  if (place.type === type.string) {
    place.optionalInteger("min_length", 0, 6000);
    place.optionalInteger("max_length", 1, 6000);
  }
  place.optionalItems("file_types", 0, 10);
  const choices = place.optionalItems("choices", 0, 25);
  const complete = place.dict["autocomplete"] === true;
  if ((choices.length > 0 || complete) && !chooseable.includes(place.type)) {
    place.fail("APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID", "Only strings and numbers may have choices");
  }
  if (complete && choices.length > 0) {
    place
      .in("autocomplete")
      .fail("APPLICATION_COMMAND_AUTOCOMPLETE_AND_CHOICES", "Autocomplete and choices are mutually exclusive");
  }
  for (const choice of choices) checkChoice(choice, place.type);
  unique(
    choices.map((each) => each.in("name")),
    "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE",
    "Choice names must be unique",
  );
}

/** A choice of an option, or of a completion. */
export function checkChoice(place: Place, kind: number): void {
  if (!place.object()) return;
  place.requiredString("name", 1, 100);
  if (!place.required("value")) return;
  if (kind === type.string) return place.in("value").string(1, 100);
  const value = place.dict["value"];
  const sound = typeof value === "number" && (kind === type.number || Number.isInteger(value));
  if (!sound) place.in("value").fail("NUMBER_TYPE_COERCE", `Value "${text(value)}" is not a number.`);
}

/** Names, descriptions and choice values, the longest translation of each. */
function sizeOf(command: Dict): number {
  const longest = (key: string): number => {
    const all = [command[key], ...Object.values(dict(command[`${key}_localizations`]))];
    return Math.max(...all.map((each) => text(each).length));
  };
  const choices = dicts(command["choices"]).reduce((sum, each) => {
    const names = [each["name"], ...Object.values(dict(each["name_localizations"]))];
    return sum + Math.max(...names.map((name) => text(name).length)) + text(each["value"]).length;
  }, 0);
  const options = dicts(command["options"]).reduce((sum, each) => sum + sizeOf(each), 0);
  return longest("name") + longest("description") + choices + options;
}
