import { foldName, valueFor, type Option } from "./option.ts";

/**
 * Words that are kept as they were written, line breaks and all, with `name:value` pairs before, between and behind them. Of
 * several lines the first may hold some, and the last where it holds nothing else: what was pasted is nobody's option.
 */
export function readFree(line: string, options: readonly Option[], rest: Option): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  const [first = "", ...others] = leadingTaken(line.trim(), options, given).split("\n");
  const last = others.at(-1);
  const begin = between(first, options, given);
  if (last !== undefined && isAllPairs(last, options)) {
    between(last, options, given);
    others.pop();
  }
  const text = [begin, ...others].join("\n").trim();
  if (text !== "") given[rest.name] = text;
  return given;
}

type Given = Record<string, unknown>;

/** Before the words a pair can be nothing else. */
function leadingTaken(line: string, options: readonly Option[], given: Given): string {
  let text = line;
  for (;;) {
    const [word = ""] = /^(?:[a-z_]+:"[^"]*"|\S+)\s*/i.exec(text) ?? [];
    const pair = pairIn(word.trim(), options);
    if (pair === undefined) return text;
    given[pair.option.name] = valueFor(pair.option, pair.value) ?? pair.value;
    text = text.slice(word.length);
  }
}

/**
 * Between and behind them a choice is one wherever it stands; a value of words only where it is quoted or ends there, so that in
 * "window:2 to 8 March" nothing is torn apart.
 */
function between(line: string, options: readonly Option[], given: Given): string {
  const words = [...line.matchAll(/\s*(?:([a-z_]+:)?"[^"]*"|\S+)/gi)].map(([word]) => word);
  const kept = words.filter((word, i) => {
    const pair = pairIn(word.trim().replace(/[,;]$/u, ""), options);
    if (pair === undefined || given[pair.option.name] !== undefined || pair.option.isForButtons) return true;
    const isEnded = /[",;]$/u.test(word) || i === words.length - 1 || isPair(words[i + 1] ?? "", options);
    if (pair.option.type === "text" && !isEnded) return true;
    given[pair.option.name] = valueFor(pair.option, pair.value) ?? pair.value;
    return false;
  });
  return kept.join("");
}

function isAllPairs(line: string, options: readonly Option[]): boolean {
  const words = line.match(/(?:[a-z_]+:)?"[^"]*"|\S+/gi) ?? [];
  return words.length > 0 && words.every((word) => isPair(word, options));
}

function isPair(word: string, options: readonly Option[]): boolean {
  return pairIn(word.trim(), options) !== undefined;
}

function pairIn(word: string, options: readonly Option[]): { option: Option; value: string } | undefined {
  const [, name = "", quoted, bare = ""] = /^([a-z_]+):(?:"([^"]*)"|(\S+))$/i.exec(word) ?? [];
  const option = options.find((each) => each.name === foldName(name));
  return option && { option, value: quoted ?? bare };
}
