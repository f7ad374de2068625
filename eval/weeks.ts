/** `npm run -s eval -- weeks FILE.csv --out OUT.json`: what the weekly summaries of an export tell, once imported. */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";

import { dayOf, shiftWeek, weekStart } from "../src/campaigns/calendar/week.ts";
import { summaryOf, type Summary } from "../src/campaigns/summary/summary.ts";
import { closedWeeks, summaryInstants, summaryWeeks } from "../src/campaigns/summary/weeks.ts";
import { inMajor } from "./support/major.ts";
import { withImported, zone, type Imported } from "./support/imported.ts";

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: { out: { type: "string" } }, allowPositionals: true });
  const [path] = positionals;
  if (path === undefined || values.out === undefined) throw new Error("Usage: eval weeks FILE.csv --out OUT.json");
  const summaries = await withImported(path, summariesOf);
  await writeFile(values.out, `${JSON.stringify({ weeks: summaries.map(weekFigures) }, undefined, 1)}\n`);
}

/** The team's summary of each closed week, as it would have been told when the week closed. */
async function summariesOf({ records, now }: Imported): Promise<Summary[]> {
  const [campaign] = await records.campaigns();
  if (campaign === undefined) throw new Error("The import made no campaign.");
  const known = await records.facts(campaign, [now]);
  const summaries: Summary[] = [];
  for (const week of closedWeeks(known, now)) {
    const weeks = summaryWeeks(week, known);
    if (weeks === undefined) continue;
    const facts = await records.facts(campaign, summaryInstants(weeks));
    summaries.push(summaryOf(facts, { weeks, version: "team" }));
  }
  return summaries.slice(0, summaries.findLastIndex(hasReadings) + 1);
}

/** Posts of the last Monday belong to a week that nobody has read yet. */
function hasReadings({ scorecard }: Summary): boolean {
  return scorecard.some(
    ({ metric, missing }) => metric === "views" && missing?.why !== "not read" && missing?.why !== "no posts",
  );
}

/** Named by the Monday that closes the week. */
function weekFigures({ week, gains, campaign }: Summary, index: number) {
  const { views, likes, comments, shares, saves, orders, revenueCents, posts } = gains;
  return {
    week: index + 1,
    snapshot: dayOf(weekStart(shiftWeek(week, 1), zone), zone),
    ...{ views, likes, comments, shares, saves, orders: orders ?? 0 },
    ...inMajor("revenue", revenueCents ?? 0, campaign.currency),
    posts,
  };
}
