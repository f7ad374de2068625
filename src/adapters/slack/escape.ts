import { drawLine, elsewhere, type Reader } from "../../core/draw.ts";
import type { Chatter, Line } from "../../core/reply.ts";

/** Who reads what is drawn, and how people's names are shown to them. */
export interface Readers {
  reader: Reader;
  /** Only the one who asked: a mention there rings nobody else. */
  isPrivate: boolean;
  /** What a person is called, by Slack's id; undefined where nobody has told yet. */
  nameOf: (user: string) => string | undefined;
}

/** A line in Slack's own markup, with everything that others wrote made harmless. */
export function marked(line: Line, readers: Readers): string {
  return line
    .map((part) => {
      if (typeof part === "string") return escaped(part);
      return "chatter" in part ? chatter(part, readers) : drawLine([part], readers.reader, escaped);
    })
    .join("");
}

/** A line without any markup, for headings, labels, table cells and notifications. */
export function bare(line: Line, { reader, nameOf }: Readers): string {
  return line
    .map((part) => {
      if (typeof part === "string" || !("chatter" in part)) return drawLine([part], reader, visible);
      const { kind, id } = idOf(part.chatter);
      if (kind === "person") return `@${nameOf(id) ?? "somebody"}`;
      return kind === "room" ? "that channel" : visible(elsewhere(part));
    })
    .join("");
}

/** Slack's three control characters; a mention, a channel or a link that others wrote becomes what it looks like. */
export function escaped(text: string): string {
  const clean = visible(text);
  return /[&<>]/.test(clean) ? clean.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : clean;
}

/** In standard markdown, for Slack's own block of it: nothing that others wrote is a mark, a mention or a link. */
export function inMarkdown(text: string): string {
  return escaped(text.replaceAll(/[\\`*_~[\]#|]/g, "\\$&"));
}

/** Without what cannot be seen: control characters, direction marks, zero-width and tag characters. */
export function visible(text: string): string {
  return text.replaceAll(/(?![\n\t\u200d])[\p{Cc}\p{Cf}]/gu, "");
}

/** A mention in a channel would ring the person: there they are named, with a link to who they are. */
function chatter(part: Chatter, { isPrivate, nameOf }: Readers): string {
  const { kind, team, id } = idOf(part.chatter);
  switch (kind) {
    case "room":
      return `<#${id}>`;
    case "person":
      return isPrivate ? `<@${id}>` : `<slack://user?team=${team}&id=${id}|@${escaped(nameOf(id) ?? "somebody")}>`;
    case "other":
      return escaped(elsewhere(part));
  }
}

export function idOf(platformId: string): { kind: "person" | "room" | "other"; team: string; id: string } {
  const [, team = "", id = ""] = /^slack:([A-Z0-9_]+):([A-Z0-9_]+)$/.exec(platformId) ?? [];
  if (/^[UW]/.test(id)) return { kind: "person", team, id };
  return { kind: /^[CGD]/.test(id) ? "room" : "other", team, id };
}
