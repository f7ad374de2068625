import type { Clause } from "./clauses.ts";
import { elsewhere, knownBrands } from "./elsewhere-words.ts";
import { command, example, factual, hypothetical, injection } from "./intent-words.ts";
import { doubt, questionInside, questionTag, questionVerb, questionWord } from "./question-words.ts";
import { attained, unreal as wished, unrealElsewhere } from "./unreal-words.ts";
import { isFigure, wordOf } from "./tokens.ts";

export interface Speaker {
  /** The author is a creator. */
  creator: boolean;
}

/** Whether a whole message is for something else than logging: a command, an example, an attempt to break the rules. */
export function isNoLog(folded: string): boolean {
  const text = folded.trim();
  return (
    /^\+1\W*$|^[/!.](?=\p{L})|^\W{0,3}(?:system|override|admin|sudo|root|debug) ?[:\]>]|^(?:please |pls )?(?:set|change) .{1,60} to \d/u.test(
      text,
    ) ||
    command.test(text) ||
    injection.test(text) ||
    example.test(text)
  );
}

/** The clauses that state results; questions, goals, hypotheticals, promises and other people's numbers are left out. */
export function factualClauses(clauses: readonly Clause[], speaker: Speaker): Clause[] {
  const kept: Clause[] = [];
  const scope: Scope = { until: -1, line: false, supposed: false };
  for (const sentence of sentencesOf(clauses)) {
    if (!speaker.creator && isDoubt(sentence)) kept.length = 0;
    else kept.push(...factsOf(sentence, speaker, scope));
  }
  return kept;
}

/** A heading like "Targets:" speaks for the lines below it. */
interface Scope {
  until: number;
  line: boolean;
  /** The sentence before asked to imagine something: "imagine she pulls nova numbers. 260k views." */
  supposed: boolean;
}

const supposing =
  /^(?:just |now |ok |so )*(?:imagine|picture this|suppose|what if|let's say|stell dir vor|imagina|imaginate|imaginez|imagine que)(?![\p{L}])/u;

function names(sentence: Sentence): boolean {
  return sentence.some(({ tokens, text }) => tokens.some(({ kind }) => kind === "person") || factual.test(text));
}

type Sentence = readonly Clause[];

function sentencesOf(clauses: readonly Clause[]): Sentence[] {
  const sentences = new Map<number, Clause[]>();
  for (const clause of clauses) {
    const sentence = sentences.get(clause.sentence);
    if (sentence === undefined) sentences.set(clause.sentence, [clause]);
    else sentence.push(clause);
  }
  return [...sentences.values()];
}

/** "maya 11k views. Is that right?" */
function isDoubt(sentence: Sentence): boolean {
  const [only, another] = sentence;
  if (only === undefined || another !== undefined || hasFigure(only) || !only.ending.includes("?")) return false;
  return doubt.test(only.text) || questionTag.test(only.text.trim());
}

function factsOf(sentence: Sentence, speaker: Speaker, scope: Scope): Sentence {
  const first = sentence[0];
  if (first === undefined) return [];
  if (scope.line && first.line === scope.until + 1) {
    scope.until = sentence.at(-1)?.line ?? scope.until;
    return [];
  }
  scope.line = false;
  if (scope.supposed && !names(sentence)) return [];
  const text = sentence.map((clause) => clause.text).join(", ");
  scope.supposed = supposing.test(text) && !sentence.some(hasFigure);
  const stated = sentence.slice(0, questionStart(sentence, speaker));
  const facts = withoutUnreal(stated).filter(({ text }) => !(speaker.creator && others.test(text)));
  if (facts.length < stated.length && isHeading(sentence)) Object.assign(scope, { line: true, until: first.line });
  return facts;
}

/** A creator who says "she has 2M views" speaks of somebody else's video. */
const others =
  /(?<![\p{L}\d])(?:(?:she|he|they) (?:has|have|had|got|gets?|hit|did|is at|are at|is on|are on)|(?:she|he)'s (?:at|on|got)|(?:ella|el) (?:tiene|lleva)|(?:sie|er) hat|(?:elle|il) a|(?:ela|ele) (?:tem|bateu)|(?:your (?:own|official|main)|(?:the|your) brand's(?: own| official| main)?) (?:video|vid|tiktok|clip|post|reel|account|page)|your (?:account|page)|(?:on|with|for|from) (?:his|her|their) (?:\p{L}+ )?(?:video|vid|tiktok|clip|post|reel|account|page))(?![\p{L}\d])/u;

