import { isFigure, wordOf, type Token } from "./tokens.ts";

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
        (comparing.test(wordOf(named[index - 1])) && named.slice(0, index).some(isAddress))) &&
      !tellsNext(named[index + 1]),
  );
  const others = named.some((token) => isAddress(token) && !copied.includes(token));
  if (copied.length === 0 || !others) return [...named];
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

/** "fyi cleo 6k views" tells of cleo. */
function tellsNext(next: Token | undefined): boolean {
  return isFigure(next) || (next !== undefined && toldBy.test(wordOf(next)));
}

function isAddress(token: Token): boolean {
  return token.kind === "person" || token.kind === "mention";
}
