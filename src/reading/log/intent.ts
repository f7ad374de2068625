import { acquaintances } from "./acquaintances.ts";
import { asksFrom, isDoubt, type Speaker } from "./asking.ts";
import { hasFigure, sentencesOf, type Clause, type Sentence } from "./clauses.ts";
import { knownBrands } from "./brands.ts";
import { elsewhere } from "./elsewhere-words.ts";
import { command, example, factual, hypothetical, injection } from "./intent-words.ts";
import { postedPart } from "./posting.ts";
import { attained, delivered, unreal as wished, unrealElsewhere } from "./unreal-words.ts";
import { isFigure, wordOf } from "./tokens.ts";

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
  const scope: Scope = { until: -1, isHeaded: false, isSupposed: false };
  for (const sentence of sentencesOf(clauses)) {
    if (!speaker.isCreator && isDoubt(sentence)) kept.length = 0;
    else kept.push(...factsOf(sentence, speaker, scope));
  }
  return kept;
}

/** A heading like "Targets:" speaks for the lines below it. */
interface Scope {
  until: number;
  isHeaded: boolean;
  /** The sentence before asked to imagine something: "imagine she pulls nova numbers. 260k views." */
  isSupposed: boolean;
}

const supposing =
  /^(?:just |now |ok |so )*(?:imagine|picture this|suppose|what if|let's say|stell dir vor|imagina|imaginate|imaginez|imagine que)(?![\p{L}])/u;

function names(sentence: Sentence): boolean {
  return sentence.some(({ tokens, text }) => tokens.some(({ kind }) => kind === "person") || factual.test(text));
}

function factsOf(sentence: Sentence, speaker: Speaker, scope: Scope): Sentence {
  const first = sentence[0];
  if (first === undefined) return [];
  if (scope.isHeaded && first.line === scope.until + 1) {
    scope.until = sentence.at(-1)?.line ?? scope.until;
    return [];
  }
  scope.isHeaded = false;
  if (scope.isSupposed && !names(sentence)) return [];
  const text = sentence.map((clause) => clause.text).join(", ");
  scope.isSupposed = supposing.test(text) && !sentence.some(hasFigure);
  const stated = sentence.slice(0, asksFrom(sentence, speaker));
  const facts = withoutUnreal(stated).filter((clause) => !(speaker.isCreator && isOthers(clause)));
  if (facts.length < stated.length && isHeading(sentence)) Object.assign(scope, { line: true, until: first.line });
  return facts;
}

/** A creator who says "she has 2M views" speaks of somebody else's video. */
const others =
  /(?<![\p{L}\d])(?:spent \p{Sc}?[\d.,]+ ?\p{Sc}? (?:on|for)(?! (?:this|the) (?:video|vid))|(?:theirs|hers|his|yours|someone|somebody|someone else) (?:has|have|had|got|gets?|hit|did|is at|is on)|(?:she|he|they) (?:has|have|had|got|gets?|hit|did|is at|are at|is on|are on)|(?:she|he)'s (?:at|on|got)|(?:ella|el) (?:tiene|lleva)|(?:sie|er) hat|(?:elle|il) a|(?:ela|ele) (?:tem|bateu)|(?:your (?:own|official|main)|(?:the|your) brand's(?: own| official| main)?) (?:video|vid|tiktok|clip|post|reel|account|page)|your (?:account|page)|(?:on|with|for|from) (?:his|her|their) (?:\p{L}+ )?(?:video|vid|tiktok|clip|post|reel|account|page))(?![\p{L}\d])/u;

/** Unless it says whose: "dani told me hers is on 13k views". */
function isOthers({ text, tokens }: Clause): boolean {
  return others.test(text) && !tokens.some(({ kind }) => kind === "person");
}

function isHeading(sentence: Sentence): boolean {
  const last = sentence.at(-1)?.tokens.at(-1);
  return wordOf(last) === ":" && !sentence.some(hasFigure);
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
    if (ultimatum.test(clause.text) && !hasFigure(clause)) return [];
    if (cue && heading.test(clause.text)) return [];
    if (cue && longAgo.test(clause.text) && clause.tokens.length <= 4) return [];
    unreal =
      (cue && (carries(clause) || isElsewhere(clause.text)) && !clause.ending.includes(")")) ||
      (unreal && !startsFactAgain(clause, facts));
    const stated = cue ? postedPart(clause) : clause;
    if (stated !== undefined && (cue ? !isUnreal(stated) : !unreal)) facts.push(stated);
  }
  return knownBrands.test(text) || isSomeoneElses(sentence) ? [] : facts;
}

/** "20k views or I quit" */
const ultimatum = /^(?:or|oder|o|ou) (?:i|we|i'm|im|i'll|she|he|it|else|ich|wir|yo|je|eu)(?![\p{L}])/u;

/** "10k views (goal)" */
const heading = /^(?:the |my |our )?(?:goals?|targets?|aim|ziel|objetivo|meta|objectif)$/u;

