const heading = /^[\p{L}@ _()%#.-]+(?:,[\p{L}@ _()%#.-]+)+$/u;
const counted = /^[\d.kKmM$€£% ]+$/u;

/**
 * Puts `;` in the place of the commas of a pasted table ("creator,views\nmaya,45200"), where they would be read as parts of
 * numbers. The length stays.
 */
export function separated(text: string): string {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => heading.test(line.trim()));
  if (first === -1) return text;
  const cells = (lines[first] ?? "").split(",").length;
  const rows = lines.slice(first + 1).filter((line) => line.trim() !== "");
  const isTable = rows.length > 0 && rows.every((row) => row.split(",").length === cells && !row.includes(", "));
  const isGrouped = cells === 2 && rows.every((row) => counted.test(row.replace(",", "")));
  if (!isTable || isGrouped) return text;
  return lines.map((line, index) => (index < first ? line : line.replaceAll(",", ";"))).join("\n");
}
