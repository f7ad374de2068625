import type { Clause } from "./clauses.ts";
import type { Posting } from "./posting.ts";
import { isFigure, isMark } from "./tokens.ts";

const each =
  /(?<![\p{L}])(?:both|all|each|beide|alle|ambos|ambas|todos|todas|les deux|tous|toutes|os dois|as duas)(?![\p{L}])/u;

/** What is known of one video so far. */
interface Shared {
  link?: unknown;
  figures: readonly unknown[];
  posting: Posting;
}

/** The only day of a list holds for all of its videos where it heads the list or is told of "both". */
export function sharePosting(segments: readonly Shared[], told: readonly { clause: Clause; posting: Posting }[]): void {
  const [only, another] = told.filter(({ posting }) => posting.isSaid || posting.day !== undefined);
  if (only === undefined || another !== undefined) return;
  const several = segments.filter(({ link }) => link !== undefined).length > 1 && only.posting.day === undefined;
  if (!several && !each.test(only.clause.text) && !heads(only.clause)) return;
  for (const segment of segments) {
    if (segment.figures.length > 0 || segment.link !== undefined) segment.posting = only.posting;
  }
}

/** "posted monday: maya 900 views", or the day on a line of its own. */
function heads({ tokens, ending }: Clause): boolean {
  const date = tokens.findIndex(({ kind }) => kind === "date");
  const colon = tokens.findIndex((token) => isMark(token, ":"));
  const first = tokens.findIndex((token) => token.kind === "person" || isFigure(token));
  return date !== -1 && (colon > date ? first > colon || first === -1 : first === -1 && ending.includes("\n"));
}
