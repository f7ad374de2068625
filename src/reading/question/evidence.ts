import type { MetricName } from "../../campaigns/figures/metric.ts";
import type { FoundEntry } from "../../campaigns/playbook.ts";
import { includesRole, type Role } from "../../campaigns/role.ts";
import { fold } from "../fold.ts";
import { comparing, kindsOfCreators, looseOverview, norms, onTrack, oughts } from "./general.ts";
import { caseWords } from "./not-held.ts";
import { isPlainWord } from "./plain-words.ts";
import type { Slots } from "./slots.ts";
import type { Wording } from "./wording.ts";

/** What speaks for the team's data, and what for the playbook. */
export interface Evidence {
  /** It names something that only the data has: a person, a code, a time, a threshold. */
  isOfRecords: boolean;
  /** "our", a ranking, lines by something: likely the data. */
  isLikelyRecords: boolean;
  hasKinds: boolean;
  hasNorms: boolean;
  hasOughts: boolean;
  /** It says a figure itself, "I'm at 7%", and asks what that is worth. */
  isOfValue: boolean;
  isOfCase: boolean;
  /** "does it", "is it", of nobody in particular: figures are not asked for that way. */
  isYesOrNo: boolean;
  isOverview: boolean;
  hasMetric: boolean;
  /** Videos are what it is about, and nobody asks how many. */
  namesVideosOnly: boolean;
  isMe: boolean;
  isOurs: boolean;
  /** What a ranking without a metric is by. */
  ranksWithout: MetricName | undefined;
  wantsBoth: boolean;
  /** The playbook has it nearly as it was asked. */
  isInPlaybook: boolean;
  coverage: number;
}

export function evidenceOf(
  said: Wording,
  slots: Slots,
  { role, found, isFollowing }: { role: Role; found: readonly FoundEntry[]; isFollowing: boolean },
): Evidence {
  const { people, group, rank, period, metric } = slots;
  const isMe = slots.isOwn && !includesRole(role, "host");
  const hasKinds = kindsOfCreators.test(said.folded);
  // "median views per post" sounds like a norm, and is nobody's but the campaign's.
  const isCounted = !hasKinds && metric !== undefined && counted.has(metric) && isUnderstood(said);
  const hasNorms = !isCounted && norms.test(said.folded);
  const isOfCase = caseWords.test(said.folded);
  const [best] = found;
  const hasOughts = oughts.test(said.folded);
  const isBare =
    metric !== undefined &&
    !hasNorms &&
    !hasOughts &&
    isUnderstood(said) &&
    (isCounted || isMe || slots.isOurs || isShort(said) || rank !== undefined || group?.isExplicit === true);
  const isInPlaybook = !isBare && best !== undefined && (isSure(best) || isGuessedWord(said, slots, found));
  // A word that only stands like a name is none beside words of the playbook.
  const isOfPeople = people.length > 0 && !(slots.isUnsure && (hasNorms || hasKinds || isOfCase || isInPlaybook));
  const isOfRecords = isFollowing || isOfPeople || namesRecords(slots);
  const isAbout =
    isOfRecords || (slots.isOurs && !hasNorms) || isMe || (isShort(said) && isUnderstood(said, looseOverview));
  const isLoose = isAbout && !hasNorms && !isOfCase && !hasKinds && said.has(looseOverview);
  return {
    ...{ isOfRecords, hasKinds, hasNorms, isOfCase, isMe, isInPlaybook, isOurs: slots.isOurs },
    isLikelyRecords: slots.isOurs || rank !== undefined || group?.isExplicit === true || period !== undefined,
    hasOughts,
    isYesOrNo:
      group?.isAsked !== true && /^ *(?:is|are|was|were|does|do|can|could|would)(?![\p{L}])/u.test(said.folded),
    isOfValue: ownValue.test(said.folded),
    isOverview: !isOfCase && (isLoose || ((isOfRecords || isMe) && onTrack.test(said.folded)) || isOfAll(said, slots)),
    namesVideosOnly: metric === "posts" && isOnlyNamed(said, slots),
    hasMetric: metric !== undefined,
    ranksWithout: hasNorms || hasKinds ? undefined : rankedBy(said, slots),
    wantsBoth: isComparedToNorm(said, slots, isMe),
    coverage: best?.coverage ?? 0,
  };
}

/** Made of posts that are known: the playbook has nothing like them. */
const counted: ReadonlySet<MetricName> = new Set(["median_views", "er_by_followers"]);

/**
 * An entry that is asked for nearly in the words of the question. Questions about figures share a word or two with the
 * playbook: on all sets at hand they stay under these.
 */
export function isSure({ score, coverage }: FoundEntry): boolean {
  return score >= 48 && coverage >= 0.55;
}

/** A word that nobody is known by, and only stands like a name, speaks less for figures; beside a number it does not. */
function isGuessedWord(said: Wording, { people, isUnsure }: Slots, found: readonly FoundEntry[]): boolean {
  if (people.length === 0 || !isUnsure || /\d/.test(said.folded)) return false;
  const isSaid = (word: string): boolean => found.some(({ entry }) => wordsOf(entry.text).includes(fold(word)));
  return people.every(isSaid) || found.slice(0, 1).some(isNear);
}

