/** Small numbers that are said as words, folded, in the five languages. */
const words: readonly string[] = [
  "zero|null|cero|zéro",
  "one|ein|eine|uno|un|une|um|uma",
  "two|zwei|dos|deux|dois|duas",
  "three|drei|tres|trois",
  "four|vier|cuatro|quatre|quatro",
  "five|funf|cinco|cinq",
  "six|sechs|seis",
  "seven|sieben|siete|sept|sete",
  "eight|acht|ocho|huit|oito",
  "nine|neun|nueve|neuf|nove",
  "ten|zehn|diez|dix|dez",
];

const byWord = new Map(words.flatMap((row, value) => row.split("|").map((word): [string, number] => [word, value])));
byWord.set("twelve", 12).set("fifteen", 15).set("twenty", 20).set("thirty", 30).set("fifty", 50);

/** Two and more, as part of a pattern: "one" is rarely a number. */
export const numberWord = [...byWord].flatMap(([word, value]) => (value >= 2 ? [word] : [])).join("|");

export function smallNumber(written: string): number {
  return byWord.get(written) ?? Number(written);
}
