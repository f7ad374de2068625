import { hasFigure, type Clause, type Sentence } from "./clauses.ts";
import { doubt, questionInside, questionTag, questionVerb, questionWord } from "./question-words.ts";
import { isFigure, wordOf } from "./tokens.ts";

export interface Speaker {
  /** The author is a creator. */
  isCreator: boolean;
}

/** The index of the first clause that belongs to a question; the sentence's length where it asks nothing. */
export function asksFrom(sentence: Sentence, speaker: Speaker): number {
  const last = sentence.at(-1);
  if (last === undefined) return 0;
  const asks = last.ending.includes("?");
  if (speaker.isCreator && isAmazed(sentence)) return sentence.length;
  if (request.test(sentence[0]?.text ?? "") && sentence.some(hasFigure)) return sentence.length;
  const says = asks ? isMarked : isUnmarked;
  const opener = sentence.findIndex(
    (clause, index) => opensQuestion(clause, says) && !(index > 0 && !asks && isRelative(clause)),
  );
  if (!asks) return opener === -1 ? sentence.length : opener;
  if (questionTag.test(last.text.trim()) && !hasFigure(last)) return 0;
  if (opener !== -1) return opener;
  if (offersTwo(last)) return sentence.length;
  const inside = questionInsideFrom(sentence);
  if (inside !== undefined) return inside;
  return hasFigure(last) || sentence.length === 1 ? 0 : sentence.length - 1;
}

/** "it was vera, who got 3k new saves" */
function isRelative({ text }: Clause): boolean {
  return /^who(?:'s)? (?!else)/u.test(text);
}

/** "30k views or 13k?", also with the second value in a clause of its own. */
function offersTwo({ text, tokens }: Clause): boolean {
  if (/^(?:or|oder|o|ou)(?![\p{L}\d])/u.test(text)) return tokens.some(isFigure);
  const or = tokens.findIndex((token) => /^(?:or|oder|ou)$/u.test(wordOf(token)));
  return or > 0 && tokens.slice(0, or).some(isFigure) && isFigure(tokens[or + 1]);
}

const askedAnyway =
  /^(?:so |and |hey |hi |ok |und |y |e |et )*(?:how (?:many|much|do|does|did|can|could|should|would|long|often|come)|what(?! an? |ever|(?: (?:all )?(?:we|i|she|he|they|you|u|it|@+)(?!\p{L})))(?:'s)?|where|which|who (?:has|is|got|did)|who's|anyone|anybody|wie viele|wieviele?|welche|wer hat|cuant|cual|combien|quantas?|quantos?|quel)/u;

/** Asked without a question mark. */
const askedPlainly =
  /^(?:so |and |but |hey |hi |ok |btw |also |wait |guys )*(?:(?:when )?(?:do|does|did|can|could|would|will|should|are|have) (?:you|u|we|y'all|anyone|anybody)|(?:when|why) (?:do|does|did|will|can|is|are) |(?:is|does|would) [\d.,]+ ?k? (?:views|likes|orders|sales|comments)|(?:is|are|does) (?:it|this|that|the|there|your) \p{L}+)(?![\p{L}\d])/u;

const asksOf = /^(?:is|are|was|were|do|does|did|has|have|had|can|could|should|will|would|hat|ist|kann|soll)$/u;

/** "can you add 2.3k likes" asks for nothing but to be logged. */
const request =
  /^(?:hey |hi |ok |please |pls )*(?:can|could|would) (?:you|u|we|someone|i) (?:please |pls |also |just )*(?:add|log|note|put|record|track|update|mark down|jot)(?![\p{L}\d])/u;

function opensQuestion({ text, tokens }: Clause, says: (text: string) => boolean): boolean {
  if (request.test(text)) return false;
  if (asksOf.test(wordOf(tokens[0])) && tokens[1]?.kind === "person") return true;
  return says(text);
}

/** What opens a question that ends in its mark. */
function isMarked(text: string): boolean {
  return questionWord.test(text) || questionVerb.test(text);
}

/** What opens a question also without its mark. */
function isUnmarked(text: string): boolean {
  return askedAnyway.test(text) || askedPlainly.test(text);
}

/** "lou 23k views should we boost": the statement before the question is cut off by splitting the clause. */
function questionInsideFrom(sentence: Sentence): number | undefined {
  for (const [index, clause] of sentence.entries()) {
    const asked = questionInside.exec(clause.text)?.index;
    if (asked === undefined) continue;
    if (doubt.test(clause.text.slice(asked))) return 0;
    const from = (clause.tokens[0]?.start ?? 0) + asked;
    const stated = clause.tokens.filter((token) => token.start < from);
    if (!stated.some(isFigure) && hasFigure(clause)) return index;
    clause.tokens = stated;
    clause.text = clause.text.slice(0, asked);
    return index + 1;
  }
  return undefined;
}

const amazement =
  /^(?:\p{L}+ )?what do (?:you|u) mean(?![\p{L}])|^(?:wait |omg |wtf |lol |ok |but |no |guys |why |how |what |who |hold on |um |uh )*(?:why|how|what|who|wtf|warum|wieso|wie|por que|como|pourquoi|comment|por que)(?![\p{L}\d])(?! (?:do|can|could|should|many|much|long|would|are we|often|viele|viel) )/u;
const disbelief = /^(?:\p{L}+ )?(?:can|would) (?:you|u|y'all|anyone|we) (?:even )?believe(?![\p{L}])/u;
/** "WHAT 90k views?!" */
const gasp = /^(?:(?:omg|wtf|wait|um|lol|bro|guys|sorry) )*(?:what|how|wtf|why),? \d/u;
const ownVideo =
  /(?<![\p{L}\d])(?:this|that|it|its|it's|my|mine|me|i|i'm|das|es|mein|meine|mi|esto|este|mon|ma|ca|meu|minha|isso|esse)(?![\p{L}\d])/u;

/** A creator who cannot believe it: "HOW is it at 140k views??", "90k views???". */
function isAmazed(sentence: Sentence): boolean {
  const text = sentence.map((clause) => clause.text).join(", ");
  const ending = sentence.at(-1)?.ending ?? "";
  if (!sentence.some((clause) => hasFigure(clause) && clause.tokens.some((token) => token.kind === "metric")))
    return false;
  if (disbelief.test(text) || gasp.test(text)) return true;
  if (
    amazement.test(text) &&
    (ownVideo.test(text) ||
      (/^(?:\p{L}+ )?(?:how|why) (?:is|are|does|did|has)(?![\p{L}])/u.test(text) && /\?[?!]/u.test(ending)))
  )
    return true;
  return /\?[?!]|!\?/u.test(ending) && !questionWord.test(text) && !questionVerb.test(text);
}

/** "maya 11k views. Is that right?" */
export function isDoubt(sentence: Sentence): boolean {
  const [only, another] = sentence;
  if (only === undefined || another !== undefined || hasFigure(only) || !only.ending.includes("?")) return false;
  return doubt.test(only.text) || questionTag.test(only.text.trim());
}
