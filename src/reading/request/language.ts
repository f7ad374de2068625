import type { Language, Market } from "../../campaigns/brief-request.ts";
import { anyOf } from "../any-of.ts";
import { fold } from "../fold.ts";

const named: readonly (readonly [Language, RegExp])[] = [
  ["en", anyOf(`(?:in|auf|en|em) (?:english|englisch|ingles|anglais)`)],
  ["de", anyOf(`(?:in|auf|en|em) (?:german|deutsch|aleman|allemand|alemao)|auf deutsch`)],
  ["es", anyOf(`(?:in|auf|en|em) (?:spanish|spanisch|espanol|espagnol|espanhol|castellano)`)],
  ["fr", anyOf(`(?:in|auf|en|em) (?:french|franzosisch|frances|francais)`)],
  ["pt", anyOf(`(?:in|auf|en|em) (?:portuguese|portugiesisch|portugues|portugais)`)],
];

/** Small words that only this language has, among the five. */
const own: readonly (readonly [Language, RegExp])[] = [
  ["en", /\b(?:the|for|our|with|please|pls|and|of|is|are|they|their|every|own|should|we|want|my|to)\b/gu],
  [
    "de",
    /\b(?:der|die|das|und|fur|mit|unser\w*|bitte|ist|sind|sollen?|jede\w*|eine?\w*|wir|auf|nicht|auch|kein\w*|zum|zur|im|ab)\b/gu,
  ],
  [
    "es",
    /\b(?:el|los|las|para|con|en|quien\w*|digan|sin|hasta|nuestr\w+|una?|que|por favor|y|cada|del|quiero|queremos|es|sus?|nos|lanzamos)\b/gu,
  ],
  [
    "fr",
    /\b(?:ne|il|ils|elles|nous|qui|au|aux|cette|pas|le|les|pour|avec|notre|nos|une?|des|du|et|chaque|est|sont|s'il|vous|plait|merci|dans|sur|veux|voulons)\b/gu,
  ],
  [
    "pt",
    /\b(?:os|as|para|pra|com|em|quem|ninguem|digam|sem|voces?|nossos?|nossas?|uma?|que|por favor|e|cada|do|da|dos|das|quero|queremos|nao|seu|sua|no|na)\b/gu,
  ],
];

/** The language asked for, else the one it is written in; English where nothing tells. */
export function languageOf(folded: string, text: string): Language {
  const asked = named.find(([, sign]) => sign.test(folded));
  if (asked !== undefined) return asked[0];
  const counts = own.map(
    ([language, words]) => [language, (folded.match(words)?.length ?? 0) + hints(language, text)] as const,
  );
  const [best] = counts.toSorted((a, b) => b[1] - a[1]);
  return best === undefined || best[1] === 0 ? "en" : best[0];
}

/** The same without the words that ask for a language: they are no part of what is wanted, nor written in it. */
export function apartFromLanguage(text: string): string {
  return text.replace(askedIn, " ").replace(/^[ ,]+/u, "");
}

/** The language of the words themselves, whichever is asked for. */
export function writtenIn(message: string): Language {
  const text = apartFromLanguage(message);
  return languageOf(fold(text), text);
}

const askedIn =
  /,?\s*(?<![\p{L}\d])(?:in|auf|en|em)\s+(?:english|englisch|inglés|inglês|anglais|german|deutsch|alemán|allemand|alemão|spanish|spanisch|español|espagnol|espanhol|castellano|french|französisch|francés|français|francês|portuguese|portugiesisch|portugués|português|portugais)(?![\p{L}])(?!\s+(?:market|creators|audience|packag))/giu;

/** Letters that one of the languages has and the others have not. */
function hints(language: Language, text: string): number {
  const letters = {
    en: /$^/u,
    de: /[äöüß]/u,
    es: /[ñ¿¡]/u,
    fr: /[èêœç]\w|d'[a-z]|l'[a-z]/u,
    pt: /[ãõâêô]|ção|(?<![\p{L}])(?:é|há|só)(?![\p{L}])/u,
  }[language];
  return letters.test(text) ? 2 : 0;
}

const places: readonly (readonly [Market, RegExp])[] = [
  ["US", anyOf(`us|usa|u\\.s\\.?|united states|american|america|amerika|ee\\.? ?uu\\.?|estados unidos|etats-unis`)],
  [
    "GB",
    anyOf(
      `uk|u\\.k\\.?|gb|united kingdom|britain|british|england|grossbritannien|großbritannien|reino unido|royaume-uni`,
    ),
  ],
  [
    "DE",
    anyOf(
      `germany|german (?:market|creators|audience)|deutschland|dach|alemania|allemagne|alemanha|austria|osterreich`,
    ),
  ],
  ["FR", anyOf(`france|french (?:market|creators|audience)|frankreich|francia|franca`)],
  ["IT", anyOf(`italy|italian|italien|italia|italie`)],
  ["ES", anyOf(`spain|spanish (?:market|creators|audience)|spanien|espana|espagne|espanha`)],
  ["PT", anyOf(`portugal`)],
  ["BR", anyOf(`brazil|brasil|bresil|brasilien|brazilian`)],
  ["EEA", anyOf(`eu|eea|europe|european union|europa|ewr`)],
];

/** "us" is a market only in capitals: "tell us" is not. */
export function marketsIn(folded: string, text: string): readonly Market[] {
  const isUs = /\b(?:US|USA|U\.S\.)(?![\p{L}])/u.test(text);
  return places
    .filter(([market, sign]) =>
      market === "US" ? isUs || /united states|\bamerica|estados unidos|etats-unis/u.test(folded) : sign.test(folded),
    )
    .map(([market]) => market);
}

const otherCountries =
  "ireland|canada|mexico|austria|osterreich|switzerland|schweiz|netherlands|belgium|australia|argentina|colombia|chile|poland|sweden|norway|denmark|finland|india|japan|irland|kanada|mexiko|suisse|belgique|suiza";
const aroundPlaces = new RegExp(
  `(?<![\\p{L}])(?:${otherCountries}|only|just|the|and|also|based|creators?|influencers?|audience|is|ist|es|est|shipping|ships?|delivery|sold|available|markets?|in|for|from|we|go|nur|und|der|die|aus|solo|so|mercado|marche|markt|seulement|apenas|en|em|y|e|et)(?![\\p{L}])`,
  "gu",
);

/** "in the UK and Ireland only": where it runs, and nothing else. */
export function isPlace(folded: string): boolean {
  const isNamed =
    new RegExp(`(?<![\\p{L}])(?:${otherCountries})(?![\\p{L}])`, "u").test(folded) ||
    places.some(([, sign]) => sign.test(folded));
  const rest = places.reduce((text, [, sign]) => text.replace(new RegExp(sign, "gu"), ""), folded);
  return isNamed && !/\p{L}{2,}/u.test(rest.replace(aroundPlaces, ""));
}
