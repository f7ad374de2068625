import type { Entry } from "../entry.ts";
import type { Timeline } from "../timeline.ts";

type Dated = Entry & { readAt: string };

interface Line<E, T> extends Timeline<E, T> {
  readonly entries: E[];
  readonly times: number[];
}

/** Live entries by subject, each list in the order of the instants they were read at, back-dated ones included. */
export class Shelf<E extends Dated, T = never> {
  readonly #isLive: (entry: Entry) => boolean;
  readonly #lines = new Map<string, Line<E, T>>();

  constructor(isLive: (entry: Entry) => boolean) {
    this.#isLive = isLive;
  }

  of(subject: string): readonly E[] {
    return this.#lines.get(subject)?.entries ?? [];
  }

  timeline(subject: string): Timeline<E, T> {
    const line = this.#lines.get(subject) ?? emptyLine<E, T>();
    const { entries, times } = line;
    for (let i = times.length; i < entries.length; i++) times.push(Date.parse(entries[i]?.readAt ?? ""));
    return line;
  }

  subjects(): string[] {
    return [...this.#lines.keys()];
  }

  /** After those of the same instant; nearly always that is the end. */
  add(subject: string, entry: E): void {
    if (!this.#isLive(entry)) return;
    const { entries, times, told } = this.#lineOf(subject);
    let place = entries.length;
    while (place > 0 && isLater(entries[place - 1], entry)) place--;
    if (place < entries.length) {
      told.clear();
      times.length = Math.min(times.length, place);
    }
    insert(entries, place, entry);
  }

  /** After an undo, a restoration or a correction. */
  anew(subject: string, entry: E): void {
    const { entries, times, told } = this.#lineOf(subject);
    told.clear();
    const place = entries.indexOf(entry);
    if (place >= 0) {
      entries.splice(place, 1);
      times.length = Math.min(times.length, place);
    }
    this.add(subject, entry);
  }

  join(from: string, into: string): void {
    for (const entry of this.of(from)) this.add(into, entry);
    this.#lines.delete(from);
  }

  #lineOf(subject: string): Line<E, T> {
    const known = this.#lines.get(subject);
    if (known !== undefined) return known;
    const line = emptyLine<E, T>();
    this.#lines.set(subject, line);
    return line;
  }
}

function emptyLine<E, T>(): Line<E, T> {
  return { entries: [], times: [], told: new Map() };
}

function isLater(known: Dated | undefined, entry: Dated): boolean {
  return known !== undefined && known.readAt > entry.readAt;
}

function insert<T>(list: T[], place: number, item: T): void {
  if (place === list.length) list.push(item);
  else list.splice(place, 0, item);
}
