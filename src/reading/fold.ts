/** Accented letters the readers meet; each folds to exactly one letter, so that offsets stay. */
const accents = new Map(
  ["aàáâãäå", "cç", "eèéêë", "iìíîï", "nñ", "oòóôõö", "uùúûü", "yýÿ"].flatMap((row) =>
    Array.from(row.slice(1)).map((letter) => [letter, row[0] ?? letter] as const),
  ),
);

/** Lower case without accents, of the same length as the text, so that an index in one is an index in the other. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const source = lower.length === text.length ? lower : lowerByLetter(text);
  return source.replace(/[à-ÿ]/gu, (letter) => accents.get(letter) ?? letter);
}

function lowerByLetter(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    const unit = text.charAt(index);
    const lower = unit.toLowerCase();
    return lower.length === 1 ? lower : unit;
  }).join("");
}
