import type { RequestedCode } from "../../campaigns/brief-request.ts";
import { months, weekdays } from "../date-words.ts";

/** What a part of a request gives, apart from the product: the first reading that fits takes it. */
export interface Slots {
  brand?: string;
  price?: string;
  offer?: string;
  code?: RequestedCode;
  link?: string;
  message?: string;
  audience?: string;
  window?: string;
  deliverables?: string;
  resultsAfter?: string;
  rights?: string;
  contact?: string;
  isGift?: true;
  isAd?: boolean;
}

const sum = String.raw`(?:(?:ca|a|r|us|mx)?[$€£₹]\s?\d[\d.,']*(?:\s?k)?|\d[\d.,']*\s?(?:[$€£₹]|,-|(?:usd|eur|gbp|cad|aud|euros?|dollars?|bucks|quid|pounds?|reais|pesos|dolares)\b))`;
const month = Object.keys(months)
  .filter((name) => name.length > 3 || name === "may" || name === "mai")
  .join("|");
const weekday = Object.keys(weekdays)
  .filter((name) => name.length > 3)
  .join("|");
const day = String.raw`(?:\d{1,2}(?:st|nd|rd|th|\.|º|er)?(?:\s?(?:of|de)\s)?)`;
const time = String.raw`(?:${day}\s?(?:${month}|[a-z]{3}\b(?=\.| \d|$))|(?:${month})\s?${day}|\d{1,2}[./]\d{1,2}\.?(?:[./]\d{2,4})?|\d{4}-\d{2}-\d{2}|(?:${month})(?: \d{4})?|(?:next|this|first|second|third|last|nachste\w*|kommende\w*|erste\w*|letzte\w*|proxima|primera|primeira|proxim[oa]|semaine prochaine|premiere)\s(?:week|month|weekend|woche|monat|semana|mes|semaine|quincena|quinzena)(?: (?:of|in|im|von|de|d')\s?(?:${month}))?|(?:${weekday})|black friday|christmas|weihnachten|navidad|noel|natal|valentine'?s(?: day)?|easter|ostern|halloween|mother'?s day|summer|spring|autumn|winter|q[1-4])`;
const range = String.raw`(?:${time}|${day})\s?(?:-|–|to|until|till|through|and|bis|und|al?|hasta(?: el)?|y(?: el)?|au|jusqu'au|et(?: le)?|ate|e)\s?(?:el |the |le |o |dem |zum )?${time}`;
const whenLabel = String.raw`(?:live |posting |post |go-?live |campaign )?(?:window|period|dates?|timing|deadline|due|zeitraum|zeitfenster|termin|fecha limite|fechas?|plazo|periodo|periode|dates?|date limite|periodo|prazo|datas?)`;
const whenVerb = String.raw`(?:post(?:s|ed|ing)?(?: it| them| the video)?|go(?:es)? live|live|publish\w*|publi\w+|postar|poster|online|launch\w*|running|runs?|up|veroffentlich\w*|poste[nt]?)`;
const patterns = {
  offer: new RegExp(
    String.raw`(?:-|–)?\d{1,2}\s?(?:%|percent|prozent|por ?ciento|por cento|pour ?cent)\s?(?:off|discount|rabatt|nachlass|de descuento|descuento|dto\.?|de reduction|de remise|remise|de desconto|desconto|günstiger|gunstiger|less|sur tout|auf alles)?(?: (?:the )?(?:first|1st) (?:order|month|box|purchase))?|${sum} (?:off|discount|rabatt|de descuento|de reduction|de remise|de desconto)|free (?:shipping|delivery|month|trial)|buy (?:one|1) get (?:one|1)(?: free)?|bogo|2 for 1|2x1|two for one|versandkostenfrei|kostenloser versand|envio gratis|livraison (?:gratuite|offerte)|frete gratis`,
    "u",
  ),
  fee: /\b(?:fee|pay(?:ing|ment|s)?|paid|budget|rate|honorar|gage|zahlen|pagamos|pago|presupuesto|payons|paiement|cachet|pagamento|cache|orcamento|per (?:video|post|creator)|each creator gets)\b/u,
};

