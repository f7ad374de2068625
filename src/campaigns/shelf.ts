import type { Entry } from "./entry.ts";

type Dated = Entry & { readAt: string };

/** Live entries by subject, each list in the order of the instants they were read at, back-dated ones included. */
export class Shelf<E extends Dated> {
  readonly #isLive: (entry: Entry) => boolean;
  readonly #lists = new Map<string, E[]>();

  constructor(isLive: (entry: Entry) => boolean) {
    this.#isLive = isLive;
  }

  of(subject: string): readonly E[] {
    return this.#lists.get(subject) ?? [];
  }

  subjects(): string[] {
    return [...this.#lists.keys()];
  }

  add(subject: string, entry: E): void {
    if (!this.#isLive(entry)) return;
    const list = this.#lists.get(subject);
    if (list === undefined) this.#lists.set(subject, [entry]);
    else insert(list, entry);
  }

  /** After an undo, a restoration or a correction. */
  anew(subject: string, entry: E): void {
    const list = this.#lists.get(subject) ?? [];
    const place = list.indexOf(entry);
    if (place >= 0) list.splice(place, 1);
    this.add(subject, entry);
  }

  join(from: string, into: string): void {
    for (const entry of this.of(from)) this.add(into, entry);
    this.#lists.delete(from);
  }
}

/** After those of the same instant; nearly always that is the end. */
function insert<E extends Dated>(list: E[], entry: E): void {
  let place = list.length;
  while (place > 0 && isLater(list[place - 1], entry)) place--;
  if (place === list.length) list.push(entry);
  else list.splice(place, 0, entry);
}

function isLater(known: Dated | undefined, entry: Dated): boolean {
  return known !== undefined && known.readAt > entry.readAt;
}
