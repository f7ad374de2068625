import type { Segment } from "./segments.ts";

/** What a creator's own things cost, and what others paid them. */
const ownCost =
  /(?<![\p{L}])(?:(?:my|the|this|that|an?) (?!(?:\p{L}+ )?(?:video|vid|clip|post|fee|invoice)(?![\p{L}]))(?:\p{L}+ ){1,3}costs?|(?:i|we) (?:only |just |have |already )?(?:paid|spent)|(?:tiktok|youtube|(?:the |my )?creator fund|the fund|the platform|my (?:mom|mum|dad|job|boss)) (?:paid|pays|gave|sent)(?: me)?)(?: \p{L}+){0,2} ?$/u;

/** In a creator's message "my machine cost $900" and "tiktok paid me $4" are no payment of the brand's. */
export function leaveOwnCosts(segments: readonly Segment[]): void {
  for (const figure of segments.flatMap(({ figures }) => figures)) {
    const { clause, token } = figure;
    const ahead = clause.text.slice(0, token.start - (clause.tokens[0]?.start ?? 0));
    if (figure.of === "spend" && token.kind === "money" && ownCost.test(ahead)) figure.of = "noise";
  }
}
