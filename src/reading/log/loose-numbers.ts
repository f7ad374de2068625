import type { Speaker } from "./asking.ts";
import type { Figure } from "./binding.ts";
import { valueOf } from "./replacing.ts";
import type { Segment } from "./segments.ts";
import { bareWords, fillers } from "./small-words.ts";
import { isFigure, wordOf, type Token } from "./tokens.ts";

/**
 * Beside figures that say what they are, a number in a clause of chatter is none of ours: "202k views, my phone made 2020
 * of it". One in a clause of its own or behind a mere name stays open: "12k views, 900", "zoe 900".
 */
export function withoutLoose(segments: readonly Segment[], { isCreator }: Speaker): Segment[] {
  const named = segments.flatMap(({ figures }) => figures.filter(({ of }) => of !== "bare" && of !== "noise"));
  if (named.length === 0) return [...segments];
  const isKept = (figure: Figure) => !isLoose(figure, named) && !(isCreator && isSpending(figure));
  return segments
    .map((segment) => ({ ...segment, figures: segment.figures.filter(isKept) }))
    .filter(({ figures, people, link, codes, posting, unknown }) => {
      const says = figures.length + people.length + codes.length + unknown.length > 0;
      return says || link !== undefined || posting.isSaid;
    });
}

/** A creator's "bought a lens for €300", "$3 latte": beside results no sum of the brand's, which they would call so. */
function isSpending({ of, token, clause: { tokens } }: Figure): boolean {
  if (of !== "bare" || token.kind !== "money") return false;
  const after = tokens[tokens.indexOf(token) + 1];
  if (after !== undefined && isTelling(after)) return true;
  return (
    tokens.some(isTelling) &&
    !tokens.some((token) => token.kind === "person" || (token.kind === "metric" && !token.isVerb))
  );
}

function isTelling(token: Token): boolean {
  return token.kind === "word" && !(bareWords.has(token.word) || fillers.has(token.word));
}

function isLoose(figure: Figure, named: readonly Figure[]): boolean {
  const { of, token, revision, clause } = figure;
  if (of !== "bare" || token.kind !== "number" || revision !== undefined) return false;
  const { tokens } = clause;
  if (tokens.some(({ kind }) => kind === "metric" || kind === "person")) return false;
  const at = tokens.indexOf(token);
  if (isAge(tokens, at)) return true;
  if (mayBeViews(figure, named) || named.some((one) => mayRival(figure, one))) return false;
  const words = tokens.filter((near) => near.kind === "word");
  if (words.length > 0 && isScore(figure)) return true;
  const isItem = at === tokens.length - 1 && at <= 2 && !tokens.slice(0, at).some(isFigure);
  return words.some(isTelling) && !isItem;
}

/** "cow 1, me 0" */
function isScore({ token }: Figure): boolean {
  return token.kind === "number" && !token.hasUnit && !token.isSpelled && token.value < 10;
}

/** Of the same size, and so perhaps another value of the same: "58k views but I see 52k". */
function mayRival(figure: Figure, named: Figure): boolean {
  const times = valueOf(figure) / Math.max(1, valueOf(named));
  return named.token.kind === "number" && times > 1 / 12 && times < 12;
}

/** "36.5k on the storytime one, 1.6k likes": nothing is named that it could stand beside, so it is likely the views. */
function mayBeViews({ token }: Figure, named: readonly Figure[]): boolean {
  if (token.kind !== "number" || !token.hasUnit || named.some(({ of }) => of === "views")) return false;
  return named.every((one) => one.token.kind !== "number" || token.value > one.token.value);
}

/** "he's 71" */
function isAge(tokens: readonly Token[], at: number): boolean {
  const { value, hasUnit } = { value: 0, hasUnit: true, ...tokens[at] };
  if (hasUnit || value < 10 || value > 99) return false;
  const ahead = tokens.slice(0, at).map(wordOf);
  const isShort = /^(?:he|she|s|m|is|am)$/u.test(ahead.at(-1) ?? "");
  return isShort && ahead.some((word) => /^(?:he|she|i|they)$/u.test(word));
}
