import type { Clause } from "./clauses.ts";
import { isMark, type Token } from "./tokens.ts";
import type { Roster } from "../people.ts";

interface Writer {
  /** The author's handle; undefined for a teammate. */
  own: string | undefined;
  roster: Roster;
}

/**
 * Whether a message is little more than a link and so begins a post: a creator may add a few words to their own; a
 * teammate's stands alone or beside a name, and is of a creator whom the roster holds.
 */
export function isLinkOnly(clauses: readonly Clause[], { own, roster }: Writer): boolean {
  const tokens = clauses.flatMap((clause) => clause.tokens);
  if (own !== undefined) return tokens.filter(({ kind }) => kind === "word").length <= 4;
  const isPlain = tokens.every((token) => token.kind === "link" || token.kind === "person" || isMark(token, ":=–-→"));
  return (
    isPlain &&
    clauses.every(({ ending }) => /^[\n:.()]*$/u.test(ending)) &&
    tokens.some((token) => isKnown(token, roster))
  );
}

function isKnown(token: Token, roster: Roster): boolean {
  if (token.kind === "person") return token.candidates.length === 1;
  return token.kind === "link" && token.handle !== undefined && roster.byHandle(token.handle) !== undefined;
}
