import type { Demand } from "../../campaigns/brief-request.ts";
import { fold } from "../fold.ts";
import { demandsIn, isWarning } from "./demands.ts";
import type { Piece } from "./pieces.ts";
import { isAboutCodes } from "./code.ts";
import { isPlace } from "./language.ts";
import { isAboutPay } from "./price.ts";
import { isDayAlone } from "./when.ts";
import { slotsIn, type Slots } from "./slots.ts";
import { whoIn } from "./creators.ts";
import { offerOf, ownIdeaIn, phraseOf } from "./phrase.ts";
import { isCondition, isHollow, isOrder, isPenalty } from "./order.ts";
import { isForUs, isIdea, substance } from "./substance.ts";

/** What one part of a request says. */
export type Saying =
  | { kind: "demands"; demands: readonly Demand[]; said: string }
  | { kind: "slots"; slots: Slots }
  | { kind: "avoid" | "idea" | "fact" | "who" | "aside"; said: string }
  /** The product's name and nothing more, or nothing that counts. */
  | { kind: "product" | "nothing" };

interface Around {
  /** What the part before it in the same sentence said. */
  before: Saying["kind"] | undefined;
  /** It names the product. */
  isProduct: boolean;
}

export function sayingOf({ text, folded }: Piece, { before, isProduct }: Around): Saying {
  const demands = demandsIn(folded);
  if (isWarning(folded, demands)) return { kind: "avoid", said: phraseOf(text.slice(negationIn(folded))) };
  if (demands.length > 0) return { kind: "demands", demands, said: text };
  const slots = slotsIn(text, folded);
  // "say it cures acne, in 7 days, and melts fat": what is listed behind a demand belongs to it.
  if (before === "demands" && !isProduct && !standsAlone.test(folded) && !isSure(slots) && !isPrice(text, slots))
    return { kind: "demands", demands, said: text };
  if (!isProduct && isNoMessage(slots)) return { kind: "aside", said: text };
  if (Object.keys(slots).length > 0) return { kind: "slots", slots: isProduct ? slots : withMeasure(text, slots) };
  if (isProduct) return { kind: "product" };
  if (before === "product" && isName(text)) return { kind: "slots", slots: { brand: text } };
  if (before === "fact" && isFreeOf(folded)) return { kind: "fact", said: phraseOf(text) };
  if (isDayAlone(folded)) return { kind: "aside", said: text };
  const said = plain(text, folded);
  // "the chart hit, its everywhere": why a demand was made is no fact about the product.
  return before === "demands" && said.kind === "fact" ? { kind: "nothing" } : said;
}

/** A message or an audience that is a condition or promises everyone a result: it is not passed on either. */
function isNoMessage({ message, audience }: Slots): boolean {
  return [message, audience].some((said) => said !== undefined && isHollow(fold(said)));
}

/** "set of 4 for £12", "pacote 250g por R$ 38": how much one gets for the price. */
function withMeasure(text: string, slots: Slots): Slots {
  const { price, fee, offer } = slots;
  if (price === undefined || fee !== undefined || offer !== undefined) return slots;
  const rest = text.replace(price, "");
  const isMeasure = /\d/u.test(rest) && /\p{L}/u.test(rest) && text.split(" ").length <= 7;
  return isMeasure ? { ...slots, price: text } : slots;
}

/** Nothing but a price. */
function isPrice(text: string, { price }: Slots): boolean {
  return price !== undefined && text.length <= price.length + 2;
}

/** A code or an address is meant as one, whatever stands before it. */
function isSure({ code, link, brand, contact, rights }: Slots): boolean {
  return [code, link, brand, contact, rights].some((slot) => slot !== undefined);
}

function plain(text: string, folded: string): Saying {
  if (isPlace(folded)) return { kind: "slots", slots: { place: placeOf(text) } };
  const [, brand] = ourName.exec(text) ?? [];
  if (brand !== undefined) return { kind: "slots", slots: { brand } };
  const who = whoIn(text, folded);
  if (who !== undefined) return { kind: "who", said: phraseOf(who) };
  const [, wish] = wished.exec(text) ?? [];
  if (wish !== undefined && !isCondition(fold(wish))) return { kind: "idea", said: offerOf(wish) };
  const own = ownIdeaIn(text);
  if (own !== undefined) return { kind: "idea", said: own };
  if (isAboutPay(folded) && isPenalty(folded)) return { kind: "aside", said: text };
  const said = isAboutCodes(folded) || isAboutPay(folded) ? undefined : substance(text);
  return said === undefined || isForUs(fold(said)) ? { kind: "nothing" } : aboutProduct(said);
}

/** "we'd love beginners' first paddle": a scene, where it speaks of no people and no posts. */
const wished =
  /^(?:and |also )?(?:(?:we|i) (?:want|need)(?= (?:people'?s|somebody'?s|someone'?s|their|real|honest|everyday) )|(?:we|i)(?:'d| would) (?:really )?(?:love|like))(?: to see)? (?!to |it |if |about |some |a few |more |\d|posts?\b|videos?\b|your |you |this |them )(?!.*\b(?:creators?|posts?|videos?|brief|everyone|everybody)\b)(.{4,80})$/iu;

/** "somos Tinta Clara" */
const ourName = /^(?:[Ww]e are|[Ww]e're|[Ww]ir sind|[Ss]omos|[Nn]ous sommes) (\p{Lu}[\p{L}\d&' -]{1,30})$/u;

