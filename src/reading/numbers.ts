import { unitFactor, type Mil } from "./number-units.ts";

export interface CountOptions {
  /** What `mil` stands for; Spanish and Portuguese mean a thousand. Default: a million. */
  mil?: Mil;
}

/** Digits with their marks; spaces group only where no other mark does, and only before exactly three digits. */
export const digitRun = /\d{1,3}(?:[ \u00a0\u2007\u2009\u202f]\d{3}(?!\d))+(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,'’´]\d+)*/y;
/** Arabic, Persian and Devanagari digits. */
export const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g;
const shape = /^(\d[\d.,'’´ ]*?) ?(\p{L}+\.?)?$/u;
const before =
  /^(?:[~≈±><+]|(?:about|around|approx\.?|almost|nearly|over|roughly|ca\.?|circa|etwa|rund|fast|über|knapp|casi|unos|unas|cerca de|más de|quase|environ|presque|près de|plus de)(?=[\s\d]))\s*/iu;
const after = /\s*(?:\+|-ish|ish|\(ca\.?\)|ca\.?|\(approx\.?\))$/iu;

/** A whole text that is one count, as an integer: `12.4K`, `28,4 Tsd.`, `19 200`, `12,0`. Undefined for anything else. */
export function readCount(text: string, options: CountOptions = {}): number | undefined {
  const bare = westernDigits(text.normalize("NFKC")).trim().replace(before, "").replace(after, "").trim();
  const [, digits, unit] = shape.exec(bare) ?? [];
  if (digits === undefined) return undefined;
  const factor = unit === undefined ? 1 : unitFactor(unit, options.mil ?? "million");
  if (factor === undefined) return undefined;
  const value = numberOf(digits, { hasUnit: unit !== undefined });
  return value === undefined ? undefined : whole(value * factor);
}

/** The last four bits of such a digit count from the zero of its block, which is 0 or, in Devanagari, 6. */
export function westernDigits(text: string): string {
  return text.replace(otherDigits, (digit) => String(((digit.charCodeAt(0) & 15) + (digit >= "\u0966" ? 10 : 0)) % 16));
}

/**
 * The value of digits with marks (`1.250,00`, `12,400`, `9,7`). Before a unit a single mark is always the decimal one;
 * elsewhere a mark before exactly three digits groups thousands. Undefined where the marks make no sense.
 */
export function numberOf(digits: string, { hasUnit }: { hasUnit: boolean }): number | undefined {
  if (/^\d*$/u.test(digits)) return Number(digits);
  const groups = digits.split(/[.,'’´\s]/u);
  const marks = digits.replace(/\d/gu, "");
  const last = groups.at(-1) ?? "";
  const decimal = lastMarkIsDecimal({ groups, marks, hasUnit });
  const whole = decimal ? groups.slice(0, -1) : groups;
  if (decimal && !/[.,]/u.test(marks.at(-1) ?? "")) return undefined;
  if (!groupsFit(whole, decimal ? marks.slice(0, -1) : marks)) return undefined;
  return Number(decimal ? `${whole.join("")}.${last}` : whole.join(""));
}

interface Marked {
  groups: readonly string[];
  marks: string;
  hasUnit: boolean;
}

function lastMarkIsDecimal({ groups, marks, hasUnit }: Marked): boolean {
  const mark = marks.at(-1) ?? "";
  if ((groups.at(-1) ?? "").length !== 3) return true;
  if (groups[0] === "0") return true;
  if (marks.length === 1) return hasUnit && /[.,]/u.test(mark);
  return !marks.slice(0, -1).includes(mark) && /[.,]/u.test(mark) && hasUnit;
}

/** Western groups of three, or Indian ones of two before a last one of three (`12,40,000`). */
function groupsFit(groups: readonly string[], marks: string): boolean {
  if (groups.length === 1) return true;
  const [first = "", ...rest] = groups;
  if (first.length === 0 || first.length > 3) return false;
  if (new Set(marks).size > 1) return false;
  if (rest.every((group) => group.length === 3)) return true;
  return first.length < 3 && rest.at(-1)?.length === 3 && rest.slice(0, -1).every((group) => group.length === 2);
}

/** An integer, forgiving the last bit of floating arithmetic (`8.3 × 1000`); undefined where a fraction remains. */
export function whole(value: number): number | undefined {
  const rounded = Math.round(value);
  return Number.isSafeInteger(rounded) && Math.abs(value - rounded) < 1e-6 * Math.max(1, Math.abs(value))
    ? rounded
    : undefined;
}
