import type { Query } from "../../campaigns/query/query.ts";
import { includesRole } from "../../campaigns/role.ts";
import { anyOf } from "../any-of.ts";
import { comparing, follows, leadIn, norms, pictures, pronouns } from "./general.ts";
import { isPlainWord } from "./plain-words.ts";
import type { Around, Asking } from "./question.ts";
import { slotsOf, type Slots } from "./slots.ts";
import { queryOf } from "./typed.ts";
import { Wording } from "./wording.ts";

/** A question that only changes one thing of the one before: the rest is kept. undefined: it stands for itself. */
export function followed(said: Wording, around: Around): { slots: Slots; asking: Asking } | undefined {
  const { before } = around;
  if (before === undefined) return undefined;
  const isShort = said.folded.trim().split(/\s+/).length <= 6;
  const leads = follows.test(said.folded);
  const refers = pronouns.test(said.folded) || usedIt.test(said.folded);
  const trial = new Wording(said.written);
  trial.take(leadIn);
  const posts = postsOf(trial);
  const slots = slotsOf(trial, around);
  const judged = judgedOrDrawn(said, before, slots);
  if (judged !== undefined) return judged;
  if (isWhole(said, slots)) return undefined;
  const isFragment =
    slots.metric === undefined &&
    !slots.isOverview &&
    isShort &&
    !standsAlone(said, slots) &&
    namesSomething(slots) &&
    isAllUnderstood(trial);
  if (!(
    posts !== "all" ||
    isFragment ||
    ((leads || refers) && isShort && !norms.test(said.folded) && (slots.metric !== undefined || namesSomething(slots)))
  ))
    return undefined;
  const isMe = slots.isOwn && !includesRole(around.role, "host");
  const beside = besideOf(said, before, slots);
  if (beside !== undefined) return { slots, asking: beside };
  const query = changed(before, slots, { isMe, isNew: slots.metric !== undefined && !leads && !refers });
  return { slots, asking: { query, versus: slots.people.length > 1 ? slots.people : [], posts } };
}

/** "is that good", "a chart of that": the same again, beside what is usual or drawn. */
function judgedOrDrawn(said: Wording, before: Query, slots: Slots): { slots: Slots; asking: Asking } | undefined {
  const asking: Asking = { query: before, versus: [], posts: "all" };
  if (before.metric === "engagement_rate" && isThatGood.test(said.folded))
    return { slots: { ...slots, metric: before.metric, isOurs: true }, asking };
  const isDrawn = drawThat.test(said.folded) && slots.metric === undefined && !namesSomething(slots);
  return isDrawn ? { slots, asking } : undefined;
}

const isThatGood =
  /^ *(?:and |so |ok,? )?(?:is|are|was) (?:that|this|it|those|these)(?: (?:any|a|considered|even|really))* (?:good|bad|ok|okay|normal|usual|high|low|fine|enough|decent|healthy|solid|typical|average|great|poor|much)(?![\p{L}])[^,.;]{0,20}$/u;
const drawThat = new RegExp(
  String.raw`${pictures.source}(?: (?:of|for|from|with|von|de|da|do|du|pour|para))? *(?:that|this|it|those|these|davon|daraus|eso|esto|ca|cela|isso|isto)?[ ?!.]*(?:please|pls|bitte)?[ ?!.]*$|^ *(?:(?:can|could) you )?(?:draw|plot|chart|graph|visuali[sz]e) (?:that|this|it|those|these)[ ?!.]*$`,
  "u",
);

/** "vs maya": beside whoever the figure before was of. */
function besideOf(said: Wording, before: Query, { people }: Slots): Asking | undefined {
  const { creator, ...rest } = before.filter;
  if (creator === undefined || people.length !== 1 || !against.test(said.folded)) return undefined;
  const query: Query = { ...before, groupBy: "creator", filter: rest, order: "none", limit: null };
  return { query, versus: [creator, ...people], posts: "all" };
}

const against =
  /^ *(?:and |und |y |et |e )?(?:vs\.?|versus|against|compared? (?:to|with|against)|next to|than|gegen|(?:im vergleich|verglichen) (?:zu|mit)|comparad[oa] (?:con|com|a)|frente a|contre|par rapport a)(?![\p{L}])/u;