function aboutProduct(said: string): Saying {
  const negation = negationIn(fold(said));
  if (negation > 0)
    return isNothingToAvoid(fold(phraseOf(said.slice(negation))))
      ? { kind: "nothing" }
      : withoutOrders({ kind: "avoid", said: phraseOf(said.slice(negation)) }, said);
  const [, verb, what] = nobodyDoes.exec(said) ?? [];
  if (verb !== undefined && what !== undefined)
    return { kind: "avoid", said: `${verb.replace(/e$/u, "")}ing ${phraseOf(what)}` };
  return isIdea(said)
    ? withoutOrders({ kind: "idea", said: offerOf(said) }, said)
    : withoutOrders({ kind: "fact", said: phraseOf(said) }, said);
}

/** What reads like an order or a condition stands for nothing about the product: the requester hears of it, nobody else. */
function withoutOrders(saying: { kind: "avoid" | "idea" | "fact"; said: string }, said: string): Saying {
  const told = fold(said).replace(saidOfIt, "");
  const isNone = saying.kind === "fact" ? isOrder(told) : isCondition(told);
  return isNone ? { kind: "aside", said } : saying;
}

/** "mention it toasts bagels", "mention that it folds": what follows is told of the product. */
const saidOfIt =
  /^(?:(?:and|also|please|pls) )*(?:mention|say|tell (?:people|them|everyone)|note|talk about|erwahn\w*|sagt|mencion\w*|mentionn\w*)(?: that| dass| que)? (?=it\b|its\b|the\b|our\b|es\b|sie\b|die\b|das\b|den\b|el\b|la\b|le\b|\w+s (?:in|up|for)\b)/u;

/** "would love if nobody reads off a sheet" */
const nobodyDoes = /\b(?:nobody|no one|no-one) (\p{L}{2,}?)s (.+)$/iu;

/** "washable, no sticky sheets", "reflektierend, kein Metall": one more fact in a list of them, where it is no word on the video. */
function isFreeOf(folded: string): boolean {
  const [, what] = /^(?:no|kein\w*|sin|sans|sem) ((?:[\p{L}-]+ ?){1,2})$/u.exec(folded) ?? [];
  return what !== undefined && !isNothingToAvoid(what) && !inVideos.test(what);
}

const inVideos =
  /ing\b|\b(?:music|voice\w*|filters?|faces?|kids?|children|makeup|politics|jokes?|slang|emojis?|text|subtitles|drama|alcohol|nudity|swear\w*|curs\w*|claims?|promises?|comparisons?|brands?|creators?|posts?|videos?|hashtags?|codes?|links?|music\w*|musik|gesicht\w*|kinder|filter|politik|versprechen|musica|ninos|politica|musique|enfants|visages?|politique|criancas)\b/u;

/** "in the UK and ireland only", without what leads to it. */
function placeOf(text: string): string {
  const place = text
    .replace(/^\d+ \p{L}+ (?:in|from|aus|en|em|de) /u, "")
    .replace(/ (?:based )?(?:creators?|influencers?|audience)$/iu, "")
    .replace(
      /^(?:and |only |just |we |go |also |und |y |et |shipping |ships? |market |is )*(?:in|for|is|to|aus|en|em|mercado|markt|market)\s+(?=\S)/iu,
      "",
    );
  return place.replace(
    /(?<![\p{L}])(?:ireland|canada|mexico|austria|switzerland|netherlands|belgium|australia|germany|france|italy|spain|portugal|brazil|europe|britain|england|india|japan|poland|sweden|norway|denmark|finland)(?![\p{L}])/gu,
    (name) => name.charAt(0).toUpperCase() + name.slice(1),
  );
}

/** "no discount", "not views": said of the campaign, not of what a video should leave out. */
function isNothingToAvoid(folded: string): boolean {
  return /^(?:\w+ )?(?:product(?: yet)?|script\w*|guion|roteiro|skript|drehbuch|stress|views|likes|followers|discounts?|deadlines?|launch(?: date)?|dates?|fees?|budget|rush|links?|rabatt|descuento|remise|desconto|prisa|eile)$|^(?:the |am |el |le |der |o )?\d/u.test(
    folded,
  );
}

/** How many letters "please don't " takes, where a part begins with it. */
function negationIn(folded: string): number {
  return beginsWithNo.exec(folded)?.[0].length ?? 0;
}

const beginsWithNo =
  /^(?:(?:and|but|please|pls|also|so|just|bitte|und|aber|y|pero|et|mais|e|mas) )*(?:must not:?|must ?nots?:?|don'?ts:|no|not|avoid|don'?t|do not|never|without|kein\w*|nicht|ohne|nada de|sin|pas d'|pas de|sans|evit\w+|nao|sem)\b(?! (?:only|just|nur|solo|so|seulement)\b) ?(?:any |mention(?:ing)? |(?:let|have) (?:anybody|anyone|them|people|creators) (?:say|claim|mention|do) |say(?:ing)? |us(?:e|ing) )?/u;

const standsAlone =
  /^(?:it|it'?s|its|is|has|comes?|made|we|our|they|product|each|every|code|es|ist|hat|sie|tiene|viene|c'est|il|elle|tem|vem)\b/u;

/** One to three words with capitals: "Sealed&Shiny". */
function isName(text: string): boolean {
  return /^(?!\p{Lu}+\d+$)\p{Lu}[\p{L}\d&'.-]*(?: (?:& )?\p{Lu}[\p{L}\d&'.-]*){0,2}$/u.test(text);
}
