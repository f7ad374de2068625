import { distance } from "fastest-levenshtein";

import type { Campaign } from "./campaign.ts";
import { bareHandle, linkedTo, type Creator } from "./creator.ts";
import { indexed } from "./indexed.ts";

/** Whom a name means: one creator, several that it fits, or nobody. */
export type Match =
  | { kind: "one"; creator: Creator }
  | { kind: "several"; creators: readonly Creator[] }
  | { kind: "nobody"; nearest: Creator | undefined };

/**
 * A linked person as their platform names them; a handle (case, dots and underscores do not count; former ones too), a name, or a part of a handle that fits only
 * one; else the one handle that is a letter off.
 */
export function matchCreator(typed: string, creators: readonly Creator[]): Match {
  const [linked, ...others] = linkedTo(creators, typed.trim());
  if (linked !== undefined && others.length === 0) return { kind: "one", creator: linked };
  const name = bareHandle(typed);
  if (name === "") return { kind: "nobody", nearest: undefined };
  return (
    foundAmong(byHandle(creators, name)) ??
    foundAmong(byWord(creators, name)) ??
    foundAmong(partly(name, creators)) ??
    nearly(name, creators)
  );
}

function foundAmong(found: readonly Creator[]): Match | undefined {
  const [only, ...others] = found;
  if (only === undefined) return undefined;
  return others.length === 0 ? { kind: "one", creator: only } : { kind: "several", creators: found };
}

function partly(name: string, creators: readonly Creator[]): readonly Creator[] {
  if (name.length < 3) return [];
  return creators.filter((creator) => namesOf(creator).handles.some((each) => each.includes(name)));
}

/** Which campaign is meant: the one named, the room's, or the only one that is running; else those it could be. */
export function matchCampaign(
  campaigns: readonly Campaign[],
  { named, room }: { named?: string | undefined; room?: string | undefined },
): Campaign | readonly Campaign[] {
  if (named !== undefined) return matchNamed(campaigns, named);
  const ofRoom = campaigns.find(({ id }) => id === room);
  if (ofRoom !== undefined) return ofRoom;
  const running = campaigns.filter(({ closed }) => !closed);
  return running.length === 1 && running[0] !== undefined ? running[0] : running;
}

/** How people call a creator: their own name, else the handle's part that sounds like one, else the handle. */
export function callName(creator: Creator): string {
  return creator.name ?? creator.handle;
}

function nearly(name: string, creators: readonly Creator[]): Match {
  const away = creators
    .flatMap((creator) =>
      [...namesOf(creator).handles, ...namesOf(creator).words].map((each) => ({ creator, by: distance(name, each) })),
    )
    .toSorted((a, b) => a.by - b.by);
  const near = new Set(away.filter(({ by }) => by === 1 && name.length > 3).map(({ creator }) => creator));
  const [only, ...others] = near;
  if (only !== undefined && others.length === 0) return { kind: "one", creator: only };
  const nearest = away[0];
  return {
    kind: "nobody",
    nearest: nearest !== undefined && nearest.by <= Math.max(1, name.length / 3) ? nearest.creator : undefined,
  };
}

interface Names {
  handles: readonly string[];
  words: readonly string[];
}

const names = new WeakMap<Creator, Names>();

/** A message asks each creator for all their names: they are taken apart once. */
function namesOf(creator: Creator): Names {
  const known = names.get(creator) ?? { handles: handlesOf(creator), words: wordsOf(creator) };
  names.set(creator, known);
  return known;
}

const byHandle = indexed<Creator>((creator) => namesOf(creator).handles);
const byWord = indexed<Creator>((creator) => namesOf(creator).words);

function handlesOf({ handle, formerHandles }: Creator): string[] {
  return [handle, ...formerHandles].map(bareHandle);
}

/** The name and its words, and the words of the handle: "mia" of "@mia.skin". */
function wordsOf({ handle, name }: Creator): string[] {
  const words = [...(name?.toLowerCase().split(/\s+/) ?? []), ...handle.slice(1).split(/[._]/)];
  return [...(name === undefined ? [] : [bareHandle(name)]), ...words].filter((word) => word !== "");
}

function matchNamed(campaigns: readonly Campaign[], named: string): Campaign | readonly Campaign[] {
  const bare = bareName(named);
  const exact = campaigns.filter(({ id, name }) => id === named || bareName(name) === bare);
  const part = campaigns.filter(({ name }) => bareName(name).includes(bare));
  const found = exact.length > 0 ? exact : part;
  return found.length === 1 && found[0] !== undefined ? found[0] : found;
}

function bareName(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
