import { hasFigure, type Clause } from "./clauses.ts";
import { joke, retraction } from "./revision-words.ts";
import { isFigure, isMark } from "./tokens.ts";

/**
 * Takes back what a message takes back: figures before "scratch that" are gone, their metrics and names stay for the
 * corrected value after it.
 */
export function retracted(clauses: readonly Clause[]): Clause[] {
  const at = clauses.findLastIndex(({ text }, index) => retraction.test(text) || isJoke(clauses, index));
  const taking = clauses[at];
  if (taking === undefined) return [...clauses];
  const after = [afterColon(taking), ...clauses.slice(at + 1)];
  if (!after.some(hasFigure)) return isRemark(clauses, at) ? [...clauses] : [];
  return [...clauses.slice(0, at).map(withoutFigures), ...after];
}

/** "wrong number earlier: maya has 16k views": what stands behind the colon is the corrected value. */
function afterColon(clause: Clause): Clause {
  const { tokens, text } = clause;
  const colon = tokens.find((token) => isMark(token, ":"));
  const isTaking = colon !== undefined && retraction.test(text.slice(0, colon.start - (tokens[0]?.start ?? 0)));
  if (!isTaking) return withoutFigures(clause);
  return { ...clause, tokens: tokens.filter((token) => !isFigure(token) || token.start > colon.start) };
}

/** "10M views!! jk", but not "10M views, 2 lawsuits (kidding)". */
function isJoke(clauses: readonly Clause[], at: number): boolean {
  const before = clauses[at - 1] ?? clauses[at];
  const told = clauses[at]?.tokens.some(isFigure) === true ? clauses[at] : before;
  return (
    joke.test(clauses[at]?.text ?? "") &&
    (told?.tokens.some(({ kind }) => kind === "metric") === true || told?.tokens.some(isFigure) === false)
  );
}

/** "(read the wrong vid)" after a struck-out value explains the value that stands. */
function isRemark(clauses: readonly Clause[], at: number): boolean {
  const clause = clauses[at];
  return (
    clause !== undefined &&
    /^(?:read|looked at|had|was looking|checked|sorry|oops|typo|i read)/u.test(clause.text) &&
    clauses.slice(0, at).some(({ tokens }) => tokens.some(isFigure))
  );
}

function withoutFigures(clause: Clause): Clause {
  return { ...clause, tokens: clause.tokens.filter((token) => !isFigure(token)) };
}
