import { readFree } from "./free-words.ts";
import { foldName, valueFor, type Option } from "./option.ts";

/** Options that typed words gave, and the words that fitted none. */
export interface Given {
  options: Record<string, unknown>;
  leftover: readonly string[];
}

/**
 * Reads typed words into options: `name:value` and `name value` first, and "40 posts"; then words that only one kind of
 * option can take (choices, whole numbers, flags, periods), from the right; then the rest goes to the first free text
 * option. A count is taken beside its name only: a bare number would be anybody's guess.
 * Spaces and hyphens stand for the underscores of choices.
 */
export function readOptions(line: string, options: readonly Option[]): Given {
  const given: Record<string, unknown> = {};
  const rest = options.find(({ takes }) => takes === "words");
  if (rest !== undefined) return { options: readFree(line, options, rest), leftover: [] };
  let words = wordsOf(line);
  words = takeNamed(words, options, given);
  const isNaming = options.some(({ name, takes, isRequired }) => takes === "text" && isRequired && !(name in given));
  for (const option of options) {
    if (given[option.name] !== undefined) continue;
    if (option.takes === "money" && isNaming && year.test(words.at(-1) ?? "")) continue;
    words = option.takes === "day" ? takeFirst(words, option, given) : takeFitting(words, option, given);
  }
  return { options: given, leftover: takeText(words, options, given) };
}

/** "campaign new Year end 2026": the last word of a name that is being given, and no sum. */
const year = /^20[1-4]\d$/;

function wordsOf(line: string): string[] {
  return [...line.matchAll(/([a-z_]+[:=])?"([^"]*)"|\S+/gi)].map(([whole, name, quoted]) =>
    quoted === undefined ? whole : (name ?? "") + quoted,
  );
}

function takeNamed(words: readonly string[], options: readonly Option[], given: Record<string, unknown>): string[] {
  const left: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const pair = /^([a-z][a-z_-]*)[:=](.+)$/is.exec(word);
    const named = options.find(({ name }) => name === foldName(pair?.[1] ?? ""));
    if (pair?.[2] !== undefined && named !== undefined) {
      given[named.name] = valueFor(named, pair[2]) ?? pair[2];
      continue;
    }
    const taken = takeAfterName(words.slice(i), options) ?? takeBeforeName(words.slice(i), options);
    if (taken === undefined) left.push(word);
    else {
      given[taken.option.name] = taken.value;
      i += taken.length;
    }
  }
  return left;
}

interface Taken {
  option: Option;
  value: unknown;
  /** How many words stand behind the first. */
  length: number;
}

/** "by week", "limit 10", "period last week": an option's name followed by a value that fits it. */
function takeAfterName(words: readonly string[], options: readonly Option[]): Taken | undefined {
  const option = options.find(({ name, type }) => name === foldName(words[0] ?? "") && type !== "flag");
  if (option === undefined) return undefined;
  for (const length of lengthsOf(option)) {
    if (words.length <= length) continue;
    const value = valueFor(option, words.slice(1, length + 1).join(" "));
    if (value !== undefined && (option.type !== "text" || isClosed(option) || length === 1))
      return { option, value, length };
  }
  return undefined;
}

/** "40 posts". */
function takeBeforeName([number = "", name = ""]: readonly string[], options: readonly Option[]): Taken | undefined {
  const option = options.find((each) => each.takes === "count" && each.name === foldName(name));
  const value = option && valueFor(option, number);
  return option === undefined || value === undefined ? undefined : { option, value, length: 1 };
}

function takeFitting(words: readonly string[], option: Option, given: Record<string, unknown>): string[] {
  const isNamed = option.takes === "count" || option.takes === "term" || (option.type === "text" && !isClosed(option));
  if (option.isForButtons || isNamed) return [...words];
  for (let end = words.length; end > 0; end--) {
    for (const length of lengthsOf(option)) {
      if (end < length) continue;
      const value = valueFor(option, words.slice(end - length, end).join(" "));
      if (value === undefined) continue;
      given[option.name] = value;
      return [...words.slice(0, end - length), ...words.slice(end)];
    }
  }
  return [...words];
}

/** How many words a value can have, the most first: "from 1 feb 2026 to 14 feb 2026" is one. */
function lengthsOf({ takes }: Option): readonly number[] {
  return takes === "period" ? [8, 7, 6, 5, 4, 3, 2, 1] : [3, 2, 1];
}

/** Of two days the first one said is the first one meant, and in "3 feb 50" the month belongs to the number before it. */
function takeFirst(words: readonly string[], option: Option, given: Record<string, unknown>): string[] {
  for (let start = 0; start < words.length; start++) {
    for (const length of lengthsOf(option)) {
      const value =
        start + length > words.length ? undefined : valueFor(option, words.slice(start, start + length).join(" "));
      if (value === undefined) continue;
      given[option.name] = value;
      return [...words.slice(0, start), ...words.slice(start + length)];
    }
  }
  return [...words];
}

/** What is left goes, whole, to the first text option that is still free. */
function takeText(
  words: readonly string[],
  options: readonly Option[],
  given: Record<string, unknown>,
): readonly string[] {
  const free = options.find(
    (option) => given[option.name] === undefined && option.type === "text" && !isClosed(option),
  );
  if (words.length === 0 || free === undefined) return words;
  given[free.name] = words.join(" ");
  return [];
}

/** Its form alone tells that a value is meant for this option. */
export function hasForm(option: Option): boolean {
  return option.type !== "text" || isClosed(option);
}

/** Text whose form alone tells that it is meant for this option. */
function isClosed({ takes }: Option): boolean {
  return takes === "period" || takes === "day" || takes === "money" || takes === "count" || takes === "term";
}
