import { anyOf } from "../any-of.ts";
import type { Ambiguity } from "../log-entry.ts";
import type { Clause } from "./clauses.ts";

// Folded, in English, German, Spanish, French and Portuguese.
const unsure = anyOf(String.raw`
  (?:can'?t|cannot|couldn'?t|hard to) (?:quite )?(?:see|tell|read|make (?:it )?out)|blurry|blurred|pixelated|smudged|cut off|cropped
  not sure (?:which|if)|no idea which|idk which|forgot which|nicht (?:lesbar|erkennen|lesen)|unscharf|verschwommen|unleserlich
  no se (?:ve|lee|distingue)|borros[oa]|illisible|floue?|on (?:ne )?voit (?:pas|mal)|ilegivel|borrad[oa]|nao da (?:pra|para) (?:ver|ler)
`);

/** Values that the writer could not make out: "8.4k views? 4.8k? can't read it" is no question to others. */
export function unsureOf(clauses: readonly Clause[]): Ambiguity | undefined {
  if (!clauses.some(({ text }) => unsure.test(text))) return undefined;
  const values = clauses.flatMap(({ tokens }) =>
    tokens.flatMap((token) => (token.kind === "number" && (token.unit || token.value >= 20) ? [token.value] : [])),
  );
  const named = clauses.some(({ tokens }) =>
    tokens.some((token) => token.kind === "metric" && token.metric !== "left-out"),
  );
  return named && values.length > 1 ? { reason: "two-values", values } : undefined;
}
