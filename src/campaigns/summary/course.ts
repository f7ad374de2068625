import { isPostedIn, type Window } from "../calendar/window.ts";
import type { CampaignFacts } from "../figures/facts.ts";
import { endsOf, type Ends } from "../figures/growth.ts";
import type { WeekReading } from "./reading.ts";
import type { Score } from "./scorecard.ts";

/** One point of a chart: a week, and what it brought. */
export interface WeekValue {
  week: string;
  firstDay: string | undefined;
  value: number | undefined;
}

/**
 * The first score week by week, oldest first. What was known at each closing is added up once: what a week gained is
 * the change from one closing to the next.
 */
export function courseOf({ weeks, facts }: WeekReading, first: Score | undefined): WeekValue[] {
  const value = valueBy(first?.metric, facts);
  return weeks.shown.map((window) => ({
    week: window.week ?? window.lastDay,
    firstDay: window.firstDay,
    // Nothing read in the week itself is no fall to zero.
    value: window.week === weeks.week && first?.value === undefined ? undefined : value(window),
  }));
}

function valueBy(metric: Score["metric"] | undefined, facts: CampaignFacts): (window: Window) => number | undefined {
  if (metric === "posts") return (window) => facts.posts.filter((post) => isPostedIn(window, post)).length;
  const known = metric === "orders" ? ordersAt(facts) : viewsAt(facts);
  return (window) => changeIn(known, endsOf(facts.instants, window));
}

/** undefined where nothing was told by the window's end. */
function changeIn(known: readonly (number | undefined)[], { from, to }: Ends): number | undefined {
  const after = known[to];
  return after === undefined ? undefined : after - (known[from] ?? 0);
}

/** All posts' views as known at each of the facts' instants. */
function viewsAt({ posts, snapshots, instants }: CampaignFacts): number[] {
  const read = posts.flatMap(({ id }) => snapshots.get(id) ?? []);
  return instants.map((_, i) => read.reduce((sum, { at }) => sum + (at[i]?.views ?? 0), 0));
}

/** All codes' orders as known at each of the facts' instants. */
function ordersAt({ codes, instants }: CampaignFacts): (number | undefined)[] {
  return instants.map((_, i) => {
    const told = codes.flatMap(({ at }) => at[i]?.sold.orders ?? []);
    return told.length === 0 ? undefined : told.reduce((sum, orders) => sum + orders, 0);
  });
}
