import { text } from "../../local/json.ts";
import type { Place } from "./place.ts";
import { checkConfirm, checkImage, checkOption, checkOptionalText, checkText } from "./text.ts";

type Check = (place: Place) => void;

const common = ["type", "action_id", "confirm", "focus_on_load", "placeholder"];
const typed = [...common, "initial_value", "dispatch_action_config"];
const many = [...common, "max_selected_items"];

/** Every element an app may send, and its rules. */
const elements: Record<string, Check> = {
  button: checkButton,
  checkboxes: (place) => checkChoices(place, [...common, "initial_options"]),
  radio_buttons: (place) => checkChoices(place, [...common, "initial_option"]),
  overflow: checkOverflow,
  static_select: (place) => checkSelect(place, [...common, "initial_option"]),
  multi_static_select: (place) => checkSelect(place, [...many, "initial_options"]),
  external_select: (place) => checkPicker(place, [...common, "initial_option", "min_query_length"]),
  multi_external_select: (place) => checkPicker(place, [...many, "initial_options", "min_query_length"]),
  users_select: (place) => checkPicker(place, [...common, "initial_user"]),
  multi_users_select: (place) => checkPicker(place, [...many, "initial_users"]),
  conversations_select: (place) =>
    checkPicker(place, [...conversation, "initial_conversation", "response_url_enabled"]),
  multi_conversations_select: (place) =>
    checkPicker(place, [...conversation, "initial_conversations", "max_selected_items"]),
  channels_select: (place) => checkPicker(place, [...common, "initial_channel", "response_url_enabled"]),
  multi_channels_select: (place) => checkPicker(place, [...many, "initial_channels"]),
  datepicker: (place) => checkFormatted(place, "initial_date", /^\d{4}-\d{2}-\d{2}$/),
  timepicker: (place) => checkFormatted(place, "initial_time", /^([01]\d|2[0-3]):[0-5]\d$/),
  datetimepicker: (place) => checkPicker(place, [...common, "initial_date_time"]),
  plain_text_input: checkPlainInput,
  email_text_input: (place) => checkPicker(place, typed),
  url_text_input: (place) => checkPicker(place, typed),
  number_input: checkNumberInput,
  rich_text_input: (place) => checkPicker(place, [...typed, "min_lines", "max_lines"]),
  file_input: checkFileInput,
  feedback_buttons: checkFeedback,
  icon_button: checkIconButton,
  image: (place) => {
    if (place.fields(["type", "alt_text"], ["image_url", "slack_file"])) checkImage(place);
  },
};
const conversation = [...common, "default_to_current_conversation", "filter"];

const buttons = ["button"];
const selects = ["static_select", "external_select", "users_select", "conversations_select", "channels_select"];
const multiSelects = selects.map((name) => `multi_${name}`);
const pickers = ["datepicker", "timepicker", "checkboxes", "radio_buttons"];

/** Which elements fit where. */
export const allowedIn = {
  actions: [...buttons, ...selects, ...multiSelects, ...pickers, "datetimepicker", "overflow", "rich_text_input"],
  section: [...buttons, ...selects, ...multiSelects, ...pickers, "overflow", "image"],
  input: [
    ...selects,
    ...multiSelects,
    ...pickers,
    ...["datetimepicker", "plain_text_input", "email_text_input", "url_text_input", "number_input"],
    ...["rich_text_input", "file_input"],
  ],
  contextActions: ["feedback_buttons", "icon_button"],
  card: buttons,
} as const satisfies Record<string, readonly string[]>;

export function checkElement(place: Place, allowed: readonly string[]): void {
  const check = elements[place.type];
  if (!check || !allowed.includes(place.type)) {
    return place.in("type").fail("unknown_type", `unsupported type: ${place.type}`);
  }
  place.optionalString("action_id", 255);
  checkConfirm(place);
  checkOptionalText(place, "placeholder", 150, "plain_text");
  place.boolean("focus_on_load");
  place.integer("max_selected_items", 1, 100);
  check(place);
}

function checkButton(place: Place): void {
  const optional = ["action_id", "url", "value", "style", "confirm", "accessibility_label"];
  if (!place.fields(["type", "text"], optional)) return;
  checkText(place.in("text"), 75, "plain_text");
  place.optionalString("value", 2000);
  place.optionalString("url", 3000);
  if (place.has("url") && !/^(https?|mailto|slack):/.test(String(place.dict["url"]))) {
    place.in("url").fail("invalid_url", "must be a valid URL");
  }
  place.optionalString("accessibility_label", 75);
  if (place.has("style")) place.in("style").choice(["primary", "danger"]);
}

