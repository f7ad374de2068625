import { text } from "../../local/json.ts";
import { type Place, unique } from "./place.ts";

/** Discord's numbers. */
export const componentType = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  upload: 19,
  radio: 21,
  checkboxes: 22,
  checkbox: 23,
} as const;

const type = componentType;
export const selects: readonly number[] = [
  type.stringSelect,
  type.userSelect,
  type.roleSelect,
  type.mentionableSelect,
  type.channelSelect,
];
const legacyTop = [type.row];
const v2Top = [type.row, type.section, type.text, type.gallery, type.file, type.separator, type.container];
const inContainer = [type.row, type.section, type.text, type.gallery, type.file, type.separator];

/** A message's components: five rows, or with the flag for it forty of every kind. */
export function checkComponents(place: Place, v2: boolean, files: readonly string[]): void {
  const tops = place.items(0, v2 ? 40 : 5);
  const allowed = v2 ? v2Top : legacyTop;
  for (const top of tops) if (kind(top, allowed)) check(top, files);
  const all = tops.flatMap(nested);
  if (v2 && all.length > 40) {
    place.fail(
      "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
      `The maximum number of components is 40; there are ${all.length}.`,
    );
  }
  const shown = all.reduce((sum, each) => sum + (each.type === type.text ? text(each.dict["content"]).length : 0), 0);
  if (shown > 4000) {
    const message = "Components displayable text size exceeds maximum size of 4000";
    place.fail("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message);
  }
  unique(
    all.filter((each) => each.has("custom_id")).map((each) => each.in("custom_id")),
    "COMPONENT_CUSTOM_ID_DUPLICATED",
    "Component custom id cannot be duplicated",
  );
  unique(
    all.filter((each) => Number(each.dict["id"]) > 0).map((each) => each.in("id")),
    "COMPONENT_ID_DUPLICATED",
    "Component id cannot be duplicated",
  );
}

/** Bytes that Discord can process; above it the answer is a bare 500 (discord-api-docs#8554). */
export const processable = 10_170;

/** What Discord counts of a message's texts against `processable`. */
export function processedSize(components: Place): number {
  const texts = components.each.flatMap(nested).filter((each) => each.type === type.text);
  return texts.reduce((sum, each) => sum + 12 + Buffer.byteLength(text(each.dict["content"])), 0);
}

/** The component and every one inside it. */
export function nested(place: Place): Place[] {
  const children = place.in("components").each;
  const single = ["accessory", "component"].filter((key) => place.has(key)).map((key) => place.in(key));
  return [place, ...[...children, ...single].flatMap(nested)];
}

export function kind(place: Place, allowed: readonly number[]): boolean {
  if (!place.object() || !place.required("type")) return false;
  return place.in("type").choice(allowed);
}

function check(place: Place, files: readonly string[]): void {
  checks[place.type]?.(place, files);
}

const checks: Record<number, (place: Place, files: readonly string[]) => void> = {
  [type.row]: checkRow,
  [type.button]: checkButton,
  [type.section]: checkSection,
  [type.text]: (place) => place.requiredString("content", 1, 4000),
  [type.thumbnail]: checkThumbnail,
  [type.gallery]: checkGallery,
  [type.file]: (place, files) => checkFile(place, files),
  [type.separator]: (place) => {
    place.optionalBoolean("divider");
    if (place.has("spacing")) place.in("spacing").choice([1, 2]);
  },
  [type.container]: checkContainer,
  ...Object.fromEntries(selects.map((each) => [each, checkSelect])),
};

function checkRow(place: Place): void {
  if (!place.required("components")) return;
  const items = place.in("components").items(1, 5);
  const sound = items.filter((each) => kind(each, [type.button, ...selects]));
  const alone = sound.some((each) => selects.includes(each.type));
  for (const each of alone ? sound.slice(1) : []) {
    each.fail("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
  }
  for (const each of sound) check(each, []);
}

/** 1 to 4 have a custom_id, 5 an address, 6 is a premium button. */
function checkButton(place: Place): void {
  if (!place.required("style") || !place.in("style").choice([1, 2, 3, 4, 5, 6])) return;
  const style = Number(place.dict["style"]);
  if (style === 6) return void place.required("sku_id");
  place.optionalString("label", 0, 80);
  place.optionalBoolean("disabled");
  if (!place.has("label") && !place.has("emoji")) {
    place.fail("BUTTON_COMPONENT_INVALID_EMOJI_OR_LABEL", "A button must have a label or an emoji");
  }
  if (style !== 5) {
    place.requiredString("custom_id", 1, 100);
    if (place.has("url"))
      place.in("url").fail("BUTTON_COMPONENT_URL_NOT_ALLOWED", "A url and custom id cannot both be specified");
    return;
  }
  place.requiredString("url", 1, 512);
  if (place.has("custom_id")) {
    place.fail("COMPONENT_CUSTOM_ID_AND_URL", "A custom id and url cannot both be specified");
  }
  if (place.has("url")) checkAddress(place.in("url"), ["http:", "https:", "discord:"]);
}

export function checkSelect(place: Place): void {
  place.requiredString("custom_id", 1, 100);
  place.optionalString("placeholder", 0, 150);
  place.optionalInteger("min_values", 0, 25);
  place.optionalInteger("max_values", 1, 25);
  place.optionalBoolean("disabled");
  const [min, max] = [Number(place.dict["min_values"] ?? 1), Number(place.dict["max_values"] ?? 1)];
  if (min > max) place.in("min_values").fail("BASE_TYPE_MAX", `min_values must not be above max_values (${max})`);
  if (place.type === type.stringSelect) checkOptions(place, max);
}

function checkOptions(place: Place, max: number): void {
  if (!place.required("options")) return;
  const options = place.in("options").items(1, 25);
  for (const option of options) checkOption(option);
  unique(
    options.map((each) => each.in("value")),
    "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
    "The specified option value is already used",
  );
  if (options.length > 0 && max > options.length) {
    place.in("max_values").fail("BASE_TYPE_MAX", `int value should be less than or equal to ${options.length}.`);
  }
  const preset = options.filter((each) => each.dict["default"] === true).length;
  if (preset > max) place.in("options").fail("SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", "Too many default values");
}

function checkOption(place: Place): void {
  if (!place.object()) return;
  place.requiredString("label", 1, 100);
  place.requiredString("value", 1, 100);
  place.optionalString("description", 1, 100);
  place.optionalBoolean("default");
}

function checkSection(place: Place, files: readonly string[]): void {
  if (!place.required("components", "accessory")) return;
  for (const each of place.in("components").items(1, 3)) if (kind(each, [type.text])) check(each, files);
  const accessory = place.in("accessory");
  if (kind(accessory, [type.button, type.thumbnail])) check(accessory, files);
}

function checkThumbnail(place: Place, files: readonly string[]): void {
  place.optionalString("description", 1, 1024);
  if (place.required("media")) checkMedia(place.in("media"), files);
}

function checkGallery(place: Place, files: readonly string[]): void {
  if (!place.required("items")) return;
  for (const item of place.in("items").items(1, 10)) {
    item.optionalString("description", 1, 1024);
    if (item.required("media")) checkMedia(item.in("media"), files);
  }
}

function checkFile(place: Place, files: readonly string[]): void {
  if (!place.required("file")) return;
  const file = place.in("file");
  if (!text(file.dict["url"]).startsWith("attachment://")) {
    const message = "File components only support attachment:// references";
    file.in("url").fail("UNFURLED_MEDIA_ITEM_ATTACHMENT_REQUIRED", message);
  }
  checkMedia(file, files);
}

export function checkMedia(place: Place, files: readonly string[]): void {
  if (!place.object()) return;
  place.requiredString("url", 1, 2048);
  const url = text(place.dict["url"]);
  if (url === "") return;
  const name = /^attachment:\/\/(.*)$/.exec(url)?.[1];
  if (name === undefined) return checkAddress(place.in("url"), ["http:", "https:"]);
  if (!files.includes(name)) {
    place
      .in("url")
      .fail("UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", "The referenced attachment was not found");
  }
}

export function checkAddress(place: Place, schemes: readonly string[]): void {
  const url = URL.parse(text(place.value));
  if (url && schemes.includes(url.protocol)) return;
  const message = `Scheme "${url?.protocol.slice(0, -1) ?? text(place.value)}" is not supported. Scheme must be one of ('http', 'https').`;
  place.fail(url ? "URL_TYPE_INVALID_SCHEME" : "URL_TYPE_INVALID_URL", url ? message : "Not a well formed URL.");
}

function checkContainer(place: Place, files: readonly string[]): void {
  if (!place.required("components")) return;
  place.optionalInteger("accent_color", 0, 0xffffff);
  place.optionalBoolean("spoiler");
  for (const each of place.in("components").items(1, 40)) if (kind(each, inContainer)) check(each, files);
}
