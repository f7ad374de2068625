/** What an export can hold in one cell; numbers are written plainly, undefined as nothing. */
export type CsvValue = string | number | undefined;

/** A table as RFC 4180 text (CRLF, quotes doubled), every text cell made safe for spreadsheets. */
export function writeCsv(columns: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  const lines = [columns.map(quoted).join(",")];
  for (const row of rows) lines.push(row.map(quoted).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

/**
 * A cell that a spreadsheet could run as a formula gets an apostrophe before it; handles (`@mia`) too, since some
 * spreadsheets run those. Plain negative numbers stay numbers. `restore` is the exact reverse.
 */
export function neutralise(cell: string): string {
  return runs.test(cell) && !negativeNumber.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `neutralise`: our own exports read back as they were. */
export function restore(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}

/** A cell that someone's spreadsheet could run: text that begins like a formula and is neither a number nor a handle. */
export function isFormula(cell: string): boolean {
  if (!runs.test(cell)) return false;
  return !signedNumber.test(cell) && !handle.test(cell);
}

// Full-width forms are folded to plain ones by some spreadsheets. An apostrophe before them is one of ours.
const runs = /^'*[=+\-@\t\r\n＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/;
const negativeNumber = /^-\d[\d.,]{0,30}%?$/;
const signedNumber = /^[+-]\s?(?:[$€£]\s?)?\d[\d.,'\s]*(?:[kKmM%]|\s?[$€£])?$/;
const handle = /^@[\p{L}\p{N}_.]+$/u;

function quoted(value: CsvValue): string {
  if (value === undefined) return "";
  const cell = typeof value === "number" ? String(value) : neutralise(value);
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
