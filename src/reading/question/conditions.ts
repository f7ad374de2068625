import type { MetricName } from "../../campaigns/figures/metric.ts";
import { metricOf } from "../../campaigns/figures/metrics.ts";
import type { Where } from "../../campaigns/query/query.ts";
import { anyMetric, metricAt } from "./metrics.ts";
import { numberWord, smallNumber } from "./number-word.ts";
import type { Wording } from "./wording.ts";

/** A threshold, "over 100k views", "ER of 8% or more", "zero orders", "hasn't posted"; `main` where it names no metric. */
export function takeCondition(said: Wording, main: MetricName | undefined): Where | undefined {
  return compared(said, main) ?? none(said);
}

type Op = Where["op"];

const before: readonly (readonly [Op, string])[] = [
  [
    "lte",
    String.raw`at (?:the )?most|no(?:t)? (?:higher|bigger|greater|better|larger) than|max(?:imum)?\.?(?: of)?|no more than|not more than|not over|not above|up to|<=|≤|hochstens|maximal|bis zu|como maximo|a lo sumo|hasta|au plus|au maximum|jusqu'a|no maximo|ate`,
  ],
  [
    "gte",
    String.raw`at (?:the )?least|no(?:t)? (?:lower|smaller|worse) than|reach(?:ed|es)?|hit(?:s)?|got to|min(?:imum)?\.?(?: of)?|no (?:less|fewer) than|not (?:less|under|below)(?: than)?|>=|≥|mindestens|minimal|al menos|como minimo|por lo menos|au moins|au minimum|pelo menos|no minimo`,
  ],
  [
    "gt",
    String.raw`over|above|(?:more expensive|pricier|costlier|dearer) than|more than|greater than|higher than|larger than|bigger than|better than|exceed(?:s|ed|ing)?|beyond|north of|upwards of|past|pass(?:ed|es)|cross(?:ed|es)|crack(?:ed|s)?|broke|topped|top(?:s|ping)|>|uber|mehr als|hoher als|grosser als|besser als|mas de|mas que|por encima de|superior(?:es)? a|mayor(?:es)? (?:que|a|de)|plus d[e']|plus que|au[- ]dessus de|superieure?s? a|mais de|mais que|mais do que|acima de|maior(?:es)? que`,
  ],
  [
    "lt",
    String.raw`under|below|cheaper than|less than|fewer than|lower than|smaller than|worse than|beneath|short of|<|unter|weniger als|niedriger als|kleiner als|schlechter als|menos de|menos que|por debajo de|inferior(?:es)? a|menor(?:es)? (?:que|a|de)|moins d[e']|moins que|en dessous d[e']|inferieure?s? a|abaixo de|menor(?:es)? (?:que|do que)`,
  ],
  ["eq", String.raw`exactly|precisely|equal(?:s)?(?: to)?|==?|genau|exactamente|exactement|exatamente`],
];
const after: readonly (readonly [Op, string])[] = [
  [
    "gte",
    String.raw` ?\+|(?: or | and )(?:more|higher|above|better|over|up)| oder (?:mehr|hoher|besser)| o mas| ou (?:plus|mais)| at (?:the )?least| minimum`,
  ],
  [
    "lte",
    String.raw`(?: or | and )(?:less|fewer|lower|below|under)| oder weniger| o menos| ou (?:moins|menos)| at (?:the )?most| max(?:imum)?| tops`,
  ],
];

const mark = String.raw`[$€£]`;
const unit = String.raw`k|m|mio\.?|tsd\.?|thousand|million|mil|millones|mille|bn`;
const share = String.raw`%|percent|per cent|pct|prozent|por ?ciento|pour ?cents?|por cento`;
const coin = String.raw`seconds?|secs?|sekunden|segundos|secondes|times|cents?|dollars?|bucks|euros?|pounds?|usd|eur|gbp`;
const number = String.raw`${mark}? ?(\d[\d.,]*|(?:one|${numberWord})(?![\p{L}\d]))(?: ?(${unit})(?![\p{L}\d]))?(?: ?(${share}|${mark}|${coin})(?![\p{L}\d]))?`;

