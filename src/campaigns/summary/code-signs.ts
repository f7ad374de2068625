import { isSlipOf } from "../codes.ts";
import { personOf, totalsBy, type Person, type WeekReading } from "./reading.ts";

/** What the codes' orders show. For the team alone. */
export interface CodeSigns {
  /** Their creators have posts, and nobody ever used them. */
  unused: readonly CodeSign[];
  /** Three times as many orders as in a usual week, ten at least: good news, or a leak. */
  spikes: readonly Spike[];
  /** Orders in the week although no post is live. */
  withoutPost: readonly CodeSign[];
  /** Told under a code that nobody has, a letter or two off one that somebody has. */
  mistyped: readonly { code: string; meant: string; orders: number }[];
}

export interface CodeSign {
  code: string;
  person: Person;
  orders: number;
}

export interface Spike extends CodeSign {
  /** Orders in a usual week before. */
  usual: number;
}

/** undefined where orders are withheld, or nobody logged any: then an unused code is no finding. */
export function codeSignsOf(reading: WeekReading): CodeSigns | undefined {
  const { facts, weeks } = reading;
  if (facts.money.sees !== "all" || facts.codes.length === 0) return undefined;
  const ever = totalsBy(reading, "code", reading.untilNow);
  const lately = totalsBy(reading, "code", weeks.window);
  const live = reading.live();
  const booked = facts.bookings.flatMap(({ code, creator }) => (code === undefined ? [] : [{ code, creator }]));
  const signs = booked.map(({ code, creator }) => ({
    code,
    person: personOf(reading, creator),
    orders: lately.get(code)?.orders ?? 0,
    total: ever.get(code)?.orders ?? 0,
    hasPost: live.has(creator),
  }));
  const codes = new Set(booked.map(({ code }) => code));
  return {
    unused: signs.filter(({ total, hasPost }) => total === 0 && hasPost).map(bare),
    spikes: signs.flatMap((sign) => {
      const usual = usualWeek(sign.total - sign.orders, weeks.shown.length - 1);
      return usual !== undefined && isSpike(sign.orders, usual) ? [{ ...bare(sign), usual }] : [];
    }),
    withoutPost: signs.filter(({ orders, hasPost }) => orders > 0 && !hasPost).map(bare),
    mistyped: [...ever].flatMap(([code, { orders }]) => {
      const meant = codes.has(code) ? undefined : [...codes].find((known) => isSlipOf(code, known));
      return meant === undefined || (orders ?? 0) === 0 ? [] : [{ code, meant, orders: orders ?? 0 }];
    }),
  };
}

/** Orders far above what is usual. */
export function isSpike(orders: number, usual: number): boolean {
  return orders >= leastOrders && orders >= times * Math.max(1, usual);
}

const leastOrders = 10;
const times = 3;
const leastWeeks = 2;

/** undefined before there is anything usual: in the first weeks, and with the first orders of a code. */
function usualWeek(orders: number, weeks: number): number | undefined {
  return weeks < leastWeeks || orders <= 0 ? undefined : orders / weeks;
}

function bare({ code, person, orders }: CodeSign): CodeSign {
  return { code, person, orders };
}
