import { currencyOf } from "./currencies.ts";
import { unitFactor } from "./number-units.ts";
import { numberOf } from "./numbers.ts";

export interface Money {
  /** In major units: 951 is 951 euros. */
  amount: number;
  /** ISO code, or undefined where the text names none. */
  currency: string | undefined;
}

const shape =
  /^([^\d\s.,-]{0,4}\.?(?: ?[$€£])?)? ?(\d[\d.,'’´ ]*?)(?:[.,][-–—]+)? ?(k|m|tsd\.?|mio\.?|mil)? ?([$€£₹]|\p{L}{2,10})?\.?$/iu;
const about = /^(?:[~≈+]|(?:about|around|ca\.?|etwa|rund|over|almost)(?=[\s\d]))\s*/iu;

/** A whole text that is one sum: `€ 1.250,00`, `951,-`, `C$300`, `250 USD`. A code after the sum wins over a mark. */
export function readMoney(text: string): Money | undefined {
  const bare = text.normalize("NFKC").trim().replace(about, "").replace(/[–—]$/u, "-");
  const [, mark = "", digits = "", unit, suffix] = shape.exec(bare) ?? [];
  if (digits === "") return undefined;
  const number = numberOf(digits, { hasUnit: unit !== undefined });
  const factor = unit === undefined ? 1 : unitFactor(unit, "thousand");
  if (number === undefined || factor === undefined) return undefined;
  const before = prefixCurrency(mark.trim());
  const after = suffix === undefined ? undefined : currencyOf(suffix);
  if ((mark !== "" && before === undefined) || (suffix !== undefined && after === undefined)) return undefined;
  return { amount: cents(number * factor), currency: after ?? before };
}

function prefixCurrency(mark: string): string | undefined {
  return currencyOf(mark.replace(/\s/gu, "")) ?? currencyOf(mark.split(" ")[0] ?? "");
}

/** Rounds away floating dust below a hundredth of a cent. */
export function cents(amount: number): number {
  return Math.round(amount * 1e4) / 1e4;
}
