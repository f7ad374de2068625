const known = new Set(Intl.supportedValuesOf("currency"));
const digits = new Map<string, number>();

/** An ISO 4217 code that money can be drawn in. */
export function isCurrency(code: string): boolean {
  return known.has(code);
}

/** How many digits the minor unit has: 2 for dollars, 0 for yen. Throws RangeError on what is no currency. */
export function minorDigits(currency: string): number {
  const remembered = digits.get(currency);
  if (remembered !== undefined) return remembered;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
  digits.set(currency, maximumFractionDigits);
  return maximumFractionDigits;
}

/** 12.5 dollars are 1,250 cents; with fractions, where the sum has them. */
export function toMinor(amount: number, currency: string): number {
  return amount * 10 ** minorDigits(currency);
}

/** 1,250 cents are 12.5 dollars, 1,250 yen are 1,250. */
export function toMajor(cents: number, currency: string): number {
  return cents / 10 ** minorDigits(currency);
}
