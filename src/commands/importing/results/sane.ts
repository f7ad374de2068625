import type { ResultRow } from "../../../reading/table/table-rows.ts";
import type { Issues } from "../issues.ts";
import type { CellFaults } from "../settled.ts";

/** TikTok began in September 2016: an earlier date is a slip. */
export const firstDay = "2016-09-01";

export interface Limits {
  /** The day of now. */
  today: string;
  faults: CellFaults;
  issues: Issues;
}

/** The row without cells that no post can have; what is left out is told. */
export function saneRow(row: ResultRow, { today, faults, issues }: Limits): ResultRow {
  const { watchTimeSec, postedOn } = row;
  const isLong = watchTimeSec !== undefined && watchTimeSec > longestWatch;
  const isEarly = postedOn !== undefined && postedOn < firstDay;
  const isLate = postedOn !== undefined && postedOn > today;
  if (!isLong && !isEarly && !isLate) return row;
  if (isLong)
    issues.cell(row.line, faults.headingOf("watchTimeSec") ?? "", {
      text: `${watchTimeSec} seconds`,
      reason: "more than a day",
    });
  if (isEarly || isLate) {
    const reason = isEarly ? "before TikTok began" : "still to come";
    issues.cell(row.line, faults.headingOf("postedOn") ?? "", { text: postedOn, reason });
  }
  const unposted = isEarly || isLate ? { postedOn: undefined, postedAt: undefined } : {};
  return { ...row, ...(isLong && { watchTimeSec: undefined }), ...unposted };
}

/** Seconds: a day, the most that an entry holds. */
const longestWatch = 86_400;
