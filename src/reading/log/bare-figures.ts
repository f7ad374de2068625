import { correction } from "./revision-words.ts";
import { bareWords, fillers, ordinalNouns } from "./small-words.ts";
import { isMark, isOrders, wordOf, type FigureToken, type Token } from "./tokens.ts";

const gifts =
  /^(?:gifted|gift|gifting|gifts|geschenkt|geschenk|regalo|regalado|regalamos|offert|offerte|cadeau|presente|presenteamos|brinde)$/u;
const goods =
  /^(?:set|kit|box|bundle|serum|palette|product|products|sample|samples|item|package|hamper|voucher|gutschein|paket|caja|coffret|caixa|pr)$/u;
const priceAfter =
  /^(?:each|per|apiece|piece|pro|je|cada|chacun|chacune|par|off|discount|rabatt|gutschein|voucher|giveaway|set|kit|box|bundle|serum|palette|product|products|sample|samples|item|package|gift|worth|retail|price|aov|cpa|cpm|budget|goal|bonus|shipping|left|remaining|ubrig|restantes|value|package|pr|refund|tip)$/u;
const selling = /^(?:sells?|retails?|goes|listed|selling|retailing|priced|available)$/u;
const priceBefore = /^(?:at|a|per|je|pro|cada|costs?|kostet|cuesta|coute|custa|below|under|unter|worth)$/u;

/** A figure without a metric: bare when nothing but small words surround it. */
export function unboundMeaning(tokens: readonly Token[], token: FigureToken): "bare" | "noise" {
  const at = tokens.indexOf(token);
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (token.kind === "percent" || token.kind === "duration") return "noise";
  if (token.kind === "money") return isPrice(tokens, at) ? "noise" : "bare";
  if (isTime(tokens, at) || isAge(tokens, at)) return "noise";
  if (token.isSpelled && token.value < 100) return token.value === 0 ? "bare" : "noise";
  if (isMark(after, "-") && after?.start === token.end && tokens[at + 2]?.kind === "word") return "noise";
  if (ordinalNouns.has(wordOf(before)) || isMark(before, "#") || isMark(after, "%×*")) return "noise";
  if (isMark(after, ")") || (isMark(after, ".:") && at === 0 && token.value < 20 && !token.hasUnit)) return "noise";
  if (
    /^(?:st|nd|rd|th|h|hrs?|hours?|min|mins|days?|weeks?|wks?|months?|years?|yo|km|k|x|tage?n?|wochen?|stunden|dias|semanas|horas|jours|semaines|heures|of|von|de los|out)$/u.test(
      wordOf(after),
    )
  )
    return "noise";
  if (/^(?:in)$/u.test(wordOf(before)) && token.hasUnit && token.value <= 8000 && filming.test(wordOf(tokens[at - 2])))
    return "noise";
  if (!token.hasUnit && token.value >= 1e12) return "noise";
  if (distances.test(wordOf(before))) return "noise";
  if (!token.hasUnit && !token.isSpelled && (isThing(before) || isPlace(tokens, at))) return "noise";
  return counted(tokens, at) ? "noise" : "bare";
}

/** "sent maya a $60 set" */
export function isGift(tokens: readonly Token[], token: FigureToken): boolean {
  const at = tokens.indexOf(token);
  return token.kind === "money" && articles.test(wordOf(tokens[at - 1])) && goods.test(wordOf(tokens[at + 1]));
}

/** "a $30 set", "the £20 weekly shop one" */
const articles = /^(?:an?|eine?n?|una?|une?|uma?|the|my|her|his|this|that|die|das|la|el|le)$/u;

/** "went up at 9 this morning" */
function isTime(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "number" || token.hasUnit || token.value > 24) return false;
  return /^(?:at|um|a las|vers)$/u.test(wordOf(tokens[at - 1])) && tokens[at + 1]?.kind === "date";
}

/** "im only 19" */
function isAge(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "number" || token.hasUnit || token.value < 10 || token.value > 99) return false;
  const ahead = tokens.slice(0, at).filter((near) => !/^(?:only|just|like|literally)$/u.test(wordOf(near)));
  return wordOf(ahead.at(-1)) === "im" || (wordOf(ahead.at(-1)) === "m" && isMark(ahead.at(-2), "'"));
}

function isPrice(tokens: readonly Token[], at: number): boolean {
  if (tokens.some((near) => gifts.test(wordOf(near)))) return true;
  if (tokens.slice(at + 1, at + 4).some((near) => goods.test(wordOf(near)))) return true;
  if (/^(?:for|at)$/u.test(wordOf(tokens[at - 1])) && selling.test(wordOf(tokens[at - 2]))) return true;
  if (articles.test(wordOf(tokens[at - 1])) && isThing(tokens[at + 1]) && !introducing.test(wordOf(tokens[at + 1])))
    return true;
  if (priceAfter.test(wordOf(tokens[at + 1]))) return true;
  if (/^(?:of|in|von|de|d|em)$/u.test(wordOf(tokens[at + 1])) && isThing(tokens[at + 2])) return true;
  return priceBefore.test(wordOf(tokens[at - 1])) && !isOrders(tokens[at - 2]);
}

const filming = /^(?:filmed|shot|recorded|film|shoot|record|edited|exported|uploaded|gedreht|gefilmt|grabado|filme)$/u;
/** "ran 21k" */
const distances =
  /^(?:ran|run|rode|ride|hiked|walked|swam|cycled|biked|drove|jogged|paddled|rowed|skied|(?:runn|rid|hik|walk|swimm|cycl|bik|driv|jogg|paddl|row|ski|climb|train)ing|gelaufen|lief|corri|couru)$/u;
const places = /^(?:at|of|in|for|after|auf|bei|nach|a|en|por|durante|apres|pendant)$/u;

/** "baked at 230", "5 sets of 12", not "we're at 230" */
function isPlace(tokens: readonly Token[], at: number): boolean {
  return places.test(wordOf(tokens[at - 1])) && isThing(tokens[at - 2]) && !isMark(tokens[at - 3], "'");
}

/** The word before a plain number that it belongs to: "room 204". */
function isThing(before: Token | undefined): boolean {
  if (before === undefined || correction.test(wordOf(before))) return false;
  return (
    before.kind === "word" &&
    !before.isCapital &&
    !before.isPossessive &&
    !bareWords.has(before.word) &&
    !fillers.has(before.word)
  );
}

const people =
  /^(?:people|ppl|peeps|folks|customers|buyers|users|persons|personas|leute|personen|kunden|gente|clientes|personnes|clients|pessoas|video|tiktok|times|mal|time|veces|fois|vezes)$/u;
const quantifiers =
  /^(?:more|new|extra|additional|other|another|small|big|nice|free|different|mehr|neue|weitere|mas|nuevos|nouveaux|novos)$/u;

/** Whether a number counts a thing: "20 more samples", "3 sets"; not "48k now" or "2 from greta". */
export function counted(tokens: readonly Token[], at: number): boolean {
  const rest = tokens.slice(at + 1, at + 5);
  if (isMark(rest[0], "+")) rest.shift();
  if (quantifiers.test(wordOf(rest[0]))) rest.shift();
  const [thing, following] = rest;
  if (thing?.kind !== "word" || bareWords.has(thing.word)) return false;
  if (introducing.test(thing.word) && following?.kind === "person") return false;
  return people.test(thing.word) || !fillers.has(thing.word);
}

const introducing = /^(?:from|for|on|by|via|at|de|von|fur|para|pour|pra|por|bei)$/u;
