import type { Option } from "./option.ts";

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
  if (rest !== undefined) return { options: readRaw(line, options, rest), leftover: [] };
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

/** Everything after the leading `name:value` pairs is the text, line breaks and all. */
function readRaw(line: string, options: readonly Option[], rest: Option): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  let text = line.trim();
  for (;;) {
    const pair = /^([a-z_]+):("([^"]*)"|\S+)\s*/i.exec(text);
    const option = pair && options.find(({ name }) => name === pair[1]?.toLowerCase());
    if (pair === null || option == null) break;
    given[option.name] = valueFor(option, pair[3] ?? pair[2] ?? "") ?? pair[2];
    text = text.slice(pair[0].length);
  }
  if (text !== "") given[rest.name] = text;
  return given;
}

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

function valueFor(option: Option, typed: string): unknown {
  const folded = foldName(typed);
  switch (option.type) {
    case "choice":
      return option.choices.find((choice) => foldName(choice) === folded);
    case "integer":
    case "number":
      return /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : undefined;
    case "flag":
      if (folded === foldName(option.name) || /^(yes|true|on)$/.test(folded)) return true;
      return /^(no|false|off)$/.test(folded) ? false : undefined;
    case "text":
      if (forms[option.takes]?.test(folded) === false) return undefined;
      return option.takes === "period" && !spokenPeriod.test(folded) ? periodName(folded) : typed;
  }
}

/** As the schema spells it: "all time" -> campaign_to_date, "2026 w07" -> 2026-W07. */
function periodName(folded: string): string {
  return folded
    .replace(/^all_time$/, "campaign_to_date")
    .replace(/^last_(\d+)_days$/, "last_$1d")
    .replaceAll(/(\d{4})_(\d\d)_(\d\d)/g, "$1-$2-$3")
    .replaceAll(/(\d{4})_w(\d\d)/g, "$1-W$2");
}

const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
/** Only these: in "paid 250 mia" the last word is somebody. */
const currencies = Intl.supportedValuesOf("currency").join("|").toLowerCase();

const yearOf = String.raw`(_(19|20)\d\d)?`;
const namedDay = String.raw`\d{1,2}(st|nd|rd|th)?_(${months})[a-z]{0,6}${yearOf}`;
/** Spelled whole: Maya 3 is no day. */
const wholeMonths =
  "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?";
const dayOfMonth = String.raw`(${wholeMonths})_\d{1,2}(st|nd|rd|th)?${yearOf}`;
const writtenDay = String.raw`(\d{4}_\d\d_\d\d|\d{1,2}\.\d{1,2}\.(\d{2,4})?|${namedDay}|${dayOfMonth})`;
const lastDays = `(${writtenDay}|yesterday|(mon|tues|wednes|thurs|fri|satur|sun)day)`;
/** "since 1 feb", "1 feb to 14 feb": which days these are, the command's own schema reads. */
const spokenPeriod = new RegExp(
  `^(since_(the_)?${lastDays}|((from|between)_)?${writtenDay}_(to|until|till|and)_${writtenDay})$`,
);
const periodForm =
  /^(today|yesterday|this_week|last_week|last_2_weeks|last_\d+d|last_\d+_days|this_month|last_month|campaign_to_date|all_time|weeks?_\d+((\.\.|_to_|_and_)(week_)?\d+)?|\d{4}_w\d\d|\d{4}_\d\d_\d\d(\.\.\d{4}_\d\d_\d\d)?)$/;

/**
 * The forms of closed text; what they mean is the schema's business, also that a sum or a count has no minus, which is
 * folded to "_".
 */
const forms: Partial<Record<Option["takes"], RegExp>> = {
  period: new RegExp(`${periodForm.source}|${spokenPeriod.source}`),
  day: new RegExp(
    String.raw`^(\d{4}_\d\d_\d\d|\d{1,2}\.\d{1,2}\.(\d{2,4})?|${namedDay}|${dayOfMonth}|today|yesterday|tomorrow)$`,
  ),
  money: new RegExp(String.raw`^_?([$€£₹]|[a-z]{1,2}\$)?\d[\d.,']*([$€£₹]|_?(${currencies}))?$`),
  count: /^_?\d[\d.,']*[km]?$/,
  term: new RegExp(
    String.raw`^(\d{1,3}_?(d|days?|tagen?|jours?|d[ií]as?)|\d{4}_\d\d_\d\d|\d{1,2}\.\d{1,2}\.(\d{2,4})?|${namedDay}|${dayOfMonth}|today|tomorrow)$`,
  ),
};

function foldName(name: string): string {
  return name.toLowerCase().replaceAll(/[\s-]+/g, "_");
}
