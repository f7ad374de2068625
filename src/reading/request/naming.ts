import type { Language } from "../../campaigns/brief-request.ts";
import { fold } from "../fold.ts";
import type { Piece } from "./pieces.ts";
import { priceIn } from "./price.ts";
import type { Named } from "./product.ts";
import { subjectOf } from "./subject.ts";

/** The definite article by language and by the word that led to the product, as far as that word tells it. */
const articles: Readonly<Record<Language, readonly (readonly [string, RegExp])[]>> = {
  en: [],
  de: [
    ["die", /\b(?:die|unsere|eine|meine|zur)$/u],
    ["das", /\b(?:das|unser|ein|mein)$/u],
    ["den", /\b(?:den|unseren|unsern|einen|meinen)$/u],
  ],
  es: [
    ["el", /\b(?:el|del|nuestro|un|nuevo)$/u],
    ["la", /\b(?:la|nuestra|una|nueva)$/u],
    ["los", /\b(?:los|unos|nuestros|nuevos)$/u],
    ["las", /\b(?:las|unas|nuestras|nuevas)$/u],
  ],
  fr: [
    ["le", /\b(?:le|du|un|nouveau|mon)$/u],
    ["la", /\b(?:la|une|nouvelle|ma)$/u],
    ["les", /\b(?:les|nos|nouveaux|nouvelles)$/u],
    ["l'", /\bl'$/u],
  ],
  pt: [
    ["o", /\b(?:o|do|pro|nosso|um|novo|meu)$/u],
    ["a", /\b(?:a|da|nossa|uma|nova|minha)$/u],
    ["os", /\b(?:os|dos|nossos|novos)$/u],
    ["as", /\b(?:as|das|nossas|novas)$/u],
  ],
};

/** The article as it stands before the product in a sentence; undefined where the words do not tell it. */
export function articleOf({ product, lead }: Named, language: Language): string | undefined {
  const words = fold(lead ?? "")
    .trim()
    .split(/\s+(?=\S+$)/u);
  const found = articles[language].find(([, sign]) => sign.test(fold(lead ?? "").trim()))?.[0];
  if (found === undefined || words.length === 0) return undefined;
  // "unser neues Zelt" bends with its article, and nobody taught us to bend.
  if (language === "de" && /^\p{Ll}+(?:es|er)\s/u.test(product)) return undefined;
  const isElided = language === "fr" && /^(?:le|la)$/u.test(found) && /^[aeiouyhàâéèêîôû]/iu.test(product);
  return isElided ? "l'" : found;
}

/** What a name is, where the next words or "the … folks" before it say so: "Parlo (language app)". */
export function kindOf(
  pieces: readonly Piece[],
  { product, piece }: Named,
): { kind: string; piece: number } | undefined {
  if (piece === undefined || !/^\p{Lu}[\p{L}\d'&.-]*(?: \p{Lu}[\p{L}\d'&.-]*){0,2}$/u.test(product)) return undefined;
  const next = pieces[piece + 1];
  const kind = next && { text: next.text.replace(leadsToKind, ""), folded: next.folded.replace(leadsToKind, "") };
  const isOurs = next !== undefined && ours.test(next.folded);
  if (kind !== undefined && next?.sentence === pieces[piece]?.sentence && isKind(kind, isOurs))
    return { kind: kind.text, piece: piece + 1 };
  const [, before] =
    /\bbrief (?:the|our|my) (.{3,30}) (?:folks|people|ppl|crew|guys|girls)$/u.exec(pieces[piece - 1]?.folded ?? "") ??
    [];
  return before === undefined || subjectOf(before) === undefined ? undefined : { kind: before, piece: piece - 1 };
}

/** "Nordlys, our alarm clock" */
const leadsToKind =
  /^(?:our|the|an?|unser(?:e[rnms]?)?|ein(?:e[rnm]?)?|die|der|das|nuestr[oa]|una?|notre|une?|noss[oa]|uma?)\s/u;

