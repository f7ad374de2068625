import type { Clause } from "./clauses.ts";
import { joiningFillers, orWords, pairRevision, type FigureAt, type Revision } from "./pair-revisions.ts";
import { correction } from "./revision-words.ts";
import { isFigure, isMark, wordOf, type Token } from "./tokens.ts";

export type Revisions = ReadonlyMap<Token, Revision>;

/** Looks at every figure of the clauses, in order. */
export function revisionsOf(clauses: readonly Clause[]): Revisions {
  const found = new Map<Token, Revision>();
  clauses.forEach((clause, index) => {
    const before = clauses[index - 1];
    clause.tokens.forEach((token, at) => {
      if (!isFigure(token) || found.has(token)) return;
      const scene: Scene = { clause, before, at, found };
      const revision = pairRevision(scene) ?? ownRevision(scene);
      if (revision !== undefined) found.set(token, revision);
    });
  });
  return found;
}

interface Scene extends FigureAt {
  before: Clause | undefined;
}

const notWords = /^(?:not|nicht|pas|nao|instead|than|statt|anstatt|anstelle|vez|lieu|invece|never)$/u;
const pastStrong =
  /^(?:previously|prev|formerly|vorher|zuvor|davor|vorhin|anteriormente|antes|avant|auparavant|before|from)$/u;
