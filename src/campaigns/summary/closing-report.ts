import { weekOf } from "../calendar/week.ts";
import { calendarOf, untilEndOf, weeksOf, windowOf, type CalendarFacts, type Window } from "../calendar/window.ts";
import type { CampaignFacts } from "../figures/facts.ts";
import { lateBloomersIn } from "./movers.ts";
import { readWeek } from "./reading.ts";
import { summaryOf, type Summary, type Version } from "./summary.ts";
import { mostShown, summaryInstants, type SummaryWeeks } from "./weeks.ts";

/** The stretches of time that a whole campaign is told from. */
export interface ReportSpans {
  whole: SummaryWeeks;
  /** What still grows in these is told as a late bloomer. */
  lastDays: Window;
}

/** Everything until an instant. */
export function reportSpans(facts: CalendarFacts, now: string): ReportSpans {
  const calendar = calendarOf(facts, now);
  const window = windowOf("campaign_to_date", calendar);
  const weeks = calendar.campaignStart === undefined ? [] : weeksOf(window, calendar);
  // A week whose numbers still come in would look like a fall.
  const shown = weeks.filter(({ isPartial }) => !isPartial).slice(-mostShown);
  const week = weekOf(now, facts.brand.zone);
  return {
    whole: { week, asOf: now, window: untilEndOf(window), before: undefined, shown },
    lastDays: windowOf("last_28d", calendar),
  };
}

/** The instants that the facts must be known at, ascending. */
export function reportInstants({ whole, lastDays }: ReportSpans): string[] {
  const spans = [whole.window, lastDays, ...whole.shown];
  return summaryInstants({ ...whole, shown: spans });
}

/**
 * A whole campaign as a summary's facts: what a week gained is here what there is in all, and late bloomers are posts of
 * four weeks and more that grew in the last four.
 */
export function reportOf(facts: CampaignFacts, { whole, lastDays }: ReportSpans, version: Version): Summary {
  const summary = summaryOf(facts, { weeks: whole, version });
  return { ...summary, lateBloomers: lateBloomersIn(readWeek(facts, { ...whole, window: lastDays })) };
}
