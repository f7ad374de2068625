/** What a unit written after a number multiplies it by. `mil` and `mi` are not here: they depend on the language. */
const factors: Record<string, number> = {
  hundred: 100,
  hundert: 100,
  k: 1e3,
  tsd: 1e3,
  thousand: 1e3,
  tausend: 1e3,
  mille: 1e3,
  grand: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  lacs: 1e5,
  m: 1e6,
  mm: 1e6,
  kk: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  mill: 1e6,
  million: 1e6,
  millions: 1e6,
  millionen: 1e6,
  millón: 1e6,
  millon: 1e6,
  millones: 1e6,
  milhão: 1e6,
  milhao: 1e6,
  milhões: 1e6,
  milhoes: 1e6,
  crore: 1e7,
  crores: 1e7,
  bn: 1e9,
  billion: 1e9,
  mrd: 1e9,
};

/** English reads `mil` as a million, Spanish and Portuguese as a thousand. */
export type Mil = "thousand" | "million";

/** The factor of a unit as written (`k`, `Mio.`, `L`), or undefined where it is no unit. */
export function unitFactor(written: string, mil: Mil): number | undefined {
  if (written === "L") return 1e5;
  if (written === "Cr") return 1e7;
  const word = written.toLowerCase().replace(/\.$/, "");
  if (word === "mil") return mil === "thousand" ? 1e3 : 1e6;
  if (word === "mi") return mil === "thousand" ? 1e6 : undefined;
  return Object.hasOwn(factors, word) ? factors[word] : undefined;
}