function isHeading(sentence: Sentence): boolean {
  const last = sentence.at(-1)?.tokens.at(-1);
  return wordOf(last) === ":" && !sentence.some(hasFigure);
}

/** The index of the first clause that belongs to a question; the sentence's length where it asks nothing. */
function questionStart(sentence: Sentence, speaker: Speaker): number {
  const last = sentence.at(-1);
  if (last === undefined) return 0;
  const asks = last.ending.includes("?");
  if (speaker.creator && isAmazed(sentence)) return sentence.length;
  const opener = sentence.findIndex((clause) => opensQuestion(clause, asks));
  if (!asks) return opener === -1 ? sentence.length : opener;
  if (questionTag.test(last.text.trim()) && !hasFigure(last)) return 0;
  if (opener !== -1) return opener;
  if (offersTwo(last)) return sentence.length;
  const inside = questionInsideFrom(sentence);
  if (inside !== undefined) return inside;
  return hasFigure(last) || sentence.length === 1 ? 0 : sentence.length - 1;
}

/** "30k views or 13k?", also with the second value in a clause of its own. */
function offersTwo({ text, tokens }: Clause): boolean {
  if (/^(?:or|oder|o|ou)(?![\p{L}\d])/u.test(text)) return tokens.some(isFigure);
  const or = tokens.findIndex((token) => /^(?:or|oder|ou)$/u.test(wordOf(token)));
  return or > 0 && tokens.slice(0, or).some(isFigure) && isFigure(tokens[or + 1]);
}

