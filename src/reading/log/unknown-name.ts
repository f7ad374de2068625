import type { Clause } from "./clauses.ts";
import { toldBy } from "./copied.ts";
import { bareWords, commonWords, fillers, ordinalNouns } from "./small-words.ts";
import { isFigure, wordOf } from "./tokens.ts";

/** Where a teammate names nobody whom the roster holds: the word that stands where a name would, "zoe" in "zoe 20k views". */
export function unknownName(clauses: readonly Clause[]): string | undefined {
  for (const { tokens } of clauses) {
    const [first, next] = tokens;
    if (first?.kind !== "word" || !/^[a-z][a-z._\d]{2,29}$/u.test(first.word)) continue;
    const isSmall = [bareWords, commonWords, fillers, ordinalNouns].some((words) => words.has(first.word));
    if (!isSmall && (first.isPossessive || isFigure(next) || toldBy.test(wordOf(next)))) return first.word;
  }
  return undefined;
}
