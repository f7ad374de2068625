const known = new Set(Intl.supportedValuesOf("currency"));

/** An ISO 4217 code that money can be drawn in. */
export function isCurrency(code: string): boolean {
  return known.has(code);
}
