/**
 * One pattern for many words and phrases, each whole; the list separates them with | and line breaks. For texts folded to
 * lower case without accents.
 */
export function anyOf(list: string): RegExp {
  const alternatives = list
    .trim()
    .split("\n")
    .map((line) => line.trim());
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${alternatives.join("|")})(?![\p{L}\d])`, "u");
}