const pastWeak =
  /^(?:was|were|had|war|waren|lag|lagen|stand|standen|hatte|hatten|era|eran|eram|estaba|estaban|tenia|tenian|etait|etaient|c'etait|avait|avaient|estava|estavam|tinha|tinham|earlier|yesterday|lastly)$/u;
const gains =
  /^(?:lost|loses|losing|verloren|perdio|perdimos|perdu|perdeu|gained|gain|gains|gaining|added|adds|another|additional|extra|grew|increased|rose|climbed|jumped|by|plus|dazu|zugelegt|weitere|zusatzlich|zusatzliche|otros|otras|gano|sumo|subio|crecio|aumento|gagne|gagnes|autres|ganhou|subiu|cresceu|aumentou|outros|outras|mais)$/u;
const moreWords =
  /^(?:more|new|extra|additional|mehr|dazu|neue|neuen|weitere|zusatzliche|mas|nuevos|nuevas|adicionales|supplementaires|nouveaux|nouvelles|novos|novas|adicionais)$/u;

function ownRevision(scene: Scene): Revision | undefined {
  const { clause, at } = scene;
  const { tokens } = clause;
  const token = tokens[at];
  const ahead = tokens.slice(Math.max(0, at - 3), at).map(wordOf);
  const last = ahead.at(-1) ?? "";
  if (isNegated(ahead, clause, at) || (last === "of" && /^(?:out|record|best|pb|high)$/u.test(ahead.at(-2) ?? "")))
    return "old";
  if (isEither(scene, ahead)) return "either";
  if (ahead.some((word) => pastStrong.test(word)) && isFromBefore(ahead, scene)) return "old";
  if (isIncrease({ tokens, at, ahead, token, last }) || isRate(tokens, at)) return "increase";
  if (isCorrection(scene)) return "corrects";
  if (ahead.some((word) => pastWeak.test(word)) || saysPast(clause, at) || isFromOld(clause, at)) return "past";
  return undefined;
}

const linkWords =
  /^(?:sao|son|sind|es|eran|etait|est|is|are|was|were|waren|of|at|the|de|like|about|a|an|die|das|la|el|le|les|o|just|only|on|even|quite|yet|near|one|with)$/u;

/** "from the old dashboard 21k views, from the new one 25k" */
const oldSource =
  /(?<![\p{L}\d])(?:(?:the|my|our|her|his) (?:old|previous|outdated)|(?:im|vom|dem|das) alten?) (?:dashboard|app|screenshot|report|sheet|export|reading|count|tool|bericht)(?! (?:video|vid|clip|post))(?![\p{L}\d])/u;

/** Told by the only figure of its clause. */
function isFromOld({ text, tokens }: Clause, at: number): boolean {
  return oldSource.test(text) && tokens.findIndex(isFigure) === at && tokens.findLastIndex(isFigure) === at;
}

function isNegated(ahead: readonly string[], clause: Clause, at: number): boolean {
  const index = ahead.findLastIndex((word) => !linkWords.test(word));
  const word = ahead[index] ?? "";
  if (notWords.test(word) || isDenied(clause, at)) return true;
  // Spanish and Portuguese "no 24" after the right value; English "no, 48k" has a comma and is a correction.
  return (
    word === "no" && ((at === 1 && clause.tokens.length <= 3) || /^(?:son|es|eran)$/u.test(ahead[index + 1] ?? ""))
  );
}

const denied =
  /(?:did|does|do|is|was|has|have|are|were)(?:n't|nt| not) (?:(?:even|quite|really|actually|yet) )*(?:get|got|have|hit|reach(?:ed)?|at|on|make|made|do|pass(?:ed)?|cross(?:ed)?)?(?: (?:at|the|a|like|about))* ?$/u;

/** "didn't get 20k views, it was 2k" */
function isDenied({ text, tokens }: Clause, at: number): boolean {
  const start = tokens[0]?.start ?? 0;
  return denied.test(text.slice(0, (tokens[at]?.start ?? 0) - start).slice(-60));
}

function isEither({ before, at, clause }: Scene, ahead: readonly string[]): boolean {
  const or = ahead.findLastIndex((word) => orWords.test(word));
  if (or === -1 || !ahead.slice(or + 1).every((word) => joiningFillers.test(word))) return false;
  if (at === 1 && /^(?:or|oder|ou)$/u.test(ahead[0] ?? "")) return true;
  const earlier = clause.tokens.slice(0, at).some(isFigure);
  const opens = at <= 3 && orWords.test(wordOf(clause.tokens[0]));
  return earlier || (opens && before?.tokens.some(isFigure) === true);
}

function isFromBefore(ahead: readonly string[], { clause: { tokens }, at }: Scene): boolean {
  const index = ahead.findLastIndex((word) => pastStrong.test(word));
  if (ahead[index] !== "from") return true;
  // The newer value stands before: "up to 31k views from 28k".
  if (index === ahead.length - 1 && tokens.slice(0, at).some(({ kind }) => kind === tokens[at]?.kind)) return true;
  return (
    /^(?:up|down|rose|grew|jumped|climbed|grown|risen)$/u.test(ahead[index - 1] ?? "") && index === ahead.length - 1
  );
}

interface Around {
  tokens: readonly Token[];
  at: number;
  ahead: readonly string[];
  token: Token | undefined;
  last: string;
}

function isIncrease({ tokens, at, ahead, token, last }: Around): boolean {
  if (token?.kind !== "number" && token?.kind !== "money") return false;
  if (token.hasPlus) return !followsFigure(tokens, at);
  const next = tokens.slice(at + 1, at + 4).map(wordOf);
  if (last === "plus" && at === 1) return false;
  if (
    /^(?:up|gained|added|plus)$/u.test(last) &&
    !(
      last === "up" &&
      /^(?:put|racked|ended|wound|clocked|picked|built|totted|sits)$/u.test(ahead.at(-2) ?? "") &&
      !since(tokens.slice(at + 1, at + 5))
    )
  )
    return true;
  if (gains.test(last) && last !== "mais") return true;
  const [first = "", second = ""] = next;
  if (moreWords.test(first)) return true;
  return (
    tokens[at + 1]?.kind === "metric" &&
    /^(?:more|mehr|mas|dazu|extra|supplementaires|adicionales)$/u.test(second) &&
    (next[2] !== "than" || tokens[at + 4]?.kind === "bot" || tokens[at + 4]?.kind === "person")
  );
}

/** "2k views a day", "900 views per hour": how fast it grows is no total. */
function isRate(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind !== "number") return false;
  const words = tokens.slice(at + 1, at + 5).map(wordOf);
  const each = words.findIndex((word) => per.test(word));
  if (each === -1 || !words.slice(0, each).every((_, index) => tokens[at + 1 + index]?.kind === "metric")) return false;
  if (/^(?:per|pro)$/u.test(words[each] ?? "") && tokens[at + 2 + each]?.kind === "word") return true;
  return (
    daily.test(words[each] ?? "") ||
    (spans.test(words[each + 1] ?? "") && !/^(?:later|after|ago|in)$/u.test(words[each + 2] ?? ""))
  );
}

const daily = /^(?:daily|hourly|weekly|taglich|wochentlich|diarios|diarias|semanales)$/u;
const per =
  /^(?:per|an?|each|every|pro|por|par|al|a la|ao|am|jeden|daily|hourly|weekly|taglich|wochentlich|diarios|diarias|semanales)$/u;
const spans =
  /^(?:day|hour|hr|week|month|min|minute|tag|stunde|woche|monat|dia|hora|semana|mes|jour|heure|semaine|mois)$/u;

/** "is up 4k views since monday", "is up 3k at 24k views", not "is up, 4k views" */
function since(rest: readonly Token[]): boolean {
  return rest.some(
    (token, index) =>
      /^(?:since|overnight|versus|vs|from)$/u.test(wordOf(token)) ||
      (/^(?:at|to)$/u.test(wordOf(token)) && isFigure(rest[index + 1])),
  );
}

/** "8k views +900 likes" is a list; "+2k followers +3k views" are two increases. */
function followsFigure(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 3];
  return tokens[at - 2]?.kind === "metric" && isFigure(before) && !("hasPlus" in before && before.hasPlus);
}

