import { count, counted, joined, line, listed } from "../../../core/line.ts";
import type { Block, Line } from "../../../core/reply.ts";
import type { Cause, Issue } from "../issues.ts";
import type { Plan } from "../plan.ts";

/** What is left out, what is odd and kept, and what to do. Rows are listed from `least` on: the first line tells of one. */
export function problems({ issues, writes }: Plan, least: number): Block[] {
  const { cells, rows } = issues;
  const left = rows.filter((issue) => !isPasted(issue));
  const kept = writes === 0 ? [] : issues.odd;
  const told = [...(left.length >= least ? left : []), ...kept].toSorted((a, b) => a.line - b.line);
  const odd =
    kept.length === 0
      ? []
      : [line`${counted(kept.length, "row looks", "rows look")} odd and ${kept.length === 1 ? "is" : "are"} kept.`];
  const lines = [...cellLines(cells), ...odd, ...issueLines(told, mostIssues)];
  return lines.length === 0 ? [] : [{ kind: "text", text: joined(lines, "\n") }];
}

/** "line 44, Views: …": at most `most` of them, and how many more there are. */
export function issueLines(issues: readonly Issue[], most: number): Line[] {
  const shown = issues.slice(0, most).map(issueLine);
  const rest = issues.length - shown.length;
  return rest > 0 ? [...shown, line`and ${count(rest)} more`] : shown;
}

export function isPasted({ sentence }: Issue): boolean {
  return sentence.startsWith("same as");
}

const mostIssues = 5;

/** Cells by what is wrong with them, most first, and what to do about them. */
function cellLines(cells: readonly Issue[]): Line[] {
  if (cells.length === 0) return [];
  const causes = [...Map.groupBy(cells, ({ cause }) => cause?.reason)].toSorted(([, a], [, b]) => b.length - a.length);
  const shown = causes.slice(0, mostIssues).map(([reason = "", group]) => groupLine(reason, group));
  const rest = causes.slice(mostIssues).reduce((sum, [, group]) => sum + group.length, 0);
  return [
    line`${counted(cells.length, "cell")} left out; the rest of ${cells.length === 1 ? "its row" : "their rows"} counts.`,
    ...shown,
    ...(rest > 0 ? [line`and ${count(rest)} more`] : []),
    nextStep(cells.flatMap(({ cause }) => cause ?? [])),
  ];
}

/** "Posted, Due: 7 cells, not a date (lines 2, 5, 9 and 4 more)". */
function groupLine(reason: string, group: readonly Issue[]): Line {
  const [only, ...others] = group;
  if (only !== undefined && others.length === 0) return issueLine(only);
  const columns = [...new Set(group.flatMap(({ column }) => column ?? []))];
  const lines = [...new Set(group.map((issue) => String(issue.line)))];
  return line`${listed(columns, 3)}: ${counted(group.length, "cell")}, ${reason} (lines ${listed(lines, 4)})`;
}

/** Sums in another currency have a place of their own; everything else is mended in the file. */
function nextStep(causes: readonly Cause[]): Line {
  const currencies = [...new Set(causes.flatMap(({ currency }) => currency ?? []))];
  const others = causes.filter(({ currency }) => currency === undefined).length;
  const apart = line`To keep sums in ${listed(currencies)}, import their rows for a campaign in that currency; campaign:"a new name" makes one.`;
  const mend = line`Mend ${[currencies.length === 0 ? "them" : "the rest"]} in the file and import it again: what is here already is not added twice.`;
  if (currencies.length === 0) return mend;
  return others === 0 ? apart : line`${apart} ${mend}`;
}

function issueLine({ line: at, column, sentence }: Issue): Line {
  return column === undefined
    ? line`line ${String(at)}: ${sentence}`
    : line`line ${String(at)}, ${column}: ${sentence}`;
}
