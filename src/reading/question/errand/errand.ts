import type { MetricName } from "../../../campaigns/figures/metric.ts";
import { includesRole } from "../../../campaigns/role.ts";
import type { Around, Question } from "../question.ts";
import { slotsOf, type Slots } from "../slots.ts";
import { Wording } from "../wording.ts";
import { figures } from "./figures.ts";
import { own } from "./own.ts";
import { talk } from "./talk.ts";
import { team } from "./team.ts";
import { tongueOf, type Tongue } from "./tongue.ts";
import type { ErrandName, Way } from "./way.ts";

/** What a question wants that is no figure and no fact: another command has it, or a line of its own answers it. */
export interface Errand {
  name: ErrandName;
  /** Whom it names, as written: "me" is the asker. */
  people: readonly string[];
  /** A sum that it names, as written: "$3,000". */
  amount: string | undefined;
  metric: MetricName | undefined;
  /** As the typed query spells it. */
  period: string;
  tongue: Tongue;
}

/**
 * What is better answered by something else than by what the question was read for; undefined: nothing is. Words and
 * role alone decide: what creators ask of their own, a team asks of everybody. What is forbidden stays so.
 */
export function errandOf(text: string, question: Question, around: Around): Errand | undefined {
  if (question.kind === "forbidden") return undefined;
  const said = new Wording(text);
  const words = said.folded.replaceAll("’", "'");
  const slots = slotsOf(new Wording(text), around);
  const isTeam = includesRole(around.role, "host");
  const isMeant = (way: Way) => isTheirs(way, isTeam, slots) && isSaid(way, words);
  const name = ownMoney(question) ?? [...talk, ...own, ...team, ...figures].find(isMeant)?.name;
  if (name === undefined || (name === "meaning" && slots.metric === undefined)) return undefined;
  return {
    ...{ name, metric: slots.metric },
    people: slots.people.length === 0 && slots.isOwn ? ["me"] : slots.people,
    amount: sum.exec(said.written)?.[0],
    period: slots.period?.period ?? "campaign_to_date",
    tongue: tongueOf(words),
  };
}

/** One's own pay is told whole: what was agreed, what was paid and when, and what is open. */
function ownMoney(question: Question): ErrandName | undefined {
  const isSpend = question.kind === "stats" && question.query.metric === "spend";
  return isSpend && question.query.filter.creator === "me" ? "own money" : undefined;
}

/** What is one's own names nobody else. */
function isTheirs({ by, ofSomebody }: Way, isTeam: boolean, { people, isOwn, isUnsure }: Slots): boolean {
  if (ofSomebody === true && people.length === 0 && !isOwn) return false;
  if (by === "anybody") return true;
  return by === "team" ? isTeam : !isTeam && (people.length === 0 || isUnsure);
}

function isSaid({ says, not }: Way, words: string): boolean {
  return says.every((each) => each.test(words)) && not?.test(words) !== true;
}

const sum = /(?:[$€£] ?)?\d[\d.,]*\d ?(?:k|thousand|mil|tausend)?(?![\p{L}\d%])|(?:[$€£] ?)?\d+ ?k(?![\p{L}])/u;
