import { matchAt } from "./match-at.ts";
import type { Mil } from "../number-units.ts";

/** Spelled-out numbers in English, German, Spanish, French and Portuguese, folded. */
const ones: Record<string, number> = table([
  "zero null cero",
  "one eins ein eine einen uno un una une um uma",
  "two zwei dos deux dois duas",
  "three drei tres trois",
  "four vier cuatro quatre quatro",
  "five funf cinco cinq",
  "six sechs seis",
  "seven sieben siete sept sete",
  "eight acht ocho huit oito",
  "nine neun nueve neuf nove",
  "ten zehn diez dix dez",
  "eleven elf once onze",
  "twelve zwolf doce douze doze",
  "thirteen dreizehn trece treize treze",
  "fourteen vierzehn catorce quatorze catorze",
  "fifteen funfzehn quince quinze",
  "sixteen sechzehn dieciseis seize dezesseis",
  "seventeen siebzehn diecisiete dezessete",
  "eighteen achtzehn dieciocho dezoito",
  "nineteen neunzehn diecinueve dezenove",
  "twenty zwanzig veinte vingt vinte",
]);

const tens: Record<string, number> = values(`
  thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90
  dreissig=30 dreißig=30 vierzig=40 funfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90
  treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90
  veintiun=21 veintiuno=21 veintidos=22 veintitres=23 veinticuatro=24 veinticinco=25 veintiseis=26 veintisiete=27 veintiocho=28 veintinueve=29
  doscientos=200 doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500
  seiscientos=600 setecientos=700 ochocientos=800 novecientos=900
  trente=30 quarante=40 cinquante=50 soixante=60
  trinta=30 quarenta=40 cinquenta=50 sessenta=60 oitenta=80
  duzentos=200 duzentas=200 trezentos=300 quatrocentos=400 quinhentos=500 quinhentas=500 seiscentos=600 setecentos=700 oitocentos=800
`);

const multipliers: Record<string, number> = values(`
  hundred=100 hundert=100 cien=100 ciento=100 cientos=100 cent=100 cents=100 cem=100 cento=100
  k=1000 thousand=1000 grand=1000 tausend=1000 mil=1000 mille=1000
  milli=1000000 million=1000000 millions=1000000 millionen=1000000 millon=1000000 millones=1000000 milhao=1000000 milhoes=1000000
  dozen=12 dutzend=12 docena=12 docenas=12 douzaine=12 douzaines=12 duzia=12 duzias=12
`);

/** Multipliers that stand for a number on their own; "hundred" or "dozen" need a word before. */
const alone = new Set(["hundert", "tausend", "cien", "cent", "cem", "mil", "mille"]);
const articles = new Set(["a", "an"]);
const joints = new Set(["and", "und", "y", "e", "et"]);
const vague =
  /(?:few|couple|couple of|several|many|some|paar|einige|mehrere|unos|unas|varios|varias|algunos|quelques|plusieurs|alguns|algumas|varias) ?$/;

const fractions: readonly (readonly [RegExp, number])[] = [
  [
    /three[ -]quarters? of a million|(?:a )?three[ -]quarter million|dreiviertelmillion|drei viertel million|tres cuartos de millon|trois quarts de million|tres quartos de milhao/y,
    750_000,
  ],
  [
    /(?:a )?quarter (?:of )?(?:a )?mill?ion|(?:eine )?viertel ?million|(?:un )?cuarto de millon|(?:un )?quart de million|(?:um )?quarto de milhao/y,
    250_000,
  ],
  [
    /half (?:a )?million|(?:a )?half million|(?:eine )?halbe million|medio millon|(?:un )?demi[ -]million|meio milhao/y,
    500_000,
  ],
  [/half a mil/y, 500_000],
  [
    /(?:one and a half million|a million and a half|anderthalb millionen|eineinhalb millionen|(?:un )?millon y medio|(?:un )?million et demi|(?:um )?milhao e meio)/y,
    1_500_000,
  ],
  [
    /(?:two and a half million|two million and a half|zweieinhalb millionen|dos millones y medio|deux millions et demi|dois milhoes e meio)/y,
    2_500_000,
  ],
  [/1\/4 (?:of a )?million/y, 250_000],
  [/1\/2 (?:of a |a )?million/y, 500_000],
  [/3\/4 (?:of a )?million/y, 750_000],
  [/half a thousand/y, 500],
  [/half a hundred/y, 50],
  [/hundred (?:k|thousand)/y, 100_000],
  [/(?:half a dozen|ein halbes dutzend|media docena|(?:une )?demi-douzaine|meia duzia)/y, 6],
  [
    /(?:one and a half thousand|a thousand and a half|anderthalbtausend|eineinhalbtausend|mil e quinhentos|mil quinientos|mil quinientas)/y,
    1500,
  ],
];

const anyFraction = new RegExp(fractions.map(([pattern]) => pattern.source).join("|"), "y");

export interface SpelledNumber {
  value: number;
  end: number;
}

const wordPattern = /[\p{L}]+/uy;
const gapPattern = /[ -]+/y;
const letter = /[\p{L}\d]/u;

/** The number spelled out from an index of a folded text on, or undefined. */
export function spelledAt(folded: string, index: number, mil: Mil): SpelledNumber | undefined {
  const spelled = fractionAt(folded, index) ?? countUp(folded, index, mil);
  // Asked last: few words are numbers.
  return spelled === undefined || vague.test(folded.slice(Math.max(0, index - 12), index)) ? undefined : spelled;
}

function fractionAt(folded: string, index: number): SpelledNumber | undefined {
  if (matchAt(anyFraction, folded, index) === null) return undefined;
  for (const [pattern, value] of fractions) {
    pattern.lastIndex = index;
    const match = pattern.exec(folded);
    if (match !== null && !letter.test(folded.charAt(index + match[0].length)))
      return { value, end: index + match[0].length };
  }
  return undefined;
}