function wordsOf(text: string): string[] {
  return fold(text).split(/[^\p{L}\d]+/u);
}

function isNear({ score, coverage }: FoundEntry): boolean {
  return score >= 18 && coverage >= 0.45;
}

function namesRecords(slots: Slots): boolean {
  const { code, where, campaign, isSlash } = slots;
  return isSlash || isTimed(slots) || [code, where, campaign].some((named) => named !== undefined);
}

/** All that is known is asked for: in so many words, by a bare name, or of several beside each other. */
function isOfAll(said: Wording, slots: Slots): boolean {
  return slots.isOverview || isBareSubject(said, slots) || isBeside(said, slots);
}

function isShort(said: Wording): boolean {
  return said.folded.trim().split(/\s+/).length <= 3;
}

/** "@mia", "/stats": all that is known of it. */
function isBareSubject(said: Wording, { people, isSlash, metric }: Slots): boolean {
  if (isSlash) return metric === undefined;
  return people.length > 0 && isShort(said) && !asksFor.test(said.folded) && isUnderstood(said);
}

/** "compare mia and maya": by all that is known. */
function isBeside(said: Wording, { people, metric }: Slots): boolean {
  return people.length > 1 && metric === undefined && comparing.test(said.folded);
}

const asksFor = /^ *(?:what|who|when|where|why)(?![\p{L}])/u;

/** Nothing is left but words that any question has. */
function isUnderstood(said: Wording, beside?: RegExp): boolean {
  const rest = beside === undefined ? said.rest : said.rest.replace(beside, " ");
  return (rest.match(/[\p{L}\d']+/gu) ?? []).every(isPlainWord);
}

/** The playbook is asked, although a metric is named: "what engagement rate is typical". */
export function isGeneral({
  isOfRecords,
  isLikelyRecords,
  hasKinds,
  hasNorms,
  hasOughts,
  isOfCase,
  isMe,
  isOurs,
  isInPlaybook,
  isOfValue,
  isYesOrNo,
  namesVideosOnly,
}: Evidence): boolean {
  if (isOfRecords) return false;
  if (isOfCase || namesVideosOnly || isInPlaybook || (isYesOrNo && !isLikelyRecords && !isMe)) return true;
  if (hasOughts || (hasNorms && (isOfValue || (!isOurs && !isMe)))) return true;
  if (hasKinds) return !isLikelyRecords || hasNorms;
  return hasNorms && !isLikelyRecords && !isMe;
}

function isOnlyNamed(said: Wording, { rank, group, isOurs, isOwn, where, period }: Slots): boolean {
  const isPlain = [rank, group, where, period].every((each) => each === undefined) && !isOurs && !isOwn;
  return isPlain && !isShort(said) && !howMany.test(said.folded);
}

const howMany =
  /(?<![\p{L}])(?:how many|number of|count|total|wie viele|anzahl|cuant[oa]s|combien|quant[oa]s|posted|live|published|uploaded|up)(?![\p{L}])/u;

function isTimed({ period }: Slots): boolean {
  return period !== undefined && period.period !== "campaign_to_date";
}

/** The cheapest creator is the one who is paid least; the best one has the best rate. */
function rankedBy(said: Wording, slots: Slots): MetricName | undefined {
  if (slots.rank?.isOfCost === true && slots.metric === undefined) return "spend";
  return slots.rank !== undefined && isRankOfPeople(said, slots) ? "engagement_rate" : undefined;
}

function isRankOfPeople(said: Wording, { group, metric, rank }: Slots): boolean {
  const isOfQuality = rank?.end === "good" || rank?.end === "bad" || group?.isAsked === true;
  return (
    metric === undefined &&
    isOfQuality &&
    isUnderstood(said) &&
    (group === undefined || group.groupBy === "creator" || group.groupBy === "video" || group.groupBy === "campaign") &&
    /(?<![\p{L}])(?:creator|influencer|(?:under-?|out)?performer|mvp|video|post|who|wer|quien|qui|quem|campaign)/u.test(
      said.folded,
    )
  );
}

const ownValue = /\d ?(?:%|percent|prozent)/;
const toNorm =
  /(?<![\p{L}])(?:any good|good(?= *[?!.]*$)|good or bad|good enough|ok|okay|healthy|normal|benchmarks?|compare(?:d)? (?:to|with) (?:the )?(?:playbook|article|benchmark|average|others|industry|micro\w*)|above average|below average|in line|up to par|gut|bien|bom|bueno)(?![\p{L}])/u;

/** "what's a healthy rate for our micro creators" asks for no figure of ours. */
const asksNorm = /(?<![\p{L}])what(?:'s| is|s) an? (?:healthy|good|decent|solid|normal|typical|fair)(?![\p{L}])/u;

function isComparedToNorm(said: Wording, { metric, isOurs, people, isUnsure }: Slots, isMe: boolean): boolean {
  return (
    metric === "engagement_rate" &&
    !(kindsOfCreators.test(said.folded) && asksNorm.test(said.folded)) &&
    !ownValue.test(said.folded) &&
    (isOurs || isMe || (people.length > 0 && !isUnsure)) &&
    toNorm.test(said.folded)
  );
}
