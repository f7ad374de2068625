import type { Ambiguity } from "../log-entry.ts";
import type { Roster } from "../people.ts";
import type { Segment } from "./segments.ts";

export interface Who {
  roster: Roster;
  /** The author's handle; undefined for a teammate. */
  own: string | undefined;
  /** Whom the message answered is about, where it is just one creator. */
  answered: string | undefined;
}

/** The creator of a segment (null: the author's own video), or why it stays open. */
export function whoIs(segment: Segment, who: Who): { creator: string | null } | { why: Ambiguity } {
  const [person] = segment.people;
  if (person !== undefined && person.candidates.length > 1) {
    const linked = linkedHandle(segment, who);
    if (linked !== undefined && person.candidates.includes(linked)) return { creator: ownOr(linked, who) };
    return { why: { reason: "which-creator", written: person.written, candidates: person.candidates } };
  }
  return named(person?.candidates[0], segment, who);
}

function named(
  handle: string | undefined,
  segment: Segment,
  who: Who,
): { creator: string | null } | { why: Ambiguity } {
  const linked = linkedHandle(segment, who);
  const [code] = segment.codes;
  const known = handle ?? who.own;
  if (linked !== undefined && known !== undefined && linked !== known)
    return { why: { reason: "other-creators-link", named: ownOr(known, who), linked } };
  if (code?.owner !== undefined && (known ?? linked ?? code.owner) !== code.owner) {
    return {
      why: { reason: "which-creator", written: code.code, candidates: [known ?? linked ?? code.owner, code.owner] },
    };
  }
  const creator = known ?? linked ?? code?.owner;
  const [unknown] = segment.unknown;
  if (creator !== undefined && (handle !== undefined || unknown === undefined)) return { creator: ownOr(creator, who) };
  if (unknown !== undefined) return { why: { reason: "unknown-mention", mention: unknown.id } };
  if (who.answered !== undefined) return { creator: ownOr(who.answered, who) };
  return { why: code === undefined ? { reason: "no-creator" } : { reason: "unknown-code", code: code.code } };
}

function linkedHandle({ link }: Segment, { roster }: Who): string | undefined {
  return link?.handle === undefined ? undefined : (roster.byHandle(link.handle) ?? link.handle);
}

function ownOr(handle: string, { own }: Who): string | null {
  return handle === own ? null : handle;
}
