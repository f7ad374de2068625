import { createHash } from "node:crypto";

import { ComponentType, MessageFlags, type APIMessageTopLevelComponent } from "discord.js";

import { faultsInComponents } from "./check.ts";
import { container, countOf, shownFile, textDisplay, textOf, type Component, type OutFile } from "./components.ts";
import * as limit from "./limits.ts";
import { plainly } from "./plain.ts";
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
 * goes into a file; nothing is cut. Each carries a mark of the key unseen, by which it is found again.
 */
export function messagesOf(pieces: readonly Piece[], key?: string): Message[] {
  const pages = paged(pieces);
  return pages.length > limit.mostMessages ? [oneMessageOf(pieces, key)] : messagesFor(pages, pieces, key);
}

/** Pieces as one message, which is there as a whole or not at all: what does not fit goes into a file. */
export function oneMessageOf(pieces: readonly Piece[], key?: string): Message {
  const [page, ...others] = paged(pieces);
  const pages = page === undefined || others.length > 0 ? [attached(pieces)] : [page];
  return messagesFor(pages, pieces, key)[0] ?? plainMessage(pieces);
}

function messagesFor(pages: readonly Page[], pieces: readonly Piece[], key: string | undefined): Message[] {
  if (pages.some(({ components, files }) => faultsInComponents(components, files.length).length > 0))
    return [plainMessage(pieces)];
  return pages.map(({ components, files }, i) =>
    messageOf([container(components, key === undefined ? undefined : markOf(`${key}/${i}`))], files),
  );
}

/** What a message carries unseen: 31 bits, beside being ours and not older than the wish. */
function markOf(key: string): number {
  return (createHash("sha256").update(key).digest().readUInt32BE() & 0x7fffffff) | 0x40000000;
}

/** The same in plain words, should Discord refuse a component after all. */
export function plainMessage(pieces: readonly Piece[]): Message {
  const { content, files } = plainly(pieces);
  const body = { ...harmless, content, flags: MessageFlags.SuppressEmbeds, attachments: listed(files) };
  return { body, files };
}

/** The plain words for a message that has components already, which it cannot lose. */
export function plainInPlace(pieces: readonly Piece[]): Message {
  const { content, files } = plainly(pieces);
  return messageOf([textDisplay(content), ...files.map(({ name }) => shownFile(name))], files);
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
  for (const { component, files } of pieces.flatMap(inOrder)) {
    const last = pages.at(-1);
    const page = last !== undefined && fits(last, component, files) ? last : { components: [], files: [] };
    if (page !== last) pages.push(page);
    page.components.push(component);
    page.files.push(...files);
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

/** The beginning, the whole in a file, what else there is to open, and what can be pressed. */
function attached(pieces: readonly Piece[]): Page {
  const text = pieces.map((piece) => piece.text).join("\n");
  const name = "answer.md";
  const own = pieces.filter((piece) => piece.components.some(({ type }) => type === ComponentType.File));
  const rows = pieces.flatMap(({ components }) => components.filter(({ type }) => type === ComponentType.ActionRow));
  const note = "-# This is the beginning; the whole of it is in the file.";
  const end: Page = {
    components: [textDisplay(note), shownFile(name), ...own.flatMap(({ components }) => components), ...rows],
    files: [{ name, data: Buffer.from(text) }, ...own.flatMap(({ files }) => files)],
  };
  const shown: Page = { components: [], files: [] };
  const others = pieces.filter((piece) => !own.includes(piece));
  for (const { component, files } of others.flatMap(inOrder)) {
    if (component.type === ComponentType.ActionRow) continue;
    const all = [...shown.components, ...end.components];
    if (!fits({ components: all, files: [...shown.files, ...end.files] }, component, files)) break;
    shown.components.push(component);
    shown.files.push(...files);
  }
  return { components: [...shown.components, ...end.components], files: [...shown.files, ...end.files] };
}

/** Each component with the files that it shows. */
function inOrder({ components, files }: Piece) {
  return components.map((component, i) => ({ component, files: i === 0 ? files : [] }));
}
