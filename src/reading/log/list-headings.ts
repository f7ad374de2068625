import type { Clause } from "./clauses.ts";
import { fits } from "./fitting.ts";
import { isFigure, isMark, type FigureToken, type MetricToken, type Token } from "./tokens.ts";

/** Metrics named in a row and as many figures in a row belong together in order: "views/likes/comments: 12k/900/45". */
export function zippedLists(clauses: readonly Clause[]): ReadonlyMap<FigureToken, MetricToken> {
  const tokens = clauses.flatMap((clause) => clause.tokens);
  const [names, another] = runs(tokens, (token): token is MetricToken => token.kind === "metric" && !token.verb);
  const pairs = new Map<FigureToken, MetricToken>();
  if (names === undefined || another !== undefined) return pairs;
  const lists = runs(tokens, isFigure);
  const loose = tokens.filter(isFigure).length - lists.flat().length;
  const metrics = tokens.filter((token) => token.kind === "metric" && !token.verb);
  if (loose > 0 || metrics.length > names.length || new Set(names.map(({ metric }) => metric)).size < names.length)
    return pairs;
  if (
    lists.some((list) => list.length !== names.length || list.some((figure, index) => !fitsName(figure, names[index])))
  )
    return pairs;
  for (const list of lists) {
    list.forEach((figure, index) => {
      const metric = names[index];
      if (metric !== undefined) pairs.set(figure, metric);
    });
  }
  return pairs;
}

function fitsName(figure: FigureToken, name: MetricToken | undefined): boolean {
  return name !== undefined && fits(figure, name);
}

/** Tokens of one kind with nothing but marks between them, two or more. */
function runs<T extends Token>(tokens: readonly Token[], test: (token: Token) => token is T): T[][] {
  const found: T[][] = [];
  let run: T[] = [];
  for (const token of tokens) {
    if (test(token)) run.push(token);
    else if (!isMark(token, "&+:-–")) {
      if (run.length > 1) found.push(run);
      run = [];
    }
  }
  return run.length > 1 ? [...found, run] : found;
}