/** What the part says, and what it leaves unsaid as undefined. */
export function slotsIn(text: string, folded: string): Slots {
  return {
    ...codeIn(text, folded),
    ...offerIn(text, folded),
    ...priceIn(text, folded),
    ...windowIn(text, folded),
    ...labelled(text, folded),
    ...linkIn(text),
    ...(/\b(?:gifted|gifting|for free|free product|as a gift|gift(?:s|ed)? (?:only|them|product)|pr package|seeding|geschenkt|gratis (?:produkt|testen)|kostenlos (?:bekommen|erhalten|zugeschickt)|regalad[oa]s?|regalamos|gratuitement|offert (?:par|aux)|cadeau|de graca|presente|presenteamos)\b/u.test(
      folded,
    ) && { isGift: true as const }),
    ...(/\b(?:ugc[- ]?ads?|spark ads?|paid ads?|as an? ad\b|ad creatives?|whitelist\w*|werbeanzeige)\b/u.test(
      folded,
    ) && { isAd: true }),
    ...(/\borganic\b|\borganisch\b|\borganico\b|\borganique\b/u.test(folded) && { isAd: false }),
  };
}

function codeIn(text: string, folded: string): Slots {
  const isOwn =
    /(?:own|unique|personal|individual|different|separate|eigene\w*|personliche\w*|individuelle\w*|propio|personal|unico|propre|personnel|unique|proprio|pessoal|individual) (?:\w+ )?(?:discount |promo |rabatt)?-?(?:codes?|rabattcode|codigos?|gutschein\w*)|codes? (?:per|for each|for every|each|pro|por|par|je) ?(?:creator|creadora?|createur|criadora?|person|kopf|influencer)?|(?:code|codigo|gutschein)\w* (?:is |= ?|: ?)?(?:first ?name|vorname|name\b|nombre|prenom|nome)|(?:everybody|everyone|each(?: one)?|jede[rs]?|cada (?:uno|una|um|uma|creador\w*|criador\w*)|chacune?|chaque createur)[^.!?]{0,30}(?:code|codigo|gutschein)|su propio codigo|son propre code|seu proprio codigo/u.test(
      folded,
    );
  if (isOwn) return { code: { kind: "own", pattern: patternIn(text) } };
  const [, code] =
    /\b(?:code|codes|Code|CODE|código|codigo|Rabattcode|Gutscheincode|rabattcode|gutscheincode|cupón|cupom|cupon|coupon)\b\s*(?:is|ist|es|est|é|:|=)?\s*["']?([A-Z][A-Z0-9_-]{2,19})\b/u.exec(
      text,
    ) ?? [];
  return code === undefined
    ? patternIn(text) === undefined
      ? {}
      : { code: { kind: "own", pattern: patternIn(text) } }
    : { code: { kind: "one", code } };
}

/** "LUMA + first name", "NAME10": what each one's own code is made of. */
function patternIn(text: string): string | undefined {
  const name = String.raw`(?:(?:their |your |the |creator'?s? )?(?:first ?)?name|FIRST ?NAME|NAME|Vorname|VORNAME|nombre|NOMBRE|prénom|PRENOM|PRÉNOM|nome|NOME|handle|HANDLE|initials|number)`;
  const [found] =
    new RegExp(
      String.raw`\b[A-Z][A-Z0-9]{1,15}\s?(?:\+|and|und|y|et|e)\s?${name}(?: ?\d{1,2})?|\b${name} ?\+ ?[A-Z0-9]{2,12}\b|\b(?:FIRSTNAME|NAME|VORNAME|NOMBRE|PRENOM|NOME)\d{1,2}\b`,
      "u",
    ).exec(text) ?? [];
  return found?.trim();
}

