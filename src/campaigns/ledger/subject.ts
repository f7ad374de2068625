import type { Entry } from "../entry.ts";

/** Records by id, each told by the live entries about it and told anew when one of them is taken back. */
export class Subjects<E extends Entry, R> {
  readonly #tell: (id: string, entries: readonly E[]) => R | undefined;
  readonly #isLive: (entry: Entry) => boolean;
  #records: readonly R[] | undefined;
  readonly #subjects = new Map<string, { entries: E[]; record: R | undefined; isTold: boolean }>();

  constructor(tell: (id: string, entries: readonly E[]) => R | undefined, isLive: (entry: Entry) => boolean) {
    this.#tell = tell;
    this.#isLive = isLive;
  }

  add(id: string, entry: E): void {
    this.#records = undefined;
    const subject = this.#subjects.get(id);
    if (subject === undefined) {
      this.#subjects.set(id, { entries: [entry], record: undefined, isTold: false });
      return;
    }
    subject.entries.push(entry);
    subject.isTold = false;
  }

  /** After an undo, a restoration or a correction. */
  anew(id: string): void {
    this.#records = undefined;
    const subject = this.#subjects.get(id);
    if (subject !== undefined) subject.isTold = false;
  }

  /** After something changed that all of them are told from. */
  allAnew(): void {
    this.#records = undefined;
    for (const subject of this.#subjects.values()) subject.isTold = false;
  }

  /** undefined without a live entry: then the thing is not there. */
  record(id: string): R | undefined {
    const subject = this.#subjects.get(id);
    if (subject === undefined) return undefined;
    if (!subject.isTold) {
      const live = subject.entries.filter(this.#isLive);
      subject.record = live.length === 0 ? undefined : this.#tell(id, live);
      subject.isTold = true;
    }
    return subject.record;
  }

  /** The same list until one of them changes: what is worked out from it can be kept beside it. */
  records(): readonly R[] {
    this.#records ??= [...this.#subjects.keys()].map((id) => this.record(id)).filter((record) => record !== undefined);
    return this.#records;
  }

  /** All that was said of one is from now on said of the other, the older entries first. */
  join(from: string, into: string): void {
    this.#records = undefined;
    const moved = this.#subjects.get(from)?.entries ?? [];
    const own = this.#subjects.get(into)?.entries ?? [];
    this.#subjects.delete(from);
    this.#subjects.set(into, { entries: [...moved, ...own], record: undefined, isTold: false });
  }
}