function checkOptions(place: Place, max: number, kind: "plain_text" | "any", withUrl = false): void {
  const seen = new Set<unknown>();
  for (const option of place.items(1, max)) {
    checkOption(option, kind, withUrl);
    const value = option.dict["value"];
    if (seen.has(value)) option.in("value").fail("duplicate_value", "option values must be unique");
    seen.add(value);
  }
}

function checkChoices(place: Place, optional: string[]): void {
  if (!place.fields(["options"], optional)) return;
  checkOptions(place.in("options"), 10, "any");
  checkInitial(place);
}

function checkOverflow(place: Place): void {
  if (place.fields(["type", "options"], ["action_id", "confirm"])) {
    checkOptions(place.in("options"), 5, "plain_text", true);
  }
}

function checkSelect(place: Place, optional: string[]): void {
  place.fields([], [...optional, "options", "option_groups"]);
  if (place.has("options") === place.has("option_groups")) {
    return place.fail("failed_constraint", "must define either `options` or `option_groups`");
  }
  if (place.has("options")) checkOptions(place.in("options"), 100, "plain_text");
  if (place.has("option_groups")) {
    for (const group of place.in("option_groups").items(1, 100)) {
      if (!group.fields(["label", "options"], [])) continue;
      checkText(group.in("label"), 75, "plain_text");
      checkOptions(group.in("options"), 100, "plain_text");
    }
  }
  checkInitial(place);
}

/** What is chosen at first must be exactly one of the options. */
function checkInitial(place: Place): void {
  const groups = place.in("option_groups").value;
  const nested = Array.isArray(groups) ? groups.map((_, index) => place.in("option_groups").at(index)) : [place];
  const offered = nested.flatMap((group) => group.dict["options"] as unknown[]).map((each) => JSON.stringify(each));
  const chosen = place.has("initial_option") ? [place.in("initial_option")] : [];
  const initial = place.has("initial_options") ? place.in("initial_options").items(1, 100) : chosen;
  for (const option of initial) {
    if (!offered.includes(JSON.stringify(option.value))) {
      option.fail("failed_constraint", "must exactly match one of the options");
    }
  }
}

function checkPicker(place: Place, optional: string[]): void {
  place.fields([], optional);
  place.integer("min_query_length", 0, 1000);
}

function checkFormatted(place: Place, key: string, format: RegExp): void {
  place.fields([], [...common, key, "timezone"]);
  if (place.has(key) && !format.test(String(place.dict[key]))) place.in(key).fail("invalid_format", "wrong format");
}

function checkPlainInput(place: Place): void {
  place.fields([], [...typed, "multiline", "min_length", "max_length"]);
  place.boolean("multiline");
  place.integer("min_length", 0, 3000);
  place.integer("max_length", 1, 3000);
  place.optionalString("initial_value", 3000);
  const [least, most] = [Number(place.dict["min_length"] ?? 0), Number(place.dict["max_length"] ?? 3000)];
  if (least > most) place.in("min_length").fail("failed_constraint", "must not exceed max_length");
  if (text(place.dict["initial_value"]).length > most) {
    place.in("initial_value").fail("failed_constraint", "must not exceed max_length");
  }
}

function checkNumberInput(place: Place): void {
  if (!place.fields(["is_decimal_allowed"], [...typed, "min_value", "max_value"])) return;
  place.boolean("is_decimal_allowed");
  for (const key of ["initial_value", "min_value", "max_value"]) {
    if (!place.has(key)) continue;
    const value = place.dict[key];
    const format = place.dict["is_decimal_allowed"] === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
    if (typeof value !== "string" || !format.test(value)) {
      place.in(key).fail("failed_constraint", "must be a number written as a string");
    }
  }
}

function checkFileInput(place: Place): void {
  place.fields([], ["type", "action_id", "filetypes", "max_files"]);
  place.integer("max_files", 1, 10);
}

function checkFeedback(place: Place): void {
  if (!place.fields(["type", "positive_button", "negative_button"], ["action_id"])) return;
  for (const key of ["positive_button", "negative_button"]) {
    const button = place.in(key);
    if (!button.fields(["text", "value"], ["accessibility_label"])) continue;
    checkText(button.in("text"), 75, "plain_text");
    button.in("value").string(1, 2000);
    button.optionalString("accessibility_label", 75);
  }
}

function checkIconButton(place: Place): void {
  const optional = ["action_id", "confirm", "accessibility_label", "value", "visible_to_user_ids"];
  if (!place.fields(["type", "icon", "text"], optional)) return;
  checkText(place.in("text"), 75, "plain_text");
  place.optionalString("value", 2000);
}
