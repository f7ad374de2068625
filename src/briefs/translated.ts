import type { Language } from "../campaigns/brief-request.ts";
import { wordsFor } from "./words/of-language.ts";

type Other = Exclude<Language, "en">;

/**
 * Terms in English, "2 to 8 March", "90 days organic", "15% off", in the language of a brief. undefined: they hold more
 * than dates, spans and ways to use a video, and are not ours to translate.
 */
export function translated(terms: string, language: Language): string | undefined {
  if (language === "en") return terms;
  const said = terms.trim().replace(/\.$/u, "");
  return offer(said, language) ?? days(said, language) ?? rights(said, language);
}

function offer(said: string, language: Other): string | undefined {
  const [, percent] = /^(\d{1,2} ?%) off$/iu.exec(said) ?? [];
  return percent && wordsFor(language).off(percent);
}

const month = "(january|february|march|april|may|june|july|august|september|october|november|december)";
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const oneMonth = new RegExp(
  `^(?:from )?(?:the )?${day} ?(?:to|until|and|-|–) ?(?:the )?${day} (?:of )?${month}$`,
  "iu",
);
const oneDay = new RegExp(`^(?:(until|by|from|on) )?(?:the )?${day} (?:of )?${month}$`, "iu");
const week = new RegExp(`^(?:in )?the (first|second|third|last) week of ${month}$`, "iu");

function days(said: string, language: Other): string | undefined {
  const written = writing[language];
  const span = oneMonth.exec(said);
  if (span !== null) return written.span(span[1] ?? "", span[2] ?? "", monthIn(span[3], language));
  const single = oneDay.exec(said);
  if (single !== null) {
    const date = written.date(single[2] ?? "", monthIn(single[3], language));
    return [written.before[single[1]?.toLowerCase() ?? ""], date].filter((part) => part !== undefined).join(" ");
  }
  const found = week.exec(said);
  return found === null
    ? undefined
    : written.week(written.order[found[1]?.toLowerCase() ?? ""] ?? "", monthIn(found[2], language));
}

/** "90 days, organic and paid" */
const use =
  /^(?:(?:usage|content|ad) rights:? )?(?:for )?(\d{1,3}) (days?|weeks?|months?|years?)(?:[ ,]+(organic|paid)(?:(?: and | or |, )(organic|paid))?)?( only)?$/iu;

function rights(said: string, language: Other): string | undefined {
  const found = use.exec(said);
  if (found === null) return undefined;
  const [, many = "", unit = "", one = "", other = "", only = ""] = found;
  const written = writing[language];
  const ways = [one, other].filter((way) => way !== "").map((way) => written.ways[way.toLowerCase()] ?? way);
  const time = `${many} ${written.units[unit.toLowerCase().replace(/s$/u, "")]?.[Number(many) === 1 ? 0 : 1] ?? unit}`;
  return ways.length === 0 ? time : `${time}, ${only === "" ? "" : `${written.only} `}${ways.join(` ${written.and} `)}`;
}

function monthIn(english: string | undefined, language: Other): string {
  const at = new Date(`${english ?? ""} 1, 2001 00:00:00 UTC`);
  return new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(at);
}

interface Writing {
  span(from: string, to: string, month: string): string;
  date(day: string, month: string): string;
  week(which: string, month: string): string;
  before: Readonly<Record<string, string>>;
  order: Readonly<Record<string, string>>;
  units: Readonly<Record<string, readonly [string, string]>>;
  ways: Readonly<Record<string, string>>;
  and: string;
  only: string;
}

const writing: Readonly<Record<Other, Writing>> = {
  de: {
    span: (from, to, name) => `${from}. bis ${to}. ${name}`,
    date: (on, name) => `${on}. ${name}`,
    week: (which, name) => `in der ${which} Woche im ${name}`,
    before: { until: "bis", by: "bis", from: "ab", on: "am" },
    order: { first: "ersten", second: "zweiten", third: "dritten", last: "letzten" },
    units: { day: ["Tag", "Tage"], week: ["Woche", "Wochen"], month: ["Monat", "Monate"], year: ["Jahr", "Jahre"] },
    ways: { organic: "organisch", paid: "bezahlt" },
    and: "und",
    only: "nur",
  },
  es: {
    span: (from, to, name) => `del ${from} al ${to} de ${name}`,
    date: (on, name) => `${on} de ${name}`,
    week: (which, name) => `la ${which} semana de ${name}`,
    before: { until: "hasta el", by: "hasta el", from: "desde el", on: "el" },
    order: { first: "primera", second: "segunda", third: "tercera", last: "última" },
    units: { day: ["día", "días"], week: ["semana", "semanas"], month: ["mes", "meses"], year: ["año", "años"] },
    ways: { organic: "orgánico", paid: "pagado" },
    and: "y",
    only: "solo",
  },
  fr: {
    span: (from, to, name) => `du ${from} au ${to} ${name}`,
    date: (on, name) => `${on} ${name}`,
    week: (which, name) => `la ${which} semaine de ${name}`,
    before: { until: "jusqu'au", by: "jusqu'au", from: "à partir du", on: "le" },
    order: { first: "première", second: "deuxième", third: "troisième", last: "dernière" },
    units: { day: ["jour", "jours"], week: ["semaine", "semaines"], month: ["mois", "mois"], year: ["an", "ans"] },
    ways: { organic: "organique", paid: "payé" },
    and: "et",
    only: "seulement",
  },
  pt: {
    span: (from, to, name) => `de ${from} a ${to} de ${name}`,
    date: (on, name) => `${on} de ${name}`,
    week: (which, name) => `a ${which} semana de ${name}`,
    before: { until: "até", by: "até", from: "a partir de", on: "em" },
    order: { first: "primeira", second: "segunda", third: "terceira", last: "última" },
    units: { day: ["dia", "dias"], week: ["semana", "semanas"], month: ["mês", "meses"], year: ["ano", "anos"] },
    ways: { organic: "orgânico", paid: "pago" },
    and: "e",
    only: "só",
  },
};
