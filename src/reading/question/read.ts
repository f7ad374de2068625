import type { FoundEntry, PlaybookEntry } from "../../campaigns/playbook.ts";
import type { Query } from "../../campaigns/query/query.ts";
import { evidenceOf, isGeneral, isSure, type Evidence } from "./evidence.ts";
import { followed } from "./follow-up.ts";
import { everything } from "./general.ts";
import { rules, unknownOf } from "./lacking.ts";
import type { Around, Asking, Question } from "./question.ts";
import { forbiddenOf, withoutClaims } from "./rights.ts";
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

interface Read {
  slots: Slots;
  /** What a follow-up comes to. */
  asking: Asking | undefined;
}

function settled({ slots, asking }: Read, said: Wording, around: Around): Question {
  const isRule = rules.test(said.folded);
  const found = foundFor(around.look(said.folded), isRule);
  const evidence = evidenceOf(said, slots, { role: around.role, found, isFollowing: asking !== undefined });
  const query = asking?.query ?? queryFrom(said, slots, evidence);
  const forbidden = forbiddenOf(said, { evidence, slots, query, role: around.role });
  if (forbidden !== undefined) return { kind: "forbidden", why: forbidden };
  const lacking = unknownOf(said, evidence, slots);
  if (lacking !== undefined)
    return { kind: "unanswerable", why: lacking, query: lacking === "cause" ? query : undefined };
  const entries = entriesOf(found, evidence.hasNorms || evidence.hasKinds || evidence.isOfCase);
  const general = isGeneral(evidence);
  if (query !== undefined && evidence.wantsBoth) {
    const usual = entriesOf(around.look("engagement rate benchmark"), true).slice(0, 1);
    return { kind: "both", entries: usual, ...askingOf(query, slots, asking) };
  }
  if (query !== undefined && !general) return { kind: "stats", ...askingOf(query, slots, asking) };
  if (entries.length > 0) return { kind: "playbook", entries };
  return { kind: "unanswerable", why: "not understood", query: undefined };
}

/** Rules where a rule is asked for, and then before facts that are about as near. */
function foundFor(found: readonly FoundEntry[], isRule: boolean): FoundEntry[] {
  if (!isRule) return found.filter(({ entry }) => entry.rule === undefined);
  const weighed = found.map((one) => (one.entry.rule === undefined ? one : { ...one, score: one.score * 2 }));
  return weighed.toSorted((a, b) => b.score - a.score);
}

function askingOf(query: Query, { people }: Slots, asking: Asking | undefined): Asking {
  return asking ?? { query, versus: people.length > 1 ? people : [], posts: "all" };
}

function queryFrom(said: Wording, slots: Slots, evidence: Evidence): Query | undefined {
  // "how did my videos do" counts none.
  const isAll = everything.test(said.folded) || (slots.metric === "posts" && slots.isOverview);
  const named = isAll ? undefined : slots.metric;
  const metric = named ?? (evidence.isOverview ? "overview" : evidence.ranksWithout);
  return metric === undefined ? undefined : queryOf(slots, metric, evidence.isMe);
}

/** The best entry, and those that fit nearly as well. */
function entriesOf(found: readonly FoundEntry[], isGeneral: boolean): PlaybookEntry[] {
  const [best] = found;
  const least = isGeneral ? leastCoverage.general : leastCoverage.any;
  if (best === undefined || best.coverage < least || best.score < leastScore) return [];
  if (isSure(best)) return [best.entry];
  const near = found.filter(({ score, coverage }) => score >= best.score * nearScore && coverage >= least);
  return near.slice(0, 2).map(({ entry }) => entry);
}

/** Under this an entry only shares a word with the question. */
const leastCoverage = { general: 0.2, any: 0.3 };
/** A word or two in common by chance. */
const leastScore = 3;
const nearScore = 0.6;
