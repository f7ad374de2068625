import { readingSeconds } from "./text.ts";
import { vagueSigns, tightSigns, type Tight, type Vague } from "./signs.ts";

/** How much a text leaves to its creator: 100 is a frame and nothing missing, 0 a script. */
export interface Looseness {
  /** 0-100. */
  score: number;
  /** The worst first. */
  reasons: readonly Reason[];
}

export interface Reason {
  what: Tight | Vague | "too long";
  /** Lines of the text, from 1; empty where something is missing everywhere. */
  lines: readonly number[];
  /** Points taken off. */
  points: number;
}

/** What is allowed of each before it costs, what each one more costs, and the most that all of them cost. */
const prices: Readonly<Record<Tight, { free: number; each: number; most: number }>> = {
  "line to be spoken": { free: 0, each: 14, most: 56 },
  "dictated shot": { free: 0, each: 9, most: 36 },
  "beat by the second": { free: 0, each: 8, most: 32 },
  must: { free: 3, each: 5, most: 30 },
  "call to action": { free: 1, each: 8, most: 24 },
  "key message": { free: 1, each: 8, most: 24 },
  "mandatory hook": { free: 0, each: 12, most: 12 },
  hashtag: { free: 3, each: 4, most: 20 },
  "ad-speak": { free: 0, each: 4, most: 20 },
  "no deviation": { free: 0, each: 8, most: 24 },
};

const missing: Readonly<Record<Vague, number>> = {
  "no audience": 5,
  "no fact": 8,
  "no disclosure": 15,
  "no window": 5,
  "no rights": 5,
  "no contact": 5,
};

/** Ninety seconds are what a creator reads; two pages are about four minutes. */
const comfortable = 90;

/**
 * The check of any brief, by rules: what ties a creator down and what leaves them guessing, each with its lines. The prices are
 * ours; what counts follows `reference` notes on over-scripted and vague briefs.
 */
export function loosenessOf(text: string): Looseness {
  const lines = text.split("\n");
  const reasons = [...tight(lines), ...vague(text), ...tooLong(text)].toSorted((a, b) => b.points - a.points);
  const lost = reasons.reduce((sum, { points }) => sum + points, 0);
  return { score: Math.max(0, 100 - lost), reasons };
}

function tight(lines: readonly string[]): Reason[] {
  return tightSigns.flatMap(({ what, countIn }) => {
    const at = lines.flatMap((line, index) => Array.from({ length: countIn(line, lines) }, () => index + 1));
    const { free, each, most } = prices[what];
    const over = at.length - free;
    if (over <= 0) return [];
    return [{ what, lines: [...new Set(at)], points: Math.min(most, over * each) }];
  });
}

function vague(text: string): Reason[] {
  return vagueSigns.flatMap(({ what, isThere }) => (isThere(text) ? [] : [{ what, lines: [], points: missing[what] }]));
}

function tooLong(text: string): Reason[] {
  const over = readingSeconds(text) - comfortable;
  return over <= 0 ? [] : [{ what: "too long", lines: [], points: Math.min(20, Math.ceil(over / 10)) }];
}
