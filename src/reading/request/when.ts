import { months, weekdays } from "../date-words.ts";

const longestFirst = (names: readonly string[]) => names.toSorted((a, b) => b.length - a.length).join("|");
const month = `(?:${longestFirst(Object.keys(months).filter((name) => name !== "out" && name !== "set"))})\\.?`;
const weekday = `(?:${longestFirst(Object.keys(weekdays).filter((name) => name.length > 3))})`;
const day = String.raw`\d{1,2}(?:st|nd|rd|th|\.|º|er)?`;
const year = String.raw`(?:,? (?:de )?20\d\d)?`;
const span = String.raw`(?:week|month|half|halfte|mitad|moitie|metade|weekend|woche|monat|wochenende|semana|mes|semaine|mois|quincena|quinzena)`;
const which = String.raw`(?:next|this|the|first|second|third|last|segunda|nachste\w*|kommende\w*|erste\w*|letzte\w*|proxim[ao]|primer[ao]?|primeir[ao]|ultim[ao]|premiere|derniere|whole|all|entire)`;
const feast = String.raw`(?:black friday|cyber monday|christmas|weihnachten|navidad|noel|natal|valentine'?s(?: day)?|easter|ostern|pascua|halloween|mother'?s day|father'?s day|new year|summer|autumn|winter|q[1-4])`;

/** One time, as written: a day, a month, a week of it, a feast. */
const time = String.raw`(?:${day}\s?(?:of |de |d')?${month}${year}|${month} (?:the )?${day}\b${year}|(?:mid[- ]|early |late |end of |beginning of |anfang |mitte |ende |mediados de |principios de |finales de |debut |mi-|fin |meados de |inicio de |fim de )${month}${year}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:20)?\d{2}|\d{1,2}\.\d{1,2}\.|\d{1,2}/\d{1,2}|(?:${which} )?${span}(?: (?:of|im|von|de|du|in) (?:${day}\s?)?${month}(?: ${day})?)|${which} ${span}|${month}${year}|${weekday}|${feast})`;
const to = String.raw`\s?(?:-|–|—|to|until|till|through|and|bis(?: zum)?|und|al|a|hasta(?: el)?|y(?: el)?|au|jusqu'au|et(?: le)?|ate(?: o)?|e(?: o)?)\s?`;
/** From a time to a time; the month may stand only at one end. */
const range = String.raw`(?:\d{1,2}\.\d{1,2}\.? ?(?:-|–|bis(?: zum)?) ?\d{1,2}\.\d{1,2}(?:\.|(?!\d))|(?:${month} )?${day}${to}${month} ${day}|${time}${to}${time}|${day}${to}${day}\s?(?:of |de )?${month}${year}|${month} ${day}${to}${day}(?!\d)|${month}${to}${month})`;
const from = String.raw`(?:(?:\d+ (?:days|weeks|months) )?from|by|until|till|before|on|in|from|starting|during|throughout|around|since|for|any ?time in|all of|bis(?: zum)?|vor|ab|im|in der|am|wahrend|antes d[eo]l?|hasta(?: el)?|desde(?: el)?|en|el|a partir d[eo]l?|avant(?: le)?|des(?: le)?|le|en|ate|no|na|em|durante|rentree de|week of|the)`;

const forms = [range, `${from}(?: (?:the|zum|dem|der|la|el|le|o))? ${time}(?: on\\b)?`, time].map(
  (form) => new RegExp(String.raw`(?<![\p{L}\d])${form}(?![\p{L}\d])`, "u"),
);

/** Words by which a part speaks of posting, not of an offer or of results. */
const aboutOffer =
  /\d ?% (?:\w+ ){0,5}(?:until|till|bis|hasta|jusqu'au|ate)\b|\b(?:offer|discount|ends|valid|gratis|gratuit\w*|kostenlos|results?|review(?:ed)?|shipping|ships|arrives?|delivered|in stock|restock\w*|lieferbar|geliefert|portes|rabatt|gultig|valable|offre|oferta|valido|ship|born|since|founded|worn)\b/u;

/** When something is handed over, or needed by those who ask: no day to post. */
const aboutHandover =
  /\b(?:(?:i|we|you)(?:'ll| will)? (?:\w+ )?(?:send|share|ship|give|hand|get|need)|(?:need|want|brauche\w*|necesito|preciso|besoin d\S*) (?:it|this|that|the brief|das|es|esto|ca|isso|un brief\w*|ein briefing)|(?:schicke|schicken|sende|bekommt|mando|mandamos|envio|enviamos|envoie|envoyons) )\b/u;

const aboutPosting =
  /\b(?:window|period|dates?|timing|deadline|due|post\w*|publi\w+|live|launch\w*|runs?|running|videos?|campaign|online|zeitraum|termin|fechas?|plazo|periode|prazo)\b/u;

const lastDay = /\b(?:deadline|due|frist|spatestens|fecha limite|plazo|date limite|prazo)\b/u;

/** Where the word begins that makes a single day the last one. */
function lastDayIn(folded: string, { index, 0: match }: RegExpExecArray): number {
  const word = lastDay.exec(folded)?.index ?? index;
  return word < index && new RegExp(`^${time}$`, "u").test(match) ? word : index;
}

/** When to post, as written; undefined where the part names no time, or speaks of the offer's. */
export function whenIn(text: string, folded: string): string | undefined {
  if (aboutOffer.test(folded) || isDayAlone(folded)) return undefined;
  if (aboutHandover.test(folded) && !aboutPosting.test(folded)) return undefined;
  const isBare = folded.split(/\s+/u).length > 4 && !aboutPosting.test(folded);
  for (const form of isBare || /^(?:hi|hey|its|im|i'm)\b/u.test(folded) ? forms.slice(0, 2) : forms) {
    const match = form.exec(folded);
    if (match === null) continue;
    const written = text.slice(lastDayIn(folded, match), match.index + match[0].length).trim();
    return written.replace(/\s(?:and|und|y(?: el)?|et(?: le)?|e(?: o)?)\s/u, " – ").replace(/\.$/u, "");
  }
  return undefined;
}

const onlyWeekday = new RegExp(`^${weekday}$`, "u");

/** "friday": of what, the words do not say. */
export function isDayAlone(folded: string): boolean {
  return onlyWeekday.test(folded);
}
