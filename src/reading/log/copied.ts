import { isFigure, isMark, wordOf, type Token } from "./tokens.ts";

/** What follows a name that the figures are about. */
export const toldBy =
  /^(?:has|have|is|at|hit|hits|got|did|reached|hat|liegt|steht|tiene|lleva|va|tem|bateu|fez|a|est|=|:|–|-|→|\/|\||;|>|\t|\()$/u;

/** Whoever is only greeted, thanked or copied ("cc @wes") is not whom the figures are about. */
export function withoutCopied(named: readonly Token[]): Token[] {
  const copied = named.filter(
    (token, index) =>
      isAddress(token) &&
      (/^(?:cc|fyi|per)$/u.test(wordOf(named[index - 1])) ||
        isBehind(named, index) ||
        isReplaced(named, index) ||
        (comparing.test(wordOf(named[index - 1])) && named.slice(0, index).some(isAddress))) &&
      (!tellsNext(named[index + 1]) || isReplaced(named, index)),
  );
  const others = named.some((token) => isAddress(token) && !copied.includes(token));
  if (copied.length === 0 || !others) return named.map((token, index) => rivalOf(named, index) ?? token);
  return named.map((token) => (copied.includes(token) ? { kind: "bot", start: token.start, end: token.end } : token));
}

/** "rhea beat kofi with 64k views" tells of rhea. */
const comparing = /^(?:than|beat|beats|overtook|outperformed|surpassed|like|als|que)$/u;

/** "rhea is ahead of kofi with 64k views", "rhea instead of kofi" */
function isBehind(named: readonly Token[], index: number): boolean {
  const [before = "", last = ""] = named.slice(Math.max(0, index - 2), index).map(wordOf);
  return (
    (last === "of" && /^(?:ahead|front|instead|behind)$/u.test(before)) || (last === "to" && before === "according")
  );
}

/** "rhea instead of kofi: 6k views", "rhea, not kofi: 6k views" tell of rhea. */
function isReplaced(named: readonly Token[], index: number): boolean {
  const ahead = named.slice(Math.max(0, index - 4), index).filter((token) => !isMark(token, ",("));
  const [before, last] = ahead.slice(-2).map(wordOf);
  if (not.test(last ?? "")) return isPerson(ahead.at(-2));
  return /^(?:of|de)$/u.test(last ?? "") && instead.test(before ?? "") && ahead.slice(0, -2).some(isPerson);
}

const not = /^(?:not|nicht|pas|nao|statt|anstatt|anstelle)$/u;
const instead = /^(?:instead|vez|lugar|lieu)$/u;

/** In "rhea has more views than kofi (9k)" the figure may be of either. */
function rivalOf(named: readonly Token[], index: number): Token | undefined {
  const token = named[index];
  if (token?.kind !== "person" || wordOf(named[index - 1]) !== "than" || !tellsNext(named[index + 1])) return undefined;
  const ahead = named.slice(Math.max(0, index - 8), index);
  const first = ahead.findLastIndex(isPerson);
  const other = ahead[first];
  const between = ahead.slice(first + 1);
  if (other?.kind !== "person" || between.some((one) => isFigure(one) || isMark(one, "\n.;"))) return undefined;
  return { ...token, candidates: [...other.candidates, ...token.candidates] };
}

function isPerson(token: Token | undefined): boolean {
  return token?.kind === "person";
}

/** "fyi cleo 6k views" tells of cleo. */
function tellsNext(next: Token | undefined): boolean {
  return isFigure(next) || (next !== undefined && toldBy.test(wordOf(next)));
}

function isAddress(token: Token): boolean {
  return token.kind === "person" || token.kind === "mention";
}
