import type { Figure } from "./binding.ts";
import type { Clause } from "./clauses.ts";
import { bareWords, fillers, ordinalNouns } from "./small-words.ts";
import { isFigure } from "./tokens.ts";

/** A clause among the others of its message. */
export interface ClauseAt {
  clause: Clause;
  clauses: readonly Clause[];
  index: number;
}

/** A label stands in the figure's clause or in one without figures right before it: "part 2 - 11k views". */
export function isLabelled({ clause, clauses, index }: ClauseAt): boolean {
  const before = clauses[index - 1];
  return (
    hasLabel(clause) || (before?.sentence === clause.sentence && !before.tokens.some(isFigure) && hasLabel(before))
  );
}

const dayCount =
  /(?<![\p{L}])(?:(?:first|second|third|1st|2nd|3rd|erster?|zweiter?|primer|segundo|premier|deuxieme|primeiro) (?:day|week|hour|night|tag|dia|jour|24 ?h)|(?:day|week|tag|woche|dia|semana|jour|semaine) \d)(?! (?:video|vid|clip|post|one))/u;

/** "first day: 900 views. second day: 3k" may be one video that grows, or two. */
export function isDayCount({ clause }: ClauseAt, first: Clause | undefined): boolean {
  return first !== undefined && dayCount.test(clause.text) && dayCount.test(first.text);
}

/** "stromboli: just posted" on a line of its own, below lines about other videos. */
export function isOtherLine(
  { clause, clauses, index }: ClauseAt,
  told: readonly { figures: readonly Figure[] }[],
): boolean {
  const ownLine = clauses.every((one, at) => at === index || one.line !== clause.line);
  const lines = new Set(told.flatMap(({ figures }) => figures.map((figure) => figure.clause.line)));
  const isItem = /^(?!posted|live)\p{L}[\p{L} ]{1,30}: /u.test(clause.text);
  return ownLine && lines.size > 1 && isItem && !clause.tokens.some(isFigure);
}

const plainly =
  /(?<![\p{L}\d])(?:(?:part|pt|video|vid|clip|post|teil|parte|partie|reel|take|ep|episode) ?#?\d|(?:the|her|his|their|my|la|el|le|o|a|der|die|das|ihr|sein|su|son|sa) \p{L}+|first|second|third|other|another|newer|older|new|old|erste[sr]?|zweite[sr]?|primer[oa]?|segund[oa]|premiere?|deuxieme|primeir[oa])(?![\p{L}\d])/u;

/** From a teammate a lone unknown word may be another creator's name, unless the first video is named in the same way. */
export function isTold({ clause, clauses, index }: ClauseAt, first: Clause | undefined): boolean {
  const text = hasLabel(clause) ? clause.text : (clauses[index - 1]?.text ?? "");
  return (
    plainly.test(text) || clause.tokens.some(({ kind }) => kind === "link") || (first !== undefined && hasLabel(first))
  );
}

/** Words that name a video: "bridal 41k views", "part 2: 11k", "another at 3k". */
function hasLabel({ tokens, text }: Clause): boolean {
  if (/^(?:and |but )?(?:another|the other|the second)(?![\p{L}])/u.test(text)) return true;
  return tokens.some((token, index) => {
    if (token.kind === "link" || token.kind === "code") return true;
    if (token.kind === "number" && token.isSpelled && token.value === 1) return tokens[index + 1]?.kind === "word";
    if (token.kind !== "word") return false;
    const ordinal = ordinalNouns.has(token.word) && tokens[index + 1]?.kind === "number";
    return ordinal || !(fillers.has(token.word) || bareWords.has(token.word));
  });
}

const another =
  /(?<![\p{L}\d])(?:one|second|third|another|other|latest|newest|zweite[sr]?|andere[sr]?|segund[oa]|otr[oa]|deuxieme|autre|outr[oa]|(?:part|video|vid|clip|teil|parte|partie) ?#?\d)(?![\p{L}\d])/u;

/** "the tart has 20k views, the pie 8k" */
const theThing =
  /^(?:and |und |y |et |e )?(?:the|my|her|his|die|der|das|mein|meine|la|el|mi|le|ma|mon|o|a|meu|minha) (?!total|goal|brand|whole)\p{L}{3}/u;

/** "28k views on the croissant, 3k on the baguette" */
const onThing =
  /(?<![\p{L}])(?:on|for|with) (?:the|my|her|his|their) (?!end|side|phone|app|screen|laptop|desktop|computer|account)\p{L}+/u;

/** "the cheese one has 18k views, the bread one 4k": the metric is named with the first video only. */
export function isNextVideo(figure: Figure, first: Figure, { clause }: ClauseAt): boolean {
  const alike =
    first.token.kind === "number" &&
    figure.token.kind === "number" &&
    first.of !== "bare" &&
    figure.revision === undefined;
  return (
    alike &&
    first.clause !== clause &&
    first.revision === undefined &&
    hasLabel(first.clause) &&
    (another.test(clause.text) ||
      (theThing.test(first.clause.text) && theThing.test(clause.text)) ||
      (onThing.test(first.clause.text) && onThing.test(clause.text)))
  );
}
