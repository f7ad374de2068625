import { MessageFlags, type APIMessageTopLevelComponent } from "discord.js";

import { split } from "../../core/parts.ts";
import { faultsInComponents } from "./check.ts";
import { container, countOf, shownFile, textDisplay, textOf, type Component, type OutFile } from "./components.ts";
import * as limit from "./limits.ts";
import type { Piece } from "./render.ts";

/** A message as Discord's routes take it: mentions ring nobody. */
export interface Body {
  content?: string;
  components?: APIMessageTopLevelComponent[];
  flags: number;
  allowed_mentions: { parse: [] };
  attachments: { id: number; filename: string; description?: string }[];
}

export interface Message {
  body: Body;
  files: readonly OutFile[];
}

interface Page {
  components: Component[];
  files: OutFile[];
}

/**
 * Pieces as as few messages as they fit, in their order, each checked against Discord's limits. What would be too many
 * goes into a file; nothing is cut. `id` is carried by the first one, unseen.
 */
export function messagesOf(pieces: readonly Piece[], id?: number): Message[] {
  const pages = paged(pieces);
  const fitting = pages.length > limit.mostMessages ? [attached(pieces)] : pages;
  if (fitting.some(({ components, files }) => faultsInComponents(components, files.length).length > 0))
    return plainMessages(pieces);
  return fitting.map(({ components, files }, i) => messageOf([container(components, i === 0 ? id : undefined)], files));
}

/** The same in plain words, should Discord refuse a component after all. */
export function plainMessages(pieces: readonly Piece[]): Message[] {
  const text = pieces
    .map((piece) => piece.text)
    .filter((each) => each !== "")
    .join("\n");
  const files = pieces.flatMap((piece) => piece.files).slice(0, limit.filesInMessage);
  const marks = /[\\*_~|`<>#[\]()]/g;
  return split(text.replaceAll(marks, "\\$&") || "Looseleaf", limit.contentLength).map((content, i) => {
    const own = i === 0 ? files : [];
    const body: Body = { ...harmless, content, flags: MessageFlags.SuppressEmbeds, attachments: listed(own) };
    return { body, files: own };
  });
}

function messageOf(components: APIMessageTopLevelComponent[], files: readonly OutFile[]): Message {
  return {
    body: { ...harmless, components, flags: MessageFlags.IsComponentsV2, attachments: listed(files) },
    files,
  };
}

const harmless: Pick<Body, "allowed_mentions"> = { allowed_mentions: { parse: [] } };

function listed(files: readonly OutFile[]): Body["attachments"] {
  return files.map(({ name, alt }, i) => ({ id: i, filename: name, ...(alt !== undefined && { description: alt }) }));
}

function paged(pieces: readonly Piece[]): Page[] {
  const pages: Page[] = [];
  for (const { components, files } of pieces) {
    for (const [i, component] of components.entries()) {
      const last = pages.at(-1);
      const own = i === 0 ? files : [];
      const page = last !== undefined && fits(last, component, own) ? last : { components: [], files: [] };
      if (page !== last) pages.push(page);
      page.components.push(component);
      page.files.push(...own);
    }
  }
  return pages.length > 0 ? pages : [{ components: [textDisplay("–")], files: [] }];
}

function fits({ components, files }: Page, next: Component, own: readonly OutFile[]): boolean {
  const all = [...components, next];
  // The container is one as well.
  const count = all.reduce((sum, each) => sum + countOf(each), 1);
  const texts = all.map(textOf);
  const length = texts.reduce((sum, each) => sum + each.length, 0);
  const bytes = length * 3 <= limit.textBytesInMessage ? 0 : texts.reduce((sum, each) => sum + 12 + sizeOf(each), 0);
  return (
    count <= limit.componentsInMessage &&
    length <= limit.textInMessage &&
    bytes <= limit.textBytesInMessage &&
    files.length + own.length <= limit.filesInMessage
  );
}

function sizeOf(text: string): number {
  return Buffer.byteLength(text);
}

/** The beginning, the whole in a file, and what can be pressed. */
function attached(pieces: readonly Piece[]): Page {
  const text = pieces.map((piece) => piece.text).join("\n");
  const [beginning] = paged(pieces.filter(({ components }) => components.some((each) => textOf(each) !== "")));
  const first = beginning?.components.find((each) => textOf(each) !== "");
  const rows = pieces.flatMap(({ components }) => components.filter((each) => countOf(each) > 1)).slice(0, 4);
  const name = "answer.md";
  return {
    components: [
      ...(first === undefined ? [] : [first]),
      textDisplay("-# This is the beginning; the whole of it is in the file."),
      shownFile(name),
      ...rows,
    ],
    files: [{ name, data: Buffer.from(text) }],
  };
}
