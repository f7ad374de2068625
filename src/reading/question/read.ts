import type { FoundEntry, PlaybookEntry } from "../../campaigns/playbook.ts";
import type { Query } from "../../campaigns/query/query.ts";
import { anyOf } from "../any-of.ts";
import { evidenceOf, isGeneral, isSure, type Evidence } from "./evidence.ts";
import { followed, newest } from "./follow-up.ts";
import { everything, pictures } from "./general.ts";
import { unknownOf, type Lacking } from "./lacking.ts";
import type { Around, Asking, Question } from "./question.ts";
import { forbiddenOf, withoutClaims } from "./rights.ts";
import { marketsIn, rules } from "./rules.ts";
import { slotsOf, type Slots } from "./slots.ts";
import { queryOf } from "./typed.ts";
import { Wording } from "./wording.ts";

/** Plain words -> one typed query, entries of the playbook, both, or why neither. No model, no guess. */
export function readQuestion(text: string, around: Around): Question {
  const said = new Wording(text);
  const refused = forbiddenOf(said);
  if (refused !== undefined) return { kind: "forbidden", why: refused };
  withoutClaims(said);
  const before = followed(said, around);
  if (before !== undefined) return settled(before, said, around);
  const slots = slotsOf(said, around);
  return settled({ slots, asking: undefined }, said, around);
}

/** What is there beside what is missing: by week, what changed. */
const toldAnyway: ReadonlySet<Lacking> = new Set(["cause", "by day"]);

interface Read {
  slots: Slots;
  /** What a follow-up comes to. */
  asking: Asking | undefined;
}

function settled({ slots, asking }: Read, said: Wording, around: Around): Question {
  const isRule = rules.test(said.folded);
  const found = foundFor(around.look(said.folded), isRule, marketsIn(said.folded));
  const evidence = evidenceOf(said, slots, { role: around.role, found, isFollowing: asking !== undefined });
  const query = asking?.query ?? queryFrom(said, slots, evidence);
  const forbidden = forbiddenOf(said, { evidence, slots, query, role: around.role });
  if (forbidden !== undefined) return { kind: "forbidden", why: forbidden };
  const lacking = unknownOf(said, evidence, slots);
  if (lacking !== undefined)
    return {
      kind: "unanswerable",
      why: lacking,
      query: toldAnyway.has(lacking) ? (query ?? around.before) : undefined,
    };
  const general = isGeneral(evidence);
  const isUsual = general || evidence.hasNorms || evidence.hasKinds;
  const told = entriesOf(found, isRule || evidence.isInPlaybook ? "told" : isUsual ? "general" : "any");
  const entries = asksAdvice(said) ? withFact(told, found) : told;
  if (query !== undefined && evidence.wantsBoth) {
    const usual = entriesOf(around.look("engagement rate benchmark"), "general").slice(0, 1);
    return { kind: "both", entries: usual, ...askingOf(said, query, { slots, asking }) };
  }
  if (query !== undefined && !general) return { kind: "stats", ...askingOf(said, query, { slots, asking }) };
  if (entries.length > 0) return { kind: "playbook", entries };
  return { kind: "unanswerable", why: "not understood", query: undefined, nearest: nearestOf(found) };
}

/** Rules where a rule is asked for, and then before facts that are about as near; where a country is named, only its rules. */
function foundFor(found: readonly FoundEntry[], isRule: boolean, markets: readonly string[]): FoundEntry[] {
  if (!isRule) return found.filter(({ entry }) => entry.rule === undefined);
  const isThere = ({ entry: { rule } }: FoundEntry) =>
    markets.length === 0 || ["all", ...markets].some((market) => rule?.market.includes(market));
  const weighed = found
    .filter(isThere)
    .map((one) => (one.entry.rule === undefined ? one : { ...one, score: one.score * 2 }));
  return weighed.toSorted((a, b) => b.score - a.score);
}

