import { drawLine, elsewhere, type Reader } from "../../core/draw.ts";
import type { Chatter, Line } from "../../core/reply.ts";
import { idOf } from "./ids.ts";

/** A line in Discord's own markup, with everything that others wrote made harmless. */
export function marked(line: Line, reader: Reader): string {
  return line
    .map((part) => {
      if (typeof part === "string") return part;
      return "chatter" in part ? chatter(part) : drawLine([part], reader, escaped);
    })
    .join("");
}

/** A line without any markup, for code, file contents and the fallback. */
export function bare(line: Line, reader: Reader): string {
  return line
    .map((part) => {
      if (typeof part === "string" || !("chatter" in part)) return drawLine([part], reader, visible);
      const { kind } = idOf(part.chatter);
      if (kind === "other") return visible(elsewhere(part));
      return kind === "room" ? "that channel" : kind === "role" ? "that role" : "somebody";
    })
    .join("");
}

export function hasChatter(line: Line): boolean {
  return line.some((part) => typeof part !== "string" && "chatter" in part);
}

/** What others wrote as it looks: no mark of Discord's has an effect. Links that the gate let through stay links. */
export function escaped(text: string): string {
  return visible(text)
    .split(link)
    .map((part, i) => (i % 2 === 1 ? `<${part}>` : withoutMarks(part)))
    .join("");
}

/**
 * Without what cannot be seen: control characters, direction marks, zero-width and tag characters. Invitations, which
 * need no scheme to be one, are text.
 */
export function visible(text: string): string {
  const seen = /[^\n\t -~]/.test(text) ? text.replaceAll(/(?![\n\t\u200d])[\p{Cc}\p{Cf}]/gu, "") : text;
  return seen.replaceAll(invitation, "$1[.]$2");
}

const invitation = /(discord(?:app)?)\.(gg\/|com\/invite\/)/gi;

/** Without the marks that end a sentence. */
const link = /(https:\/\/[^\s<>()[\]{}`\\|"']*[^\s<>()[\]{}`\\|"'.,;:!?])/;

function withoutMarks(text: string): string {
  return text
    .replaceAll(/[\\*_~|`<>#[\]()]/g, "\\$&")
    .replaceAll(/^(\s*)([-+])/gm, "$1\\$2")
    .replaceAll(/^(\s*\d+)\./gm, "$1\\.");
}

/** Mentions ring nobody: every message says so. */
function chatter(part: Chatter): string {
  const { kind, id } = idOf(part.chatter);
  switch (kind) {
    case "user":
      return `<@${id}>`;
    case "role":
      return `<@&${id}>`;
    case "room":
      return `<#${id}>`;
    case "other":
      return escaped(elsewhere(part));
  }
}
