import { months } from "../date-words.ts";
import { fold } from "../fold.ts";

/** A part of a request that says one thing, in the writer's letters and folded to the same length. */
export interface Piece {
  text: string;
  folded: string;
  /** Which sentence it stands in, from 0. */
  sentence: number;
  /** What it gives replaces what was given before. */
  corrects?: true;
}

/** Abbreviations whose dot ends no sentence. */
const abbreviation =
  /(?:\b(?:approx|ca|z\. ?b|e\.g|i\.e|etc|min|max|vs|incl|inkl|no|nr|st|dr|mr|mrs|p\. ?ex|ej|aprox|bzw|u\.a))\.$/iu;
/** "2. Juni", "1. und 20. August": the dot of a day ends nothing. */
const dayDot = String.raw`(?<=\b\d{1,2}\.)\s+(?=(?:und|bis|y|et|-|–|${Object.keys(months).join("|")}|märz|jänner|août|février|décembre|março)(?![\p{L}]))`;
/** "april 6 - april 26": from a day to a day. */
const noDates = String.raw`(?!(?<=[\d\p{L}])\s+-\s+(?:the )?(?:\d{1,2}(?:st|nd|rd|th|\.)?(?:\s|$)|${Object.keys(months).join("|")}))`;
/** "Sept 22 – Oct 10", "3 May – 17 May": so with a long dash, where a day or month stands on both sides. */
const monthName = `(?:${Object.keys(months).join("|")})\\.?`;
const noDashedDates = String.raw`(?!(?<=${monthName} \d{1,2}(?:st|nd|rd|th)?|\b\d{1,2}(?:st|nd|rd|th|\.)? ${monthName}|\b\d{1,2}\.)\s+[–—]\s+(?:${monthName} \d|\d{1,2}(?:st|nd|rd|th|\.)? ${monthName}(?![\p{L}])|\d{1,2}\b(?=\s*(?:[,.;)]|$))))`;
const sentenceEnd = new RegExp(
  String.raw`(?!${dayDot})(?<=[.!?…])["')\]]?\s+|(?<=[\ue102-\ue104]["'])\s+(?!(?:and|or|und|y|et|e|then)\b)|\n+|\s*[;•]\s*|${noDashedDates}\s+[–—|]\s+|${noDates}\s+-\s+`,
  "iu",
);
/** Between the parts of a sentence: commas and plus signs, where no figure goes on behind them; brackets. */
const partEnd =
  /,(?!\d)\s*|(?<=\d\s?[€$£]|[€$£]\s?\d{1,6}):\s+|\s+\+\s+(?=(?:put|add|say|tell|also|make|no|targets?|code|and|brief)\b)|\s*[()]\s*|(?<=[^,.!?;:]{12})(?<!\b(?:br(?:ie|ei)f(?:ing)?|draft|something|post|videos?))\s+(?=(?:for (?:people|ppl|anyone|anybody|those) who|para (?:quem|quienes|gente que|pessoas que)|pour (?:ceux|celles|les gens) qui|für (?:leute|alle|menschen)[, ]+die)\b)|(?<=(?:^\W*|\b(?:a|an|the|eine?n?|un) )(?:br(?:ie|ei)f(?:ing)?) (?:for|für|para|pour) [^:.!?]{3,60}):\s+(?=\p{Ll}+ \p{L}+ \p{L}+)|(?<=^\W*(?:(?:ok(?:ay)?|so|and|now) )*(?:for (?:the|our|my)|für (?:die|das|den|unsere?n?)|para (?:el|la|los|las|nuestr[oa]s?|os?|as?|noss[oa]s?)|pour (?:le|la|les|notre|nos)) (?!audience|caption|hook|video|post|text|intro|ending|zielgruppe|öffentlich|público|creator)[^:.,!?]{3,60}):\s+(?=\p{L})|\s+so (?=(?:i|we|you|u|they) (?:can|could|don'?t|won'?t|needn'?t|dont|do not) )|\s+(?:and also|as well as|sowie|plus(?! (?:the |their |your )?(?:first ?|own )?name))\s+/iu;

/** Nobody writes a part this long: a hostile text is cut between words, so that every pattern stays quick. */
const stretch = /\S[^]{0,200}(?=\s|$)|\S{200}/gu;

/** The sentences of a text without markup, each in its parts; quoted words stay together. */
export function piecesOf(text: string): Piece[] {
  return sentencesOf(text).flatMap((sentence, index) =>
    kept(sentence)
      .split(partEnd)
      .map((part) => shown(part).replace(/^(?:please|pls|bitte|por favor|svp)\s*:\s*|^[\s,.:*-]+|[\s,;:*.!-]+$/gu, ""))
      .flatMap((part) => part.match(stretch) ?? [])
      .filter((part) => part !== "")
      .map((part) => ({ text: part, folded: fold(part), sentence: index })),
  );
}

function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const part of kept(text).split(sentenceEnd)) {
    const last = sentences.at(-1);
    if (last !== undefined && abbreviation.test(last) && !/^\p{Lu}\p{L}+\s?:/u.test(part))
      sentences[sentences.length - 1] = `${last} ${part}`;
    else if (part.trim() !== "") sentences.push(part);
  }
  return sentences.map(shown);
}

/** What stands in quotation marks is one thing whatever its marks: they are put aside while the text is cut. */
const aside = Array.from(" ,.!?;:()+-–—|\n");

function kept(text: string): string {
  return text.replace(/"[^"\n]{3,400}"|(?<![\p{L}\d])'[^'\n]{3,400}'(?![\p{L}\d])/gu, (quoted) =>
    quoted.replace(/[ ,.!?;:()+\-–—|\n]/gu, (mark) => String.fromCharCode(0xe100 + aside.indexOf(mark))),
  );
}

function shown(text: string): string {
  return text.replace(/[\ue100-\ue11f]/gu, (mark) => aside[mark.charCodeAt(0) - 0xe100] ?? "");
}
