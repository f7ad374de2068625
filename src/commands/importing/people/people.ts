import { bareHandle, type Creator } from "../../../campaigns/creator.ts";
import type { Known } from "../known.ts";
import type { LastSeen } from "./last-seen.ts";

/** One row's say on whose something is. */
export interface Sighting {
  handle: string | undefined;
  /** The post's id. */
  post: string | undefined;
  /** When it was read. */
  day: string;
  /** The campaign and the code, where the row has one. */
  code: string | undefined;
}

/** A creator as the table and the records together know them. */
export interface Person {
  id: string;
  /** The handle after the import. */
  handle: string;
  /** Handles that the records do not know, in the order in which they were used, the current one last. */
  learned: readonly string[];
  known: Creator | undefined;
}

/**
 * Whose each row is. Handles are one person's where they are the same but for case, dots and underscores; where one
 * follows the other on the same video or code and they never stand side by side on one day: then somebody was renamed.
 */
export class People {
  readonly #names = new Map<string, Name>();
  readonly #posts = new Map<string, Map<string, Use>>();
  readonly #codes = new Map<string, Set<string>>();
  readonly #parents = new Map<string, string>();
  readonly #people = new Map<string, Person>();
  readonly #byId = new Map<string, Person>();
  readonly #known: Known;
  readonly #creators: ReadonlyMap<string, Creator>;
  readonly #stored: ReadonlyMap<string, Creator>;
  readonly #lastSeen: LastSeen;

