import { calendarOf, weeksOf, windowOf, type CalendarFacts } from "../calendar/window.ts";
import type { CampaignFacts } from "../figures/facts.ts";
import { freshDays } from "../figures/freshness.ts";
import { endsOf } from "../figures/growth.ts";
import { paceOf } from "../figures/pace.ts";
import { codeSignsOf, type Spike } from "./code-signs.ts";
import { reachedBetween } from "./movers.ts";
import { readWeek } from "./reading.ts";
import { mostShown, summaryInstants, type SummaryWeeks } from "./weeks.ts";

/**
 * What calls for a word before the week is over, each once. budget: a tenth of it or nothing is left. spike: a code far
 * above its usual week. milestone: a creator's first post to reach so many views, in the last day. unread: whose posts
 * nobody has read for a week.
 */
export type Moment = { campaign: string } & (
  | { kind: "budget"; percent: 90 | 100 }
  | { kind: "spike"; week: string; spike: Pick<Spike, "code" | "orders" | "usual"> }
  | { kind: "milestone"; creator: string; views: number }
  | { kind: "unread"; creator: string }
);

/** The week that is not over, with what came before it; undefined before the campaign begins. */
export function openWeek(facts: CalendarFacts, now: string): SummaryWeeks | undefined {
  const calendar = calendarOf(facts, now);
  if (calendar.campaignStart === undefined) return undefined;
  const weeks = weeksOf(windowOf("campaign_to_date", calendar), calendar).filter(
    ({ readings: { from, to } }) => from === undefined || from < to,
  );
  const window = weeks.at(-1);
  if (window?.week === undefined) return undefined;
  return { week: window.week, asOf: now, window, before: weeks.at(-2), shown: weeks.slice(-mostShown) };
}

/** The instants that the facts must be known at, ascending. */
export function momentInstants(weeks: SummaryWeeks): string[] {
  return [...new Set([...summaryInstants(weeks), dayBefore(weeks)])].toSorted();
}

/** The facts must hold all money. */
export function momentsOf(facts: CampaignFacts, weeks: SummaryWeeks): Moment[] {
  const campaign = facts.campaign.id;
  const spikes = codeSignsOf(readWeek(facts, weeks))?.spikes ?? [];
  return [
    ...budgetMoments(facts, weeks.asOf),
    ...spikes.map(({ code, orders, usual }) => {
      return { kind: "spike", campaign, week: weeks.week, spike: { code, orders, usual } } as const;
    }),
    ...milestoneMoments(facts, weeks),
    ...unreadMoments(facts, weeks.asOf),
  ];
}

function budgetMoments(facts: CampaignFacts, now: string): Moment[] {
  const share = paceOf(facts, now).committedShare ?? 0;
  if (share < 0.9) return [];
  return [{ kind: "budget", campaign: facts.campaign.id, percent: share < 1 ? 90 : 100 }];
}

/** Of those who like to be named. */
function milestoneMoments(facts: CampaignFacts, weeks: SummaryWeeks): Moment[] {
  const { to } = endsOf(facts.instants, weeks.window);
  const from = facts.instants.indexOf(dayBefore(weeks));
  const shy = new Set(facts.creators.flatMap(({ id, shoutOuts }) => (shoutOuts ? [] : [id])));
  return reachedBetween(facts, { from, to })
    .filter(({ creator }) => !shy.has(creator))
    .map(({ creator, views }) => ({ kind: "milestone", campaign: facts.campaign.id, creator, views }));
}

function unreadMoments(facts: CampaignFacts, now: string): Moment[] {
  return unreadIn(facts, now).map((creator) => ({ kind: "unread", campaign: facts.campaign.id, creator }));
}

/** Creators with live posts of which none was read for a week. */
export function unreadIn({ posts, snapshots }: CampaignFacts, now: string): string[] {
  const since = new Date(Date.parse(now) - freshDays * dayMs).toISOString();
  const live = Map.groupBy(
    posts.filter(({ gone }) => !gone),
    ({ creator }) => creator,
  );
  const isUnread = ({ id }: { id: string }) => (snapshots.get(id)?.lastReadAt ?? "") < since;
  return [...live].flatMap(([creator, own]) => (own.every(isUnread) ? [creator] : []));
}

/** What was read for the first time since then is news. */
function dayBefore({ asOf }: SummaryWeeks): string {
  return new Date(Date.parse(asOf) - dayMs).toISOString();
}

const dayMs = 86_400_000;
