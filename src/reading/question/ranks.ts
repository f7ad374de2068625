import type { MetricName } from "../../campaigns/figures/metric.ts";
import { metricOf } from "../../campaigns/figures/metrics.ts";
import type { Query } from "../../campaigns/query/query.ts";
import { anyOf } from "../any-of.ts";
import { numberWord, smallNumber } from "./number-word.ts";
import type { Wording } from "./wording.ts";

/** Which end comes first, before it is known whether much of the metric is good. */
export interface FoundRank {
  /** most and least are of the value; good and bad depend on the metric. */
  end: "most" | "least" | "good" | "bad";
  /** A whole list was asked for in that order, not its leader. */
  isList: boolean;
  /** "the top creator": a lone "top" without a noun is a list. */
  isTop: boolean;
  /** "cheapest", "most expensive": of what one pays, where nothing else is named. */
  isOfCost: boolean;
}

export function takeRank(said: Wording): FoundRank | undefined {
  const [end] = ends.find(([, pattern]) => said.take(pattern) !== undefined) ?? [];
  if (end !== undefined) return { end, isList: true, isTop: false, isOfCost: false };
  const isList = said.take(lists) !== undefined;
  const [found, pattern] = words.find(([, each]) => said.has(each)) ?? [];
  if (found === undefined || pattern === undefined)
    return isList ? { end: "good", isList, isTop: false, isOfCost: false } : undefined;
  const isTop = said.take(pattern)?.[0] === "top";
  return { end: found, isList, isTop, isOfCost: pattern === cheap || pattern === dear };
}

/** By value: the best cost per conversion is the smallest. */
export function orderOf({ end }: FoundRank, metric: MetricName): Query["order"] {
  const { best, usesCost } = metricOf(metric);
  const isLow = best === "least" && usesCost;
  switch (end) {
    case "most":
      return "top";
    case "least":
      return "bottom";
    case "good":
      return isLow ? "bottom" : "top";
    case "bad":
      return isLow ? "top" : "bottom";
  }
}

/** "top 3", "5 lowest", "limit 10": a number that nothing else has taken. */
export function takeLimit(said: Wording): number | undefined {
  const match = said.take(limit) ?? said.take(bare);
  const value = match && smallNumber(match[1] ?? match[2] ?? "");
  return value !== undefined && value >= 1 && value <= 1_000 ? value : undefined;
}

const limit = anyOf(String.raw`(?:limit|limited to|only|nur|show)[: ]*(\d{1,3})`);
const bare = anyOf(String.raw`(\d{1,3}|${numberWord})`);

const ends: readonly (readonly [FoundRank["end"], RegExp])[] = [
  [
    "most",
    anyOf(
      String.raw`(?:from )?high(?:est)? (?:to|->|→|-) ?low(?:est)?|(?:from )?(?:most|largest|biggest) to (?:least|fewest|smallest)|desc(?:ending)?|(?:highest|largest|biggest|most) first
      absteigend|(?:hochste|meiste)[rns]? zuerst|(?:vom|von) (?:hochsten|hoch) (?:zum|nach) (?:niedrigsten|niedrig)|descendente|de mayor a menor|decroissant|du plus (?:haut|grand|eleve) au plus (?:bas|petit|faible)|decrescente|do maior (?:para o|ao) menor`,
    ),
  ],
  [
    "least",
    anyOf(
      String.raw`(?:from )?low(?:est)? (?:to|->|→|-) ?high(?:est)?|(?:from )?(?:least|fewest|smallest) to (?:most|largest|biggest)|asc(?:ending)?|(?:lowest|smallest|fewest|least|cheapest) first
      aufsteigend|(?:niedrigste|wenigste)[rns]? zuerst|ascendente|de menor a mayor|croissant|crescente|do menor (?:para o|ao) maior`,
    ),
  ],
  ["good", anyOf("(?:from )?best to worst|best first")],
  ["bad", anyOf("(?:from )?worst to best|worst first")],
];
const lists = anyOf(
  String.raw`ranked(?: by)?|rank|ranking|rankings|leader ?boards?|sorted(?: by)?|sort(?! of)|order(?:ed)? by|league table|rangliste|sortiert(?: nach)?|clasificacion|ordenad[oa]s?(?: por)?|classement|classes? par|tries? par`,
);

const cheap = anyOf(
  String.raw`cheap(?:est)?|least expensive|most (?:cost[- ])?(?:efficient|effective)|gunstigste[nrs]?|billigste[nrs]?|mas barat[oa]s?|moins chere?s?|mais barat[oa]s?`,
);
const dear = anyOf(
  String.raw`most expensive|priciest|costliest|dearest|teuerste[nrs]?|mas car[oa]s?|plus chere?s?|mais car[oa]s?`,
);

const words: readonly (readonly [FoundRank["end"], RegExp])[] = [
  ["least", cheap],
  ["most", dear],
  [
    "least",
    anyOf(
      String.raw`least|lowest|fewest|smallest|shortest|bottom|last place|wenigsten?|niedrigste[nrs]?|kleinste[nrs]?|geringste[nrs]?|kurzeste[nrs]?|menos|menor(?:es)?|mas baj[oa]s?|le moins(?: de)?|la moins(?: de)?|moins|(?:plus|mais) (?:bas|basse|baix[oa]|faible)s?`,
    ),
  ],
  [
    "bad",
    anyOf(
      String.raw`worst|weakest|poorest|under-?perform(?:s|ed|ing|er|ers)?|flop(?:s|ped|ping)?|schlechteste[nrs]?|schwachste[nrs]?|peor(?:es)?|pires?|pior(?:es)?`,
    ),
  ],
  [
    "most",
    anyOf(
      String.raw`most|highest|greatest|largest|biggest|longest|max|maximum|leads?|leading|leaders?|meisten?|hochste[nrs]?|grosste[nrs]?|langste[nrs]?|mayor(?:es)?|mas alt[oa]s?|mas|le plus(?: de)?|la plus(?: de)?|les plus|plus (?:haute?s?|elevee?s?|grande?s?)|plus|maior(?:es)?|mais alt[oa]s?|mais`,
    ),
  ],
  [
    "good",
    anyOf(
      String.raw`top|best|mvps?|strongest|winners?|winning|won(?! (?:over|the hearts))|number one|star|stars|outperform(?:s|ed|ing)?|beste[nrs]?|am besten|starkste[nrs]?|mejor(?:es)?|meilleure?s?|mieux|melhor(?:es)?`,
    ),
  ],
];