interface Sum {
  total: number;
  current: number;
  end: number;
}

/** "fifteen and a half thousand" */
const andHalf =
  /(?:and a half|y medi[oa]|et demie?|e mei[oa]) (?=thousand|million|k|grand|mil|mille|millones|milhoes|millions)/y;

interface Place {
  /** Where the word ends. */
  end: number;
  /** An article stands before it. */
  hasArticle: boolean;
  mil: Mil;
}

/** "one point two million" */
const point = /point (zero|one|two|three|four|five|six|seven|eight|nine) (?=million|thousand|k |grand|mil )/y;

function countUp(folded: string, index: number, mil: Mil): SpelledNumber | undefined {
  const sum: Sum = { total: 0, current: 0, end: 0 };
  let hasArticle = false;
  for (let at = index; ;) {
    const half = sum.end > 0 ? matchAt(andHalf, folded, at) : null;
    if (half !== null) {
      sum.current += 0.5;
      at += half[0].length;
    }
    const decimal = sum.end > 0 ? matchAt(point, folded, at) : null;
    if (decimal !== null) {
      sum.current += (ones[decimal[1] ?? ""] ?? 0) / 10;
      at += decimal[0].length;
    }
    const word = wordAt(folded, at);
    const end = at + word.length;
    if (sum.end === 0 && articles.has(word)) hasArticle = true;
    else if (!(sum.end > 0 && joints.has(word)) && !add(sum, word, { end, hasArticle, mil })) break;
    at = end + gapAt(folded, end);
    if (at === end) break;
  }
  return sum.end === 0 ? undefined : { value: sum.total + sum.current, end: sum.end };
}

function add(sum: Sum, word: string, { end, hasArticle, mil }: Place): boolean {
  const unit = Object.hasOwn(ones, word) ? ones[word] : Object.hasOwn(tens, word) ? tens[word] : germanCompound(word);
  if (unit !== undefined && !hasArticle && fitsAfter(sum, unit)) {
    sum.current += unit;
    sum.end = end;
    return true;
  }
  const isMillion = word === "mil" && mil === "million";
  const factor = isMillion ? 1e6 : Object.hasOwn(multipliers, word) ? multipliers[word] : undefined;
  if (factor === undefined || (sum.end === 0 && !hasArticle && (isMillion || !alone.has(word)))) return false;
  if (factor < 1000) sum.current = Math.max(1, sum.current) * factor;
  else {
    sum.total += Math.max(1, sum.current) * factor;
    sum.current = 0;
  }
  sum.end = end;
  return true;
}

/** "forty five" adds up, "five six" does not. */
function fitsAfter(sum: Sum, unit: number): boolean {
  if (sum.current === 0) return unit > 0 || sum.end === 0;
  const room = sum.current % 100 === 0 ? 100 : sum.current % 10 === 0 && sum.current % 100 >= 20 ? 10 : 0;
  return unit < room;
}

const compound = /^(?:(\p{L}*?)tausend)?(?:(\p{L}*?)hundert)?(?:und)?(\p{L}*)$/u;

/** German writes numbers in one word: zwölftausend, dreihundertfünfzig, fünfundvierzig. */
function germanCompound(word: string): number | undefined {
  if (word.length < 7 || word.length > 40 || !(word.includes("und") || word.includes("tausend"))) return undefined;
  const [, thousands, hundreds, rest = ""] = compound.exec(word) ?? [];
  const parts = [thousands, hundreds].map((part) =>
    part === undefined ? 0 : part === "" ? 1 : (belowHundred(part) ?? germanHundreds(part)),
  );
  const below = rest === "" ? 0 : belowHundred(rest);
  const [thousand, hundred] = parts;
  if (thousand === undefined || hundred === undefined || below === undefined) return undefined;
  return thousand * 1000 + hundred * 100 + below;
}

function germanHundreds(word: string): number | undefined {
  const [, hundreds, rest = ""] = /^(\p{L}*?)hundert(\p{L}*)$/u.exec(word) ?? [];
  if (hundreds === undefined) return undefined;
  const first = hundreds === "" ? 1 : belowHundred(hundreds);
  const last = rest === "" ? 0 : belowHundred(rest);
  return first === undefined || last === undefined ? undefined : first * 100 + last;
}

function belowHundred(word: string): number | undefined {
  if (Object.hasOwn(ones, word)) return ones[word];
  if (Object.hasOwn(tens, word)) return tens[word];
  const [, one = "", ten = ""] = /^(\p{L}+?)und(\p{L}+)$/u.exec(word) ?? [];
  const low = Object.hasOwn(ones, one) ? ones[one] : undefined;
  const high = Object.hasOwn(tens, ten) ? tens[ten] : ten === "zwanzig" ? 20 : undefined;
  return low === undefined || high === undefined ? undefined : high + low;
}

function wordAt(folded: string, index: number): string {
  wordPattern.lastIndex = index;
  return wordPattern.exec(folded)?.[0] ?? "";
}

function gapAt(folded: string, index: number): number {
  gapPattern.lastIndex = index;
  return gapPattern.exec(folded)?.[0].length ?? 0;
}

function table(rows: readonly string[]): Record<string, number> {
  return Object.fromEntries(rows.flatMap((row, value) => row.split(" ").map((word) => [word, value] as const)));
}

function values(list: string): Record<string, number> {
  return Object.fromEntries(
    list
      .trim()
      .split(/\s+/u)
      .map((pair) => [pair.split("=")[0] ?? "", Number(pair.split("=")[1])] as const),
  );
}
