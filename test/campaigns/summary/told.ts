import { summaryOf, type Summary, type SummaryWish } from "../../../src/campaigns/summary/summary.ts";
import { summaryInstants, summaryWeeks } from "../../../src/campaigns/summary/weeks.ts";
import type { Story } from "../story.ts";

/** A closed week of the story's campaign, as the team is told it unless another version is asked for. */
export async function summarised(
  story: Story,
  week: string,
  wish: Partial<Pick<SummaryWish, "version" | "told">> = {},
): Promise<Summary> {
  const weeks = summaryWeeks(week, await story.facts([]));
  if (weeks === undefined) throw new Error(`nothing had begun by ${week}`);
  const facts = await story.facts(summaryInstants(weeks));
  return summaryOf(facts, { weeks, version: "team", ...wish });
}