function askingOf(said: Wording, query: Query, { slots: { people }, asking }: Read): Asking {
  const isOfNewest = query.filter.creator !== undefined && query.metric !== "posts" && newest.test(said.folded);
  const posts = isOfNewest ? "newest" : "all";
  return {
    ...(asking ?? { query, versus: people.length > 1 ? people : [], posts }),
    isDrawn: pictures.test(said.folded),
  };
}

function queryFrom(said: Wording, slots: Slots, evidence: Evidence): Query | undefined {
  // "how did my videos do" counts none.
  const isAll = everything.test(said.folded) || (slots.metric === "posts" && slots.isOverview);
  const named = isAll ? undefined : slots.metric;
  const metric = named ?? (evidence.isOverview ? "overview" : evidence.ranksWithout);
  return metric === undefined ? undefined : queryOf(slots, metric, evidence.isMe);
}

/** The best entry, and those that fit nearly as well. */
function entriesOf(found: readonly FoundEntry[], of: keyof typeof least): PlaybookEntry[] {
  const [best] = found;
  if (best === undefined || !isRelevant(best, of)) return [];
  const bar = best.score * (isSure(best) ? nearSure : nearScore);
  const near = found.filter((one) => isOfKind(one, best) && one.score >= bar && isRelevant(one, of));
  return near.slice(0, 2).map(({ entry }) => entry);
}

/** "should I say it is an ad" asks what is wise as well, "must I" for the rule alone. */
function asksAdvice({ folded }: Wording): boolean {
  return advice.test(folded) && !duty.test(folded);
}

const advice = anyOf(
  "should(?: i| we| they| creators)|(?:ok|okay|good|bad|wise|smart|better|worth) (?:to|idea)|does (?:it|that) (?:hurt|kill|cost|help|matter)",
);
const duty = anyOf("must|ha(?:ve|s) to|required?|requires|needs? to|law|legal(?:ly)?|allowed|obliged|rules?|enough");

/** The best rule, and what the playbook says of the same in so many words. */
function withFact(entries: PlaybookEntry[], found: readonly FoundEntry[]): PlaybookEntry[] {
  const [first] = entries;
  const fact = found.find((one) => one.entry.rule === undefined && isSure(one));
  return first?.rule === undefined || fact === undefined ? entries : [first, fact.entry];
}

/** Beside a rule stand rules. */
function isOfKind({ entry }: FoundEntry, best: FoundEntry): boolean {
  return best.entry.rule === undefined || entry.rule !== undefined;
}

/**
 * It speaks of most that the question is about, of half of it in much the same words, or of several words of it; less is
 * a word in common by chance. Of kinds of creators and of what is usual only the playbook speaks: there a little less will
 * do, and less again where words for a label, music or a claim, or one of the entry's own, have told what it is about.
 */
function isRelevant({ score, coverage, words }: FoundEntry, of: keyof typeof least): boolean {
  const { most, half, several } = least[of];
  return [most, half, ...(words > 1 ? [several] : [])].some((bar) => coverage >= bar.coverage && score >= bar.score);
}

const least = {
  general: {
    most: { coverage: 0.6, score: 3 },
    half: { coverage: 0.25, score: 8 },
    several: { coverage: 0.3, score: 5 },
  },
  told: { most: { coverage: 0.6, score: 3 }, half: { coverage: 0.2, score: 3 }, several: { coverage: 0.2, score: 3 } },
  any: {
    most: { coverage: 0.7, score: 3.5 },
    half: { coverage: 0.35, score: 10 },
    several: { coverage: 0.3, score: 10 },
  },
};
const nearScore = 0.6;
/** Beside one that is asked for nearly word by word only another such. */
const nearSure = 0.8;

/** What comes nearest where nothing answers: for a button, never for an answer. */
function nearestOf([best]: readonly FoundEntry[]): PlaybookEntry | undefined {
  return best !== undefined && best.score >= 4 ? best.entry : undefined;
}
