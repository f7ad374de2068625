/** Words in this order and near each other in one sentence: "hide … #ad". */
export function near(first: string, second: string, letters = 40): string {
  return String.raw`(?:${first})[^.!?]{0,${letters}}?(?:${second})`;
}

/** One pattern for many phrases, each whole, in folded text. */
export function phrases(...some: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${some.join("|")})(?![\p{L}\d])`, "u");
}
