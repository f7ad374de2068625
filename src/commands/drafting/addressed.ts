import type { Campaign } from "../../campaigns/campaign.ts";
import { bareHandle, type Creator } from "../../campaigns/creator.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import type { DraftOptions } from "../brief/draft.ts";
import { bulkWord, chosenCreators } from "../meaning/creators.ts";

/** Whom words are for, and what is left of them. */
export interface Addressed {
  creators: readonly Creator[];
  /** Said as a group: "all". */
  isBulk: boolean;
  /** What the brief is about, as written; "" where only names were said. */
  about: string;
}

/** A wish for briefs. */
export interface Wanted {
  campaign: Campaign;
  whom: Addressed;
  options: DraftOptions;
}

/**
 * "mia and jon about the glow serum", "all: the glow serum", "the glow serum for @mia.skin": names first or behind a last "for".
 * Only whole names count, so that a product called like a part of a handle is nobody. undefined: it names nobody.
 */
export async function addressed(words: string, campaign: Campaign, context: Context): Promise<Addressed | undefined> {
  const creators = await context.records.creators();
  const said = words.trim().replace(asking, "");
  const begin = leading(said, creators);
  if (begin !== undefined) return chosen(begin, campaign, context);
  const [, about = "", names = ""] = behindFor.exec(said) ?? [];
  const end = leading(names, creators);
  return end?.rest === "" ? chosen({ names: end.names, rest: about }, campaign, context) : undefined;
}

/** "a brief for": what people say around it. */
const asking = /^(?:(?:me|us|a|an|the|some|new|loose)\s+)*briefs?(?:\s+(?:for|to))?\s+/iu;
const behindFor = /^(.+)\s(?:for|für|para|pour)\s+(.+)$/isu;

interface Split {
  names: readonly string[];
  rest: string;
}

async function chosen({ names, rest }: Split, campaign: Campaign, context: Context): Promise<Addressed> {
  const { creators, isBulk } = await chosenCreators(context, names.join(", "), campaign);
  if (creators.length === 0)
    throw new UserError(`Nobody in ${campaign.name} is ${names.join(", ")}. Say creator list to see everybody.`);
  return { creators, isBulk, about: rest };
}

/** The names that words begin with, as long as each of them is one. */
function leading(words: string, creators: readonly Creator[]): Split | undefined {
  const names: string[] = [];
  let rest = words;
  for (;;) {
    const name = nameAt(rest, creators);
    if (name === undefined) break;
    names.push(name);
    const behind = rest.slice(name.length);
    const next = behind.replace(/^\s*(?:[,;&]|\s(?:and|und|y|et|e)\s|\s)\s*/iu, "");
    rest = next;
    if (bulkWord(name) !== undefined || behind === "" || /^\s*[:–-]/u.test(behind)) break;
  }
  return names.length === 0 ? undefined : { names, rest: bare(rest) };
}

/** Two words at most: "not posted", "Ana Glow". */
function nameAt(words: string, creators: readonly Creator[]): string | undefined {
  const [two, one] = [/^[^\s,;:&]+\s[^\s,;:&]+/u, /^[^\s,;:&]+/u].map((form) => form.exec(words)?.[0]);
  return [two, one].find((name) => name !== undefined && isName(name, creators));
}

function isName(name: string, creators: readonly Creator[]): boolean {
  if (/^@\S+$/u.test(name) || bulkWord(name) !== undefined) return true;
  const said = bareHandle(name);
  return creators.some((creator) => namesOf(creator).includes(said));
}

function namesOf(creator: Creator): string[] {
  const first = creator.name === undefined ? creator.handle.slice(1).split(/[._]/u)[0] : creator.name.split(" ")[0];
  return [creator.handle, ...creator.formerHandles, callName(creator), first ?? ""].map(bareHandle);
}

function bare(about: string): string {
  return about.replace(/^\s*(?:[:,–-]\s*)+/u, "").trim();
}
