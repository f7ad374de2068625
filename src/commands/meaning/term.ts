import { z } from "zod";

import { readComingDay } from "../../reading/coming-day.ts";

/** From the instant of asking, at noon of the brand's day (noonOf), to the last day of a term. */
export type Term = (noon: string) => string | undefined;

/** How long something runs, "30 days", or its last day, "3 Mar"; only beside its name. */
export function termField(description: string) {
  return z
    .string()
    .transform((typed, issues): Term => {
      if (readTerm(typed, someNoon) !== undefined) return termOf(typed);
      issues.addIssue({
        code: "custom",
        message: `"${typed.slice(0, 40)}" is no time I know; write it like 30 days, or its last day like 2026-03-29.`,
      });
      return z.NEVER;
    })
    .describe(description)
    .meta({ takes: "term" });
}

/** A term somewhere among words, as it was said, and the words without it: "for 30 days", "until 3 Mar". */
export function spokenTerm(words: string): { typed: string | undefined; rest: string } {
  for (const said of words.matchAll(lead)) {
    const behind = words.slice(said.index + said[0].length).split(/\s+/);
    const typed = [3, 2, 1].map((length) => bare(behind.slice(0, length))).find((each) => readTerm(each, someNoon));
    if (typed === undefined) continue;
    const rest = [words.slice(0, said.index).trim(), ...behind.slice(typed.split(" ").length)].join(" ").trim();
    return { typed, rest };
  }
  return { typed: undefined, rest: words };
}

function bare(words: readonly string[]): string {
  return words.join(" ").replace(/[.,;!)]+$/, "");
}

/** What was said as spokenTerm() finds it. */
export function termOf(typed: string): Term {
  return (noon) => readTerm(typed, noon);
}

const someNoon = "2000-01-01T12:00:00.000Z";

const lead =
  /(?<!\S)\(?(?:(?:valid|good|gültig|válido|valable|runs|expires?|ends?)\s+)?(?:until|till|for|bis|für|jusqu['’]au|pour|hasta(?:\s+el)?|por|até|durante)\s+/giu;

function readTerm(typed: string, noon: string): string | undefined {
  const days = span.exec(typed.trim())?.[1];
  if (days === undefined) return readComingDay(typed, noon);
  return new Date(Date.parse(noon) + Number(days) * 86_400_000).toISOString().slice(0, noon.indexOf("T"));
}

const span = /^(\d{1,3})\s*(?:d|days?|tagen?|tage|jours?|d[ií]as?)$/i;
