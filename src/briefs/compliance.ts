import { z } from "zod";

import rules from "../../data/rules/markets.json" with { type: "json" };
import { markets, type Language, type Market } from "../campaigns/brief-request.ts";

const wording = z.strictObject({
  market: z.enum(markets),
  /** Seen in the picture. */
  label: z.string(),
  /** Said at the start. */
  spoken: z.string(),
  /** How the caption begins. */
  caption: z.string(),
  source: z.string(),
  isVerified: z.boolean(),
});

/** How a market wants an ad to be named. */
export type Wording = z.infer<typeof wording>;

const known = z.strictObject({ topic: z.string(), checkedOn: z.iso.date(), markets: z.array(wording) }).parse(rules);

/** Disclosure follows the market; without one, the language of the brief tells where its audience is likely to be. */
export function marketFor(named: readonly Market[], language: Language): Market {
  const usual: Readonly<Record<Language, Market>> = { en: "all", de: "DE", es: "ES", fr: "FR", pt: "PT" };
  return named[0] ?? usual[language];
}

/** Throws where the rules do not know the market: a test holds them complete. */
export function wordingFor(market: Market): Wording {
  const found = known.markets.find((each) => each.market === market);
  if (found === undefined) throw new Error(`data/rules/markets.json has no wording for ${market}`);
  return found;
}
