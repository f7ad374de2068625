import type { z } from "zod";

import type { Declaration } from "./declaration.ts";
import { plainNumber } from "./draw.ts";
import { optionsOf, type Option } from "./option.ts";
import { usageOf } from "./text.ts";

/** What keeps a call from running, by the option that it is about; an empty option: the call as a whole. */
export interface Problem {
  option: string;
  /** A sentence that says what to do. */
  message: string;
}

type Given = Readonly<Record<string, unknown>>;
type Issue = z.core.$ZodIssue;

/** One sentence for each option, however many rules its value breaks. */
export function problemsOf(issues: readonly Issue[], command: Declaration, given: Given): Problem[] {
  const problems = issues.map((issue): Problem => {
    const option = String(issue.path[0] ?? "");
    const known = optionsOf(command).find(({ name }) => name === option);
    return { option, message: messageFor(issue, { known, command, value: given[option] }) };
  });
  return [...new Map(problems.toReversed().map((problem) => [problem.option, problem])).values()].toReversed();
}

interface Asked {
  known: Option | undefined;
  command: Declaration;
  value: unknown;
}

function messageFor(issue: Issue, { known, command, value }: Asked): string {
  if (!libraryWords.test(issue.message)) return issue.message;
  if (issue.code === "unrecognized_keys")
    return `I don't know "${issue.keys.join('", "')}" here. It goes like this: ${usageOf(command)}`;
  if (known === undefined) return `I can't use that. It goes like this: ${usageOf(command)}`;
  const name = known.name.replaceAll("_", " ");
  if (value === undefined || value === "") return `Tell me the ${name}: ${known.description}`;
  if (known.choices.length > 0) return `The ${name} is one of these: ${known.choices.join(", ")}.`;
  if (issue.code === "too_big" && typeof value === "string")
    return `That is too long for the ${name}: ${plainNumber(Number(issue.maximum))} characters are the most. Say it in fewer words, or in parts.`;
  return `I can't use ${shown(value)} as the ${name}. ${wanted(known)}`;
}

/** What the schema library says where a schema has no sentence of its own. */
const libraryWords = /^(?:Too small|Too big|Invalid|Unrecognized)\b/;

function wanted({ type, minimum, maximum, description }: Option): string {
  if (type === "flag") return "Say yes or no.";
  if (type !== "integer" && type !== "number") return `What goes there: ${description}`;
  const kind = type === "integer" ? "a whole number" : "a number";
  // Whole numbers always have a bound: what a computer can count.
  const isBounded = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  if (minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER) return `Say ${kind}.`;
  return isBounded
    ? `Say ${kind} from ${plainNumber(minimum)} to ${plainNumber(maximum)}.`
    : `Say ${kind}, ${plainNumber(minimum)} or more.`;
}

function shown(value: unknown): string {
  const typed = typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  if (typed === undefined) return "that";
  return `"${typed.length > 40 ? `${typed.slice(0, 40)}…` : typed}"`;
}
