import { fold } from "../fold.ts";
import type { Piece } from "./pieces.ts";
import { isPlace } from "./language.ts";
import { subjectOf } from "./subject.ts";

/** A product as written, and the part of the request that names it. */
export interface Named {
  product: string;
  /** "cold brew from Nordbrew" */
  brand: string | undefined;
  piece: number | undefined;
  /** What led to it, folded: its article stands at the end. */
  lead?: string;
}

const article = String.raw`(?:(?:the|our|my|your|a|an|this|that|some|new|brand new|upcoming|unsere?[nmrs]?|die|das|der|den|dem|ein(?:e[nmr]?)?|neue[nmrs]?|mein(?:e[nmr]?)?|el|la|los|las|nuestr[oa]s?|un[ao]?|unos|unas|nuev[oa]s?|mi|le|les|notre|nos|une?|nouve(?:au|l|lle)s?|mon|ma|o|os|as|nossos?|nossas?|um|uma|nov[oa]s?|meu|minha|(?:re)?launch of)\s+|l')*`;
const brief = String.raw`(?:br(?:ie|ei|i)f(?:ing|s)?|guidelines?|creative doc)`;
const forWord = String.raw`(?:for|4|about|on|fur|uber|zu|zum|zur|para|pra|pro|sobre|de|del|pour|sur|do|da)`;
const launch = String.raw`(?:launch\w*|promot\w*|push\w*|sell\w*|lanzamos|vendemos|lancamos|vendemos|lancons|lance|vendons|bewerben|verkaufen|launchen)`;

/** Where a product stands, the surest first: it begins behind the match. */
const places: readonly RegExp[] = [
  /^our\s+(?!next|new|upcoming|launch|first)(?=[^,]{2,40} (?:is|isn'?t|isnt|has|comes|will|won'?t|wont)\b)/u,
  new RegExp(
    String.raw`(?:^|\b)(?:product|produkt|producto|produit|produto|topic|thema|tema|sujet|what|(?<!main |one |key |only |same |best )(?:thing|item))(?: name)?(?:\s(?:is|ist|es|est|e)\s|\s?[=:-])\s*${article}`,
    "u",
  ),
  new RegExp(
    String.raw`^(?:the )?(?:product|produkt|producto|produit|produto)\s+(?!launch|is\b|ships|comes|arrives|will|has|goes|drops|costs|isnt|doesn|kommt|startet|llega|sale|sort|arrive|chega)${article}`,
    "u",
  ),
  /^(?:for|re|regarding|about|fur|para|pour) (?:the|our|my|unsere?n?|die|das|den|el|la|le|nuestr[oa]|notre|o|a) (?=[^,.:]{3,60} br(?:ie|ei)f(?:ing)?\b)/u,
  new RegExp(
    String.raw`^\W*(?:[\p{L}']+ ){0,5}(?:script|voice-?over|skript|drehbuch|guion|roteiro) ${forWord}\s+${article}`,
    "u",
  ),
  /^(?:(?:the|our|next|new) )*(?:launch|drop|release|novelty|neuheit|lanzamiento|lancement|nouveaute|lancamento|novedad|novidade) (?:is|ist|es|est|e) (?:the|our|an?|eine?|unsere?|una?|nuestr[oa]|une?|notre|uma?|noss[oa]) /u,
  new RegExp(
    String.raw`\b${brief} (?:for|fur|para|pour) (?!the |our |a |an |my |un|die |das |den |la |el |le |los |las |les )[\p{L} ,@._]{2,40} (?:about|uber|sobre|sur|zu|zum|zur)\s+${article}`,
    "u",
  ),
  new RegExp(String.raw`\b${brief}\b[^.!?:]{0,40}?\b${forWord}\s+${article}`, "u"),
  new RegExp(
    String.raw`^\W*(?:(?:can|could|will) (?:you|u) (?:pls |please )?|please |pls )?${brief}\s+(?:an?|the|our|my|os?|as|el|las?|los|les?|unsere?n?|die|das|den|noss[oa]s?|nuestr[oa]s?|notre|nos)\s+`,
    "u",
  ),
  new RegExp(String.raw`^\W*(?:\w+ ){0,5}${brief}(?: [^.!?:,]{1,30})?\s?[:=-]\s*${article}`, "u"),
  new RegExp(
    String.raw`^(?:oh |and |und |y |so |btw )*(?:its|it'?s|this is|es ist|es geht um|c'est|se trata de|il s'agit d[eu']|(?:es|son|e)(?= (?:para|pra|pro|sobre) ))\s+(?:(?:${forWord})\s+)?${article}`,
    "u",
  ),
  new RegExp(
    String.raw`^(?:we|wir|nous|on|i)?\s?(?:'?re |are |have |do |sell |make |haben |machen |avons |a )?(?:${launch})?\s?(?<=\b(?:do|have|sell|make|haben|machen|avons)\s|\b${launch}\s)${article}`,
    "u",
  ),
  new RegExp(
    String.raw`\b(?:draft|write|make|need|want|do|create|smth|something|schreib\w*|brauche\w*|mach\w*|erstell\w*|necesit\w*|haz\w*|escrib\w*|quiero|fais|ecris|redige|besoin d'un|preciso|faca|escreva|quero)\b[^.!?:]{0,60}?\b${forWord}\s+${article}`,
    "u",
  ),
  new RegExp(
    String.raw`\b(?:gets?|got|gave|receives?|send|sent|try|tries|use|we (?:now )?(?:have|got|make|sell)|envoie|envoyons|enviamos|mandamos|schicken|verschicken)\s+(?:ihnen |them |you |me |us |leur )?(?:the|our|an?|this|la|le|les|l'|el|los|las|un[ae]?|den|die|das|eine?n?)\s+`,
    "u",
  ),
  new RegExp(
    String.raw`\b(?:videos?|vids?|posts?|clips?|tiktoks?|collabs?|ugc) (?:for|about|with|fur|uber|para|sobre|pour|sur) ${article}`,
    "u",
  ),
  new RegExp(String.raw`^(?:${forWord})\s+${article}`, "u"),
  new RegExp(
    String.raw`\b(?:creators?|creadoras?|createurs?|criadora?s?|influencers?|ppl)[^.!?:]{0,30}:\s*${article}`,
    "u",
  ),
  new RegExp(
    String.raw`\b(?:for|para|fur|pour)\s+(?:the|our|my|unser\w*|nuestr[oa]s?|notre|nosso|nossa)\s+${article}`,
    "u",
  ),
];

