import { type Dict, dict, dicts, isDict, text } from "../local/json.ts";
import { componentType as type, selects } from "./limits/components.ts";
import type { Modal } from "./evidence.ts";
import type { Message } from "./world.ts";
import { messageFlags } from "./world.ts";

/** A button as a person sees it. */
export interface Button {
  label: string;
  customId: string;
  url: string | undefined;
  style: "primary" | "secondary" | "success" | "danger" | "link" | "premium";
  disabled: boolean;
}

const styles = ["primary", "secondary", "success", "danger", "link", "premium"] as const;

/** What a person reads, line by line: text, embeds, every text of the components, pictures and files by name. */
export function shownMessage(message: Message): string {
  if ((message.flags & messageFlags.loading) !== 0) return "is thinking…";
  const v2 = (message.flags & messageFlags.componentsV2) !== 0;
  const files = v2 ? [] : message.attachments.map((file) => `[file ${file.name}]`);
  const lines = [
    message.content,
    ...message.embeds.map(embedText),
    ...message.components.flatMap(componentLines),
    ...files,
  ];
  return lines.filter((line) => line !== "").join("\n");
}

export function shownModal({ title, components }: Modal): string {
  return [title, ...components.flatMap(componentLines)].join("\n");
}

function embedText(embed: Dict): string {
  const fields = dicts(embed["fields"]).map((field) => `${text(field["name"])}: ${text(field["value"])}`);
  const image = isDict(embed["image"]) ? [`[image ${text(embed["image"]["url"]).replace("attachment://", "")}]`] : [];
  const { author, footer, title, description } = embed;
  const lines = [
    text(dict(author)["name"]),
    text(title),
    text(description),
    ...fields,
    ...image,
    text(dict(footer)["text"]),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

/** Buttons and selects are no text: see `buttonsOf` and `selectsOf`. */
function componentLines(component: Dict): string[] {
  const media = (item: Dict, key: string): string => {
    const name = text(dict(item[key])["url"]).replace("attachment://", "");
    return item["description"]
      ? `[image ${text(item["description"])}]`
      : `[${key === "file" ? "file" : "image"} ${name}]`;
  };
  switch (component["type"]) {
    case type.text:
      return [text(component["content"])];
    case type.label:
      return [
        [component["label"], component["description"]]
          .map(text)
          .filter((line) => line !== "")
          .join(": "),
      ];
    case type.gallery:
      return dicts(component["items"]).map((item) => media(item, "media"));
    case type.thumbnail:
      return [media(component, "media")];
    case type.file:
      return [media(component, "file")];
    default:
      return [...dicts(component["components"]), ...accessory(component)].flatMap(componentLines);
  }
}

function accessory(component: Dict): Dict[] {
  return isDict(component["accessory"]) ? [component["accessory"]] : [];
}

/** Every component, those inside others too, in the order in which a person meets them. */
export function allComponents(components: readonly Dict[]): Dict[] {
  return components.flatMap((each) => {
    const inner = [
      ...dicts(each["components"]),
      ...accessory(each),
      ...(isDict(each["component"]) ? [each["component"]] : []),
    ];
    return [each, ...allComponents(inner)];
  });
}

export function buttonsOf(message: Message): Button[] {
  const found = allComponents(message.components).filter((each) => each["type"] === type.button);
  return found.map((each) => ({
    label: text(each["label"]) || text(dict(each["emoji"])["name"]),
    customId: text(each["custom_id"]),
    url: each["url"] === undefined ? undefined : text(each["url"]),
    style: styles[Number(each["style"]) - 1] ?? "secondary",
    disabled: each["disabled"] === true,
  }));
}

export function selectsOf(message: Message): Dict[] {
  return allComponents(message.components).filter((each) => selects.includes(Number(each["type"])));
}
