import { isBlank } from "./cell.ts";
import { fold } from "../fold.ts";
import { readVideoLink } from "../link.ts";

/** Why a record is no row of data: blank, the headings again, a total or an average; undefined for data. */
export function skipReason(cells: readonly string[], headings: readonly string[]): string | undefined {
  const first = cells.find((cell) => !isBlank(cell));
  if (first === undefined) return "blank";
  if (isHeadings(cells, headings)) return "repeated header";
  if (first.length > longestLabel || first.startsWith("@")) return undefined;
  const label = fold(first);
  const reason = totalLabel.test(label) ? "total" : averageLabel.test(label) ? "average" : undefined;
  return reason !== undefined && !cells.some((cell) => readVideoLink(cell)) ? reason : undefined;
}

/** What a record holds beyond the headings, if anything. */
export function extraCells(cells: readonly string[], width: number): readonly string[] {
  return cells.length <= width ? [] : cells.slice(width).filter((cell) => !isBlank(cell.trim()));
}

/** Puts what a note's unquoted delimiters split back together, as it was written. */
export function mergeLast(
  { cells, written }: { cells: readonly string[]; written: readonly string[] },
  width: number,
  delimiter: string,
): readonly string[] {
  const note = written.slice(width - 1).join(delimiter);
  return [...cells.slice(0, width - 1), note.trim()];
}

/** Whether a quote that is not closed took whole rows into one cell. */
export function hasSwallowedRows(cells: readonly string[], width: number, delimiter: string): boolean {
  if (width < 3) return false;
  return cells.some(
    (cell) => cell.includes("\n") && cell.split("\n").some((line) => line.split(delimiter).length >= width),
  );
}

const longestLabel = 40;
const totalLabel =
  /^(?:(?:grand|sub|sous|gesamt|zwischen)[ -]?)?(?:total|totals|totales|totaux|totais|total general|total geral|sum|sums|summe|summen|gesamt|gesamtsumme|gesamtergebnis|insgesamt|suma|sumas|soma|somme|ensemble|alle zusammen|σ|∑)(?:\s*\(.*\)|\s*[:=]| [a-z]+ \d+| eur| usd)?\s*:?$/u;
const averageLabel =
  /^(?:average|averages|avg\.?|durchschnitt|mittelwert|promedio|moyenne|médian?e?|median|ø|⌀)\s*:?$/u;

function isHeadings(cells: readonly string[], headings: readonly string[]): boolean {
  let same = 0;
  for (const [index, heading] of headings.entries()) {
    const cell = cells[index] ?? "";
    const isSame = cell === heading || cell.toLowerCase() === heading.trim().toLowerCase();
    if (!isSame) return false;
    if (cell !== "") same++;
  }
  return same > 0;
}
