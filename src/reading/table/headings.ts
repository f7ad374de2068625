import { currencyCodes, currencyOf } from "../currencies.ts";
import { fold } from "../fold.ts";
import { headingWords, type HeadingMeaning } from "./heading-words.ts";

/** What a heading says about its column, before the cells are looked at. */
export interface Heading {
  meaning: HeadingMeaning | undefined;
  /** Smaller is more certain; decides between two columns of the same meaning. */
  rank: number;
  /** ISO code, from `Revenue (EUR)`, `fee_usd`, `Fee €`. */
  currency: string | undefined;
  unit: "seconds" | "milliseconds" | "minutes" | "percent" | undefined;
}

/** Reads `Avg. watch (s)`, `avg_watch_time_s`, `avgWatchTimeSec`, `Ø Sehdauer` alike. */
export function readHeading(written: string): Heading {
  const { words, currency, unit } = withoutUnits(wordsOf(written));
  const phrase = words.join(" ");
  const exact = meanings.get(phrase);
  const loose = exact ?? meanings.get(phrase.replace(noise, " ").replace(/\s+/g, " ").trim());
  if (!loose || (unit === "percent" && !rates.has(loose.meaning)))
    return { meaning: undefined, rank: 0, currency, unit };
  return { meaning: loose.meaning, rank: exact ? exact.rank : loose.rank + looseRank, currency, unit };
}

/** The heading as it is compared: lower case words without accents and marks. */
export function foldHeading(written: string): string {
  return wordsOf(written).join(" ");
}

/** Whether a heading is in Spanish or Portuguese, where `mil` is a thousand. */
export function isIberian(written: string): boolean {
  return iberian.test(foldHeading(written));
}

const looseRank = 1000;
const rates = new Set<HeadingMeaning>(["completionRate", "engagementRate", "other"]);
const iberian =
  /\b(?:vistas|visualizac|reproduc|seguidores|curtidas|comentarios|gusta|compart|partilhas|guardados|pedidos|codigo|publica[cd])/;
const noise =
  /(?:^| )(?:total|gesamt|insgesamt|totales|totaux|totais|tiktok|lifetime|organic|current|cumulative|all time|to date|so far|bisher|number of|no of|nr of|anzahl der|anzahl|numero de|nombre de|nombre d|n de|video|post|count|in)(?= |$)/g;
const emoji: Record<string, string> = {
  "👀": " views ",
  "👁": " views ",
  "▶": " views ",
  "❤": " likes ",
  "♥": " likes ",
  "💬": " comments ",
  "🔁": " shares ",
  "🔖": " saves ",
  "⭐": " saves ",
};
const units: Record<string, Heading["unit"]> = {
  s: "seconds",
  sec: "seconds",
  secs: "seconds",
  second: "seconds",
  seconds: "seconds",
  sek: "seconds",
  sekunden: "seconds",
  seg: "seconds",
  segundos: "seconds",
  secondes: "seconds",
  ms: "milliseconds",
  min: "minutes",
  minutes: "minutes",
  percent: "percent",
  pct: "percent",
  prozent: "percent",
};

const meanings = new Map(
  Object.entries(headingWords).flatMap(([meaning, phrases]) =>
    phrases
      .split("|")
      .map((phrase, rank) => [phrase.trim(), { meaning: meaning as HeadingMeaning, rank }] as const)
      .reverse(),
  ),
);

function wordsOf(written: string): string[] {
  const plain = written
    .normalize("NFKC")
    .replace(/[👀👁▶❤♥💬🔁🔖⭐]/gu, (sign) => emoji[sign] ?? " ")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[Øø⌀]/gu, " avg ")
    .replace(/%/g, " percent ")
    .replace(/[A-Za-z]{0,2}[$€£₹¥]/gu, (mark) => ` ${currencyOf(mark) ?? currencyOf(mark.slice(-1)) ?? ""} `);
  return fold(plain)
    .replace(/tik tok/g, "tiktok")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function withoutUnits(words: readonly string[]): { words: string[] } & Pick<Heading, "currency" | "unit"> {
  const kept = words[0] === "percent" ? [...words.slice(1), "percent"] : [...words];
  let currency: string | undefined;
  let unit: Heading["unit"];
  for (let index = kept.length - 1; index > 0; index--) {
    const word = kept[index] ?? "";
    // "Sek." are seconds beside a time and Swedish crowns beside a sum.
    if (word === "sek" && !/zeit|dauer|watch/.test(words.join(" "))) currency ??= "SEK";
    else if (Object.hasOwn(units, word) && index === kept.length - 1) unit ??= units[word];
    else if (isCurrency(word)) currency ??= currencyOf(word);
    else continue;
    kept.splice(index, 1);
    if (kept[index - 1] === "in" && index === kept.length) kept.splice(--index, 1);
  }
  return { words: kept, currency, unit };
}

function isCurrency(word: string): boolean {
  return currencyCodes.has(word.toUpperCase()) || /^(?:euros?|dollars?)$/.test(word);
}
