import type { Metric } from "./metric-words.ts";
import { isMark, wordOf, type Token } from "./tokens.ts";

const letters: ReadonlyMap<string, Metric> = new Map([
  ["v", "views"],
  ["l", "likes"],
  ["c", "comments"],
  ["sh", "shares"],
  ["sv", "saves"],
]);

/** "V:20k L:1.9k": letters before a colon name metrics where there are two, views among them, and every letter is known: S may be shares or saves. */
export function withLetters(tokens: readonly Token[]): Token[] {
  const found = new Map(
    tokens.flatMap((token, index) => {
      const metric = metricOf(tokens, index);
      return metric === undefined ? [] : [[token, metric] as const];
    }),
  );
  const named = new Set(found.values());
  const unknown = tokens.some((token, index) => !found.has(token) && isLetter(token) && heads(tokens, index));
  if (unknown || named.size < 2 || !named.has("views")) return [...tokens];
  return tokens.map((token) => {
    const metric = found.get(token);
    if (metric === undefined) return token;
    const { start, end } = token;
    return { kind: "metric", metric, isVerb: false, word: metric, isEmoji: false, start, end };
  });
}

function metricOf(tokens: readonly Token[], index: number): Metric | undefined {
  return heads(tokens, index) ? letters.get(wordOf(tokens[index])) : undefined;
}

function heads(tokens: readonly Token[], index: number): boolean {
  return isMark(tokens[index + 1], ":=") && tokens[index + 2]?.kind === "number";
}

function isLetter(token: Token): boolean {
  return /^\p{L}$/u.test(wordOf(token));
}
