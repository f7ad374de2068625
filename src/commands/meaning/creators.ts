import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import { callName, matchCreator } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import type { Button } from "../../core/reply.ts";
import { groups, isIn, rosterOf, type Group } from "./roster.ts";

/** Creators that words name, in the order they were named. */
export interface Chosen {
  creators: readonly Creator[];
  /** Said as a group, "all posted", and not by name: worth a preview. */
  isBulk: boolean;
}

/**
 * The creators that words mean: names with commas or "and" between them, or the bulk words all, agreed (or any other
 * stage), posted, not posted and overdue, which are read in one campaign, or both: "not posted, maya". Throws UserError on a name that fits nobody
 * or several.
 */
export async function chosenCreators(context: Context, words: string, campaign?: Campaign): Promise<Chosen> {
  const creators = await context.records.creators();
  const bulk = bulkWord(words);
  if (bulk !== undefined) {
    if (campaign === undefined) return { creators, isBulk: true };
    return { creators: await inBulk(context, bulk, { campaign, creators }), isBulk: true };
  }
  const names = words.split(/\s*[,;&]\s*|\s+(?:and|und|y|et|e)\s+/i).filter((name) => name !== "");
  const groups = names.map(bulkWord);
  const found: (readonly Creator[])[] = [];
  for (const [i, name] of names.entries()) {
    const group = groups[i];
    if (group === undefined) found.push(named(context, name, creators));
    else found.push(campaign === undefined ? creators : await inBulk(context, group, { campaign, creators }));
  }
  return { creators: unique(found.flat()), isBulk: groups.some((group) => group !== undefined) };
}

function unique(creators: readonly Creator[]): Creator[] {
  return [...new Map(creators.map((creator) => [creator.id, creator])).values()];
}

/** One creator by name. Throws UserError. */
export async function chosenCreator(context: Context, name: string): Promise<Creator> {
  const { creators } = await chosenCreators(context, name);
  const [only, ...others] = creators;
  if (only !== undefined && others.length === 0) return only;
  throw new UserError("One creator at a time here: name one.");
}

/** "mia jon" without commas names two where each word fits one creator. */
function named(context: Context, name: string, creators: readonly Creator[]): Creator[] {
  const match = matchCreator(name, creators);
  if (match.kind === "one") return [match.creator];
  const words = name.split(/\s+/);
  if (match.kind === "nobody" && words.length > 1) return words.flatMap((word) => named(context, word, creators));
  if (match.kind === "several")
    throw new UserError(`Which ${name}?`, [
      ...offered(context, name, match.creators),
      ...rest(context, match.creators),
    ]);
  if (pronoun.test(name)) throw new UserError(`I can't tell whom "${name}" means here: say a name or a handle.`);
  const nearest = match.nearest === undefined ? [] : [match.nearest];
  const hint =
    nearest.length > 0 ? `Did you mean ${callName(nearest[0] as Creator)}?` : "Say creator list to see everybody.";
  throw new UserError(`I know no creator called "${name.slice(0, 60)}". ${hint}`, offered(context, name, nearest));
}

const pronoun = /^(?:it|them|him|her|they|she|he|that|those|these|this|everyone else|the others?)$/i;

/** Those who have no button are found in the form, whose field knows all names. */
function rest({ call }: Context, candidates: readonly Creator[]): Button[] {
  const others = candidates.length - mostOffered;
  return others > 0 ? [{ label: `${String(others)} more`, call: { ...call, form: true } }] : [];
}

const mostOffered = 3;

/** The same call once more, with the name replaced by a handle that is sure. */
function offered(context: Context, name: string, candidates: readonly Creator[]) {
  return candidates.slice(0, mostOffered).map(({ handle }) => ({
    label: handle,
    call: {
      ...context.call,
      options: Object.fromEntries(
        Object.entries(context.call.options).map(([key, value]) => [
          key,
          typeof value === "string" ? value.replace(name, handle) : value,
        ]),
      ),
    },
  }));
}

/** "everyone", "all posted", "not-posted", "candidates": the group that is meant. */
export function bulkWord(words: string): Group | undefined {
  const said = words
    .trim()
    .toLowerCase()
    .replaceAll(/[-_\s]+/g, " ");
  const group = said
    .replace(/^(all|everyone|everybody)(?= \S)/, "")
    .trim()
    .replace(/^candidates$/, "candidate");
  if (/^(all|everyone|everybody)$/.test(group)) return "all";
  return groups.find((word) => word === group);
}

async function inBulk(context: Context, group: Group, of: Among): Promise<Creator[]> {
  const members = (await rosterOf(context, of.campaign)).filter((member) => isIn(group, member));
  const ids = new Set(members.map(({ creator }) => creator.id));
  return of.creators.filter(({ id }) => ids.has(id));
}

interface Among {
  campaign: Campaign;
  creators: readonly Creator[];
}
