import type { Brief } from "./brief.ts";

/** The same brief as a wider frame: fewer facts to carry, no ideas, and what to get across is left to the creator. */
export function looserBrief(brief: Brief): Brief {
  return { ...brief, message: undefined, ideas: [], facts: brief.facts.slice(0, 2), avoid: brief.avoid.slice(0, 2) };
}
