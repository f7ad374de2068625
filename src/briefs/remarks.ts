import { z } from "zod";

import categories from "../../data/rules/categories.json" with { type: "json" };
import { markets, subjects, type Market, type Subject } from "../campaigns/brief-request.ts";

const rule = z.strictObject({
  id: z.string(),
  subjects: z.array(z.enum(subjects)),
  markets: z.array(z.enum(markets)),
  kind: z.enum(["not allowed", "careful"]),
  text: z.string(),
  source: z.string(),
  isVerified: z.boolean(),
});

const known = z.strictObject({ topic: z.string(), checkedOn: z.iso.date(), rules: z.array(rule) }).parse(categories);

/** What a category of products has to mind in a market, each with its source; "Not legal advice" once. */
export function remarksOn({ subject, market }: { subject?: Subject | undefined; market: Market }): string[] {
  if (subject === undefined) return [];
  const found = known.rules.filter((each) => each.subjects.includes(subject) && each.markets.includes(market));
  return found.map(({ text, source, isVerified }, i) => {
    const sure = isVerified ? "" : ", not verified";
    const advice = i === found.length - 1 ? " Not legal advice." : "";
    return `${capital(subject)}: ${text} (${source}; checked ${known.checkedOn}${sure}).${advice}`;
  });
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
