import type { Fact, Wanted } from "../core/model.ts";
import type { Line } from "../core/reply.ts";
import { fold } from "../reading/fold.ts";
import {
  amounts,
  causes,
  comparisons,
  dates,
  datesAsWritten,
  measures,
  numberWords,
  pronouns,
  turned,
  withoutEveryday,
} from "./own-words.ts";

export type Grounded = { kind: "fine"; value: Line[] } | { kind: "broken"; rule: string };

/** What may stand in a sentence, and where. */
export type Ground = { facts: readonly Fact[] } & Pick<Wanted, "about" | "names">;

/**
 * Sentences with {{places}} -> lines with the facts in them. The words themselves hold no digit, number word, date, name or
 * comparison, and a fact only stands where it is true: beside the name of its own scope, or in a sentence without names
 * where it is of the whole. Smaller than checking what sentences mean, and it can be proved.
 */
export function ground(text: string, on: Ground): Grounded {
  const lines = text
    .normalize("NFKC")
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length === 0 || text.length > mostCharacters) return broken("it is empty, or too long");
  const rule = lines
    .flatMap((line) => line.split(/(?<=[.!?…]["”’)]?)\s+/))
    .flatMap((sentence) => ruleBroken(sentence, on) ?? [])[0];
  return rule === undefined ? { kind: "fine", value: lines.map((line) => filled(line, on.facts)) } : broken(rule);
}

/** A screen. */
const mostCharacters = 2_000;

function broken(rule: string): Grounded {
  return { kind: "broken", rule };
}

/** The first rule that a sentence breaks. */
function ruleBroken(sentence: string, on: Ground): string | undefined {
  const places = [...sentence.matchAll(place)];
  const facts = places.map(([, id]) => on.facts.find((fact) => fact.id === id));
  if (facts.includes(undefined)) return "a place that no fact has";
  const own = sentence.replaceAll(place, " ¶ ");
  const known = facts.filter((fact) => fact !== undefined);
  return (
    lettersBroken(sentence, own) ?? wordsBroken(own, on) ?? placesBroken(sentence, known) ?? scopeBroken(own, known, on)
  );
}

const place = /\{\{([a-z]{1,3}\d{1,4})\}\}/g;

/** Latin letters and plain punctuation: no digit of any script, no markup, no link, nothing that looks like another letter. */
function lettersBroken(sentence: string, own: string): string | undefined {
  if (/[^\p{Script=Latin}\s.,;:!?'’"“”()–—…¶-]/u.test(own.replaceAll(" ¶ ", "")) || /\p{M}/u.test(own.normalize("NFC")))
    return "a character that is neither a letter nor plain punctuation: digits and signs are placeholders";
  if (/\p{L}[.:]\p{L}/u.test(own)) return "a point inside a word";
  if (/(?:^|[\s-])\p{L}(?:[\s-]+\p{L}(?=[\s.,!?-]|$)){2,}/u.test(own)) return "single letters in a row";
  // A sign or a letter beside a figure would change it.
  if (/(?<![\s("“]|^)\{\{|[-–—]\s*\{\{/u.test(sentence)) return "a sign or a letter before a place";
  if (/\}\}\s+(?:[km]|mil|bn)(?![\p{L}])/iu.test(sentence)) return "a letter after a place";
  return /\}\}(?!$|\s|[.,;:!?)”"’…]+(?:\s|$)|['’]s?(?![\p{L}]))/u.test(sentence)
    ? "a place that is glued to what stands after it"
    : undefined;
}

function wordsBroken(own: string, { names }: Ground): string | undefined {
  const folded = withoutEveryday(fold(own).replaceAll("’", "'"), own);
  if (numberWords.test(folded) || amounts.test(folded)) return "a number in words";
  if (dates.test(folded) || datesAsWritten.test(own)) return "a date or a stretch of time";
  if (comparisons.test(folded)) return "a comparison";
  if (causes.test(folded)) return "a cause";
  if (names.some((name) => holdsName(folded, name))) return "a name";
  return undefined;
}

/** A name's words, or a handle's first part: "@mia.skin" is called Mia, and skin is skin. */
function holdsName(folded: string, name: string): boolean {
  const parts = fold(name).match(/\p{L}+/gu) ?? [];
  const words = new Set(folded.match(/\p{L}+/gu));
  const called = name.startsWith("@") ? parts.slice(0, 1) : parts;
  const whole = parts.join("");
  return (
    called.some((part) => part.length > 2 && words.has(part)) ||
    (whole.length > 5 && folded.replaceAll(/[^\p{L}¶]/gu, "").includes(whole))
  );
}

/** Two figures with nothing between them read as one; words of relation between them would be a claim. */
function placesBroken(sentence: string, facts: readonly Fact[]): string | undefined {
  const between = sentence
    .split(place)
    .filter((_, i) => i % 2 === 0)
    .slice(1, -1);
  const wrong = between.some((words, i) => {
    const [before, after] = [facts[i], facts[i + 1]];
    if (before === undefined || after === undefined || !isFigure(before) || !isFigure(after)) return false;
    return !/[,;:]|(?<![\p{L}])(?:and|und|y|et|e|plus)(?![\p{L}])|¶/iu.test(words) || relations.test(fold(words));
  });
  return wrong
    ? "two figures that are not apart: put a comma or 'and' between them, and no 'of', 'to' or 'from'"
    : undefined;
}

const relations =
  /(?<![\p{L}])(?:of|to|into|out|from|through|until|till|off|on|against|for|von|aus|auf|bis|zu|gegen|fur|de|a|por|par|desde|hasta|entre|contra|sobre|para|du|des|sur|contre|pour|ate|do|da)(?![\p{L}])/u;

/** Whose figure it is: of the one name in the sentence, or of the whole where nobody is named. */
function scopeBroken(own: string, facts: readonly Fact[], { about }: Ground): string | undefined {
  const scoped = facts.filter((fact) => isFigure(fact) && fact.scope !== undefined);
  if (!facts.some(isFigure)) return undefined;
  const folded = fold(own).replaceAll("’", "'");
  if (turned.test(folded)) return "a word beside a figure that makes it a wish, an estimate or its opposite";
  if (measures.test(folded)) return "a word beside a figure that says what it counts: the figure says so itself";
  const named = new Set(facts.flatMap(({ unit, scope }) => (unit === "name" ? [scope] : [])));
  const [whose, ...others] = named;
  if (others.length > 0 && scoped.length > 0) return "a figure in a sentence with two names";
  if (named.size === 0 && scoped.length > 0 && pronouns.test(folded))
    return "a figure of somebody who is not named in the sentence";
  const scope = named.size === 0 ? about : whose;
  return scoped.every((fact) => fact.scope === scope) ? undefined : "a figure beside a name that it does not belong to";
}

function isFigure({ unit }: Fact): boolean {
  return unit !== "name" && unit !== "words";
}

function filled(line: string, facts: readonly Fact[]): Line {
  return line.split(place).flatMap((part, i): Line => {
    if (i % 2 === 0) return part === "" ? [] : [{ said: part }];
    return facts.find(({ id }) => id === part)?.value ?? [];
  });
}
