import { readHeading } from "./headings.ts";
import { readMoney } from "../money.ts";
import type { Mil } from "../number-units.ts";
import { numberOf, readCount } from "../numbers.ts";
import type { Sum } from "./table-rows.ts";

/** Why a cell is no such value; completes "this cell is …". */
export type Fault = "not a number" | "below zero" | "too large" | "not a whole number" | "a spreadsheet error";

/** A count of people or actions: `12.4K`, `12.400`, `12,0`, `1,2k (ca.)`, `1.2E+05`, `16 orders`. */
export function readCountCell(text: string, mil: Mil): number | Fault {
  if (/^\d{1,12}$/.test(text)) return Number(text);
  const bare = withoutRemark(text);
  const fault = impossible(bare);
  if (fault) return fault;
  const count = readCount(bare, { mil }) ?? readScientific(bare) ?? readCount(withoutNoun(bare), { mil });
  if (count !== undefined) return count > largestCount ? "too large" : count;
  return /^\d+[.,]\d+$/.test(bare) ? "not a whole number" : "not a number";
}

export interface SumColumn {
  currency: string | undefined;
  /** The column holds unrounded figures, so that a mark before three digits is a decimal one. */
  isUnrounded: boolean;
}

/** Money: `1.250,00 €`, `951,-`, `$120.00`, `(49.00)` for minus 49. A mark in the cell wins over the column's. */
export function readSumCell(text: string, column: SumColumn): Sum | Fault {
  if (/^-?\d{1,9}(?:\.\d{1,2})?$/.test(text)) return { amount: Number(text), currency: column.currency };
  const bare = withoutRemark(text);
  const negative = /^\((.*\d.*)\)$|^[-−](?=.*\d)(.*)$/u.exec(bare);
  const positive = negative ? (negative[1] ?? negative[2] ?? "").trim() : bare;
  const fault = impossible(positive);
  if (fault) return fault;
  const money = readMoney(positive) ?? readMoney(positive.replace(/\s+[+&/].*$|\s+(?:plus|und|and|y|et|e)\s.*$/u, ""));
  if (!money) return "not a number";
  const amount = column.isUnrounded ? (unrounded(positive) ?? money.amount) : money.amount;
  if (amount > largestSum) return "too large";
  return { amount: negative ? -amount : amount, currency: currencyFor(positive, money.currency, column.currency) };
}

/** What the brand pays: a sum that is not below zero, or words for a product given instead, which is 0. */
export function readSpendCell(text: string, column: SumColumn): Sum | Fault {
  if (gifted.test(text) && !/^\W*\d/.test(text)) return { amount: 0, currency: column.currency };
  const sum = readSumCell(text, column);
  return typeof sum === "object" && sum.amount < 0 ? "below zero" : sum;
}

/** Seconds: `0:16`, `16.1 s`, `16,1`, `1:02`, `00:00:16`, `1m 5s`. */
export function readSecondsCell(text: string, unit: "seconds" | "milliseconds" | "minutes"): number | Fault {
  const clock = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2}(?:[.,]\d+)?)$/.exec(text);
  if (clock) return rounded(Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + decimal(clock[3] ?? ""));
  const worded = /^(\d+)\s*m(?:in)?\.?\s*(?:(\d+(?:[.,]\d+)?)\s*s(?:e[ck])?\.?)?$/i.exec(text);
  if (worded) return rounded(Number(worded[1]) * 60 + decimal(worded[2] ?? "0"));
  const fault = impossible(text);
  if (fault) return fault;
  const plain =
    /^(?:ca\.?\s*|~\s*|Ø\s*)?(\d{1,9}(?:[.,]\d+)?)\s*(ms|s|''|"|″|sec|secs|seconds?|sek|sekunden|seg|segundos|secondes?)?\.?$/iu.exec(
      text,
    );
  if (!plain) return "not a number";
  const scale = plain[2]?.toLowerCase() === "ms" || (!plain[2] && unit === "milliseconds") ? 0.001 : 1;
  const seconds = rounded(decimal(plain[1] ?? "") * (unit === "minutes" && !plain[2] ? 60 : scale));
  return seconds > longestWatch ? "too large" : seconds;
}

/** A share as 0 to 1: `45,7 %`, `0,305`, `45.7`. With a percent sign, or above 1, it is a percentage. */
export function readRateCell(text: string, isPercent: boolean): number | Fault {
  const match = /^(?:ca\.?\s*|~\s*)?(\d{1,9}(?:[.,]\d+)?)\s*(%|percent|prozent|pct)?$/iu.exec(text);
  if (!match) return impossible(text) ?? "not a number";
  const value = decimal(match[1] ?? "");
  const rate = match[2] || isPercent || value > 1 ? value / 100 : value;
  return rate > 1 ? "too large" : Math.round(rate * 1e8) / 1e8;
}

/** Words for a product given instead of a fee, in the five languages. */
export const gifted =
  /\b(?:gift(?:ed|ing)?|gratis|kostenlos|kostenfrei|umsonst|geschenk\w*|free|barter|unpaid|unbezahlt|no fee|regalo|regalado|cadeau|offert|gratuit|gr[aá]tis|presente|brinde|product only|nur produkt)\b/iu;

/** TikTok's largest counts are far below. */
const largestCount = 1e12;
const largestSum = 1e12;
const longestWatch = 86_400;

function impossible(text: string): Fault | undefined {
  if (/^#(?:ref|div\/0|value|name|num|null|wert|bezug|zahl)[!?]?$/i.test(text)) return "a spreadsheet error";
  if (/^(?:[-−]\s?[$€£]?\s?\d|\(\s?[$€£]?\d[^)]*\)$)/u.test(text)) return "below zero";
  return /\d{16}/.test(text.replace(/[.,\s]/g, "")) ? "too large" : undefined;
}

/** `1,2k (ca.)` and `(ca.) 1,2k` without the remark; a whole cell in brackets stays. */
function withoutRemark(text: string): string {
  return text.includes("(") ? text.replace(/(?<=\S)\s*\([^()]*\)$|^\([^()]*\)\s*(?=\S)/, "").trim() : text;
}

/** `16 orders` as `16`: the noun only repeats what a heading would say. */
function withoutNoun(text: string): string {
  const noun = /\s+(\p{L}{3,}(?: \p{L}+)?)\.?$/u.exec(text);
  return noun && readHeading(noun[1] ?? "").meaning ? text.slice(0, noun.index) : text;
}

function readScientific(text: string): number | undefined {
  if (!/^\d(?:[.,]\d{1,12})?e\+?\d{1,2}$/i.test(text)) return undefined;
  const value = Number(text.replace(",", "."));
  return Number.isSafeInteger(value) ? value : undefined;
}

function unrounded(text: string): number | undefined {
  const digits = /^\D*(\d+[.,]\d{3,})\D*$/.exec(text)?.[1];
  return digits === undefined ? undefined : Math.round(decimal(digits) * 1e4) / 1e4;
}

/** A bare $ in a column of Canadian dollars means those. */
function currencyFor(text: string, written: string | undefined, column: string | undefined): string | undefined {
  const isBareDollar = written === "USD" && column?.endsWith("D") && /^\$|\$$/.test(text);
  return isBareDollar ? column : (written ?? column);
}

function decimal(text: string): number {
  return numberOf(text, { hasUnit: true }) ?? Number.NaN;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
