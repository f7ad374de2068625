import { isGift } from "./bare-figures.ts";
import type { Metric } from "./metric-words.ts";
import { isOrders, type FigureToken, type MetricToken, type Token } from "./tokens.ts";

/** "completion went from 31% to 28%": the only share belongs to the only word for shares. */
export function pairShares(
  tokens: readonly Token[],
  found: Map<FigureToken, MetricToken>,
  claimed: ReadonlySet<MetricToken>,
): void {
  const [share, another] = tokens.filter((token) => token.kind === "percent");
  const [word, second] = tokens.filter((token) => token.kind === "metric" && token.metric === "completionRate");
  if (share?.kind !== "percent" || word?.kind !== "metric" || another !== undefined || second !== undefined) return;
  if (!found.has(share) && !claimed.has(word)) found.set(share, word);
}

const moneyMetrics = new Set<Metric>(["revenue", "spend", "left-out"]);
const priceWords =
  /^(?:cost of shipping|shipping costs?|shipping|postage|versand|versandkosten|envio|livraison|frete|worth|wert|im wert von|valor|valeur|valued|price|priced|preis|precio|prix|preco|retail|rrp|msrp|uvp|aov|cpa|cpm|cpe|cpc|average order value|discount|rabatt|voucher|gift card|commission|provision|refunds?)$/u;

/** Money may stand further from its word: "paid noor for the bridal video 320 €". The word of a price has one sum. */
export function withMoneyWords(
  tokens: readonly Token[],
  pairs: Map<FigureToken, MetricToken>,
): Map<FigureToken, MetricToken> {
  const words = tokens.filter(
    (token): token is MetricToken =>
      token.kind === "metric" &&
      moneyMetrics.has(token.metric) &&
      (token.metric !== "left-out" || priceWords.test(token.word)) &&
      !(token.word === "worth" && isOrders(tokens[tokens.indexOf(token) - 1])),
  );
  if (words.length === 0) return pairs;
  for (const token of tokens) {
    if (token.kind !== "money" || pairs.has(token) || isGift(tokens, token)) continue;
    const free = words.filter((word) => word.metric !== "left-out" || ![...pairs.values()].includes(word));
    const nearest = free.toSorted((a, b) => Math.abs(a.start - token.start) - Math.abs(b.start - token.start))[0];
    if (nearest !== undefined) pairs.set(token, nearest);
  }
  return pairs;
}
