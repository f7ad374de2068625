/** ISO codes a message may name after or before a sum. */
export const currencyCodes = new Set([
  "USD",
  "EUR",
  "GBP",
  "CAD",
  "AUD",
  "BRL",
  "INR",
  "MXN",
  "CHF",
  "NZD",
  "SGD",
  "JPY",
  "SEK",
  "NOK",
  "DKK",
  "PLN",
]);

/** Marks and words for a currency, longest first where one begins with another. */
const marks: Record<string, string> = {
  ca$: "CAD",
  c$: "CAD",
  cad$: "CAD",
  au$: "AUD",
  a$: "AUD",
  aud$: "AUD",
  us$: "USD",
  usd$: "USD",
  nz$: "NZD",
  s$: "SGD",
  mx$: "MXN",
  r$: "BRL",
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  rs: "INR",
  "rs.": "INR",
  "¥": "JPY",
  bucks: "USD",
  buck: "USD",
  dollar: "USD",
  dollars: "USD",
  dólar: "USD",
  dólares: "USD",
  dolares: "USD",
  euro: "EUR",
  euros: "EUR",
  eur: "EUR",
  quid: "GBP",
  pound: "GBP",
  pounds: "GBP",
  pfund: "GBP",
  libras: "GBP",
  livres: "GBP",
  reais: "BRL",
  real: "BRL",
  rupees: "INR",
  rupee: "INR",
  pesos: "MXN",
  franken: "CHF",
};

/** The ISO code of a mark, word or code as written (`€`, `C$`, `quid`, `mxn`), or undefined. */
export function currencyOf(written: string): string | undefined {
  const code = written.toUpperCase();
  if (currencyCodes.has(code)) return code;
  const mark = written.toLowerCase();
  return Object.hasOwn(marks, mark) ? marks[mark] : undefined;
}
