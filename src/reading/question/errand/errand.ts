import type { MetricName } from "../../../campaigns/figures/metric.ts";
import { includesRole } from "../../../campaigns/role.ts";
import type { Around, Question } from "../question.ts";
import { pay } from "../rights.ts";
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
  const said = new Wording(text);
  const words = said.folded.replaceAll("’", "'");
  const slots = slotsOf(new Wording(text), around);
  const name = nameOf({ words, slots, question, isTeam: includesRole(around.role, "host") });
  if (name === undefined || (name === "meaning" && slots.metric === undefined)) return undefined;
  const people = slots.isUnsure ? [] : slots.people;
  return {
    ...{ name, metric: slots.metric },
    people: people.length === 0 && slots.isOwn ? ["me"] : people,
    amount: sum.exec(said.written)?.[0],
    period: slots.period?.period ?? "campaign_to_date",
    tongue: tongueOf(words),
  };
}

interface Said {
  words: string;
  slots: Slots;
  question: Question;
  isTeam: boolean;
}

/** The first that fits, the narrow ones before the wide ones; beside a refusal of pay only how things are done here. */
function nameOf({ words, slots, question, isTeam }: Said): ErrandName | undefined {
  const isMeant = (way: Way) => isTheirs(way, isTeam, slots) && isSaid(way, words);
  if (question.kind === "forbidden") return question.why === pay ? talk.find(isMeant)?.name : undefined;
  const found =
    [...talk, ...own].find(isMeant)?.name ?? ownMoney(question) ?? [...team, ...figures].find(isMeant)?.name;
  if (found !== undefined || isTeam) return found;
  return team.some((way) => ofTeam.has(way.name) && isSaid(way, words)) ? "of the team" : undefined;
}

/** What those under a host are not told, however it was read. */
const ofTeam: ReadonlySet<ErrandName> = new Set(["rebook", "owed", "budget", "profit", "overdue"]);

/** One's own pay is told whole: what was agreed, what was paid and when, and what is open. */
function ownMoney(question: Question): ErrandName | undefined {
  const isSpend = question.kind === "stats" && question.query.metric === "spend";
  return isSpend && question.query.filter.creator === "me" ? "own money" : undefined;
}

/** What is one's own names nobody else. */
function isTheirs({ by, ofSomebody }: Way, isTeam: boolean, { people, isOwn, isUnsure }: Slots): boolean {
  if (ofSomebody === true && (people.length === 0 || isUnsure) && !isOwn) return false;
  if (by === "anybody") return true;
  return by === "team" ? isTeam : !isTeam && (people.length === 0 || isUnsure);
}

function isSaid({ says, not }: Way, words: string): boolean {
  return says.every((each) => each.test(words)) && not?.test(words) !== true;
}

const sum = /(?:[$€£] ?)?\d[\d.,]*\d ?(?:k|thousand|mil|tausend)?(?![\p{L}\d%])|(?:[$€£] ?)?\d+ ?k(?![\p{L}])/u;