function offerIn(text: string, folded: string): Slots {
  const match = patterns.offer.exec(folded);
  if (
    match === null ||
    /\b(?:cure|engagement|er|completion|rate|rendite|return|apy|natural|organic|cotton|recycled|vegan|plant|pure|cocoa|baumwolle|natur\w*|algodon|coton)\b/u.test(
      folded,
    )
  )
    return {};
  return { offer: text.slice(match.index, match.index + match[0].length).trim() };
}

function priceIn(text: string, folded: string): Slots {
  const match = new RegExp(sum, "u").exec(folded);
  if (match === null || patterns.fee.test(folded) || new RegExp(`${sum} (?:off|discount|rabatt|de )`, "u").test(folded))
    return {};
  return { price: text.slice(match.index, match.index + match[0].length).trim() };
}

function windowIn(text: string, folded: string): Slots {
  const forms = [
    new RegExp(
      String.raw`(?:${whenLabel})\s?(?:is|=|:|ist|es|est|von|from|im|in|del?|du|le)?\s?(?:the |from |von |vom |im |in |el |le |du |del |de )?((?:${range})|(?:(?:by |until |bis |before |ab |from |antes del? |hasta el |avant le |ate )?${time}))`,
      "u",
    ),
    new RegExp(
      String.raw`(?:between|from|zwischen|vom?|entre(?: el)?|del?|du|de|desde el)\s(?:the |dem |el |le |o )?(${range})`,
      "u",
    ),
    new RegExp(String.raw`(${range})`, "u"),
    new RegExp(
      String.raw`${whenVerb}[^.!?,]{0,20}?\b((?:by|until|before|on|in|from|during|around|bis|ab|im|in der|am|en|antes del?|hasta(?: el)?|el|avant(?: le)?|le|des|a partir d[eo]l?|ate|no|na|em)\s(?:the |zum |dem |der |la |el |le )?${time})`,
      "u",
    ),
    new RegExp(
      String.raw`^(?:so |also |und |alles )?((?:by|until|before|in|during|around|bis|ab|im|am|en|avant|hasta|ate|em|on)\s(?:the |zum |la |el |le |der )?${time})$`,
      "u",
    ),
    new RegExp(String.raw`^(${time})$`, "u"),
  ];
  for (const form of forms) {
    const match = form.exec(folded);
    if (match?.[1] === undefined) continue;
    const at = match.index + match[0].lastIndexOf(match[1]);
    return { window: text.slice(at, at + match[1].length).trim() };
  }
  return {};
}

