import { wordOf, type Token } from "./tokens.ts";

const added =
  /^(?:more|new|another|additional|extra|mehr|weitere|neue|mas|nuevos|nuevas|otros|otras|supplementaires|nouvelles|autres|mais|novos|novas|outros|outras|added|plus|dazu)$/u;
const total = /^(?:total|totals|altogether|overall|sofar|insgesamt|gesamt|bisher|totales|hasta|jusqu|totaux|ate)$/u;

/** Whether the words around orders say that they come on top, or that they are all so far. */
export function saidOf(tokens: readonly Token[], at: number): { said?: "total" | "added" } {
  const token = tokens[at];
  const words = tokens.slice(Math.max(0, at - 3), at + 6).map(wordOf);
  if ((token?.kind === "number" || token?.kind === "money") && token.hasPlus) return { said: "added" };
  if (tokens.slice(Math.max(0, at - 1), at + 4).some((near) => added.test(wordOf(near)))) return { said: "added" };
  if (
    words.some(
      (word, index) =>
        total.test(word) ||
        (word === "so" && words[index + 1] === "far") ||
        (word === "to" && words[index + 1] === "date"),
    )
  )
    return { said: "total" };
  return {};
}
