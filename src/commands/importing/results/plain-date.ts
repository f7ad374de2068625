import { postedDay } from "../../../campaigns/calendar/window.ts";
import { line } from "../../../core/line.ts";
import type { Line } from "../../../core/reply.ts";
import { foldHeading, readHeading } from "../../../reading/table/headings.ts";
import type { ColumnChoices, TableColumn } from "../../../reading/table/table-columns.ts";
import type { ResultRow } from "../../../reading/table/table-rows.ts";
import type { Known } from "../known.ts";

export interface DatedTable {
  columns: readonly TableColumn[];
  rows: readonly ResultRow[];
}

/** A column that was taken for posting dates and holds the days of the readings. */
export interface PlainDate {
  column: TableColumn;
  notice: Line;
}

/**
 * A heading that says "date" and no more leaves open whose: where most of the posts that the records know were posted
 * on an earlier day, it is the day of the reading. undefined where it stays a posting date, or where somebody said so.
 */
export function plainReadingDate(
  { columns, rows }: DatedTable,
  known: Known,
  choices: ColumnChoices,
): PlainDate | undefined {
  const column = columns.find(({ field }) => field === "postedOn");
  if (column === undefined || columns.some(({ field }) => field === "readAt")) return undefined;
  if (readHeading(column.heading).meaning !== "date" || isChosen(column, choices)) return undefined;
  const days = rows.flatMap((row) => daysOf(row, known));
  const later = days.filter(({ posted, told }) => told > posted).length;
  if (later * 2 <= days.length) return undefined;
  const heading = column.heading.trim();
  const choice = `columns:${heading}=postedOn`;
  const notice = line`"${heading}" is taken for the day of the reading: known posts are older. If it is their posting date, add ${choice}.`;
  return { column, notice };
}

function isChosen({ number, heading }: TableColumn, choices: ColumnChoices): boolean {
  const folded = foldHeading(heading);
  return Object.keys(choices).some((key) => key === String(number) || foldHeading(key) === folded);
}

/** The day on which a known post was posted, and the day that the row tells. */
function daysOf({ videoId, postedOn }: ResultRow, { posts, joined, brand }: Known) {
  if (videoId === undefined || postedOn === undefined) return [];
  const post = posts.get(joined.get(videoId) ?? videoId);
  const posted = post && postedDay(post, brand.zone);
  return posted === undefined ? [] : [{ posted, told: postedOn }];
}