/** "my biggest one got 2M views (2 years ago)" */
const longAgo =
  /^(?:(?:\d+|a|an|two|three|few|a few|some) (?:years?|months?) ago|(?:back )?in 20\d\d|last (?:year|summer|winter|campaign)|letztes jahr|el ano pasado|l'an dernier|ano passado)$/u;

/** The likes of a comment, not of the video. */
const aside =
  /(?<![\p{L}\d])(?:comment (?:"[^"]*" )?(?:(?:under|on|below) (?:my|the|her|his|this) (?:video|vid|post|clip) )?(?:has|have|got|gets|with|is at|at|hit|reached|alone|already)|(?:likes|hearts) on (?:a|the|my|one|her|his|that|top|some|this)(?: \p{L}+)? comment|kommentar (?:hat|mit|bekam)|comentario (?:tiene|con|lleva|tem|com|ja)|commentaire (?:a|avec|est))(?![\p{L}\d])/u;

/** Letters of the shortest wish, "due". */
const shortestWish = 3;

function isUnreal(clause: Clause): boolean {
  if (clause.text.length < shortestWish) return false;
  const text = withoutLaterWish(clause).replace(attained, "$1");
  const told = text.replace(topic, " ").replace(delivered, " ");
  return wished.test(told) || unrealElsewhere.test(told) || isElsewhere(text);
}

const stated =
  /(?<![\p{L}\d])(?:(?:just|already|finally) \p{L}+|passed|reached|crossed|has|is (?:at|on))(?![\p{L}\d])/u;
const laterWish = /^ (?:and )?(?:now )?(?:i|we) (?:now )?(?:need|want|wanna|should)(?![\p{L}\d])/u;

/** "just passed 60k views i need to sit down": what is wished behind a stated result is a statement of its own. */
function withoutLaterWish({ text, tokens }: Clause): string {
  const result = tokens.findLast((token) => isFigure(token) || token.kind === "metric");
  const end = (result?.end ?? 0) - (tokens[0]?.start ?? 0);
  return result !== undefined && laterWish.test(text.slice(end)) && stated.test(text.slice(0, end))
    ? text.slice(0, end)
    : text;
}

/** What a video is about wishes nothing: "my goal celebration video", "the budget dinner one". */
const topic =
  /(?<![\p{L}])(?:my|the|her|his|our|@+'s) (?:(?!(?:for|of|is|are|per|to|in|on|at|with|next|and|will|would|should|could|if|each|every|that|we|i|she|he|video|vid|clip|one)(?![\p{L}]))\p{L}+ ){1,4}(?:video|vid|clip|one|reel|tutorial|haul|tour)(?![\p{L}])/gu;

function isElsewhere(text: string): boolean {
  return elsewhere.test(text) || acquaintances.test(text);
}

const goalWord =
  /(?<![\p{L}\d])(?:goals?|targets?|kpis?|quotas?|forecasts?|budgets?|ziele?|metas?|objetivos?|objectifs?|presupuesto|orcamento|hop(?:e|ing)|want|need|will|should|due|pending|outstanding|scheduled)(?![\p{L}\d])/u;

/** "next round starts in july, fee 150" */
const nextTime =
  /^(?:for |in )?(?:the |our )?next (?:round|campaign|wave|month|season|batch|cycle|flight|collab|drop)(?![\p{L}])/u;

/** What is wished for goes on in the next clause ("goal: 50k views, 2k likes"); a wish without a figure does not. */
function carries(clause: Clause): boolean {
  return hasFigure(clause) || nextTime.test(clause.text) || (goalWord.test(clause.text) && clause.tokens.length <= 4);
}

function startsFactAgain(clause: Clause, facts: readonly Clause[]): boolean {
  if (clause.tokens[0]?.kind === "person" && facts.some(hasFigure)) return true;
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
  /^(?:version|take|remix|duet|stitch|repost|campaign|brand|ad|ads|launch|collab|spot|video|vid|clip|reel|account|page|post|tiktok|latest|new|last|own|viral|big|one)$/u;
const adverts = /^(?:ads?|advert|commercial|campaign|spot)$/u;
const nobodys =
  /^(?:it|that|this|there|here|what|who|today|yesterday|tonight|everyone|everything|let|video|vid|clip|reel|one|tiktok|post|latest|first|second|third|last|week|month|day|part|morning|she|he)$/u;

/** "acme's campaign has 12M views": a possessive that names nobody known. */
function isSomeoneElses(sentence: Sentence): boolean {
  return sentence.some(({ tokens }) =>
    tokens.some((token, index) => {
      if (token.kind !== "word" || !token.isPossessive || nobodys.test(token.word)) return false;
      const [next = "", after = ""] = tokens.slice(index + 1, index + 3).map(wordOf);
      if (adverts.test(after)) return true;
      const ofThing = things.test(next) && (!adjectives.test(next) || things.test(after));
      return ofThing && !/^(?:the|this)$/u.test(wordOf(tokens[index - 1]));
    }),
  );
}
