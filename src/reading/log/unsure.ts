import { anyOf } from "../any-of.ts";
import type { Ambiguity } from "../log-entry.ts";
import { hasFigure, type Clause } from "./clauses.ts";
import { isFigure, type PersonToken, type Token } from "./tokens.ts";

// Folded, in English, German, Spanish, French and Portuguese.
const unsure = anyOf(String.raw`
  (?:can'?t|cannot|couldn'?t|hard to) (?:quite )?(?:see|tell|read|make (?:it )?out)|blurry|blurred|pixelated|smudged|cut off|cropped
  not sure (?:which|if)|no idea which|idk which|forgot which|nicht (?:lesbar|erkennen|lesen)|unscharf|verschwommen|unleserlich
  no se (?:ve|lee|distingue)|borros[oa]|illisible|floue?|on (?:ne )?voit (?:pas|mal)|ilegivel|borrad[oa]|nao da (?:pra|para) (?:ver|ler)
`);

/** "noor 40k? 44k? my screen is cracked", "noor 40k views... 44k?": a value and another one that is doubted ask for neither. */
function doubted(clauses: readonly Clause[]): number[] {
  const [first, second] = clauses.filter((clause) => hasFigure(clause));
  if (first === undefined || second === undefined || clauses.indexOf(second) !== clauses.indexOf(first) + 1) return [];
  const isPlain = [first, second].every(({ tokens }) => tokens.every(({ kind }) => plain.has(kind)));
  const isAlone = second.tokens.every(({ kind }) => kind === "number" || kind === "mark");
  return isPlain && isAlone && second.ending.startsWith("?") ? [first, second].flatMap(valuesOf) : [];
}

const plain = new Set<Token["kind"]>(["number", "person", "metric", "code", "mark"]);

const orRather = /^(?:(?:or|oder|ou|o|no|wait|actually|maybe|was it|is it|i mean|that's|that was|it's) )+@+(?:'s)?$/u;

/** "maya 3k views, no wait that's jon", "maya 3k views (or jon?)": whose the figures are. */
export function whoseOf(clauses: readonly Clause[]): Ambiguity | undefined {
  const at = clauses.findIndex(({ text, tokens }) => orRather.test(text) && !tokens.some(isFigure));
  const [other] = peopleIn(clauses.slice(at, at + 1));
  const told = peopleIn(clauses.slice(0, Math.max(0, at)).filter(hasFigure));
  const [person] = told.filter(({ candidates }) => candidates.join() !== other?.candidates.join());
  if (other === undefined || person === undefined || clauses.slice(at + 1).some(hasFigure)) return undefined;
  return {
    reason: "which-creator",
    written: person.written,
    candidates: [...person.candidates, ...other.candidates],
  };
}

function peopleIn(clauses: readonly Clause[]): PersonToken[] {
  return clauses.flatMap(({ tokens }) => tokens.filter((token) => token.kind === "person"));
}

/** Values that the writer could not make out: "8.4k views? 4.8k? can't read it" is no question to others. */
export function unsureOf(clauses: readonly Clause[]): Ambiguity | undefined {
  const rivals = doubted(clauses);
  if (rivals.length === 2) return { reason: "two-values", values: rivals };
  if (!clauses.some(({ text }) => unsure.test(text))) return undefined;
  const values = clauses.flatMap(valuesOf);
  const named = clauses.some(({ tokens }) =>
    tokens.some((token) => token.kind === "metric" && token.metric !== "left-out"),
  );
  return named && values.length > 1 ? { reason: "two-values", values } : undefined;
}

function valuesOf({ tokens }: Clause): number[] {
  return tokens.flatMap((token) =>
    token.kind === "number" && (token.hasUnit || token.value >= 20) ? [token.value] : [],
  );
}