const ours = /^(?:our|unser(?:e[rnms]?)?|nuestr[oa]|notre|noss[oa])\s/u;

function isKind({ text, folded }: Omit<Piece, "sentence">, isOurs: boolean): boolean {
  return (
    /^\p{Ll}[\p{L}'-]*(?: \p{L}[\p{L}'-]*){0,3}$/u.test(text) &&
    (isOurs || subjectOf(folded) !== undefined) &&
    !/^(?:for|with|and|no|made|taste|use|show|code|own|fur|para|pour|mit|con|avec|com|a|an)\b/u.test(folded)
  );
}

/** "Parlo language app", "aplicación de idiomas Parlo". */
export function withKind(product: string, kind: string, language: Language): string {
  return language === "en" || language === "de" ? `${product} ${kind}` : `${kind} ${product}`;
}

/** A better name for a product, and the fact that held it. */
interface Closer {
  name: string;
  fact: string;
}

/** A fact that names the same thing more closely: "gripworks liquid chalk" after "the climbing chalk". */
export function closerName(product: string, facts: readonly string[]): Closer | undefined {
  const head = fold(product).split(" ").at(-1);
  const fact = facts.find((each) => {
    const words = fold(each).split(" ");
    return words.length > 1 && words.length <= 5 && words.at(-1) === head && /^\p{L}[\p{L}\s'&-]+$/u.test(each);
  });
  return fact === undefined ? undefined : { name: fact, fact };
}

/** "hot sauce, new smoky one": the smoky hot sauce. */
export function newKindOf(product: string, facts: readonly string[]): Closer | undefined {
  for (const fact of facts) {
    const [, kind] = newOne.exec(fact) ?? [];
    if (kind !== undefined) return { name: `${kind} ${product}`, fact };
  }
  return undefined;
}

const newOne = /^(?:the |a |our )?(?:brand )?new ([\p{L}-]+) (?:one|version|edition|flavou?r|kind)$/iu;

/** "and the lunch tin ($28)" behind the product: a second one, with its price. */
export function secondOf(
  pieces: readonly Piece[],
  { piece }: Named,
): { name: string; price: string | undefined } | undefined {
  if (piece === undefined) return undefined;
  const at = pieces.findIndex(
    ({ text, sentence }, index) => index > piece && sentence === pieces[piece]?.sentence && another.test(text),
  );
  const [, name] = another.exec(pieces[at]?.text ?? "") ?? [];
  const next = pieces[at + 1];
  return name === undefined ? undefined : { name, price: next && priceIn(next.text, next.folded) };
}

const another =
  /^(?:and|und|y|et|e|&) (?:the|our|die|das|den|unsere?n?|el|la|los|las|nuestr[oa]s?|le|les|notre|nos|o|a|os|as) ((?:[\p{L}\d'-]+ ?){1,5})$/iu;

/** "the mug and the tin", in the request's language. */
export const and: Readonly<Record<Language, string>> = { en: "and", de: "und", es: "y", fr: "et", pt: "e" };

/** "Zinc throat spray" by a brand: a capital that only began a sentence is taken back. */
export function asNoun(product: string, brand: string | undefined, language: Language): string {
  const [first = "", ...others] = product.split(" ");
  const isKnown = [first, `${first} ${others[0] ?? ""}`].some((words) => subjectOf(fold(words)) !== undefined);
  const isCommon = language !== "de" && /^\p{Lu}\p{Ll}+$/u.test(first) && isKnown;
  const isNamed = /^\p{Ll}/u.test(others[0] ?? "") && (brand !== undefined || /^\p{Lu}/u.test(others.at(-1) ?? ""));
  return isCommon && isNamed && others.length > 0 ? `${first.toLowerCase()} ${others.join(" ")}` : product;
}

/** A brand has a capital, also where everything was typed in small letters. */
export function brandOf(brand: string): string {
  return /\p{Lu}/u.test(brand) ? brand : brand.replace(/(?<![\p{L}\d])\p{Ll}/gu, (letter) => letter.toUpperCase());
}
