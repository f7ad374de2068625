import { metricNames } from "../../src/campaigns/figures/metric.ts";
import type { Call } from "../../src/core/call.ts";
import type { Command } from "../../src/core/command.ts";
import { optionsOf, type Option } from "../../src/core/option.ts";

/** A call with options made up for what each of them takes. */
export function madeUp(command: Command, random: () => number): Call {
  const given = optionsOf(command).flatMap((option): [string, unknown][] => {
    if (!option.isRequired && random() < 0.5) return [];
    return [[option.name, valueFor(option, random)]];
  });
  return { name: command.name, options: Object.fromEntries(given) };
}

export function pick<T>(from: readonly T[], random: () => number): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new RangeError("nothing to pick from");
  return chosen;
}

function valueFor(option: Option, random: () => number): unknown {
  switch (option.type) {
    case "choice":
      return pick(option.choices, random);
    case "flag":
      return random() < 0.7;
    case "integer":
    case "number":
      return Math.max(option.minimum ?? 1, Math.min(option.maximum ?? 25, 1 + Math.floor(random() * 25)));
    case "text":
      return pick(option.name === "metric" ? metricNames : textsFor[option.takes], random);
  }
}

const about = [
  "maya",
  "mia",
  "jon",
  "mia and jon",
  "mia vs jon",
  "all",
  "posted",
  "not posted",
  "overdue",
  "me",
  "MIA15",
  "code JON15",
  "mia last video",
  "7110",
  "orders",
  "mia cpa",
];

const textsFor: Readonly<Record<Option["takes"], readonly string[]>> = {
  text: ["mia", "routine", "https://www.tiktok.com/@mia.skin/video/7110", "what is mia's fee", "7100", "log"],
  words: [
    "maya 45k views 2.1k likes",
    "mia 14 orders",
    "jon 9k views, 3 orders so far",
    "what is mia's fee",
    "how many orders did jon get",
    "who costs least per order",
  ],
  creators: about,
  campaign: ["Spring Glow", "Calm", "glow"],
  period: ["this_week", "last_week", "last_30d", "week_4", "2026-W07", "campaign_to_date"],
  day: ["2026-02-03", "yesterday"],
  money: ["250", "100 EUR"],
  count: ["12k", "300"],
  term: ["30 days", "2026-03-03"],
  file: ["nothing"],
  person: ["@mia", "me"],
  room: ["#creators", "#glow-team"],
};
