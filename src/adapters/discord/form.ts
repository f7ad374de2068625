import {
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType as DefaultKind,
  TextInputStyle,
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuOption,
} from "discord.js";

import { fieldsOf, titled, type Asked, type Choices } from "../../core/form.ts";
import type { Option } from "../../core/option.ts";
import { short } from "../../core/parts.ts";
import { visible } from "./escape.ts";
import { idOf } from "./ids.ts";
import * as limit from "./limits.ts";

/** A form with a field for each option that the command's form asks: a field's id is the option's name. */
export function formFor(asked: Asked, choices: Choices, id: string): APIModalInteractionResponseCallbackData {
  const fields = fieldsOf(asked).slice(0, limit.fieldsInModal);
  return {
    custom_id: id,
    title: short(titled(asked.command.name), limit.modalTitleLength),
    components: fields.map((option) => label(option, asked.given[option.name], choices)),
  };
}

function label(option: Option, given: unknown, choices: Choices): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: short(titled(option.name), limit.fieldLabelLength),
    description: short(option.description, limit.fieldHintLength),
    component: { ...field(option, given, choices), custom_id: option.name },
  };
}

/** Its id is set by the label. */
function field(option: Option, given: unknown, choices: Choices): APIComponentInLabel {
  const { name, type, isRequired, fallback } = option;
  switch (type) {
    case "choice":
      return select(
        option.choices.map((value) => chosen(value.replaceAll("_", " "), value)),
        { name, isRequired, given: given ?? fallback },
      );
    case "flag":
      return { type: ComponentType.Checkbox, custom_id: name, default: given === true };
    case "integer":
    case "number":
      return input(option, given ?? fallback, false);
    case "text":
      return textField(option, given, choices);
  }
}

function textField(option: Option, given: unknown, { campaigns, creators }: Choices): APIComponentInLabel {
  const { name, isRequired } = option;
  const words = typeof given === "string" ? given : undefined;
  switch (option.takes) {
    case "person":
      return { type: ComponentType.MentionableSelect, custom_id: name, required: isRequired, ...preset(words) };
    case "room":
      return {
        type: ComponentType.ChannelSelect,
        ...{ custom_id: name, required: isRequired },
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
        ...(words !== undefined &&
          idOf(words).kind === "room" && { default_values: [{ id: idOf(words).id, type: DefaultKind.Channel }] }),
      };
    case "file":
      return { type: ComponentType.FileUpload, custom_id: name, required: isRequired, max_values: 1 };
    case "campaign":
      return oneOf(
        option,
        words,
        campaigns.map(({ id, name: called }) => chosen(called, id)),
      );
    case "creators":
      return oneOf(
        option,
        words,
        creators.map(({ handle, name: called }) =>
          chosen(called === undefined ? handle : `${called} ${handle}`, handle),
        ),
      );
    case "words":
    case "text":
    case "period":
    case "day":
    case "money":
    case "count":
    case "term":
      return input(option, words, option.takes === "words");
  }
}

/** With none there is nothing to pick, and with too many one types. */
function oneOf(option: Option, given: string | undefined, options: APISelectMenuOption[]): APIComponentInLabel {
  const isKnown = given === undefined || options.some(({ value }) => value === given);
  const isPick = options.length > 0 && options.length <= limit.optionsInSelect && isKnown;
  const values = new Set(options.map(({ value }) => value));
  if (!isPick || values.size < options.length) return input(option, given, false);
  return select(options, { name: option.name, isRequired: option.isRequired, given });
}

function select(
  options: APISelectMenuOption[],
  { name, isRequired, given }: { name: string; isRequired: boolean; given: unknown },
): APIComponentInLabel {
  return {
    type: ComponentType.StringSelect,
    ...{ custom_id: name, required: isRequired },
    options: options.map((option) => (option.value === given ? { ...option, default: true } : option)),
  };
}

function chosen(called: string, value: string): APISelectMenuOption {
  return { label: short(visible(called) || "–", limit.optionLength), value: value.slice(0, limit.optionLength) };
}

function input({ name, isRequired }: Option, given: unknown, isLong: boolean): APIComponentInLabel {
  const words = typeof given === "string" || typeof given === "number" ? String(given) : undefined;
  const multiline = isLong || words?.includes("\n") === true || (words?.length ?? 0) > 80;
  return {
    type: ComponentType.TextInput,
    ...{ custom_id: name, required: isRequired, max_length: limit.inputLength },
    style: multiline ? TextInputStyle.Paragraph : TextInputStyle.Short,
    ...(words !== undefined && words !== "" && { value: words.slice(0, limit.inputLength) }),
  };
}

function preset(words: string | undefined) {
  const { kind, id } = idOf(words ?? "");
  if (kind !== "user" && kind !== "role") return {};
  const type: DefaultKind.User | DefaultKind.Role = kind === "user" ? DefaultKind.User : DefaultKind.Role;
  return { default_values: [{ id, type }] };
}
