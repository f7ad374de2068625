import { distance } from "fastest-levenshtein";
import { fold } from "./fold.ts";

export interface RosterEntry {
  handle: string;
  formerHandles?: readonly string[];
  /** The person's name, where known. */
  name?: string;
}

/** The creators whom a message may mean, indexed once per roster. */
export interface Roster {
  /** For an `@handle` as written: the roster's handle, one letter off forgiven, or undefined. */
  byHandle(written: string): string | undefined;
  /** For bare words: every roster handle that the name or fragment fits. */
  byName(words: string): readonly string[];
  /** Whether bare words are a whole handle of the roster. */
  spells(words: string): boolean;
}

interface Known {
  handle: string;
  /** Without @, dots and underscores, folded. */
  key: string;
  /** The parts between dots, underscores and digits. */
  parts: readonly string[];
  /** The person's own name, not a handle. */
  isName: boolean;
}

const rosters = new WeakMap<readonly RosterEntry[], Roster>();

/** Reading a roster takes longer than asking it, so the same list is read once. */
export function rosterOf(entries: readonly RosterEntry[]): Roster {
  const known = rosters.get(entries) ?? readRoster(entries);
  rosters.set(entries, known);
  return known;
}

function readRoster(entries: readonly RosterEntry[]): Roster {
  const known = entries.flatMap(knownAs);
  const byKey = new Map(known.map(({ key, handle }) => [key, handle]));
  const whole = new Set(entries.map(({ handle }) => handleKey(handle)));
  const fits = new Map<string, readonly string[]>();
  return {
    byHandle: (written) => byKey.get(handleKey(written)) ?? only(oneLetterOff(known, handleKey(written))),
    byName(words) {
      const found = fits.get(words) ?? fitting(known, handleKey(words));
      if (fits.size < 1000) fits.set(words, found);
      return found;
    },
    spells: (words) => whole.has(handleKey(words)),
  };
}

/** Case, dots and underscores do not count. */
export function handleKey(handle: string): string {
  return fold(handle).replace(/[@._\s-]/gu, "");
}

function knownAs({ handle, formerHandles = [], name }: RosterEntry): Known[] {
  const lower = handle.toLowerCase();
  const handles = [lower, ...formerHandles.map((former) => former.toLowerCase())];
  const named =
    name === undefined ? [] : [{ handle: lower, key: handleKey(name), parts: fold(name).split(/\s+/u), isName: true }];
  return [
    ...handles.map((form) => ({ handle: lower, key: handleKey(form), parts: partsOf(form), isName: false })),
    ...named,
  ];
}

export function partsOf(handle: string): string[] {
  return fold(handle)
    .split(/[@._\d]+/u)
    .filter((part) => part !== "");
}

/**
 * Whole handle first; then people of that name; then handles with a part that begins so, or begins or ends so where that
 * is at most one; only then fragments from inside.
 */
function fitting(known: readonly Known[], key: string): readonly string[] {
  if (key.length < 2) return [];
  const exact = handlesWhere(known, (one) => one.key === key);
  if (exact.length > 0) return exact;
  const named = handlesWhere(known, ({ isName, parts }) => isName && parts.includes(key));
  if (named.length > 0) return named;
  const begun = handlesWhere(known, ({ key: whole, parts }) => [whole, ...parts].some((part) => part.startsWith(key)));
  if (begun.length > 1) return begun;
  const edge = handlesWhere(
    known,
    ({ key: whole, parts }) => fitsEdge(whole, key) || parts.some((part) => fitsEdge(part, key)),
  );
  if (edge.length > 0) return edge;
  if (key.length < 3) return [];
  const inside = handlesWhere(known, ({ key: whole }) => whole.includes(key));
  return inside.length > 0 || key.length < 6 ? inside : oneLetterOff(known, key);
}

function fitsEdge(whole: string, key: string): boolean {
  return whole.startsWith(key) || whole.endsWith(key);
}

function handlesWhere(known: readonly Known[], test: (one: Known) => boolean): readonly string[] {
  return [...new Set(known.filter(test).map(({ handle }) => handle))];
}

function oneLetterOff(known: readonly Known[], key: string): readonly string[] {
  if (key.length < 4) return [];
  return handlesWhere(known, (one) => Math.abs(one.key.length - key.length) <= 1 && isOneOff(one.key, key));
}

/** One letter more, less, other, or two neighbours exchanged. */
function isOneOff(a: string, b: string): boolean {
  const apart = distance(a, b);
  if (apart <= 1) return true;
  if (apart !== 2 || a.length !== b.length) return false;
  const first = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}

function only(handles: readonly string[]): string | undefined {
  return handles.length === 1 ? handles[0] : undefined;
}
