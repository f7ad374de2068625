import type { Money } from "../../campaigns/figures/facts.ts";
import type { Missing } from "../../campaigns/figures/metric.ts";
import type { QueryTable } from "../../campaigns/query/answer.ts";
import type { LeftOut } from "../../campaigns/query/ranking.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Reader } from "../../core/draw.ts";
import { counted, joined, line, listed } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import type { Names } from "./groups.ts";
import { reasonOf } from "./value.ts";

/** "Left out: 6 creators under 5 orders, 4 gifted (no cost).": few are named, where creators do not read along. */
export function leftOutLine(
  { leftOut, query, all }: QueryTable,
  names: Names,
  { reader, money }: { reader: Reader; money: Money },
): Line {
  if (leftOut.length === 0) return [];
  const what = query.groupBy === "creator" ? "creator" : "post";
  const byReason = [...Map.groupBy(leftOut, ({ missing }) => reasonFor(missing, all.totals.currency, reader))];
  const told = byReason.map(([reason, some], i) => {
    const known = money.sees === "all" && what === "creator" ? namesOf(some, names) : undefined;
    if (known !== undefined) return line`${listed(known)} (${[reason]})`;
    return line`${i === 0 ? counted(some.length, what) : [...line`${some.length}`]} ${[reason]}`;
  });
  return line`Left out: ${joined(told, ", ")}.`;
}

function namesOf(some: readonly LeftOut[], { creators }: Names): string[] | undefined {
  if (some.length > 2) return undefined;
  return some.map(({ id, label }) => {
    const creator = creators.find((each) => each.id === id);
    return creator === undefined ? label : callName(creator);
  });
}

function reasonFor(missing: Missing, currency: string, reader: Reader): string {
  switch (missing.why) {
    case "gifted":
      return "gifted, no cost";
    case "no orders":
      return "without an order";
    case "no posts":
      return "without posts";
    case "not read":
      return "not read";
    case "known on none":
      return `without ${missing.what}`;
    case "no cost known":
      return "without a fee";
    case "no sales logged":
      return "without orders logged";
    case "no views":
    case "no engagements":
    case "costs without dates":
    case "nothing spent":
    case "known on some":
    case "under the minimum":
      return reasonOf(missing, currency, reader);
  }
}
