import { blanksOf, type Blank } from "../../briefs/brief.ts";
import { blankNames } from "../../briefs/told.ts";
import { callName } from "../../campaigns/selection.ts";
import { line, listed } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import type { Drafted } from "./versions.ts";

type Filled = Pick<Drafted, "creator" | "brief">;

/** What all of them lack. */
export function sharedBlanks(drafted: readonly Filled[]): readonly Blank[] {
  const [first, ...others] = drafted.map(({ brief }) => blanksOf(brief));
  return (first ?? []).filter((blank) => others.every((blanks) => blanks.includes(blank)));
}

/** "Blanks to fill: price, usage rights. Jon also lacks: code, link." */
export function blankLines(drafted: readonly Filled[]): Line[] {
  const shared = sharedBlanks(drafted);
  return [...(shared.length === 0 ? [] : [line`Blanks to fill: ${[named(shared)]}.`]), ...ownBlankLines(drafted)];
}

/** What only some lack, and who: "Jon and Ana also lack: code, link." */
export function ownBlankLines(drafted: readonly Filled[]): Line[] {
  const shared = sharedBlanks(drafted);
  const own = drafted.map(({ creator, brief }) => ({
    name: callName(creator),
    words: named(blanksOf(brief).filter((blank) => !shared.includes(blank))),
  }));
  const groups = Map.groupBy(
    own.filter(({ words }) => words !== ""),
    ({ words }) => words,
  );
  const also = shared.length === 0 ? "" : " also";
  return [...groups].map(
    ([words, some]) =>
      line`${listed(some.map(({ name }) => name))}${[also]} ${[some.length === 1 ? "lacks" : "lack"]}: ${[words]}.`,
  );
}

function named(blanks: readonly Blank[]): string {
  return blanks.map((blank) => blankNames[blank]).join(", ");
}
