import { short, split } from "../../core/parts.ts";
import type { Block } from "./blocks.ts";
import { markdownCharactersIn, tableCharactersIn } from "./check.ts";
import * as limit from "./limits.ts";
import type { Piece } from "./render.ts";

/** A message as Slack's methods take it: always with a text, for notifications and screen readers. */
export interface Message {
  text: string;
  blocks?: readonly Block[];
}

/** newest: what this Slack should know. older: without the newest kinds. text: no blocks at all. */
export type Level = "newest" | "older" | "text";
export const levels: readonly Level[] = ["newest", "older", "text"];

/** Pieces as as few messages as they fit, in their order; nothing is cut. */
export function messagesOf(pieces: readonly Piece[], level: Level): Message[] {
  if (level === "text") return inText(pieces);
  const messages: { texts: string[]; blocks: Block[] }[] = [];
  for (const { text, ways } of pieces) {
    const way = (level === "newest" ? ways[0] : ways.at(-1)) ?? [];
    for (const [i, block] of way.entries()) {
      const last = messages.at(-1);
      const target = last !== undefined && fits(last.blocks, block) ? last : { texts: [], blocks: [] };
      if (target !== last) messages.push(target);
      target.blocks.push(block);
      if (i === 0 && text !== "") target.texts.push(text);
    }
  }
  return messages.map(({ texts, blocks }) => ({ text: notice(texts), blocks }));
}

function inText(pieces: readonly Piece[]): Message[] {
  const text = pieces
    .map((piece) => piece.text)
    .filter((each) => each !== "")
    .join("\n");
  return text === "" ? [] : split(escapedAgain(text), limit.textLength - 100).map((part) => ({ text: part }));
}

/** The blocks hold all of it: this is what a notification shows. */
function notice(texts: readonly string[]): string {
  const text = texts.join("\n").trim();
  return text === "" ? "Looseleaf" : short(escapedAgain(text), limit.textLength - 100);
}

/** A piece's text is bare, and Slack reads markup in a message's text. */
function escapedAgain(text: string): string {
  return text
    .replaceAll(/&(?!(?:amp|lt|gt);)/g, "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

function fits(blocks: readonly Block[], next: Block): boolean {
  if (blocks.length >= limit.blocksInMessage) return false;
  const count = (type: string) => blocks.filter((block) => block.type === type).length;
  if (next.type === "table" && count("table") > 0) return false;
  if (next.type === "data_visualization" && count("data_visualization") >= limit.chartsInMessage) return false;
  if (markdownCharactersIn([...blocks, next]) > limit.markdownLength) return false;
  return tableCharactersIn([...blocks, next]) <= limit.tableCharacters;
}
