import { currencyCodes, currencyOf } from "../currencies.ts";
import { matchAt } from "./match-at.ts";
import { metricPhrases } from "./metric-words.ts";
import { cents } from "../money.ts";
import { unitFactor, type Mil } from "../number-units.ts";
import { digitRun, numberOf, whole } from "../numbers.ts";
import type { Token } from "./tokens.ts";

/** Cuts one figure out of a text: a sum, a percentage, a time of day, a duration or a number. */
export function figureAt(text: string, index: number, mil: Mil): Token | undefined {
  return (
    moneyAt(text, index) ?? (isDigit(text, index) ? (clockAt(text, index) ?? numberAt(text, index, mil)) : undefined)
  );
}

const marks = String.raw`(?:(?:CAD|USD|AUD|NZD|US|CA|AU|NZ|MX) ?|[CARS])?\$|€|£|₹|(?:EUR|USD|GBP|CAD|AUD|BRL|INR|MXN|CHF|Rs\.?)(?= ?\d)`;
const moneyBefore = new RegExp(
  `(${marks}) ?(\\d+(?:[.,'’]\\d+|[ ]\\d{3}(?![\\d]))*)(?:[.,][-–—])?(?: ?(k|m|tsd\\.?|mio\\.?|mil)(?![\\p{L}\\d]))?(?: ?([A-Z]{3})(?![\\p{L}\\d]))?`,
  "iuy",
);
const currencyAfter = new RegExp(
  String.raw`(?:[.,][-–—])? ?((?:US|CA|AU|C|A|R)?\$|€|£|₹|(?:usd|eur|gbp|cad|aud|brl|inr|mxn|chf|bucks|buck|dollars?|dólar(?:es)?|dolares|euros?|quid|pounds?|pfund|reais|rupees?|pesos|franken)(?![\p{L}\d]))(?: ([A-Z]{3})(?![\p{L}\d]))?`,
  "iuy",
);
const unitAfter = /( ?)(\p{L}+)\.?/uy;
const percentAfter = / ?(?:%|percent|per cent|prozent|por ciento|pour cent|por cento)(?![\p{L}\d])/iuy;
const ratio = /0?[.,]\d{1,4}(?![\d\p{L}])/uy;
const clock = /(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?: ?(am|pm|uhr|h|a\.m\.|p\.m\.)(?![\p{L}\d]))?(?![\d:])/iuy;
const hour = /\d{1,2}(?:[.h]\d\d)? ?(?:am|pm|uhr|a\.m\.|p\.m\.|o'clock|h\d\d)(?![\p{L}\d])/iuy;
const seconds =
  /(\d+(?:[.,]\d+)?)(?! \p{L}[:=]\d) ?(?:s|sec|secs|second|seconds|sek|sek\.|sekunden|seg|segs|segundos|secondes|")(?![\p{L}\d])/iuy;
const longTime =
  /(\d{1,6}) ?(?:h|hrs?|hours?|std|stunden|horas?|heures?)[: ]{0,2}(\d{1,2}) ?(?:m|min|mins|minutes?|minuten|minutos?)(?![\p{L}\d])/iuy;
const minutes =
  /(\d+) ?(?:m|min|mins|minutes?|minuten|minutos?|')\.? ?(\d{1,2}) ?(?:s|sec|secs|sek|seg)(?![\p{L}\d])/iuy;

function moneyAt(text: string, index: number): Token | undefined {
  if (isDigit(text, index)) return undefined;
  const match = matchAt(moneyBefore, text, index);
  const [written = "", mark = "", digits = "", unit, code] = match ?? [];
  const number = numberOf(digits, { hasUnit: unit !== undefined });
  const known = code !== undefined && currencyCodes.has(code.toUpperCase());
  const currency = known ? code.toUpperCase() : currencyOf(mark.replace(/\s/gu, ""));
  if (match === null || number === undefined || currency === undefined) return undefined;
  const end = index + written.length - (code !== undefined && !known ? code.length : 0);
  return {
    kind: "money",
    value: cents(number * (unit === undefined ? 1 : (unitFactor(unit, "thousand") ?? 1))),
    currency,
    hasPlus: false,
    start: index,
    end: trimmed(text, index, end),
  };
}

function clockAt(text: string, index: number): Token | undefined {
  const time = matchAt(clock, text, index);
  if (time !== null) return readClock(time, index);
  const oclock = matchAt(hour, text, index);
  if (oclock !== null) return { kind: "time", start: index, end: index + oclock[0].length };
  const hours = matchAt(longTime, text, index);
  if (hours !== null) return duration(index, hours[0], Number(hours[1]) * 3600 + Number(hours[2] ?? 0) * 60);
  const long = matchAt(minutes, text, index);
  if (long !== null) return duration(index, long[0], Number(long[1]) * 60 + Number(long[2]));
  const short = matchAt(seconds, text, index);
  return short === null ? undefined : duration(index, short[0], Number((short[1] ?? "").replace(",", ".")));
}

function readClock([written, first, second, third, daytime]: RegExpExecArray, index: number): Token {
  if (daytime !== undefined) return { kind: "time", start: index, end: index + written.length };
  const inSeconds =
    third === undefined
      ? Number(first) * 60 + Number(second)
      : Number(first) * 3600 + Number(second) * 60 + Number(third);
  return { ...duration(index, written, inSeconds), isClock: true };
}

function duration(start: number, written: string, seconds: number) {
  return { kind: "duration" as const, seconds, isClock: false, start, end: start + written.length };
}

function numberAt(text: string, index: number, mil: Mil): Token | undefined {
  const digits = matchAt(digitRun, text, index)?.[0] ?? "";
  const afterDigits = index + digits.length;
  const unit = unitAt(text, afterDigits, mil);
  const end = unit?.end ?? afterDigits;
  const number = numberOf(digits, { hasUnit: unit !== undefined }) ?? firstGroup(digits);
  const value = number * (unit?.factor ?? 1);
  const percent = matchAt(percentAfter, text, end);
  if (percent !== null)
    return { kind: "percent", value: cents(plainDecimal(digits)), start: index, end: end + percent[0].length };
  const money = matchAt(currencyAfter, text, end);
  if (money !== null) return withCurrency({ value: cents(value), start: index, end }, money);
  if (unit === undefined && isRatio(text, index))
    return { kind: "percent", value: cents(Number(digits.replace(",", ".")) * 100), start: index, end };
  const count = whole(value);
  return {
    kind: "number",
    value: count ?? value,
    hasUnit: unit !== undefined,
    isSpelled: false,
    hasPlus: false,
    start: index,
    end,
  };
}

function withCurrency(amount: { value: number; start: number; end: number }, match: RegExpExecArray): Token {
  const [written, mark = "", code] = match;
  const known = code !== undefined && currencyCodes.has(code.toUpperCase());
  const currency = known ? code.toUpperCase() : (currencyOf(mark) ?? "USD");
  return {
    kind: "money",
    ...amount,
    currency,
    hasPlus: false,
    end: amount.end + written.length - (code !== undefined && !known ? code.length + 1 : 0),
  };
}

/** The unit glued to digits or one space away: 12k, 12 k, 1,2 Mio., 31 mil; or to its metric: 12kviews. */
/** "900 L:85": a letter that names the next figure, no unit of this one. */
const letterAhead = / \p{L}[:=] ?\d/uy;

function unitAt(text: string, index: number, mil: Mil): { factor: number; end: number } | undefined {
  const match = matchAt(unitAfter, text, index);
  if (match === null || matchAt(letterAhead, text, index) !== null) return undefined;
  const [written, gap = "", word = ""] = match;
  const glued = /^[km]/iu.test(word) && metricPhrases.has(word.slice(1).toLowerCase()) ? word.charAt(0) : undefined;
  if (glued !== undefined) return { factor: unitFactor(glued, mil) ?? 1, end: index + gap.length + 1 };
  const factor = unitFactor(word, mil);
  if (factor === undefined || (gap !== "" && /^(?:m|mm|mn|bn)$/u.test(word))) return undefined;
  const dotted = written.endsWith(".") && /^(?:tsd|mio|mill|mrd|mln)$/iu.test(word);
  return { factor, end: index + gap.length + word.length + (dotted ? 1 : 0) };
}

function isRatio(text: string, index: number): boolean {
  return text.charAt(index) === "0" && matchAt(ratio, text, index) !== null;
}

/** Percentages have no grouping: 19.125 is a decimal there. */
function plainDecimal(digits: string): number {
  const value = Number(digits.replace(",", "."));
  return Number.isNaN(value) ? 0 : value;
}

function firstGroup(digits: string): number {
  return Number(/^\d+(?:[.,]\d+)?/u.exec(digits)?.[0].replace(",", ".") ?? 0);
}

function trimmed(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}
