import type { Ending } from "../../campaigns/summary/endings.ts";
import { counted, day, line, listed } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";

export type NamedEnding = Pick<Ending, "what" | "on" | "days"> & { name: string };

/** "Usage rights end: Maya 21 Apr (in 5 days).", "Spark codes ended: Jon 3 Apr (13 days ago)."; the soonest first. */
export function endingLines(endings: readonly NamedEnding[]): Line[] {
  return kinds.flatMap(({ what, are, isOver }) => {
    const own = endings.filter((ending) => ending.what === what && ending.days < 0 === isOver);
    const told = own.map(({ name, on, days }) => line`${name} ${day(on)} (${daysTold(days)})`);
    return told.length === 0 ? [] : [line`${[are]}: ${listed(told, mostNamed)}.`];
  });
}

const kinds = [
  { what: "usage rights", are: "Usage rights ended", isOver: true },
  { what: "Spark code", are: "Spark codes ended", isOver: true },
  { what: "usage rights", are: "Usage rights end", isOver: false },
  { what: "Spark code", are: "Spark codes end", isOver: false },
] as const;

const mostNamed = 4;

/** "in 5 days", "today", "3 days ago". */
export function daysTold(days: number): Line {
  if (days === 0) return ["today"];
  return days > 0 ? line`in ${counted(days, "day")}` : line`${counted(-days, "day")} ago`;
}
