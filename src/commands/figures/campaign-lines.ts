import type { Campaign } from "../../campaigns/campaign.ts";
import { paceOf, type Pace } from "../../campaigns/figures/pace.ts";
import type { Context } from "../../core/context.ts";
import { count, line, money, rate, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { factsFor } from "./asked.ts";
import { isMostlyMicro, microBenchmark } from "./benchmark.ts";
import { rateLine, soldLine, standingLine, type Told } from "./told.ts";

/** A campaign to date: where it stands, its rate beside the playbook's; then orders and budget, where they may be seen. */
export async function campaignText(
  { told, recent, campaign: of }: { told: Told; recent: Line; campaign: Campaign },
  context: Context,
): Promise<Reply> {
  const facts = await factsFor({ period: "campaign_to_date", groupBy: "none" }, of, context);
  const pace = paceOf(facts, context.now);
  const benchmark = isMostlyMicro(facts.creators) ? microBenchmark : [];
  const name = line`${told.name}${of.closed ? [", closed"] : weekLine(pace)}`;
  const brought = [soldLine(told), budgetLine(pace, of.currency)].filter((each) => each.length > 0);
  return [
    text`${standingLine({ ...told, name }, recent)} ${rateLine(told, benchmark)}`,
    ...(brought.length === 0 ? [] : [text`${brought.flatMap((each, i) => (i === 0 ? each : [" ", ...each]))}`]),
  ];
}

/** ", week 5 of 9"; nothing before it begins, and no more weeks than it has. */
function weekLine({ week, weeks }: Pace): Line {
  if (week === undefined || week < 1) return [];
  if (weeks === undefined) return [", week ", count(week)];
  return week > weeks ? [", ended"] : [", week ", count(week), " of ", count(weeks)];
}

/** "$63,790.00 of $80,000.00 committed, 56.0% of the time gone.": nothing where money is withheld. */
export function budgetLine({ budgetCents, committedCents, timeShare }: Pace, currency: string): Line {
  if (committedCents === undefined) return [];
  const of = budgetCents === undefined ? [] : line` of ${money(budgetCents, currency)}`;
  const gone = timeShare === undefined ? [] : line`, ${rate(timeShare)} of the time gone`;
  return line`${money(committedCents, currency)}${of} committed${gone}.`;
}
