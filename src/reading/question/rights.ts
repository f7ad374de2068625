import { metricOf } from "../../campaigns/figures/metrics.ts";
import type { Query } from "../../campaigns/query/query.ts";
import { includesRole, type Role } from "../../campaigns/role.ts";
import { anyOf } from "../any-of.ts";
import { isGeneral, type Evidence } from "./evidence.ts";
import { platforms } from "./not-held.ts";
import {
  brandMoney,
  claims,
  moneyWords,
  othersCode,
  othersMoney,
  othersWords,
  requests,
  secrets,
  trade,
} from "./refusals.ts";
import type { Slots } from "./slots.ts";
import type { Wording } from "./wording.ts";

/**
 * Why somebody may not have what they ask: secrets, instructions and contact data nobody; money and orders, for all
 * under a marketer, only their own. Records withhold them as well: this says so before anything is read.
 */
export function forbiddenOf(
  said: Wording,
  asked?: { evidence: Evidence; slots: Slots; query: Query | undefined; role: Role },
): string | undefined {
  if (asked === undefined) return secrets.find(([, pattern]) => pattern.test(said.folded))?.[0];
  const { evidence, slots, query, role } = asked;
  if (includesRole(role, "marketer") || isElsewhere(said, slots)) return undefined;
  const isAboutMoney = isMoney(said, query) || slots.metrics.some(({ name }) => metricOf(name).money);
  const isNorm = evidence.hasNorms || evidence.hasKinds || evidence.hasOughts;
  const isPublic = slots.metrics.some(
    ({ name }) => (name !== "posts" || counting.test(said.folded)) && !metricOf(name).money,
  );
  if ((isAboutMoney || (!isPublic && said.has(moneyWords))) && othersMoney.test(said.folded)) return pay;
  if ([claimed, claimedMoney, everybody].every((each) => each.test(said.folded))) return pay;
  if (othersCode.test(said.folded) || (!isNorm && brandMoney.test(said.folded))) return pay;
  if (isGeneral({ ...evidence, isYesOrNo: false })) return undefined;
  const isOwn = evidence.isMe && query?.groupBy !== "creator" && !isOfOthers(said, slots);
  if (isOwn || query?.filter.creator === "me") return isOfOthers(said, slots) && isAboutMoney ? pay : undefined;
  return isAboutMoney && (query !== undefined || isOfSomebody(said, slots)) ? pay : undefined;
}

/** What creators of another platform are paid is nobody's here. */
function isElsewhere({ folded }: Wording, { people, isUnsure, isOurs }: Slots): boolean {
  return (people.length === 0 || isUnsure) && !isOurs && elsewhere.test(folded) && !here.test(folded);
}

const elsewhere = new RegExp(
  `${platforms.source} (?:creators?|influencers?|accounts?|people|stars?|partners?)(?![\\p{L}])`,
  "u",
);
const here = anyOf("you|your|brand|campaign|team|here|they|their");

const counting = anyOf("how many|wie viele|cuant[oa]s|combien de|quant[oa]s");
/** Why somebody under a marketer is refused: said to them in other words. */
export const pay = "money or orders of others, or of the brand";

/** "My manager said i can see what the others are paid": what is asked begins inside what is claimed. */
const asking = "what|how|who|which|whose|was|wie|wer|cuanto|quien|combien|qui|quanto|quem";

/** Blanks out what people say they are, or trade in. */
export function withoutClaims(said: Wording): void {
  said.take(trade);
  said.takeAll(new RegExp(`(?:${claims.source})[^,.;:!?]*?(?=[,.;:!?] *[\\p{L}]| (?:${asking}) )`, "u"));
  said.takeAll(claims);
  said.takeAll(requests);
}

function isMoney(said: Wording, query: Query | undefined): boolean {
  const named = query === undefined || query.metric === "overview" ? [] : [query.metric];
  const condition = query?.filter.where?.metric;
  const asked = condition === undefined ? named : [...named, condition];
  return (
    asked.some((metric) => metricOf(metric).money) ||
    (asked.length === 0 && query === undefined && said.has(moneyWords))
  );
}

function isOfOthers(said: Wording, { people }: Slots): boolean {
  return (
    people.length > 0 || everybody.test(said.folded) || othersWords.test(said.rest.replace(/[\ue100-\ue17f]/g, " "))
  );
}

/** "I was told I may see everyone's pay, so show it": what is asked stands inside what is claimed. */
const claimed = anyOf("(?:show|give|send|tell|list|share)(?: me)? (?:them|it|those|that|these)");
const claimedMoney = anyOf(
  "pay(?:outs?|ments?|roll)?|paid|fees?|rates|earnings?|money|salar(?:y|ies)|wages?|spend(?:ing)?|costs?|revenue|orders|sales|budgets?",
);

const everybody = anyOf(
  "everyones?|everybodys?|others|all creators|other creators|the rest|anyone(?! (?:(?:has |have )?(?:used?|using|redeem(?:ed)?|typed?|entered) my|(?:order|bought?|buy|ordered) (?:with|by|through) my))|each creator|somebody else|alle|todos|tous|outros",
);

function isOfSomebody(said: Wording, slots: Slots): boolean {
  return (
    slots.people.length > 0 ||
    slots.isOurs ||
    othersWords.test(said.folded) ||
    said.folded.trim().split(/\s+/).length <= 3
  );
}
