import { metricOf } from "../figures/metrics.ts";
import { personOf, totalsBy, totalsIn, type Person, type WeekReading } from "./reading.ts";

/** Whom to book again, and why. For the team alone. */
export interface Rebook {
  person: Person;
  orders: number;
  /** Minor units for each order, to date. */
  perOrder: number;
  /** The same over the whole campaign. */
  perOrderOverall: number;
  /** Engagement rate by views, to date. */
  rate: number | undefined;
  /** All posts that were promised are live. */
  hasDelivered: boolean;
}

export interface Unjudged {
  creators: number;
  /** So many orders are enough. */
  least: number;
}

/**
 * The three cheapest per order, of those with five orders and cheaper than the campaign as a whole. Empty where money
 * is withheld.
 */
export function rebookIn(reading: WeekReading): Rebook[] {
  const { facts, untilNow } = reading;
  if (facts.money.sees !== "all") return [];
  const overall = metricOf("cpa").of(totalsIn(reading, untilNow));
  if (overall === undefined) return [];
  const live = reading.live();
  const promised = new Map(facts.bookings.map(({ creator, posts }) => [creator, posts ?? 1]));
  const worth = [...totalsBy(reading, "creator", untilNow)].flatMap(([creator, totals]): Rebook[] => {
    const perOrder = metricOf("cpa").of(totals);
    const orders = totals.orders ?? 0;
    const posts = live.get(creator)?.length ?? 0;
    if (perOrder === undefined || orders < leastOrders || perOrder > overall || posts === 0) return [];
    return [
      {
        ...{ person: personOf(reading, creator), orders, perOrder, perOrderOverall: overall },
        rate: metricOf("engagement_rate").of(totals),
        hasDelivered: posts >= (promised.get(creator) ?? 1),
      },
    ];
  });
  return worth.toSorted((a, b) => a.perOrder - b.perOrder).slice(0, 3);
}

/** Of those who posted, how many have brought too few orders to be judged by. 0 where money is withheld. */
export function unjudgedIn(reading: WeekReading): Unjudged {
  const { facts, untilNow } = reading;
  if (facts.money.sees !== "all" || facts.codes.length === 0) return { creators: 0, least: leastOrders };
  const totals = totalsBy(reading, "creator", untilNow);
  const few = [...reading.live().keys()].filter((creator) => (totals.get(creator)?.orders ?? 0) < leastOrders);
  return { creators: few.length, least: leastOrders };
}

/** What teamMetrics ranks costs per order from. */
const leastOrders = 5;
