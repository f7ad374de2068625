import { checkSelect, componentType as type, kind, nested, selects } from "./components.ts";
import { type Place, unique } from "./place.ts";

/** One to five labels, each with one field; rows with a text input as they used to be. */
export function checkModal(place: Place): void {
  place.requiredString("title", 1, 45);
  place.requiredString("custom_id", 1, 100);
  if (!place.required("components")) return;
  const tops = place.in("components").items(1, 5);
  for (const top of tops) {
    if (!kind(top, [type.row, type.text, type.label])) continue;
    if (top.type === type.text) top.requiredString("content", 1, 4000);
    else if (top.type === type.label) checkLabel(top);
    else checkRow(top);
  }
  unique(
    tops
      .flatMap(nested)
      .filter((each) => each.has("custom_id"))
      .map((each) => each.in("custom_id")),
    "COMPONENT_CUSTOM_ID_DUPLICATED",
    "Component custom id cannot be duplicated",
  );
}

function checkLabel(place: Place): void {
  place.requiredString("label", 1, 45);
  place.optionalString("description", 0, 100);
  if (!place.required("component")) return;
  const field = place.in("component");
  const fields = [type.textInput, ...selects, type.upload, type.radio, type.checkboxes, type.checkbox];
  if (kind(field, fields)) checkField(field);
}

function checkRow(place: Place): void {
  if (!place.required("components")) return;
  for (const each of place.in("components").items(1, 1)) {
    if (!kind(each, [type.textInput])) continue;
    each.requiredString("label", 1, 45);
    checkTextInput(each);
  }
}

function checkField(place: Place): void {
  place.optionalBoolean("required");
  if (place.dict["disabled"] === true) {
    place.in("disabled").fail("COMPONENT_DISABLED_IN_MODAL", "Components cannot be disabled in a modal");
  }
  if (place.type === type.textInput) return checkTextInput(place);
  if (selects.includes(place.type)) return checkSelectField(place);
  place.requiredString("custom_id", 1, 100);
  if (place.type === type.upload) checkUpload(place);
  if (place.type === type.radio) checkChoices(place, 2);
  if (place.type === type.checkboxes) checkChoices(place, 1);
}

/** Only what need not be filled in may be left without a value. */
function checkSelectField(place: Place): void {
  checkSelect(place);
  if (place.dict["min_values"] === 0 && place.dict["required"] !== false) {
    place.in("min_values").fail("NUMBER_TYPE_MIN", "int value should be greater than or equal to 1.");
  }
}

function checkTextInput(place: Place): void {
  place.requiredString("custom_id", 1, 100);
  if (place.required("style")) place.in("style").choice([1, 2]);
  place.optionalInteger("min_length", 0, 4000);
  place.optionalInteger("max_length", 1, 4000);
  place.optionalString("placeholder", 0, 100);
  const [min, max] = [Number(place.dict["min_length"] ?? 0), Number(place.dict["max_length"] ?? 4000)];
  if (min > max) place.in("min_length").fail("BASE_TYPE_MAX", `min_length must not be above max_length (${max})`);
  place.optionalString("value", 0, Number.isInteger(max) ? Math.min(max, 4000) : 4000);
}

function checkUpload(place: Place): void {
  place.optionalInteger("min_values", 0, 10);
  place.optionalInteger("max_values", 1, 10);
  place.optionalItems("file_types", 0, 10);
}

function checkChoices(place: Place, min: number): void {
  if (!place.required("options")) return;
  const options = place.in("options").items(min, 10);
  for (const option of options) {
    option.requiredString("value", 1, 100);
    option.requiredString("label", 1, 100);
    option.optionalString("description", 0, 100);
  }
  unique(
    options.map((each) => each.in("value")),
    "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
    "The specified option value is already used",
  );
}
