/**
 * One pattern for many words and phrases, each whole; the list separates them with | and line breaks. For texts folded to
 * lower case without accents. `§` is a number with its unit.
 */
export function anyOf(list: string): RegExp {
  const alternatives = list
    .trim()
    .split("\n")
    .map((line) => line.trim());
  const all = alternatives.join("|").replaceAll("§", number);
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${all})(?![\p{L}\d])`, "u");
}

const number = String.raw`\d[\d.,]*(?![.,:]?\d)(?: ?(?:k|m|mio|tsd|mil|lakh))?`;
