import { minorDigits } from "../../core/draw.ts";
import type { Sum } from "../../reading/table/table-rows.ts";

/** The sum in minor units of the campaign's currency, or why it is none, as the end of "this cell is …". */
export function centsOf({ amount, currency: written }: Sum, currency: string): number | string {
  if (written !== undefined && written !== currency)
    return `in ${written}, and the campaign counts in ${currency}; sums are never converted`;
  if (amount < 0) return "below zero";
  const cents = Math.round(amount * 10 ** digitsOf(currency));
  return cents > largest ? "too large" : cents;
}

/** A sum in major units, as a table writes it: 1250 or 1250.50. */
export function written(cents: number | undefined, currency: string): string | undefined {
  if (cents === undefined) return undefined;
  const digits = digitsOf(currency);
  return (cents / 10 ** digits).toFixed(cents % 10 ** digits === 0 ? 0 : digits);
}

/** The largest sum that an entry may hold. */
const largest = 100_000_000_000_000;
const known = new Map<string, number>();

function digitsOf(currency: string): number {
  const digits = known.get(currency) ?? minorDigits(currency);
  known.set(currency, digits);
  return digits;
}
