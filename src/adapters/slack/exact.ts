import { drawLine, elsewhere } from "../../core/draw.ts";
import type { Chatter, Line, Part } from "../../core/reply.ts";
import type { Block } from "./blocks.ts";
import { idOf, visible, type Readers } from "./escape.ts";

/** Whether Slack's markup would take what others wrote for marks: "*mia*", "_mia_", "`mia`". It knows no escape for them. */
export function hasMarks(...lines: readonly Line[]): boolean {
  return lines.some((line) => line.some((part) => typeof part === "object" && "said" in part && marks.test(part.said)));
}

/** Within a word, as in "mia_skin", they are letters. */
const marks = /(?<![\p{L}\p{N}])[*_~]|[*_~](?![\p{L}\p{N}])|`|^\s*>/mu;

interface Element {
  readonly type: string;
  readonly text?: string;
}

/** Lines as they were written, in the one block that reads no marks; a mention is an element of its own there. */
export function exactly(line: Line, readers: Readers): Block {
  return richText(line.map((part) => element(part, readers)));
}

/** The same of facts, a line for each. */
export function factsExactly(facts: readonly { label: string; value: Line }[], readers: Readers): Block {
  return richText(
    facts.flatMap(({ label, value }, i) => [
      { type: "text", text: `${i === 0 ? "" : "\n"}${visible(label)}`, style: { bold: true } },
      { type: "text", text: "  " },
      ...value.map((part) => element(part, readers)),
    ]),
  );
}

function richText(elements: readonly Element[]): Block {
  const shown = elements.filter(({ text }) => text !== "");
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: shown }] };
}

function element(part: Part, readers: Readers): Element {
  if (typeof part === "object" && "chatter" in part) return mention(part, readers);
  return { type: "text", text: drawLine([part], readers.reader, visible) };
}

function mention(part: Chatter, { isPrivate, nameOf }: Readers): Element & Record<string, string> {
  const { kind, team, id } = idOf(part.chatter);
  switch (kind) {
    case "room":
      return { type: "channel", channel_id: id };
    case "person":
      if (isPrivate) return { type: "user", user_id: id };
      return { type: "link", url: `slack://user?team=${team}&id=${id}`, text: `@${nameOf(id) ?? "somebody"}` };
    case "other":
      return { type: "text", text: visible(elsewhere(part)) };
  }
}
