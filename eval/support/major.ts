/** The expected figures name dollars whatever the currency; other currencies are named beside them. */
export function inMajor(name: string, cents: number | undefined, currency: string): Record<string, number | null> {
  const digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
  const value = cents === undefined ? null : cents / 10 ** (digits ?? 2);
  const suffix = currency.charAt(0) + currency.slice(1).toLowerCase();
  return { [`${name}Usd`]: value, [`${name}${suffix}`]: value };
}
