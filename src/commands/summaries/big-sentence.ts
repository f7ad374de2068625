import type { Creator } from "../../campaigns/creator.ts";
import type { Summary } from "../../campaigns/summary/summary.ts";
import type { Context } from "../../core/context.ts";
import type { Fact } from "../../core/model.ts";
import type { Line } from "../../core/reply.ts";
import { bigFigures, bigLine } from "./score-lines.ts";

/** The week in one sentence, and whether a model found the words around our figures. */
export interface BigSentence {
  words: Line;
  isByModel: boolean;
}

/** Worded by a model where there is one; the plain line where there is none, or where it did not tell all of the facts. */
export async function bigSentence(summary: Summary, { assistant, records }: Context): Promise<BigSentence> {
  const plain = { words: bigLine(summary), isByModel: false };
  const facts = factsOf(summary);
  if (assistant === undefined || facts.length === 0) return plain;
  const names = (await records.creators()).flatMap(namesOf);
  const wanted = { prompt: "summary", about: summary.campaign.id, names, plain: [plain.words] };
  const { lines, why } = await assistant.word(facts, wanted);
  const [words, ...others] = lines;
  if (why !== undefined || words === undefined || others.length > 0 || !tells(words, facts)) return plain;
  return { words, isByModel: true };
}

function factsOf(summary: Summary): Fact[] {
  const big = bigFigures(summary);
  if (big === undefined) return [];
  const shared = { scope: summary.campaign.id, rows: [] };
  const gained = "what the campaign is for, gained in the period";
  return [
    { id: "f1", about: gained, value: big.gained, unit: "count", ...shared },
    big.isFirst
      ? { id: "w1", about: "which period it is", value: big.moved, unit: "words", ...shared, scope: undefined }
      : { id: "f2", about: "its change on the period before", value: big.moved, unit: "comparison", ...shared },
  ];
}

function namesOf({ handle, formerHandles, name }: Creator): string[] {
  return [handle, ...formerHandles, ...(name === undefined ? [] : [name])];
}

/** Each fact once and in its order, in one sentence: a fall may not be left out, nor a second sentence say what no fact does. */
function tells(words: Line, facts: readonly Fact[]): boolean {
  const own = words.map((part) => (isSaid(part) ? part.said : "¶")).join("");
  const told = words.filter((part) => !isSaid(part));
  const given = facts.flatMap(({ value }) => value);
  const isAll = told.length === given.length && told.every((part, i) => part === given[i]);
  return isAll && /^[^.!?…]+[.!]?$/u.test(own.trim());
}

function isSaid(part: Line[number]) {
  return typeof part === "object" && "said" in part;
}
