import { closingOf, shiftWeek, weekOf, weekOfDay } from "../calendar/week.ts";
import { calendarOf, campaignStartOf, weeksOf, windowOf, type CalendarFacts, type Window } from "../calendar/window.ts";

/** The stretches of time that a week's summary is told from. */
export interface SummaryWeeks {
  week: string;
  /** When the week closed: what was read and told until then counts. */
  asOf: string;
  /** The campaign's first week holds all that came before it. */
  window: Window;
  /** undefined for the campaign's first week. */
  before: Window | undefined;
  /** For the chart: oldest first, this week last. */
  shown: readonly Window[];
}

/** Weeks that a chart has room for. */
export const mostShown = 12;
/** Five years: what is older was told, or is nobody's concern. */
const mostClosed = 260;

/** undefined where the campaign had not begun by the end of that week. */
export function summaryWeeks(week: string, facts: CalendarFacts): SummaryWeeks | undefined {
  const asOf = closingOf(week, facts.brand.zone, facts.brand.closingHour);
  const shown = weeksUntil(week, facts, asOf);
  const window = shown.at(-1);
  if (window?.week !== week) return undefined;
  return { week, asOf, window, before: shown.at(-2), shown: shown.slice(-mostShown) };
}

/** The campaign's weeks that are closed at an instant, oldest first. */
export function closedWeeks({ brand, campaign, posts }: CalendarFacts, now: string): string[] {
  const start = campaignStartOf(campaign.startOn, posts, brand.zone);
  if (start === undefined) return [];
  let week = weekOf(now, brand.zone);
  while (closingOf(week, brand.zone, brand.closingHour) > now) week = shiftWeek(week, -1);
  const weeks: string[] = [];
  for (const first = weekOfDay(start); week >= first && weeks.length < mostClosed; week = shiftWeek(week, -1))
    weeks.push(week);
  return weeks.reverse();
}

/** The instants that the facts must be known at, ascending. */
export function summaryInstants({ shown }: SummaryWeeks): string[] {
  const instants = shown.flatMap(({ readings: { from, to } }) => (from === undefined ? [to] : [from, to]));
  return [...new Set(instants)].toSorted();
}

const told = new Map<string, readonly Window[]>();
const mostTold = 200;

/** Both versions, each room and every preview ask for the same weeks. */
function weeksUntil(week: string, facts: CalendarFacts, asOf: string): readonly Window[] {
  const calendar = calendarOf(facts, asOf);
  if (calendar.campaignStart === undefined) return [];
  const question = [calendar.zone, asOf, calendar.campaignStart].join("\n");
  const known = told.get(question) ?? weeksOf(windowOf("campaign_to_date", calendar), calendar);
  if (told.size >= mostTold) told.clear();
  told.set(question, known);
  return known.filter((window) => window.week !== undefined && window.week <= week);
}
