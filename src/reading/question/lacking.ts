import { anyOf } from "../any-of.ts";
import { isGeneral, type Evidence } from "./evidence.ts";
import {
  caseUnknown,
  caseWords,
  causes,
  forecasts,
  normOf,
  notInArticle,
  notLogged,
  offTopic,
  platforms,
  willHappen,
} from "./not-held.ts";
import { rules } from "./rules.ts";
import type { Slots } from "./slots.ts";
import type { Wording } from "./wording.ts";

/** Why there is no answer. cause: figures cannot tell why; the query is of what changed. */
export type Lacking =
  | "forecast"
  | "cause"
  | "by day"
  | "other platform"
  | "not logged"
  | "not in the playbook"
  | "kept elsewhere"
  | "not understood";

/** What neither the playbook nor the records hold, near misses included. */
export function unknownOf(said: Wording, evidence: Evidence, slots: Slots): Lacking | undefined {
  const text = said.folded;
  if (bareWhy.test(text)) return "cause";
  if (offTopic.test(text) && !evidence.hasMetric) return "not understood";
  if (evidence.isOfCase && !evidence.isOfRecords && isUnknownOfCase(text)) return "not in the playbook";
  if (isForecast(said, evidence)) return "forecast";
  if ((evidence.isOfRecords || /(?<![\p{L}])next(?![\p{L}])/u.test(text)) && willHappen.test(text)) return "forecast";
  if (
    (evidence.hasMetric || evidence.ranksWithout !== undefined) &&
    !isGeneral(evidence) &&
    /(?<![\p{L}])(?:will|won't|gonna|going to)(?![\p{L}])/u.test(text)
  )
    return "forecast";
  if (isByDay(said, evidence, slots)) return "by day";
  const isRule = rules.test(text);
  if (platforms.test(text) && !isRule && !paidAds.test(text)) return "other platform";
  if (codeOfOne.test(text)) return "kept elsewhere";
  if (keptElsewhere.test(text) && !evidence.hasNorms) return "kept elsewhere";
  if (isCause(said, evidence)) return "cause";
  const logged =
    notLogged.some(
      ([why, pattern]) =>
        appliesTo(why, evidence) && pattern.test(whole.has(why) || !evidence.hasMetric ? text : said.rest),
    ) || commentWords.test(text);
  if (logged && !isOfPlaybook(evidence, text)) return "not logged";
  if (isRule) return undefined;
  if (isGeneral(evidence) && otherYear.test(text)) return "not in the playbook";
  if (
    notInArticle.some((pattern) => pattern.test(text) || pattern.test(said.rest)) &&
    (slots.isUnsure || slots.people.length === 0) &&
    slots.where === undefined &&
    slots.period === undefined
  )
    return "not in the playbook";
  return isNormWithoutFigure(text, evidence, slots) ? "not in the playbook" : undefined;
}

function isForecast({ folded, rest }: Wording, { hasMetric, isOfRecords, isInPlaybook }: Evidence): boolean {
  if (hasMetric && expecting.test(folded)) return true;
  // When results show at all the playbook tells.
  if (!isOfRecords && (isInPlaybook || (!hasMetric && howSoon.test(folded)))) return false;
  return forecasts.some((pattern, i) => pattern.test(i === 0 ? folded : rest));
}

const howSoon =
  /(?<![\p{L}])(?:how (?:soon|long|fast|quickly)|when|wann|wie (?:lange|schnell|bald)|cuando|cuanto tiempo|quand|combien de temps|quando|quanto tempo)(?![\p{L}]).*(?<![\p{L}])(?:results?|effects?|signals?|ergebnisse|wirkung|resultados?|resultats?|efectos?|effets?|efeitos?)(?![\p{L}])/u;

/** Of what was told before. */
const bareWhy =
  /^[ ]*(?:(?:but|and|so|aber|und|y|pero|et|mais|e|mas) )?(?:why(?: (?:so|not))?|why(?:'s| is| was|s) (?:that|this|it|it so)|how(?:'s)? come|how so|what happened(?: there)?|warum|wieso|weshalb|woran liegt(?: da|')s|y eso|por que|pourquoi)[ ?!.]*$/u;

function isByDay({ folded }: Wording, { hasMetric, ranksWithout, hasNorms }: Evidence, { group }: Slots): boolean {
  const isOfFigures = (hasMetric || ranksWithout !== undefined) && !hasNorms;
  return isOfFigures && group?.groupBy !== "week" && byDay.test(folded);
}

/** Readings come every few days: a day's own figures nobody has. */
const byDay = anyOf(
  "(?:per|by|each|every) (?:single )?(?:calendar )?day|day by day|daily|(?:which|what|the best|best|worst) day(?:s)?(?! (?:to|for))|pro tag|taglich\\w*|por dia|par jour|chaque jour",
);

const expecting =
  /(?<![\p{L}])(?:should|can|could|do|will|would|might) (?:we|i|they|she|he) (?:expect|get|reach|make|sell|have) .*(?<![\p{L}])(?:in|by|next|until|before|at the end)(?![\p{L}])|(?:should|can|could) (?:we|i) expect/u;
/** "profitable" beside a metric only says why it is asked; products are asked after in general, and as sold. */
function appliesTo(why: string, { hasMetric }: Evidence): boolean {
  return why === "profit" ? !hasMetric : why !== "products" || hasMetric;
}

/** The article speaks of 2024 to 2026. */
const otherYear = /(?<!\d)(?:20(?:[01]\d|2[0-3]|2[7-9]|[3-9]\d)|19\d\d)(?!\d)/;

/** Never a part of what a metric is called: looked for in all that was said. */
const whole: ReadonlySet<string> = new Set(["audience", "followers", "others", "products", "comments' words"]);
const commentWords =
  /what (?:do|are|did) (?:the |our )?(?:comments|commenters|fans|people)(?: in the comments)? (?:say|saying|think|thinking|ask|asking|complain)/u;

function isUnknownOfCase(text: string): boolean {
  return (
    caseUnknown.test(text.replace(caseWords, " ").replace(setAside, " ").replace(relative, " ")) ||
    /(?<![\p{L}])which (?:saas|software|consumer)(?![\p{L}])/u.test(text)
  );
}

/** What is known already, and not asked: "apart from cost, what …". */
const setAside =
  /(?<![\p{L}])(?:apart from|aside from|besides|beside|other than|in addition to|on top of|except|not counting) [^,;:?]*[,;:]/u;

/** A difference, which it tells; what it spent in all it does not. */
const relative =
  /(?<![\p{L}])how (?:much|far) (?:less|more|lower|higher|below|above|under|over) [^,.;?!]*(?:spend|spent|cost|costs|pay|paid)(?![\p{L}])/u;

const paidAds =
  /(?<![\p{L}])(?:ads|paid ads|advertising)(?![\p{L}]).*(?:vs|versus|better|instead|or|replace)|(?:vs|versus|better|instead|or|replace).*(?<![\p{L}])(?:ads|advertising)(?![\p{L}])/u;

/** Other commands have it. */
const keptElsewhere = anyOf(
  String.raw`(?:our|the|campaign|remaining|total|left of the|how much) budget(?: left| remaining)?|budget (?:left|remaining)|how many (?:creators|influencers|people) (?:do we have|have we|are (?:there|in|on|working|part|booked)|did we (?:book|hire|sign)|joined|signed)|who is overdue|overdue|who (?:has|hasn't|have) (?:signed|agreed|declined)|deadline|due dates?|rebook|usage rights (?:expire|run out|end)`,
);

/** Which code somebody has, not what came of it. */
const codeOfOne =
  /^ *(?:(?:what|which)(?:'s| is|s)?|tell me|give me|show me|show|wie (?:ist|lautet)|cual es|quel est|qual e) [^?]{0,40}(?:['’]s|s'|her|his|their) (?:discount |promo )?codes?[ ?!.]*$/u;

/** Why figures moved; the playbook's own whys are of kinds of creators. */
function isCause(
  said: Wording,
  { hasKinds, hasOughts, isOfCase, isInPlaybook, hasMetric, isOfRecords, isOurs }: Evidence,
): boolean {
  if (hasKinds || hasOughts || isOfCase || isInPlaybook || !causes.test(said.folded)) return false;
  return hasMetric ? isOfRecords || isOurs || moved.test(said.folded) : isOfRecords && moved.test(said.folded);
}

const moved = anyOf(
  String.raw`drop(?:ped|ping)?|fall(?:en|ing)?|fell|decline(?:d)?|down|up|rise|rose|risen|increase(?:d)?|decrease(?:d)?|spike(?:d)?|jump(?:ed)?|tank(?:ed|ing)?|crash(?:ed)?|grow|grew|went|go|low|lower|high|higher|worse|better|so (?:few|many|low|high|bad|good)|doing|perform\w*|flop(?:ped)?|gefallen|gesunken|gestiegen|eingebrochen|bajaron|bajo|subio|subieron|cayo|cayeron|baisse|chute|augmente|cairam|caiu|subiram|subiu`,
);

/** "reach", "men" and "inventory" are words of the playbook as well. */
function isOfPlaybook(evidence: Evidence, text: string): boolean {
  return (
    isGeneral({ ...evidence, isLikelyRecords: false }) &&
    evidence.coverage >= 0.3 &&
    !/click|ctr|impression|conversion rate|refund|gender|countr|aov|competitor/.test(text)
  );
}

/** A benchmark that the article does not give: all but the rate of engagement, pay, and the cost of a conversion. */
function isNormWithoutFigure(text: string, evidence: Evidence, { metric }: Slots): boolean {
  if (
    metric === undefined ||
    !isGeneral(evidence) ||
    evidence.isOfCase ||
    /(?<![\p{L}])(?:why|higher|lower|more|better|warum)(?![\p{L}])/u.test(text)
  )
    return false;
  if (
    metric === "engagement_rate" ||
    metric === "spend" ||
    metric === "cpe" ||
    metric === "comments" ||
    metric === "posts"
  )
    return false;
  if (metric === "cpa")
    return (
      /(?<![\p{L}])(?:average|avg|typical|normal|usual|good|benchmark)(?![\p{L}])/u.test(text) &&
      !/difference|lower|cheaper|%|percent|less/.test(text)
    );
  return normBefore.test(text);
}

const normBefore = new RegExp(
  `how many (?:views|likes|shares|saves|orders|sales)(?: [\\p{L}]+){0,2} (?:should|is|are) |${normOf.source}(?: [\\p{L}]+){0,2} (?:roas|roi|cpms?|cpv|views|view|likes|shares|saves|orders|sales|revenue|watch|completion|finish)|(?:roas|roi|cpms?|cpv|completion|watch time)[^.?!]*(?:${normOf.source}|micro)`,
  "u",
);
