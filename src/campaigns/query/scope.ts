import { bareHandle, type Creator } from "../creator.ts";
import type { CampaignFacts } from "../figures/facts.ts";
import type { Query } from "./query.ts";

/** Which of a campaign's creators and codes a query is about; undefined: all. */
export interface Scope {
  creators: ReadonlySet<string> | undefined;
  code: string | undefined;
}

/** No record fits what the filter names. */
export interface Unknown {
  kind: "unknown";
  what: "campaign" | "creator" | "code" | "niche";
  written: string;
}

export function scopeOf({ creator, code, niche }: Query["filter"], facts: CampaignFacts): Scope | Unknown {
  const named = creator === undefined ? undefined : creatorsNamed(creator, facts);
  if (creator !== undefined && named?.length === 0) return { kind: "unknown", what: "creator", written: creator };
  const wanted = code?.toUpperCase();
  const holders = wanted === undefined ? undefined : holdersOf(wanted, facts);
  if (code !== undefined && holders?.length === 0) return { kind: "unknown", what: "code", written: code };
  const kind = niche?.trim().toLowerCase();
  const inNiche = kind === undefined ? undefined : creatorsIn(kind, facts.creators);
  if (niche !== undefined && inNiche?.length === 0) return { kind: "unknown", what: "niche", written: niche };
  return { creators: common([named, holders, inNiche]), code: wanted };
}

export function isInScope({ creators }: Scope, creator: string | undefined): boolean {
  return creators === undefined || (creator !== undefined && creators.has(creator));
}

/** The one creator that a scope is about. */
export function soleCreator({ creators }: Scope): string | undefined {
  return creators?.size === 1 ? [...creators][0] : undefined;
}

/** By id or handle, former handles included, else by name. */
function creatorsNamed(written: string, { creators, money }: CampaignFacts): string[] {
  if (written === "me") return money.sees === "own" ? [money.creator] : [];
  const bare = bareHandle(written);
  const byHandle = creators.filter(
    ({ id, handle, formerHandles }) =>
      id === written || [handle, ...formerHandles].some((known) => bareHandle(known) === bare),
  );
  const named = byHandle.length > 0 ? byHandle : creators.filter(({ name }) => name?.toLowerCase() === bare);
  return named.map(({ id }) => id);
}

/** A code is its booking's; one that no booking knows is whoever's its sales are. */
function holdersOf(wanted: string, { bookings, codes }: CampaignFacts): string[] {
  const booked = bookings.filter(({ code }) => code?.toUpperCase() === wanted).map(({ creator }) => creator);
  if (booked.length > 0) return booked;
  return codes.filter(({ code }) => code?.toUpperCase() === wanted).map(({ creator }) => creator ?? "");
}

function creatorsIn(wanted: string, creators: readonly Creator[]): string[] {
  return creators.filter(({ niche }) => niche?.toLowerCase() === wanted).map(({ id }) => id);
}

function common(lists: readonly (readonly string[] | undefined)[]): ReadonlySet<string> | undefined {
  const named = lists.filter((list) => list !== undefined).map((list) => new Set(list));
  return named.length === 0 ? undefined : named.reduce((a, b) => new Set([...a].filter((id) => b.has(id))));
}
