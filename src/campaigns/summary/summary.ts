import { dayOf, dayStart } from "../calendar/week.ts";
import type { Campaign } from "../campaign.ts";
import type { CampaignFacts } from "../figures/facts.ts";
import type { Freshness } from "../figures/freshness.ts";
import { deliveryOf, paceOf, type Pace } from "../figures/pace.ts";
import { actionsFrom, type Action } from "./actions.ts";
import { asksOf, type Asks } from "./asks.ts";
import { codeSignsOf, type CodeSigns } from "./code-signs.ts";
import { courseOf, type WeekValue } from "./course.ts";
import { correctionsTo, gainsOf, type Correction, type ToldWeek, type WeekGains } from "./gains.ts";
import { fatigueIn, learningsOf, tooFewIn, type Fatigue, type Learning, type TooFew } from "./learnings.ts";
import {
  lateBloomersIn,
  milestonesIn,
  risingIn,
  sellingIn,
  viralIn,
  type LateBloomer,
  type Milestone,
  type Mover,
  type Viral,
} from "./movers.ts";
import { publicFacts } from "./public-facts.ts";
import { readWeek, totalsIn, type WeekReading } from "./reading.ts";
import { rebookIn, unjudgedIn, type Rebook, type Unjudged } from "./rebook.ts";
import { scorecardOf, type Score } from "./scorecard.ts";
import type { SummaryWeeks } from "./weeks.ts";

/** A closed week of a campaign as facts: plain values, drawn by nobody yet. */
export interface Summary {
  campaign: Pick<Campaign, "id" | "name" | "goal" | "currency" | "endOn">;
  week: string;
  firstDay: string | undefined;
  lastDay: string;
  zone: string;
  /** When the week closed. */
  asOf: string;
  /** The campaign's first week: it holds what came before it. */
  isFirst: boolean;
  freshness: Freshness;
  gains: WeekGains;
  /** The one that the campaign is for stands first. */
  scorecard: readonly Score[];
  pace: Pace;
  /** The first score, week by week, oldest first: for a chart. */
  course: readonly WeekValue[];
  rising: readonly Mover[];
  selling: readonly Mover[];
  lateBloomers: readonly LateBloomer[];
  milestones: readonly Milestone[];
  viral: Viral | undefined;
  learnings: readonly Learning[];
  tooFew: readonly TooFew[];
  fatigue: readonly Fatigue[];
  /** undefined where orders are withheld, or none were logged. */
  codes: CodeSigns | undefined;
  asks: Asks;
  rebook: readonly Rebook[];
  unjudged: Unjudged;
  actions: readonly Action[];
  corrections: readonly Correction[];
}

/** Whose summary it is. The creators' one is told from facts that hold no money, orders or codes at all. */
export type Version = "team" | "creators";

export interface SummaryWish {
  weeks: SummaryWeeks;
  version: Version;
  /** What the summary before this one told. */
  told?: ToldWeek | undefined;
}

/** The facts must be known at the weeks' instants (summaryInstants). Where they hold no money, no version does. */
export function summaryOf(facts: CampaignFacts, { weeks, version, told }: SummaryWish): Summary {
  const reading = readWeek(version === "team" ? facts : publicFacts(facts), weeks);
  const { campaign, brand } = reading.facts;
  const { id, name, goal, currency, endOn } = campaign;
  const { window, week, asOf } = weeks;
  const scorecard = scorecardOf(reading);
  const found = { codes: codeSignsOf(reading), asks: asksOf(reading), rebook: rebookIn(reading) };
  return {
    campaign: { id, name, goal, currency, endOn },
    ...{ week, firstDay: window.firstDay, lastDay: window.lastDay, zone: brand.zone, asOf },
    isFirst: weeks.before === undefined,
    freshness: totalsIn(reading, reading.untilNow).freshness,
    gains: gainsOf(totalsIn(reading, window)),
    ...{ scorecard, pace: paceAt(reading), course: courseOf(reading, scorecard[0]) },
    ...{ rising: risingIn(reading), selling: sellingIn(reading), lateBloomers: lateBloomersIn(reading) },
    ...{ milestones: milestonesIn(reading), viral: viralIn(reading) },
    ...{ learnings: learningsOf(reading), tooFew: tooFewIn(reading), fatigue: fatigueIn(reading) },
    unjudged: unjudgedIn(reading),
    ...{ ...found, actions: actionsFrom(found.asks, found.codes, found.rebook) },
    corrections: correctionsIn(reading, told),
  };
}

/** Time as of the week's last day; what is due is counted with that day. */
function paceAt({ facts, weeks: { window, asOf } }: WeekReading): Pace {
  const { zone } = facts.brand;
  return { ...paceOf(facts, dayStart(window.lastDay, zone)), ...deliveryOf(facts, dayOf(asOf, zone)) };
}

function correctionsIn(reading: WeekReading, told: ToldWeek | undefined): Correction[] {
  const window = reading.weeks.shown.find(({ week }) => week === told?.week);
  if (told === undefined || window === undefined) return [];
  return correctionsTo(told, gainsOf(totalsIn(reading, window)));
}
