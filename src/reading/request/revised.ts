import { anyOf } from "../any-of.ts";
import { fold } from "../fold.ts";
import { correction, retraction } from "../log/revision-words.ts";
import { codeIn } from "./code.ts";
import type { Piece } from "./pieces.ts";
import { offerIn, priceIn } from "./price.ts";
import { whenIn } from "./when.ts";

/** The parts that still count: without last year's price, what was taken back, and what it is "not"; corrections marked. */
export function revised(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  let marks: number | undefined;
  for (const piece of pieces) {
    const taken = retraction.exec(piece.folded);
    if (taken?.index === 0 && hasValue(kept.at(-1))) kept.pop();
    const said = taken?.index === 0 ? from(piece, taken[0].length) : withoutOld(piece);
    const sorry = correction.exec(piece.folded);
    if (sorry?.index === 0) marks = piece.sentence;
    if (said === undefined || said.text === "" || sorry?.[0] === piece.folded) continue;
    const isCorrection = marks === piece.sentence || taken?.index === 0 || isNow.test(said.folded);
    kept.push(isCorrection && hasValue(said) ? { ...said, corrects: true } : said);
  }
  return kept;
}

function hasValue(piece: Piece | undefined): boolean {
  if (piece === undefined) return false;
  const { text, folded } = piece;
  return (
    [priceIn, whenIn, offerIn].some((read) => read(text, folded) !== undefined) || codeIn(text, folded)?.kind === "one"
  );
}

function from(piece: Piece, letters: number): Piece {
  const text = piece.text.slice(letters).replace(/^[\s:,.–-]+/u, "");
  return { ...piece, text, folded: fold(text) };
}

/** undefined where nothing of it counts any more. */
function withoutOld(piece: Piece): Piece | undefined {
  const { folded } = piece;
  const isOld = (old.test(folded) || isNot.test(folded)) && hasValue(piece);
  if (!isOld && !notDay.test(folded)) return piece;
  const then = instead.exec(folded);
  return then === null ? undefined : from(piece, then.index + then[0].length);
}

/** What once held. */
const old = anyOf(String.raw`
  last (?:year|month|season|time|campaign|round)(?:'?s)?|(?:old|previous|former|outdated) (?:price|code|sheet|brief|dates?|window|offer|one)|used to (?:be|cost)|no longer
  (?:it|price|code|(?:the )?(?:price|code|window)) was
  letzte[sn]? (?:jahr|mal)|voriges jahr|vorjahr\w*|alte[rn]? (?:preis|code|zeitraum|rabatt)|(?:preis|code|er|es) war|frueher|nicht mehr
  (?:ano|mes) pasado|antes (?:era|costaba|valia)|(?:codigo|precio) (?:viejo|antiguo|anterior)|ya no
  l'an(?:nee)? (?:dernier|derniere|passee?)|ancien(?:ne)? (?:prix|code|date)|avant c'etait|c'etait
  ano passado|antes (?:era|custava)|(?:preco|codigo|cupom) (?:antigo|anterior|velho)|ja nao`);

const sum = String.raw`(?:[$€£] ?\d|\d[\d.,]* ?(?:[$€£%]|eur|usd|dollars?|euros?|bucks)|codes? |codigo |cupom )`;

/** "not 89 €", "nicht 10 %" */
const isNot = new RegExp(
  String.raw`^(?:and |und |y |et |e )?(?:not|nicht|no|pas|nao|instead of|statt|en vez de|au lieu de|em vez de) (?:the |the old |el |le |der |den |o )?${sum}`,
  "u",
);

/** "not the 2nd as in the calendar" */
const notDay =
  /^(?:and |und |y |et |e )?(?:not|nicht|no|pas|nao) (?:on |from |the |am |ab |vom |el |le |du |o )*(?:\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}\.(?: |$))/u;

/** "… but 95", "jetzt 95" */
const instead =
  /\b(?:but(?: now)?|now|sondern|jetzt|sino|ahora|mais|maintenant|mas|agora)(?: (?:it'?s|its|is|ist|es|est|e)\b)? (?=\S*\d|code|\p{L}+ \S*\d)/u;

/** "it's 95 € now" */
const isNow = /\b(?:now|jetzt|ahora|maintenant|agora)\b/u;
