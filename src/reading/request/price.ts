const amount = String.raw`\d+(?:[.,']\d+)*`;
const code = String.raw`(?:usd|eur|gbp|cad|aud|brl|mxn|chf|euros?|dollars?|bucks|quid|pounds?|reais|pesos(?: (?:mexicanos|argentinos|colombianos|chilenos|uruguayos))?|dolares|francs)`;
const unit = `month|mo|monat|mes|mois|week|year|bottle|box|set|pack|piece|stuck|unidad|unite|night|person|bag|jar|can|portion|serving|sheet|roll|tube|tub|dozen|kilo|kg|lit(?:er|re)|met(?:er|re)|bar|loaf|cup|glass|ticket|seat|class|lesson|session|tin|pair|dose|flasche|packung|tute|paar|rolle|portion|kiste|glas|caja|bote|botella|frasco|bolsa|par|racion|porcion|boite|flacon|bouteille|paire|sachet|piece|pot|caixa|garrafa|frasco|pote|pacote|unidade|porcao`;
const per = String.raw`(?:\s?(?:\/|per|an?|pro|im|por|al|par|ao|each|der|die|das|el|la|le|l'|o) ?(?:${unit})\b|\s?(?:for|fur) (?:the (?:set|pair|pack|box)|\d{1,3}\b(?! ?(?:people|creators|days|weeks|videos)))| each\b(?! creator))?`;
const sum = String.raw`(?:(?:ca|a|r|us|mx)?[$€£₹]\s?(?:${amount})(?:\s?k\b)?|(?:${amount})\s?(?:[$€£₹]|,-|${code}\b))`;
const price = new RegExp(`(?:from |ab |desde |des |a partir de )?${sum}${per}`, "u");
const percent = String.raw`(?:minus |[-–−] ?)?\d{1,2} ?(?:%|percent|prozent|por ?ciento|por cento|pour ?cent)`;
const off = String.raw`(?: ?(?:off|discount|rabatt|nachlass|de descuento|descuento|dto\.?|menos|de menos|weniger|gunstiger|de reduction|de remise|remise|de desconto|desconto|less))?`;
const offers = [
  new RegExp(
    `${percent}${off}(?: (?:the )?(?:first|1st|erste) (?:order|month|box|purchase|bestellung))?(?: (?:until|till|bis(?: zum)?|hasta(?: el)?|jusqu'au|ate(?: o)?)(?: (?!w\\/|with|mit|con|avec|com)[^\\s,.;]+){1,6})?`,
    "u",
  ),
  new RegExp(`${sum} (?:off|discount|rabatt|de descuento|de reduction|de remise|de desconto)`, "u"),
  /(?:(?:primer|primeir[oa]|premier|premiere|erste[rn]?) (?:mes|mois|monat|semana|woche|semaine) (?:gratis|gratuite?|kostenlos|offerte?)|free (?:shipping|delivery|trial|plan|month|week)|first (?:month|week|\d+ days) free|(?:versandkostenfrei|kostenloser versand)|envio gratis|livraison (?:gratuite|offerte)|(?:frete|portes) gratis|bogo|2x1|two for one|buy \w+,? get \w+(?: free)?)(?: (?:forever|until|till|bis(?: zum)?|hasta(?: el)?|jusqu'au|ate(?: o)?)(?: [^,.;]{3,30})?)?/u,
];

/** "20% with code TEA20 until 31 May": the offer's last day stands behind its code. */
const later = /\b(?:until|till|bis(?: zum)?|hasta(?: el)?|jusqu'au|ate(?: o)?) [^,.;]*\d[^,.;]*$/u;

/** What is spent on creators is no price. */
const pay =
  /\b(?:fees?|pay(?:ing|ment|s)?|paid|budget|honorar|gage|zahlen|bekomm(?:en|t)|erhalt\w*|reciben?|recoit|recoivent|recebem?|pagamos|pago|presupuesto|payons|payee?s?|paiement|cachet|pagam\w*|cache|orcamento|they get|creators? gets?|per (?:video|post|creator|vid)|each gets|gets? [$€£] ?\d+|pro (?:video|post)|por video|par video)\b/u;
/** A percentage of these is no discount. */
const noDiscount =
  /\b(?:er|engagement|completion|rates?|returns?|apy|rendite|natural|organic|cotton|recycled|vegan|plant|pure|cocoa|cacao|wool|legit|baumwolle|natur\w*|algodon|coton|laine|a month|per month|im monat)\b/u;

/** As written: "$29", "£7.99/month". */
export function priceIn(text: string, folded: string): string | undefined {
  if (pay.test(folded)) return undefined;
  if (/^(?:it'?s |is )?(?:free|gratis|kostenlos|gratuit\w?|de graca)$/u.test(folded)) return text;
  const match = price.exec(folded);
  if (match === null || isOff(folded, match.index + match[0].length)) return undefined;
  const trial = free.exec(folded.slice(0, match.index));
  return text.slice(trial?.index ?? match.index, match.index + match[0].length).trim();
}

/** "free for 30 days, then £3.99 a month" */
const free =
  /\b(?:(?:the )?(?:first|free for(?: the first)?) (?:\w+ )?\w+(?: free)?|(?:die )?ersten? \w+ \w+ (?:gratis|kostenlos)|\w+ \w+ (?:free|gratis|kostenlos)|(?:los )?primer\w* \w+ (?:\w+ )?gratis|gratuit \w+ \w+|gratis (?:por )?\w+ \w+)[ ,]*(?:then|after that|danach|dann|luego|despues|puis|ensuite|depois)(?: it'?s| for| just| only)?\s*$/u;

const feeForm = new RegExp(
  String.raw`(?:${sum}|\d{1,2} ?%|(?<![\d.,])\d{2,5}(?![\d%]| ?(?:days|weeks|months|hours|tage|wochen|monate|dias|semanas|jours|sales|orders|posts|videos|creators|k\b)))(?: ?(?:each|(?:flat )?(?:per|pro|por|par|je|a|an) (?:creator|video|vid|post|sale|order|piece|kopf|person|criador\w*|creador\w*|createur\w*)|commission|flat|fee))?`,
  "u",
);

/** What somebody owes is not what they get. */
const noFee = /\b(?:free|penalt(?:y|ies)|fines?|refund\w*|back|strafe|multa|amende|budget|presupuesto|orcamento)\b/u;

/** What a creator gets, without who pays it: "$90 each", "150 per video". */
export function feeIn(text: string, folded: string): string | undefined {
  if (!pay.test(folded) || noFee.test(folded)) return undefined;
  const match = feeForm.exec(folded);
  if (match === null) return undefined;
  const fee = text.slice(match.index, match.index + match[0].length).trim();
  return /^(?:each|everyone|everybody)\b/u.test(folded) && !/\beach$/u.test(fee) ? `${fee} each` : fee;
}

/** As written: "15% off", "buy 2 get 1". */
export function offerIn(text: string, folded: string): string | undefined {
  if (noDiscount.test(folded)) return undefined;
  for (const offer of offers) {
    const match = offer.exec(folded);
    if (match === null || /\d$/u.test(folded.slice(0, match.index))) continue;
    const end = match.index + match[0].length;
    if (isShare(folded, match.index, end)) continue;
    const until = later.exec(folded.slice(end));
    const last = until === null ? "" : ` ${text.slice(end + until.index, end + until.index + until[0].length)}`;
    return `${text.slice(match.index, end).trim()}${last}`;
  }
  return undefined;
}

/** "Commission 12%", "15% per sale": what a creator earns is no discount. */
function isShare(folded: string, start: number, end: number): boolean {
  return shareBefore.test(folded.slice(0, start)) || shareBehind.test(folded.slice(end));
}

const share = String.raw`(?:commissions?|provision|comision|comissao|rev(?:enue)? share|affiliate(?: rate)?)`;
const shareBefore = new RegExp(String.raw`\b${share}(?: is| ist| es| del?| von| of|:)? ?$`, "u");
const shareBehind = new RegExp(
  String.raw`^ ?(?:de |of |an )?(?:(?:affiliate|sales) )?(?:${share}\b|(?:per|pro|por|par) (?:sale|order|verkauf|venta|vente|venda)\b)`,
  "u",
);

export function isAboutPay(folded: string): boolean {
  return pay.test(folded);
}

function isOff(folded: string, end: number): boolean {
  return /^ ?(?:off|discount|rabatt|de (?:descuento|reduction|remise|desconto))/u.test(folded.slice(end));
}