/** "I meant 48k", "*48k", "sorry 48k", also with the word in the clause before. */
function isCorrection({ clause, before, at }: Scene): boolean {
  const star = isMark(clause.tokens[at - 1], "*") || isMark(clause.tokens[at + 1], "*");
  if (star) return true;
  const start = clause.tokens[0]?.start ?? 0;
  const ahead = clause.text.slice(0, (clause.tokens[at]?.start ?? 0) - start);
  const behind = clause.text.slice((clause.tokens[at]?.end ?? 0) - start);
  if (correction.test(ahead) || exactly.test(behind)) return true;
  return (
    before !== undefined && !before.tokens.some(isFigure) && correction.test(before.text) && before.text.length < 40
  );
}

/** "100,412 to be exact" */
const exactly =
  /^ ?(?:\p{L}+ )?(?:to be (?:exact|precise)|exactly|genau|para ser exact[oa]s?|exactamente|exactement|exatamente)(?![\p{L}])/u;

const pastTimes =
  /(?<![\p{L}\d])(?:last (?:week|night|time|check|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yesterday|earlier|ago|(?:logged|entered|typed|noted|put) (?:my |the |her |his )?\p{L}+ (?:as|at)|gestern|vorgestern|letzte woche|heute (?:fruh|morgen)|ayer|la semana pasada|hier|la semaine derniere|ontem|semana passada|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|am (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo))(?![\p{L}\d])/u;
/** Gone by where it stands behind the figure: "48k this morning", not "this morning it says 48k". */
const thisMorning = /(?<![\p{L}])(?:this|der|ce|esta) (?:morning|morgen|matin|manana|manha)(?![\p{L}])/u;
const posted = /(?<![\p{L}\d])(?:post|went (?:up|live)|live|upload|publi|subi|gepostet|hochgeladen|online|posted)/u;

const readOnDate = /^(?:(?:on|as of|am|stand|el|le|em) )?DATE/u;

const today =
  /^(?:today|2day|tonight|just now|this (?:morning|afternoon|evening)|heute|hoy|esta (?:manana|tarde|noche|manha)|aujourd.hui|ce (?:matin|soir)|hoje|agora mesmo)$/u;

function dateOrWord(token: Token, { text, tokens }: Clause): string {
  const start = tokens[0]?.start ?? 0;
  if (token.kind === "date" && today.test(text.slice(token.start - start, token.end - start))) return "";
  return token.kind === "date" ? "DATE" : token.kind === "metric" ? "" : wordOf(token);
}

/** A time gone by, next to the figure: after it, or before it where no other figure stands in between. */
function saysPast(clause: Clause, at: number): boolean {
  if (posted.test(clause.text)) return false;
  const { tokens, text } = clause;
  const start = tokens[0]?.start ?? 0;
  const figure = tokens[at];
  const next = tokens.slice(at + 1).find(isFigure)?.start ?? Infinity;
  const isFirst = !tokens.slice(0, at).some(isFigure);
  const near = text.slice(isFirst ? 0 : (figure?.end ?? start) - start, next - start);
  return (
    pastTimes.test(near) ||
    thisMorning.test(text.slice((figure?.end ?? start) - start, next - start)) ||
    readOnDate.test(
      tokens
        .slice(at + 1, at + 5)
        .map((token) => dateOrWord(token, clause))
        .join(" "),
    )
  );
}
