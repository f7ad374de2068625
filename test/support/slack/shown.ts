import { type Dict, dict, dicts, list, text } from "../local/json.ts";

/** What a person reads: the blocks, line by line; the text where there are none. */
export function shownMessage(message: { text: string; blocks?: Dict[]; attachments?: Dict[]; files?: Dict[] }): string {
  const blocks = message.blocks?.length ? shownBlocks(message.blocks) : message.text;
  const attached = (message.attachments ?? []).map((each) => shownBlocks(each["blocks"]) || text(each["text"]));
  const files = (message.files ?? []).map((file) => `[file ${text(file["name"])}]`);
  return [blocks, ...attached, ...files].filter((part) => part !== "").join("\n");
}

export function shownView(payload: Dict): string {
  const title = text(dict(payload["title"])["text"]);
  return [title, shownBlocks(payload["blocks"])].filter((part) => part !== "").join("\n");
}

export function shownBlocks(blocks: unknown): string {
  return dicts(blocks).flatMap(shownBlock).join("\n");
}

function shownBlock(block: Dict): string[] {
  switch (block["type"]) {
    case "divider":
      return ["---"];
    case "table":
    case "data_table":
      return list(block["rows"]).map((row) => dicts(row).map(shownText).join(" | "));
    case "data_visualization":
      return [`[chart ${text(block["title"])}]`];
    case "image":
      return [`[image ${text(block["alt_text"])}]`];
    case "input":
      return [`${shownText(block["label"])}: ${shownElement(dict(block["element"]))}`];
    case "context":
    case "actions":
    case "context_actions":
      return [dicts(block["elements"]).map(shownElement).join(" ")];
    default:
      return shownParts(block);
  }
}

function shownParts(block: Dict): string[] {
  const heads = ["title", "subtitle", "text", "body"].map((key) => shownText(block[key]));
  const fields = dicts(block["fields"]).map(shownText);
  const accessory = block["accessory"] === undefined ? [] : [shownElement(dict(block["accessory"]))];
  const actions = [dicts(block["actions"]).map(shownElement).join(" ")];
  const nested = [...dicts(block["child_blocks"]), ...dicts(block["tasks"])].flatMap(shownBlock);
  const elements = block["type"] === "rich_text" ? [richText(block)] : dicts(block["elements"]).flatMap(shownBlock);
  return [...heads, ...fields, ...accessory, ...actions, ...nested, ...elements].filter((part) => part !== "");
}

function shownText(value: unknown): string {
  if (typeof value === "string") return value;
  const object = dict(value);
  return object["type"] === "rich_text" ? richText(object) : text(object["text"]);
}

function richText(block: Dict): string {
  const inner = dicts(block["elements"]);
  const own = block["type"] === "user" ? `<@${text(block["user_id"])}>` : text(block["text"] ?? block["url"]);
  return (
    own + inner.map(richText).join(block["type"] === "rich_text" || block["type"] === "rich_text_list" ? "\n" : "")
  );
}

function shownElement(element: Dict): string {
  const type = text(element["type"]);
  if (type === "mrkdwn" || type === "plain_text") return text(element["text"]);
  if (type === "image") return `[image ${text(element["alt_text"])}]`;
  if (type === "feedback_buttons") {
    const both = [element["positive_button"], element["negative_button"]].map((each) => shownText(dict(each)["text"]));
    return both.map((label) => `[${label}]`).join(" ");
  }
  const label = shownText(element["text"]) || shownText(element["placeholder"]) || type;
  return `[${label}]`;
}
