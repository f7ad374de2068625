import { divided } from "./figures/arithmetic.ts";

/** Somebody who could be booked, as far as anybody knows them. */
export interface Candidate {
  /** With @, lower case. */
  handle: string;
  followers: number | undefined;
  niche: string | undefined;
  /** As the list tells it: which denominator, it seldom says. */
  engagementRate: number | undefined;
  views: number | undefined;
  /** Minor units; undefined also where pay is withheld. */
  priceCents: number | undefined;
  /** With this brand, in whatever campaign. */
  past: { posts: number; engagementRate: number | undefined; orders: number | undefined } | undefined;
}

export type Judged = "engagement rate" | "views for the price" | "niche" | "past work";

export interface Ranked {
  candidate: Candidate;
  /** 0 to 1. */
  fit: number;
  /** What speaks for them. */
  reasons: readonly Judged[];
  /** What is missing to judge them, and counts as middling. */
  missing: readonly ("engagement rate" | "views" | "price" | "niche")[];
}

/**
 * Best fit first. Followers are no part of it: nobody is left out for having few. What nobody knows counts as middling, neither
 * for nor against.
 */
export function rankCandidates(candidates: readonly Candidate[], niches: readonly string[]): Ranked[] {
  const rates = candidates.flatMap(({ engagementRate }) => engagementRate ?? []);
  const values = candidates.flatMap((candidate) => valueOf(candidate) ?? []);
  return candidates
    .map((candidate) => judged(candidate, { rates, values, niches }))
    .toSorted((a, b) => b.fit - a.fit || a.candidate.handle.localeCompare(b.candidate.handle));
}

/** As many of the best as the budget pays, at most 100; whoever's price nobody knows is asked first. */
export function mixWithin(ranked: readonly Ranked[], budgetCents: number): { chosen: Ranked[]; costCents: number } {
  const chosen: Ranked[] = [];
  let costCents = 0;
  for (const each of ranked) {
    const price = each.candidate.priceCents;
    if (price === undefined || costCents + price > budgetCents || chosen.length >= mostCreators) continue;
    chosen.push(each);
    costCents += price;
  }
  return { chosen, costCents };
}

/** playbook: structure */
export const leastCreators = 20;
export const mostCreators = 100;

interface Among {
  rates: readonly number[];
  values: readonly number[];
  niches: readonly string[];
}

const weights = { "engagement rate": 3, "views for the price": 2, niche: 3, "past work": 2 } as const;
const middling = 0.5;
const speaksFor = 0.6;

function judged(candidate: Candidate, { rates, values, niches }: Among): Ranked {
  const { engagementRate, niche, past, views, priceCents } = candidate;
  const fits: Record<Judged, number | undefined> = {
    "engagement rate": engagementRate && placeIn(rates, engagementRate),
    "views for the price": placeOf(values, valueOf(candidate)),
    niche: niche === undefined || niches.length === 0 ? undefined : isIn(niche, niches) ? 1 : 0,
    "past work": past === undefined ? undefined : past.posts > 0 ? 1 : middling,
  };
  const all = Object.entries(weights) as [Judged, number][];
  const sum = all.reduce((total, [name, weight]) => total + weight * (fits[name] ?? middling), 0);
  const whole = all.reduce((total, [, weight]) => total + weight, 0);
  return {
    candidate,
    fit: sum / whole,
    reasons: all.map(([name]) => name).filter((name) => (fits[name] ?? 0) >= speaksFor),
    missing: [
      ...(engagementRate === undefined ? (["engagement rate"] as const) : []),
      ...(views === undefined ? (["views"] as const) : []),
      ...(priceCents === undefined ? (["price"] as const) : []),
      ...(niche === undefined ? (["niche"] as const) : []),
    ],
  };
}

/** Views for each minor unit of the price; a gifted post is worth the most. */
function valueOf({ views, priceCents }: Candidate): number | undefined {
  if (views === undefined || priceCents === undefined) return undefined;
  return priceCents === 0 ? Number.MAX_VALUE : divided(views, priceCents);
}

function placeOf(values: readonly number[], value: number | undefined): number | undefined {
  return value === undefined ? undefined : placeIn(values, value);
}

/** The share of the others that are not above it, 0 to 1; alone, it is middling. */
function placeIn(values: readonly number[], value: number): number {
  if (values.length < 2) return middling;
  return values.filter((each) => each < value).length / (values.length - 1);
}

function isIn(niche: string, niches: readonly string[]): boolean {
  const words = niche.toLowerCase();
  return niches.some((each) => words.includes(each.toLowerCase()) || each.toLowerCase().includes(words));
}