/** "main point: …", "audience: …", "contact: …": a label, then what it is. */
const labels: readonly (readonly [keyof Slots, RegExp])[] = [
  ["brand", /(?:^|\b)(?:brand|marke|marca|marque)(?: name)?\s?(?:is|ist|es|est|e|=|:)?\s(.{2,40})$/u],
  [
    "message",
    /(?:main|key|core|one|single|only|central|haupt|kern)[ -]?(?:point|message|thing|takeaway|idea|benefit|botschaft|aussage)s?(?: to (?:get across|land|remember|say))?\s?(?:is|are|=|:|should be|would be)?\s(?:that )?(.{3,200})$/u,
  ],
  [
    "message",
    /(?:^|\b)(?:message|focus(?:ing)?(?: on)?|highlight|emphasi[sz]e|stress|lean on|lean into|talk about how|(?:people|they|viewers) (?:should|to) (?:know|remember|understand|see)(?: that)?|fokus(?: auf)?|botschaft|hauptbotschaft|kernbotschaft|wichtig(?:ste)?|es geht um|mensaje(?: (?:principal|clave))?|idea (?:principal|clave)|lo (?:mas )?importante|message (?:cle|principal)|l'idee|l'essentiel|mensagem(?: (?:principal|chave))?|ideia principal|destacar|destaquen|mettre en avant|mettez en avant|foco)\s?(?:is|are|ist|es|est|e|=|:|que|auf|en|sur|em|no|na)?\s(?:that |dass |que )?(.{3,200})$/u,
  ],
  [
    "audience",
    /(?:^|\b)(?:target(?:ing| audience| group)?|audience|aimed at|zielgruppe|fur die zielgruppe|publico(?: objetivo| alvo)?|cible|dirigid[oa] a|destine a|voltad[oa] para)\s?(?:is|are|ist|es|est|e|=|:)?\s(.{3,120})$/u,
  ],
  [
    "contact",
    /(?:^|\b)(?:contact|questions (?:to|go to)|review(?:ed)? by|send (?:drafts?|questions) to|kontakt|fragen an|ansprechpartner\w*|contacto|preguntas a|dudas a|contato|duvidas com|questions a)\s?(?:is|ist|es|est|=|:)?\s(.{2,80})$/u,
  ],
  [
    "rights",
    /((?:usage|content|ad|nutzungs|derechos de|droits d'|direitos de)\s?-?(?:rights?|rechte|uso|usage|utilisation|imagem)?[^.!?]{0,10}(?:for|fur|por|pendant|:|=)?\s?\d+ (?:days|months|weeks|tage|monate|wochen|dias|meses|semanas|jours|mois|semaines)|(?:organic|paid) usage[^.!?]{0,40}|(?:usage|nutzungs)-?(?:rights|rechte)[^.!?]{2,60}|\d+ (?:days|months|tage|monate|dias|meses|jours|mois) (?:of )?(?:usage|nutzung\w*|de uso|d'utilisation|usage rights))/u,
  ],
  [
    "deliverables",
    /(\b(?:\d+|one|two|three|a|ein|zwei|drei|un|una|dos|tres|deux|trois|um|uma|dois|duas) (?:tiktoks?|videos?|posts?|clips?|beitrage?|publicaciones)(?: (?:each|per creator|pro creator|je creator|cada un[oa]|por creador\w*|chacune?|por criador\w*))?(?:[^.!?]{0,6}\d{1,2} ?(?:-|–|to|bis) ?\d{1,2} ?(?:s|sec|seconds|sek\w*|segundos|secondes))?)/u,
  ],
  [
    "resultsAfter",
    /(?:results?|performance|numbers|review|evaluate|measure|judge|check|look(?: at)?|ergebnisse?|auswert\w*|resultados?|resultats?|bilan|medi\w+|mesur\w+)[^.!?]{0,40}?(?:after|over|in|at|nach|uber|despues de|tras|a las|en|apres|sur|depois de|em|apos)\s((?:\d+|two|three|four|five|six|eight|ten|twelve|zwei|drei|vier|sechs|acht|dos|tres|cuatro|seis|ocho|deux|trois|quatre|six|huit|duas|quatro|oito)\s?-?\s?(?:weeks?|months?|wochen|monate[n]?|semanas|meses|semaines|mois))/u,
  ],
];

function labelled(text: string, folded: string): Slots {
  const found: Slots = {};
  for (const [slot, label] of labels) {
    const match = label.exec(folded);
    const value = match?.[1];
    if (match === null || value === undefined || found[slot] !== undefined) continue;
    const at = match.index + match[0].lastIndexOf(value);
    Object.assign(found, { [slot]: text.slice(at, at + value.length).trim() });
  }
  return found;
}

function linkIn(text: string): Slots {
  const [link] =
    /https?:\/\/[^\s<>"']+|\b[\w-]+\.(?:com|de|co|shop|store|io|net|org|fr|es|br|pt|it|co\.uk)(?:\/[^\s<>"',]*)?(?![\w@])/iu.exec(
      text,
    ) ?? [];
  return link === undefined || text.includes(`@${link}`) ? {} : { link: link.replace(/[.,!?)]+$/u, "") };
}
