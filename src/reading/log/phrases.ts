/** Finds the longest known phrase at a place in a folded text; phrases are indexed by their first word. */
export interface Phrasebook<T> {
  at(folded: string, index: number): { value: T; end: number } | undefined;
}

interface Phrase<T> {
  text: string;
  value: T;
}

const letter = /[\p{L}\d]/u;
const firstWord = /[\p{L}\d]+/uy;

export function phrasebook<T>(phrases: Iterable<readonly [string, T]>): Phrasebook<T> {
  const byFirstWord = new Map<string, Phrase<T>[]>();
  for (const [text, value] of phrases) {
    const first = wordAt(text, 0);
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { text, value }]);
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.text.length - a.text.length);
  return { at: (folded, index) => find(byFirstWord.get(wordAt(folded, index)), folded, index) };
}

function find<T>(phrases: readonly Phrase<T>[] | undefined, folded: string, index: number) {
  for (const { text, value } of phrases ?? []) {
    const end = index + text.length;
    if (folded.startsWith(text, index) && !letter.test(folded.charAt(end))) return { value, end };
  }
  return undefined;
}

export function wordAt(folded: string, index: number): string {
  firstWord.lastIndex = index;
  return firstWord.exec(folded)?.[0] ?? "";
}
