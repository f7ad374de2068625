import type { Clause } from "./clauses.ts";
import { fits } from "./fitting.ts";
import { isFigure, isMark, type FigureToken, type MetricToken, type Token } from "./tokens.ts";

/** Metrics named in a row and as many figures in a row belong together in order: "views/likes/comments: 12k/900/45". */
export function zippedLists(clauses: readonly Clause[]): ReadonlyMap<FigureToken, MetricToken> {
  const tokens = clauses.flatMap((clause) => clause.tokens);
  const [names, another] = runs(tokens, (token): token is MetricToken => token.kind === "metric" && !token.isVerb);
  const pairs = new Map<FigureToken, MetricToken>();
  if (names === undefined || another !== undefined) return pairs;
  const lists = runs(tokens, isFigure);
  const loose = tokens.filter(isFigure).length - lists.flat().length;
  const metrics = tokens.filter((token) => token.kind === "metric" && !token.isVerb);
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

/** Metrics and figures on lines of their own, in turn, as the app shows them: "Video views ⏎ 66.4K ⏎ Likes ⏎ 3.1K". */
export function stackedLines(clauses: readonly Clause[]): ReadonlyMap<FigureToken, MetricToken> {
  const pairs = new Map<FigureToken, MetricToken>();
  const lines = clauses.map(alone);
  if (clauses.some(({ tokens }, index) => lines[index] === undefined && tokens.some(isFigure))) return pairs;
  const told = lines.filter((token) => token !== undefined);
  for (let at = 0; at + 1 < told.length; at += 2) {
    const [figure, metric] = isFigure(told[at]) ? [told[at], told[at + 1]] : [told[at + 1], told[at]];
    if (!isFigure(figure) || metric === undefined || isFigure(metric) || !fits(figure, metric)) return new Map();
    pairs.set(figure, metric);
  }
  return told.length % 2 === 0 && pairs.size > 1 ? pairs : new Map();
}

/** The only figure, or the only metric with a word at most, of a clause that ends with its line. */
function alone({ tokens, ending }: Clause): FigureToken | MetricToken | undefined {
  const told = tokens.filter((token) => !isMark(token, ":"));
  const [first] = told.filter((token) => isFigure(token) || token.kind === "metric");
  const isWhole = ending === "" || ending.includes("\n");
  if (!isWhole || first === undefined) return undefined;
  if (isFigure(first)) return told.length === 1 ? first : undefined;
  return told.length <= 2 && !told.some(isFigure) ? first : undefined;
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