const opBefore = before.map(([, words]) => `(${words})`).join("|");
const opAfter = after.map(([, words]) => `(${words})`).join("|");
const edge = String.raw`(?<![\p{L}\d])`;
const gap = String.raw`(?: (?:is|are|was|were|of|in|at|has|have|had|with|rate|than|that|a|an|the|value|liegt|ist|de|von|total|their|your|our|avg|average|in total|por|est|es|e)){0,3} ?`;
/** A metric may stand on either side. */
const forms: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:(${anyMetric})${gap})?${edge}(?:${opBefore}) ?(?:an? |the |of )?(?:(${anyMetric})${gap})?${number}(?:${gap}(${anyMetric}))?`,
    "u",
  ),
  new RegExp(String.raw`(?:(${anyMetric})${gap})?${edge}${number}(?:${opAfter})(?:${gap}(${anyMetric}))?`, "u"),
  // "1,000 likes or more"
  new RegExp(String.raw`${edge}${number}${gap}(${anyMetric})(?:${opAfter})`, "u"),
];

function compared(said: Wording, main: MetricName | undefined): Where | undefined {
  const first = forms[0]?.exec(said.rest);
  if (first != null) return fromBefore(first, said, main);
  const second = forms[1]?.exec(said.rest);
  if (second != null) return fromAfter(second, said, main);
  const third = forms[2]?.exec(said.rest);
  return third == null ? undefined : fromBehind(third, said, main);
}

function fromBehind(match: RegExpExecArray, said: Wording, main: MetricName | undefined): Where | undefined {
  const [digits, size, sign, metric, ...rest] = match.slice(1);
  const op = after[after.findIndex((_, i) => rest[i] !== undefined)]?.[0];
  return settle({ match, op, metrics: [metric], digits, size, sign }, said, main);
}

function fromBefore(match: RegExpExecArray, said: Wording, main: MetricName | undefined): Where | undefined {
  const groups = match.slice(1);
  const at = before.findIndex((_, i) => groups[1 + i] !== undefined);
  const op = before[at]?.[0];
  const [inner, digits, size, sign, behind] = groups.slice(1 + before.length);
  return settle({ match, op, metrics: [inner, behind, groups[0]], digits, size, sign }, said, main);
}

function fromAfter(match: RegExpExecArray, said: Wording, main: MetricName | undefined): Where | undefined {
  const [ahead, digits, size, sign, ...rest] = match.slice(1);
  const op = after[after.findIndex((_, i) => rest[i] !== undefined)]?.[0];
  return settle({ match, op, metrics: [rest[after.length], ahead], digits, size, sign }, said, main);
}

interface Compared {
  match: RegExpExecArray;
  op: Op | undefined;
  metrics: readonly (string | undefined)[];
  digits: string | undefined;
  size: string | undefined;
  sign: string | undefined;
}

function settle(
  { match, op, metrics, digits, size, sign }: Compared,
  said: Wording,
  main: MetricName | undefined,
): Where | undefined {
  const isShare = sign !== undefined && new RegExp(`^(?:${share})$`, "u").test(sign);
  const named = metrics.find((letter) => letter !== undefined);
  const metric =
    (named === undefined ? undefined : metricAt(named)) ?? main ?? (isShare ? "engagement_rate" : undefined);
  if (op === undefined || metric === undefined || digits === undefined) return undefined;
  const value = valueOf(digits, size) / (/^cents?$/.test(sign ?? "") ? 100 : 1);
  const isRate = metricOf(metric).unit === "rate";
  // "ER of creators under 10k": no rate is that high, it counts something else.
  if (isRate && !isShare && value > 100) return undefined;
  said.fill(match, " ");
  return { metric, op, value: isRate && (isShare || value > 1) ? Number((value / 100).toPrecision(12)) : value };
}

/** "1,000" is a thousand, "2.5" and "2,5" are two and a half. */
function valueOf(digits: string, size: string | undefined): number {
  if (!/^\d/.test(digits)) return smallNumber(digits) * factorOf(size);
  const trimmed = digits.replace(/[.,]+$/, "");
  const plain =
    size === undefined && /^\d{1,3}([.,]\d{3})+$/.test(trimmed)
      ? trimmed.replace(/[.,]/g, "")
      : trimmed.replace(",", ".");
  return Math.round(Number(plain) * factorOf(size) * 1e6) / 1e6;
}

function factorOf(size: string | undefined): number {
  if (size === undefined) return 1;
  if (/^(?:k|tsd|thousand|mil$|mille)/.test(size)) return 1_000;
  return size === "bn" ? 1_000_000_000 : 1_000_000;
}

const nothing = String.raw`zero|no|0|(?:without|w/o)(?: any| a single| an?)?|not a single|not any|didn't get any|haven't got any|with no|nobody|never|unused|keine?n?|kein einzige[nrs]?|ohne|null|niemand|sin(?: ningun[oa]?)?|ningun[oa]?|cero|nunca|nadie|sans|aucune?|jamais|personne|nenhum[a]?|sem|nunca|ninguem`;
const notDone = String.raw`(?:has|have|did|does|do|had|is|are)(?:n't|nt| not)|not|never|yet to|noch nicht|nicht|noch nichts|nichts|(?:aun |todavia )?no (?:ha|han)?|n'(?:a|ont) (?:pas|rien|toujours pas)|pas encore|nao|ainda nao`;
const without = [
  new RegExp(
    String.raw`${edge}(?:${nothing})(?: (?:single|any|yet|new|ever|one|have|has|had|got))* ?(${anyMetric})`,
    "u",
  ),
  new RegExp(
    String.raw`${edge}(?:${notDone})(?: (?:yet|any|anything|ever|got|get|had|have|has|been|a|an|one|made|make|generated?|brought|bring|in|single|so|far|gotten|received?))* ?(${anyMetric})`,
    "u",
  ),
];

function none(said: Wording): Where | undefined {
  for (const pattern of without) {
    const match = pattern.exec(said.rest);
    const metric = match?.[1] === undefined ? undefined : metricAt(match[1]);
    if (match === null || metric === undefined || !metricOf(metric).isSum) continue;
    said.fill(match, " ");
    return { metric, op: "eq", value: 0 };
  }
  return undefined;
}