const askedAnyway =
  /^(?:so |and |hey |hi |ok |und |y |e |et )*(?:how (?:many|much|do|does|did|can|could|should|would|long|often|come)|what(?! an? |ever)(?:'s)?|where|which|who (?:has|is|got|did)|who's|anyone|anybody|wie viele|wieviele?|welche|wer hat|cuant|cual|combien|quantas?|quantos?|quel)/u;

const asksOf = /^(?:is|are|was|were|do|does|did|has|have|had|can|could|should|will|would|hat|ist|kann|soll)$/u;

function opensQuestion({ text, tokens }: Clause, asks: boolean): boolean {
  if (asksOf.test(wordOf(tokens[0])) && tokens[1]?.kind === "person") return true;
  if (!asks) return askedAnyway.test(text);
  return questionWord.test(text) || questionVerb.test(text);
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
  /^(?:wait |omg |wtf |lol |ok |but |no |guys |why |how |what |who |hold on |um |uh )*(?:why|how|what|who|wtf|warum|wieso|wie|por que|como|pourquoi|comment|por que)(?![\p{L}\d])(?! (?:do|can|could|should|many|much|long|would|are we|often|viele|viel) )/u;
const ownVideo =
  /(?<![\p{L}\d])(?:this|that|it|its|it's|my|mine|me|i|i'm|das|es|mein|meine|mi|esto|este|mon|ma|ca|meu|minha|isso|esse)(?![\p{L}\d])/u;

/** A creator who cannot believe it: "HOW is it at 140k views??", "90k views???". */
function isAmazed(sentence: Sentence): boolean {
  const text = sentence.map((clause) => clause.text).join(", ");
  const ending = sentence.at(-1)?.ending ?? "";
  if (!sentence.some((clause) => hasFigure(clause) && clause.tokens.some((token) => token.kind === "metric")))
    return false;
  if (amazement.test(text) && ownVideo.test(text)) return true;
  return /\?[?!]|!\?/u.test(ending) && !questionWord.test(text) && !questionVerb.test(text);
}

function withoutUnreal(sentence: Sentence): Sentence {
  const text = sentence.map((clause) => clause.text).join(", ");
  const supposed = sentence.findIndex((clause) => hypothetical.test(clause.text));
  const limit = supposed === -1 ? sentence.length : supposed;
  if (sentence.slice(0, limit).every((clause) => !hasFigure(clause)) && supposed !== -1) return [];
  const facts: Clause[] = [];
  let unreal = false;
  for (const clause of sentence.slice(0, limit)) {
    if (aside.test(clause.text)) continue;
    const cue = isUnreal(clause);
    if (
      cue &&
      !hasFigure(clause) &&
      /^(?:that|this|which|das|eso|esto|c'est|ca|isso|would|is)(?![\p{L}\d])/u.test(clause.text)
    )
      return [];
    if (/^(?:still |is |but |and )*(?:due|pending|outstanding|to be paid|unpaid)(?![\p{L}])/u.test(clause.text))
      return [];
    if (cue && heading.test(clause.text)) return [];
    if (cue && longAgo.test(clause.text) && clause.tokens.length <= 4) return [];
    unreal =
      (cue && carries(clause) && !clause.ending.includes(")")) ||
      (unreal && !startsFactAgain(clause, facts.some(hasFigure)));
    if (cue) continue;
    if (!unreal) facts.push(clause);
  }
  return knownBrands.test(text) || isSomeoneElses(sentence) ? [] : facts;
}

/** "10k views (goal)" */
const heading = /^(?:the |my |our )?(?:goals?|targets?|aim|ziel|objetivo|meta|objectif)$/u;

/** "my biggest one got 2M views (2 years ago)" */
const longAgo =
  /^(?:(?:\d+|a|an|two|three|few|a few|some) (?:years?|months?) ago|(?:back )?in 20\d\d|last (?:year|summer|winter|campaign)|letztes jahr|el ano pasado|l'an dernier|ano passado)$/u;

/** The likes of a comment, not of the video. */
const aside =
  /(?<![\p{L}\d])(?:comment (?:"[^"]*" )?(?:(?:under|on|below) (?:my|the|her|his|this) (?:video|vid|post|clip) )?(?:has|have|got|gets|with|is at|at|hit|reached|alone|already)|(?:likes|hearts) on (?:a|the|my|one|her|his|that|top|some|this)(?: \p{L}+)? comment|kommentar (?:hat|mit|bekam)|comentario (?:tiene|con|lleva|tem|com|ja)|commentaire (?:a|avec|est))(?![\p{L}\d])/u;

function isUnreal(clause: Clause): boolean {
  const text = clause.text.replace(attained, "$1");
  return wished.test(text) || unrealElsewhere.test(text) || elsewhere.test(text);
}

const goalWord =
  /(?<![\p{L}\d])(?:goals?|targets?|kpis?|quotas?|forecasts?|budgets?|ziele?|metas?|objetivos?|objectifs?|presupuesto|orcamento|hop(?:e|ing)|want|need|will|should)(?![\p{L}\d])/u;

/** What is wished for goes on in the next clause ("goal: 50k views, 2k likes"); a wish without a figure does not. */
function carries(clause: Clause): boolean {
  return hasFigure(clause) || (goalWord.test(clause.text) && clause.tokens.length <= 4);
}

function startsFactAgain(clause: Clause, toldBefore: boolean): boolean {
  if (toldBefore && clause.tokens[0]?.kind === "person") return true;
  return (
    factual.test(clause.text) ||
    ownAgain.test(clause.text) ||
    /^(?:but|aber|pero|mais|mas)(?![\p{L}\d])/u.test(clause.text)
  );
}

/** "my wife's has 40k views and mine 900" */
const ownAgain =
  /^(?:and |but |und |aber |y |pero |e |mas |et |mais )?(?:mine|meins|meiner|el mio|le mien|la mienne|o meu|i(?:'m| am|m| got| have|'ve| had| hit)?|ich|yo|eu|my (?:own )?(?:video|vid|clip|post|one))(?![\p{L}'])/u;

const adjectives = /^(?:new|latest|last|own|viral|big)$/u;
const things =
  /^(?:campaign|brand|ad|ads|launch|collab|spot|video|vid|clip|reel|account|page|post|tiktok|latest|new|last|own|viral|big|one)$/u;
const adverts = /^(?:ads?|advert|commercial|campaign|spot)$/u;
const nobodys =
  /^(?:it|that|this|there|here|what|who|today|yesterday|tonight|everyone|everything|let|video|vid|clip|reel|one|tiktok|post|latest|first|second|third|last|week|month|day|part|morning|she|he)$/u;

/** "acme's campaign has 12M views": a possessive that names nobody known. */
function isSomeoneElses(sentence: Sentence): boolean {
  return sentence.some(({ tokens }) =>
    tokens.some((token, index) => {
      if (token.kind !== "word" || !token.possessive || nobodys.test(token.word)) return false;
      const [next = "", after = ""] = tokens.slice(index + 1, index + 3).map(wordOf);
      if (adverts.test(after)) return true;
      const ofThing = things.test(next) && (!adjectives.test(next) || things.test(after));
      return ofThing && !/^(?:the|this)$/u.test(wordOf(tokens[index - 1]));
    }),
  );
}

export function hasFigure(clause: Clause): boolean {
  return clause.tokens.some(isFigure);
}
