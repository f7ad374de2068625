import { ComponentType } from "discord.js";

import { split } from "../../core/parts.ts";
import type { Component, OutFile } from "./components.ts";
import { escaped } from "./escape.ts";
import * as limit from "./limits.ts";
import type { Piece } from "./render.ts";

/** What pieces say without components: one message, with the whole in a file where it is longer, and what is not there. */
export function plainly(pieces: readonly Piece[]): { content: string; files: OutFile[] } {
  const given = pieces.flatMap(({ files }) => files);
  const files = given.slice(0, limit.filesInMessage - 1);
  const said = pieces.map(({ text }) => text).filter((each) => each !== "");
  const whole = [...said, ...missing(pieces, given.slice(files.length))].join("\n").trim() || "Looseleaf";
  const content = escaped(whole);
  if (content.length <= limit.contentLength) return { content, files };
  const note = "This is the beginning; the whole of it is in the file.";
  const [beginning = ""] = split(content, limit.contentLength - note.length - 1);
  return { content: `${beginning}\n${note}`, files: [{ name: "answer.md", data: Buffer.from(whole) }, ...files] };
}

/** A sentence for each kind of thing that plain words cannot hold. */
function missing(pieces: readonly Piece[], files: readonly OutFile[]): string[] {
  const labels = pieces.flatMap(({ components }) => components.flatMap(labelsOf));
  return [
    ...(labels.length === 0
      ? []
      : [`Discord takes no buttons here; say in words what you want: ${labels.join(", ")}.`]),
    ...(files.length === 0 ? [] : [`Left out, as Discord takes no more: ${files.map(({ name }) => name).join(", ")}.`]),
  ];
}

function labelsOf(component: Component): string[] {
  if (component.type !== ComponentType.ActionRow) return [];
  return component.components.flatMap((each) => ("label" in each ? (each.label ?? []) : []));
}