/** So many of the places name a product even in a part that demands something. */
const sure = 8;

/** What ends a product's name. */
const end =
  /\s+br(?:ie|ei)f(?:ing)?s?\b|\s+(?:pls|plz|please|thx|thanks|bitte|danke|por favor|porfa|gracias|svp|stp|merci|obrigad[oa])\b|\s+(?:with|w\/|mit|con|avec|com)\s+(?:(?:a|the|their|an?|own|eigenem|einem|su|un|son|seu|um)\s+)?(?:\w+ )?(?:code|discount|link|rabatt|codigo|descuento|remise|desconto|hook|\d+ ?%)|\s+(?:para quem|para quienes|para (?:la )?gente que|pour ceux qui|pour celles qui|for (?:people|ppl|anyone|anybody|everyone|those) who|fur (?:leute|alle|menschen)|that|which|who|where|because|so that|die man|das man|que se)\b|\s+(?:at|priced|costs?|for|zu|fur|por|a|pour|de)\s+(?:(?:a|r|us|c)?[$€£]\s?\d|\d[\d.,]*\s?[$€£]|free\b)|\s+(?:is|isn'?t|isnt|are|has|have|should|must|needs?|ist|sind|soll\w*|hat(?= (?:ein\w*|kein\w*|den|die|das|nur|jetzt|auch|zwei|drei|\d))|es|son|tiene|debe\w*|est|sont|doit|doivent|tem|deve\w*|say|saying|says|tell|make|posts?|posting|live|starting|until|you|we|i|they|he|she|in (?:the )?(?:first|week|uk|us|january|february|march|april|may|june|july|august|september|october|november|december)|suchen|brauchen)\b|\s*[(:=?]|\s+(?:[$€£]\s?\d|\d[\d.,]*\s?(?:[$€£]|bucks|dollars|usd|eur))/u;
const maker =
  /\s+(?:from|by|(?:pls |please |and )?(?:its|it'?s|es) (?:called|named|heißt)|called|named|von|de chez|da marca|de la marca|de la marque)\s+(\p{Lu}[\p{L}\d&'.-]*(?: (?:& )?\p{Lu}[\p{L}\d&'.-]*){0,2})/u;
const nobodysProduct =
  /\b(?:creators?|influencers?|community|team|girls|guys|squad|ambassadors?|people|ppl|folks|creadoras?|creadores|criador\w*|createur\w*|leute|them|him|her|us|me|tomorrow|today|everywhere|they|we|you|i|should|can|could|want|need|campaign|content|videos?|vids?|tiktoks?|waste|plan|price|code|income|right|launch|hype|wording|slogan|quem|quienes?|gente|ceux|celles|leute|anyone|those|pessoas|personas|caption|paragraph|yet|put|add|include|deviations?|improvising|exceptions?|changes|war|wurde|https?|www|brief|briefing|hey+|hi|beginners|freelancers|parents|everyone|everybody)\b/u;

/** The product of a request. `isOrder` tells the parts that only demand something: a bare name is not looked for there. */
export function productOf(pieces: readonly Piece[], isOrder: (piece: Piece) => boolean): Named | undefined {
  const calm = pieces.map((piece) => (isOrder(piece) ? undefined : piece));
  return (
    atPlaces(places.slice(0, sure), pieces) ??
    defined(pieces) ??
    atPlaces(places.slice(sure), calm) ??
    labelledByKind(pieces) ??
    bare(pieces, isOrder) ??
    beforeBrief(pieces) ??
    inQuote(pieces)
  );
}

function atPlaces(some: readonly RegExp[], pieces: readonly (Piece | undefined)[]): Named | undefined {
  for (const place of some)
    for (const [index, piece] of pieces.entries()) {
      const match = piece && place.exec(piece.folded);
      const named = match ? cleaned(piece.text.slice(startOf(piece.text, match))) : undefined;
      if (match && named !== undefined) return { ...named, piece: index, lead: match[0] };
    }
  return undefined;
}

/** "Halden = foldable tent": a name, and what it is. */
function defined(pieces: readonly Piece[]): Named | undefined {
  for (const [index, { text }] of pieces.entries()) {
    const [, name = "", kind = ""] = definition.exec(text) ?? [];
    const named = name === "" || isLabel.test(fold(name)) ? undefined : cleaned(kind);
    if (named !== undefined) return { ...named, product: `${name} ${named.product}`, piece: index };
  }
  return undefined;
}

const definition =
  /^(\p{Lu}[\p{L}\d&'-]*(?: \p{Lu}[\p{L}\d&'-]*){0,2})\s?=\s?((?:\p{L}[\p{L}'-]* ){1,5}\p{L}[\p{L}'-]*)$/u;
const isLabel =
  /\b(?:brand|code|price|hook|market|audience|goal|target|tone|vibe|focus|message|point|idea|budget|fee|rights|contact|cta|link|window|rule|kpi|success|marke|preis|ziel\w*|marca|precio|objetivo|prix|cible|preco|publico)\b/u;

/** "thé" is tea and no article. */
function startOf(text: string, { index, 0: match }: RegExpExecArray): number {
  const start = index + match.length;
  const tea = /thé\s+$/iu.exec(text.slice(0, start));
  return tea === null ? start : tea.index;
}

/** "Tent: Halden 2P" */
function labelledByKind(pieces: readonly Piece[]): Named | undefined {
  for (const [index, { text }] of pieces.entries()) {
    const [, label = "", name = ""] = /^(\p{L}{3,20})\s?: (\p{Lu}.{1,40})$/u.exec(text) ?? [];
    if (label === "" || subjectOf(fold(label)) === undefined) continue;
    const named = cleaned(name);
    if (named !== undefined) return { ...named, product: `${named.product} ${label.toLowerCase()}`, piece: index };
  }
  return undefined;
}

/** "for parents in Germany": where it runs is no part of the name. */
const inPlace = /\s(?:in|aus|en|em|no|na|nos|dans|au|aux) (?:the )?\p{L}+(?: \p{L}+)?$/u;

function cleaned(rest: string): Omit<Named, "piece"> | undefined {
  const made = maker.exec(rest);
  const upTo = made === null ? rest : rest.slice(0, made.index);
  const cut = end.exec(fold(upTo));
  const isWhoever = /^\s+who\b/u.test(cut?.[0] ?? "") && !/ for /u.test(fold(upTo.slice(0, cut?.index)));
  const product = (cut === null ? upTo : upTo.slice(0, cut.index))
    .replace(/^[\s']+|[\s'.,;:!?]+$|"/gu, "")
    .replace(/ (?:called|named|namens|genannt|llamad[oa]|appelée?|nommée?|chamad[oa]) (?=\p{Lu})/u, " ")
    .replace(/ (?:collab|campaign|launch|promo|again|thing)$/iu, "")
    .replace(/^(\p{Lu}[\p{L}\d&-]*)'s (?:brand[- ]new|new|latest|newest) (?=\p{L})/u, "$1 ")
    .replace(/(?<=\s)'/gu, "")
    .replace(inPlace, (words) => (isPlace(fold(words.trim())) ? "" : words));
  const isProduct =
    !/^(?:and|und|et|about|for|with|over|help|this|that|something|anything|one|none|test)$/iu.test(product) &&
    /\p{L}{2}/u.test(product) &&
    product.length > 2 &&
    !product.startsWith("@") &&
    !isWhoever &&
    product.split(/\s+/u).length <= 9 &&
    !isNobodys(product);
  return isProduct ? { product, brand: made?.[1] } : undefined;
}

/** "our 40 fitness creators" are whom it is for; "a tool for freelancers" is a product. */
function isNobodys(product: string): boolean {
  const [head = ""] = fold(product).split(/ (?:for|fur|para|pour) /u);
  return nobodysProduct.test(head);
}

/** A part that is nothing but a name: "cold brew concentrate from Nordbrew", "kimchi". */
function bare(pieces: readonly Piece[], isOrder: (piece: Piece) => boolean): Named | undefined {
  const isVerbal =
    /\b(?:basically|happened|honestly|put|add|include|turn|is|are|be|has|have|will|should|must|please|pls|to|the main|open|close|say\w*|tell|post\w*|result\w*|review\w*|look|everyone|each|own|codes?|until|brand|marke|marca|marque|hey|hi|hallo|hello|hola|holaa|salut|moin|coucou|bonjour|ola|oi|bom dia|offer|who|why|creators?|test)\b|^(?:br(?:ie|ei)f\w*|\d|[$€£₹]|["'].*[.!?])/u;
  for (const [index, piece] of pieces.entries()) {
    if (isOrder(piece) || isVerbal.test(piece.folded) || piece.text.split(/\s+/u).length > 8) continue;
    const [lead = ""] =
      new RegExp(String.raw`^(?:(?:new one|neu|nuevo)\s?:\s*)?${article}`, "u").exec(piece.folded) ?? [];
    const named = cleaned(piece.text.slice(lead.length));
    if (named !== undefined) return { ...named, piece: index, lead };
  }
  return undefined;
}

const opening = new RegExp(
  String.raw`^\W*(?:(?:hi|hey|hello|can|could|you|u|ur|i|we|need|want|write|pls|my|their|some|somebody|someone|any|draft|do|make|give|me|us|please|pls|a|an|the|our|quick|short|new)\s+)*(.{3,60}?)[- ]${brief}\b`,
  "u",
);

/** "cat fountain brief pls": the words before "brief". */
function beforeBrief(pieces: readonly Piece[]): Named | undefined {
  for (const [index, { text, folded }] of pieces.entries()) {
    const match = opening.exec(folded);
    const before = match?.[1];
    if (
      match === null ||
      before === undefined ||
      /^(?:quick|short|loose|new|creators?|kurzes|content|campaign|full|first|next)$/u.test(before)
    )
      continue;
    const at = match[0].lastIndexOf(before);
    const named = cleaned(text.slice(at, at + before.length));
    if (named !== undefined) return { ...named, piece: index };
  }
  return undefined;
}

const loved =
  /\b(?:obsessed with|in love with|love|using|tried|try|got|with|this|the|my|called|from) (?:the |my |this |new |these )*(\p{Lu}[\p{L}\d&]+(?: (?:\p{Lu}[\p{L}\d&]+|[\p{Ll}]{3,12}(?=[,.!]|$)))*)/u;

/** "I'm obsessed with GlowDew serum": a name with a capital in a line that was to be spoken. */
function inQuote(pieces: readonly Piece[]): Named | undefined {
  for (const { text } of pieces) {
    const [, quoted = ""] = /["']([^"']{12,400})["']/u.exec(text) ?? [];
    const [, product] = loved.exec(quoted) ?? /^(\p{Lu}[\p{L}\d&]+(?: [\p{L}\d]+){0,2})[.!:]/u.exec(quoted) ?? [];
    if (product !== undefined) return { product, brand: undefined, piece: undefined };
  }
  return undefined;
}