  constructor(sightings: Iterable<Sighting>, known: Known, lastSeen: LastSeen) {
    this.#known = known;
    this.#lastSeen = lastSeen;
    this.#creators = new Map(known.creators.map((creator) => [creator.id, creator]));
    this.#stored = byHandle(known.creators);
    for (const sighting of sightings) this.#see(sighting);
    for (const names of this.#posts.values()) if (names.size > 1) this.#join([...names.keys()]);
    for (const names of this.#codes.values()) if (names.size === 2) this.#join([...names]);
    for (const name of this.#names.values()) this.#joinOwner(name);
    this.#settle();
  }

  /** undefined: no row says whose the post is. */
  of({ handle, post }: Pick<Sighting, "handle" | "post">): Person | undefined {
    const owner = post === undefined ? undefined : this.#ownerOf(post);
    if (owner !== undefined) return owner;
    return handle === undefined ? undefined : this.#people.get(this.#root(bareHandle(handle)));
  }

  /** Whom the handle alone means: somebody of the table, else somebody of the records. */
  named(handle: string): Person | undefined {
    const bare = bareHandle(handle);
    const stored = this.#stored.get(bare);
    return this.#people.get(this.#root(bare)) ?? (stored && this.#storedPerson(stored.id));
  }

  /** The records know the post, and so whose it is. */
  isSettled(post: string | undefined): boolean {
    return post !== undefined && this.#known.posts.get(post)?.creator !== undefined;
  }

  #see({ handle, post, day, code }: Sighting): void {
    if (handle === undefined) return;
    const bare = bareHandle(handle);
    const name = this.#names.get(bare) ?? { bare, days: new Set(), spellings: new Map(), posts: new Set() };
    this.#names.set(bare, name);
    name.days.add(day);
    if (day >= (name.spellings.get(handle) ?? "")) name.spellings.set(handle, day);
    if (post !== undefined) {
      name.posts.add(post);
      const names = this.#posts.get(post) ?? new Map<string, Use>();
      const use = names.get(bare) ?? { rows: 0, since: day };
      names.set(bare, { rows: use.rows + 1, since: day < use.since ? day : use.since });
      this.#posts.set(post, names);
    }
    if (code !== undefined) this.#codes.set(code, (this.#codes.get(code) ?? new Set()).add(bare));
  }

  #join(names: readonly string[]): void {
    const sorted = names.toSorted();
    sorted.forEach((a, i) =>
      sorted.slice(i + 1).forEach((b) => {
        if (this.#areOne(a, b)) this.#parents.set(this.#root(b), this.#root(a));
      }),
    );
  }

  #areOne(a: string, b: string): boolean {
    const one = this.#names.get(a);
    const other = this.#names.get(b);
    const storedOne = this.#stored.get(a);
    const storedOther = this.#stored.get(b);
    if (storedOne !== undefined && storedOther !== undefined && storedOne.id !== storedOther.id) return false;
    return one !== undefined && other !== undefined && [...one.days].every((day) => !other.days.has(day));
  }

  /** A new handle on a post that the records know: its owner's handle in the table is the same person's. */
  #joinOwner({ bare }: Name): void {
    const owner = this.#stored.has(bare) ? undefined : this.#ownerByPosts(bare);
    if (owner === undefined) return;
    const handles = [owner.handle, ...owner.formerHandles].map(bareHandle);
    for (const handle of handles) if (this.#names.has(handle)) this.#join([bare, handle]);
  }

  #ownerByPosts(bare: string): Creator | undefined {
    const posts = [...(this.#names.get(bare)?.posts ?? [])];
    const owners = posts.map((post) => this.#known.posts.get(post)?.creator).filter((id) => id !== undefined);
    const owner = this.#creators.get(owners.toSorted()[0] ?? "");
    const isBeside =
      owner !== undefined && this.#names.has(bareHandle(owner.handle)) && !this.#areOne(bare, bareHandle(owner.handle));
    return isBeside ? undefined : owner;
  }

  #root(name: string): string {
    let root = name;
    for (let next = this.#parents.get(root); next !== undefined && next !== root; next = this.#parents.get(root))
      root = next;
    return root;
  }

  #settle(): void {
    const ids = new Set(this.#known.creators.map(({ id }) => id));
    const groups = Map.groupBy(this.#names.values(), ({ bare }) => this.#root(bare));
    for (const [root, names] of [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const person = this.#personOf(names, ids);
      ids.add(person.id);
      this.#people.set(root, person);
      this.#byId.set(person.id, person);
    }
  }

  #personOf(names: readonly Name[], ids: ReadonlySet<string>): Person {
    const handles = handlesOf(names);
    const newest = handles.at(-1) ?? { handle: "", day: "" };
    const known = this.#storedAs(names);
    if (known === undefined) {
      const id = freeId(handles[0]?.handle.slice(1) ?? "creator", ids);
      return { id, handle: newest.handle, learned: handles.map(({ handle }) => handle), known };
    }
    const isNewer = this.#isNewer(newest, known);
    const handle = isNewer ? newest.handle : known.handle;
    const told = new Set([known.handle, ...known.formerHandles].map(bareHandle));
    const unknown = handles.map((each) => each.handle).filter((each) => !told.has(bareHandle(each)));
    const learned = unknown.filter((each) => each !== handle);
    const isRetold = learned.length > 0 || handle !== known.handle;
    return { id: known.id, handle, learned: isRetold ? [...learned, handle] : [], known };
  }

  /** A former handle comes back with a later reading only; one that nobody knew, with one as late. */
  #isNewer({ handle, day }: Spelling, known: Creator): boolean {
    if (bareHandle(handle) === bareHandle(known.handle)) return false;
    const isFormer = known.formerHandles.some((former) => bareHandle(former) === bareHandle(handle));
    const { handleOn, readOn } = this.#lastSeen(known);
    return isFormer ? day > (readOn > handleOn ? readOn : handleOn) : day >= (handleOn || readOn);
  }

  /** By a handle, else by the owner of a post that the records know. */
  #storedAs(names: readonly Name[]): Creator | undefined {
    const named = names.map(({ bare }) => this.#stored.get(bare)).find((creator) => creator !== undefined);
    return named ?? names.map(({ bare }) => this.#ownerByPosts(bare)).find((creator) => creator !== undefined);
  }

  #ownerOf(post: string): Person | undefined {
    const stored = this.#known.posts.get(post)?.creator;
    const names = [...(this.#posts.get(post) ?? [])];
    if (stored !== undefined) return this.#storedPerson(stored);
    const [most] = names.toSorted(
      ([a, one], [b, other]) => other.rows - one.rows || compare(one.since, other.since) || compare(a, b),
    );
    return most && this.#people.get(this.#root(most[0]));
  }

  #storedPerson(id: string): Person | undefined {
    const seen = this.#byId.get(id);
    const known = this.#creators.get(id);
    return seen ?? (known && { id, handle: known.handle, learned: [], known });
  }

  get all(): readonly Person[] {
    return [...this.#people.values()];
  }
}

/** How often a handle stands beside a post, and since when. */
interface Use {
  rows: number;
  since: string;
}

/** A handle without case, dots and underscores. */
interface Name {
  bare: string;
  days: Set<string>;
  /** As written, with the newest day it was written so. */
  spellings: Map<string, string>;
  posts: Set<string>;
}

/** A handle as written, and the last day on which it was. */
interface Spelling {
  handle: string;
  day: string;
}

/** In the order of their use, one spelling of each. */
function handlesOf(names: readonly Name[]): Spelling[] {
  const newest = names.map(({ spellings }) => {
    const [handle, day] =
      [...spellings].toSorted(([a, on], [b, other]) => compare(other, on) || compare(a, b))[0] ?? [];
    return { handle: handle ?? "", day: day ?? "" };
  });
  return newest.toSorted((a, b) => compare(a.day, b.day) || compare(a.handle, b.handle));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Current handles win over former ones. */
function byHandle(creators: readonly Creator[]): Map<string, Creator> {
  const found = new Map<string, Creator>();
  for (const creator of creators) for (const former of creator.formerHandles) found.set(bareHandle(former), creator);
  for (const creator of creators) found.set(bareHandle(creator.handle), creator);
  return found;
}

function freeId(wanted: string, ids: ReadonlySet<string>): string {
  let id = wanted;
  for (let i = 2; ids.has(id); i++) id = `${wanted}-${i}`;
  return id;
}
