import { minorDigits, toMajor, toMinor } from "../../campaigns/currency.ts";
import type { Sum } from "../../reading/table/table-rows.ts";

/** The sum in minor units of the campaign's currency, or why it is none, as the end of "this cell is …". */
export function centsOf(sum: Sum, currency: string): number | string {
  if (isOther(sum, currency))
    return `in ${sum.currency}, and the campaign counts in ${currency}; sums are never converted`;
  const { amount } = sum;
  if (amount < 0) return "below zero";
  const cents = Math.round(toMinor(amount, currency));
  return cents > largest ? "too large" : cents;
}

/** Whether it is written in another currency than the campaign's. */
export function isOther(sum: Sum, currency: string): sum is Sum & { currency: string } {
  return sum.currency !== undefined && sum.currency !== currency;
}

/** A sum in major units, as a table writes it: 1250 or 1250.50. */
export function written(cents: number | undefined, currency: string): string | undefined {
  if (cents === undefined) return undefined;
  const amount = toMajor(cents, currency);
  return amount.toFixed(Number.isInteger(amount) ? 0 : minorDigits(currency));
}

/** The largest sum that an entry may hold. */
const largest = 100_000_000_000_000;
