import { type Dict, copy, dict, dicts, isDict, text } from "../local/json.ts";
import type { Clock } from "./clock.ts";

/** Something one can press, choose or type into, and where it is. */
export interface Interactive {
  blockId: string;
  actionId: string;
  element: Dict;
  /** What a person would call it: a button's text, an input's label. */
  label: string;
  /** Of an input block: its value counts when the view is submitted. */
  input: boolean;
  optional: boolean;
  /** Whether using it sends `block_actions`. */
  dispatches: boolean;
}

const nested = ["accessory", "element", "elements", "actions", "child_blocks"];
const inert = ["mrkdwn", "plain_text", "image", "card"];

/** A copy of the blocks in which everything has an id, as Slack fills them in. */
export function withIds(blocks: unknown, clock: Clock): Dict[] {
  const copied = copy(dicts(blocks));
  for (const block of copied) fillIds(block, clock, true);
  return copied;
}

function fillIds(node: Dict, clock: Clock, block: boolean): void {
  if (block) node["block_id"] ??= clock.secret().slice(0, 5);
  for (const key of nested) {
    for (const child of asList(node[key])) {
      const isBlock = key === "child_blocks" || child["type"] === "card";
      if (!isBlock && !inert.includes(text(child["type"]))) child["action_id"] ??= clock.secret().slice(0, 5);
      if (!text(node["type"]).startsWith("rich_text")) fillIds(child, clock, isBlock);
    }
  }
}

export function interactives(blocks: unknown): Interactive[] {
  return dicts(blocks).flatMap((block) => inBlock(block));
}

function inBlock(block: Dict): Interactive[] {
  if (text(block["type"]) === "rich_text") return [];
  return nested.flatMap((key) => asList(block[key]).flatMap((child) => inNode(child, key, block)));
}

function inNode(child: Dict, key: string, block: Dict): Interactive[] {
  if (key === "child_blocks" || child["type"] === "card") return inBlock(child);
  if (inert.includes(text(child["type"]))) return [];
  const input = block["type"] === "input";
  const label = text(dict(input ? block["label"] : (child["text"] ?? child["placeholder"]))["text"]);
  return [
    {
      blockId: text(block["block_id"]),
      actionId: text(child["action_id"]),
      element: child,
      label,
      input,
      optional: block["optional"] === true,
      dispatches: !input || block["dispatch_action"] === true,
    },
  ];
}

function asList(value: unknown): Dict[] {
  return isDict(value) ? [value] : dicts(value);
}

/** The one a person means: by action_id, by block_id, or by what it is called. */
export function findInteractive(blocks: unknown, wanted: string): Interactive | undefined {
  const all = interactives(blocks);
  const feedback = all.filter(({ element }) => element["type"] === "feedback_buttons");
  return (
    all.find(({ actionId }) => actionId === wanted) ??
    all.find(({ label }) => label === wanted) ??
    all.find(({ blockId }) => blockId === wanted) ??
    feedback.find(({ element }) => feedbackButton(element, wanted) !== undefined)
  );
}

/** The button of a pair that bears this text or value. */
export function feedbackButton(element: Dict, wanted: string): Dict | undefined {
  return [dict(element["positive_button"]), dict(element["negative_button"])].find(
    (button) => button["value"] === wanted || text(dict(button["text"])["text"]) === wanted,
  );
}