/** "best video", "can I use it": a question of its own, and no part of one. */
function standsAlone(said: Wording, { rank, group }: Slots): boolean {
  const isRanking = (rank?.end === "good" || rank?.end === "bad") && group !== undefined && !follows.test(said.folded);
  return (
    isRanking ||
    /^ *(?:(?:can|could|may|do|does|did|is|are|am|should|would|have|has)(?![\p{L}])|what(?:'s|s| is| are) an? |was ist eine? |que es |c'est quoi |o que e )/u.test(
      said.folded,
    )
  );
}

/** "compare mia and maya", "which creators posted": a sentence with a subject and a verb of its own begins anew. */
function isWhole({ folded }: Wording, { people, group, isOwn }: Slots): boolean {
  if (follows.test(folded) || pronouns.test(folded) || refersBack.test(folded)) return false;
  return comparing.test(folded)
    ? people.length > 1
    : asking.test(folded) && (people.length > 0 || isOwn || group !== undefined);
}

/** A code, where one was spoken of. */
const usedIt = /(?<![\p{L}])used? (?:it|that one|this one)(?![\p{L}])/u;
const refersBack = anyOf("it|that|those|these|this one|das|eso|esto|ca|cela|isso|isto");
const asking =
  /^ *(?:who|which|what|how|where|wer|welche[rsn]?|was|wie|quien|que|cual(?:es)?|como|cuant[oa]s|qui|quels?|quelles?|comment|combien|quem|qual|quais|quant[oa]s)(?![\p{L}]).*(?<![\p{L}])(?:is|are|was|were|did|do|does|has|have|had|gets?|got|makes?|made|posted?|ist|sind|war|waren|hat|haben|hatte|macht|es|son|fue|tiene|tienen|tuvo|hizo|est|sont|a|ont|fait|e|sao|foi|tem|teve|fez)(?![\p{L}])/u;

/** Nothing is left but words that any question has. */
function isAllUnderstood(said: Wording): boolean {
  const words = said.rest.match(/[\p{L}\d]+/gu) ?? [];
  return (
    words.every(isPlainWord) && !/(?<![\p{L}])(?:will|why|should|rain|how|when|where)(?![\p{L}])/u.test(said.folded)
  );
}

/** One's newest post. */
export const newest = anyOf(
  String.raw`(?:last|latest|newest|most recent|letzte[ns]?|neueste[ns]?|ultimo|ultima|dernier|derniere) (?:video|post|clip|tiktok|beitrag|publicacion|publication)`,
);
const withoutMost = anyOf(
  String.raw`(?:without|excluding|except|minus|leaving out|ohne|sin|sans|sem) (?:the |that |das |den |el |la |le |o )?(?:viral(?:e[ns]?)?|biggest|top|outlier|largest|big)(?: (?:one|video|post|clip|hit))?`,
);

function postsOf(said: Wording): Asking["posts"] {
  if (said.take(withoutMost) !== undefined) return "without the most viewed";
  return said.take(newest) === undefined ? "all" : "newest";
}

function namesSomething({ people, code, period, group, rank, where, campaign, niche, isOwn }: Slots): boolean {
  return (
    people.length > 0 || isOwn || [code, period, group, rank, where, campaign, niche].some((slot) => slot !== undefined)
  );
}

function changed(before: Query, slots: Slots, { isMe, isNew }: { isMe: boolean; isNew: boolean }): Query {
  const asked = queryOf(slots, slots.metric ?? before.metric, isMe);
  const hasSubject = slots.people.length > 0 || asked.filter.code !== undefined || asked.filter.niche !== undefined;
  const { creator, code, niche, ...rest } = before.filter;
  const kept = hasSubject || isNew ? rest : before.filter;
  const hasRank =
    slots.people.length > 1 ||
    slots.rank !== undefined ||
    slots.group !== undefined ||
    slots.where !== undefined ||
    slots.period?.isComparison === true;
  const shape = hasRank
    ? { groupBy: asked.groupBy, order: asked.order, limit: asked.limit }
    : { groupBy: before.groupBy, order: before.order, limit: before.limit };
  const isOne = hasSubject && !hasRank ? { groupBy: "none" as const, order: "none" as const, limit: null } : shape;
  return {
    metric: asked.metric,
    ...isOne,
    filter: { ...kept, ...asked.filter },
    period: slots.period === undefined ? before.period : asked.period,
  };
}
