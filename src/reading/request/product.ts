import { fold } from "../fold.ts";

const article = String.raw`(?:(?:the|our|my|your|a|an|this|that|some|new|brand new|upcoming|unsere?[nmrs]?|die|das|der|den|dem|ein(?:e[nmr]?)?|neue[nmrs]?|mein(?:e[nmr]?)?|el|la|los|las|nuestr[oa]s?|un[ao]?|nuev[oa]s?|mi|le|les|notre|nos|une?|nouve(?:au|l|lle)s?|mon|ma|l'|o|os|as|nossos?|nossas?|um|uma|nov[oa]s?|meu|minha)\s+|l')*`;
const briefWord = String.raw`(?:(?:creator |creators |creative |campaign |short |quick |loose |kurzes |kurze |un |o |le )?(?:brief(?:ing|s)?|creator-?brief(?:ing)?|guidelines?|creative doc|resumen))`;
const forWord = String.raw`(?:for|about|on|fur|uber|zu|zum|zur|para|sobre|de|del|pour|sur|do|da)`;

/** Where a product stands, the surest first; the last group is where it begins. */
const places: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|\b)(?:product|produkt|producto|produit|produto|promoting|promote|bewerben|promocionar|promover|promouvoir)(?: name)?\s?(?:is|=|:|ist|es|est|e|-)?\s+${article}`,
    "u",
  ),
  new RegExp(String.raw`^\W*${briefWord}\s?[:=-]\s*${article}`, "u"),
  new RegExp(String.raw`${briefWord}\b[^.!?]{0,40}?\b${forWord}\s+${article}`, "u"),
  new RegExp(
    String.raw`^(?:it'?s|its|it is|es ist|ist|es|c'est|e|we'?re (?:launching|promoting|selling|pushing)|we (?:launch|sell|make|have|promote)|launching|launch of|lanzamos|vendemos|lancamos|nous lancons|on lance|wir (?:launchen|verkaufen|bringen)|it's for|this is for|for|about)\s+${article}`,
    "u",
  ),
  new RegExp(
    String.raw`\b(?:draft|write|make|need|want|do|create|something|schreib\w*|brauche|mach\w*|erstell\w*|necesito|haz\w*|escrib\w*|quiero|fais|ecris|redige|besoin d'un|preciso|faca|escreva|quero)\b[^.!?]{0,60}?\b${forWord}\s+${article}`,
    "u",
  ),
];

/** What ends a product's name. */
const end =
  /\s+(?:pls|plz|please|thx|thanks|bitte|danke|por favor|porfa|gracias|svp|stp|merci|obrigad[oa])\b|\s+(?:with|w\/|mit|con|avec|com)\s+(?:(?:a|the|their|an?|own|eigenem|einem|su|un|son|seu|um)\s+)?(?:\w+ )?(?:code|discount|link|rabatt|codigo|descuento|remise|desconto|hook|\d+ ?%)|\s+(?:that|which|who|where|because|so that|die man|das man|que se)\b|\s+(?:at|priced|costs?|for|zu|fur|por|a|pour|de)\s+(?:(?:a|r|us|c)?[$€£]\s?\d|\d[\d.,]*\s?[$€£])|\s+(?:is|are|has|have|should|must|needs?|ist|sind|soll\w*|hat|es|son|tiene|debe\w*|est|sont|doit|doivent|tem|deve\w*|say|saying|says|tell|make|posts?|posting|live|starting|from|by|until|in (?:the )?(?:first|week|january|february|march|april|may|june|july|august|september|october|november|december))\b|\s*[(:=]|\s+(?:[$€£]\s?\d|\d[\d.,]*\s?[$€£])/u;
const people =
  /\b(?:creators?|influencers?|community|team|girls|guys|squad|ambassadors?|people|creadoras?|creadores|criador\w*|createur\w*|leute|them|him|her|us|me|tomorrow|today|next week|@[\w.]+)\b/u;

/** The product in a part of a request, as written; undefined where the part names none. */
export function productIn(text: string): string | undefined {
  const folded = fold(text);
  for (const place of places) {
    const match = place.exec(folded);
    if (match === null) continue;
    const rest = text.slice(match.index + match[0].length);
    const cut = end.exec(fold(rest));
    const product = (cut === null ? rest : rest.slice(0, cut.index)).trim().replace(/^["']|["'.,;:!?]+$/gu, "");
    if (product.length < 2 || product.length > 90 || isPeople(product)) continue;
    return product;
  }
  return undefined;
}

/** "our 40 fitness creators" are whom it is for. */
function isPeople(product: string): boolean {
  return people.test(fold(product)) && !/\bfor\b/u.test(fold(product));
}

/** "I'm obsessed with GlowDew serum": a name with a capital in a line that was to be spoken. */
export function productInQuote(text: string): string | undefined {
  const [, quoted = ""] = /["']([^"']{12,400})["']/u.exec(text) ?? [];
  const [, name] =
    /\b(?:obsessed with|in love with|love|using|tried|try|got|with|this|the|my|called|from) (?:the |my |this |new |these )*(\p{Lu}[\p{L}\d&]+(?: (?:\p{Lu}[\p{L}\d&]+|serum|cream|app|tea|coffee|mask|shampoo|drink|bar|bars|gummies|bottle|lamp|bag|mat|set|oil|balm|spray|powder))*)/u.exec(
      quoted,
    ) ?? [];
  return name;
}

const noProduct =
  /^(?:quick|short|loose|new|creator|creators|the|a|an|another|kurzes|content|campaign|my|our|full|first|draft|please|next)$/u;

/** "cat fountain brief pls": the words before "brief", where nothing behind it names a product. */
export function productBeforeBrief(text: string): string | undefined {
  const [, before = ""] =
    /^\W*(?:(?:hi|hey|hello|can|could|you|i|we|need|want|write|draft|do|make|give|me|us|please|a|an|the|our|quick|short|new)\s+)*(.{3,60}?)[- ]brief(?:ing)?\b/iu.exec(
      text,
    ) ?? [];
  const words = before.trim();
  return words === "" || words.split(/\s+/u).every((word) => noProduct.test(fold(word))) ? undefined : words;
}
