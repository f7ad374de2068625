import type { Figure } from "./binding.ts";
import { hasFigure, type Clause } from "./clauses.ts";
import type { Segment } from "./segments.ts";

const plural =
  /(?:(?<![\p{L}\d])(\d|two|both|three|four|five|zwei|beide[n]?|drei|vier|dos|tres|cuatro|deux|trois|quatre|dois|duas|quatro) (?:\p{L}+ ){0,2})?(?<![\p{L}])(?:videos|vids|clips|posts|tiktoks|reels|ones)(?![\p{L}])/u;

const amounts: Record<string, number> = {
  two: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  zwei: 2,
  beide: 2,
  beiden: 2,
  drei: 3,
  vier: 4,
  dos: 2,
  tres: 3,
  cuatro: 4,
  deux: 2,
  trois: 3,
  quatre: 4,
  dois: 2,
  duas: 2,
  quatro: 4,
};

/** "mae's 3 videos: 4k, 6k and 11k views" speaks of three videos: one segment each. */
export function videosApart(segments: readonly Segment[]): Segment[] {
  return segments.flatMap((segment, index) => {
    if (segment.rival === undefined) return isList(segment) ? apart(segment) : [segment];
    const first = segments[index - 1]?.figures[0];
    const told = first !== undefined && plural.test(first.clause.text);
    return [{ ...segment, rival: told ? undefined : segment.rival }];
  });
}

function isList({ figures, people, link, codes }: Segment): boolean {
  const [first] = figures;
  if (first === undefined || figures.length < 2 || people.length > 1 || link !== undefined || codes.length > 0)
    return false;
  const match = plural.exec(first.clause.text);
  if (match === null || !figures.every((figure) => figure.token.kind === "number" && figure.revision === undefined))
    return false;
  const amount = match[1] === undefined ? figures.length : (amounts[match[1]] ?? Number(match[1]));
  return amount === figures.length && named(figures).length <= 1 && areAlike(figures);
}

function named(figures: readonly Figure[]): Figure["of"][] {
  return [...new Set(figures.map(({ of }) => of).filter((of) => of !== "bare"))];
}

/** All but one stand without a metric. */
function areAlike(figures: readonly Figure[]): boolean {
  return figures.filter(({ of }) => of === "bare").length >= figures.length - 1;
}

function apart(segment: Segment): Segment[] {
  const [of = "bare"] = named(segment.figures);
  return segment.figures.map((figure) => ({ ...segment, figures: [{ ...figure, of }] }));
}

const several =
  /(?<![\p{L}\d])(?:[2-9]|two|both|three|four|five|zwei|beiden?|drei|vier|dos|tres|cuatro|deux|trois|quatre|dois|duas) (?:\p{L}+ ){0,2}(?:videos|vids|clips|posts|tiktoks|reels)(?![\p{L}])/u;
/** "hanne's series (2 videos): 88k views" */
const bracketed = new RegExp(`^(?:(?:my|her|his|their|the|our|both|these|those|@+(?:'s)?) )?${several.source}$`, "u");
/** "first vid + second vid = 80k views" */
const firstAndSecond =
  /(?<![\p{L}\d])(?:first|1st|one|(?:part|vid|video)s? (?:1|one))(?: \p{L}+)? ?(?:\+|and|&|plus) ?(?:the )?(?:second|2nd|other|another|(?:(?:part|vid|video) )?(?:2|two))(?: (?:video|vid|clip|post|one))?(?![\p{L}\d])/u;
/** "the fern and cactus vids, 40k views" */
const thisAndThat =
  /(?<![\p{L}])\p{L}+ (?:and|&|\+|und|y|et|e) (?:\p{L}+ ){1,3}(?:videos|vids|clips|posts|tiktoks|reels|ones)(?![\p{L}])/u;
const having = /^ ?(?:(?:have|had|has|got|are|is|at|with|reached|hit|=|:|-|haben|tienen|ont|tem) ?){0,3}$/u;

/** "3 videos, 59k views total" is one number for three videos. */
export function oneForSeveral({ figures }: Segment, clauses: readonly Clause[]): Figure | undefined {
  const [figure, another] = figures;
  if (figure?.of !== "views" || another?.of === "views") return undefined;
  const { clause, token, said } = figure;
  const ahead = clause.text.slice(0, token.start - (clause.tokens[0]?.start ?? 0));
  const match = several.exec(ahead) ?? firstAndSecond.exec(ahead) ?? thisAndThat.exec(ahead);
  const direct = match !== null && having.test(ahead.slice(match.index + match[0].length));
  const beside = clauses.filter(({ sentence }) => sentence === clause.sentence);
  const before = beside.some(({ text }) => several.test(text));
  const aside =
    beside.some(({ text }) => bracketed.test(text)) || endsWithSeveral(clauses[clauses.indexOf(clause) - 1]);
  return direct || aside || (said === "total" && before) ? figure : undefined;
}

/** "fern and cactus vids, 40k views": what the next clause has one number for. */
function endsWithSeveral(clause: Clause | undefined): boolean {
  const match = clause === undefined ? null : thisAndThat.exec(clause.text);
  return match !== null && clause?.text.length === match.index + match[0].length && !hasFigure(clause);
}
