import type { PlaybookEntry } from "../../campaigns/playbook.ts";
import type { Context } from "../../core/context.ts";
import { line, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { offered } from "../telling/offered.ts";

/** Entries whole, each with its section; a rule with its date and source, since it is not from the article. */
export function playbookReply(entries: readonly PlaybookEntry[], context: Context): Reply {
  const facts = entries.filter(({ rule }) => rule === undefined);
  const rules = entries.filter(({ rule }) => rule !== undefined);
  return [
    ...facts.map((entry) => text`${["From the playbook: "]}${[entry.text]} (${[entry.section]})`),
    ...rules.map((entry) => text`${[`${entry.section}, not from the playbook: `]}${[entry.text]} ${sourceLine(entry)}`),
    ...(rules.length === 0 ? [] : [text`Not legal advice.`]),
    ...(facts.length === 0 ? [] : offered(context, ourOwn(facts))),
  ];
}

function sourceLine({ rule }: PlaybookEntry): Line {
  if (rule === undefined) return [];
  const market = rule.market === "all" ? "" : `${rule.market}; `;
  const doubt = rule.isVerified ? "" : "unverified; ";
  return line`(${[market, doubt, rule.source, ", checked "]}${{ value: rule.checkedOn, unit: "day" }})`;
}

/** Beside what is generally so, what is so here. */
function ourOwn([first]: readonly PlaybookEntry[]) {
  const stats = { label: "Our figures", call: { name: "stats", options: {} } };
  const creators = { label: "By creator", call: { name: "stats", options: { by: "creator" } } };
  return first?.id === "volume" ? creators : measured.has(first?.id ?? "") ? stats : undefined;
}

const measured: ReadonlySet<string> = new Set([
  "engagement-rates",
  "performance",
  "time-to-results",
  "pay",
  "tracking",
]);
