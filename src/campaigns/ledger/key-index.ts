/** What is found by a key that it carries itself. */
interface Keyed {
  readonly key: string;
}

/**
 * Finds entries by key. A Map would keep a million keys in a table of pointers that it rebuilds as it grows, and takes
 * four times as long to fill; here a slot is a place in the list of entries.
 */
export class KeyIndex<E extends Keyed> {
  readonly #entries: E[] = [];
  /** Place + 1 of an entry, 0 where the slot is free; always at least half of them are. */
  #slots = new Int32Array(1_024);

  /** In the order they were added. */
  get entries(): readonly E[] {
    return this.#entries;
  }

  /** So many are about to be added: room is made once. */
  expect(count: number): void {
    let length = this.#slots.length;
    while (length < count * 2) length *= 2;
    if (length > this.#slots.length) this.#resize(length);
  }

  /** The key must be new. */
  add(entry: E): void {
    this.#entries.push(entry);
    if (this.#entries.length * 2 > this.#slots.length) this.#resize(this.#slots.length * 4);
    else this.#put(entry.key, this.#entries.length);
  }

  get(key: string): E | undefined {
    return this.#entries[this.placeOf(key)];
  }

  /** Place among all entries, from 0; -1 when there is none. */
  placeOf(key: string): number {
    const last = this.#slots.length - 1;
    for (let slot = hashOf(key) & last; ; slot = (slot + 1) & last) {
      const place = (this.#slots[slot] ?? 0) - 1;
      if (place < 0 || this.#entries[place]?.key === key) return place;
    }
  }

  #put(key: string, number: number): void {
    const last = this.#slots.length - 1;
    let slot = hashOf(key) & last;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
    this.#slots[slot] = number;
  }

  #resize(length: number): void {
    this.#slots = new Int32Array(length);
    this.#entries.forEach(({ key }, place) => this.#put(key, place + 1));
  }
}

/** FNV-1a over pairs of characters, its bits mixed once more, since keys differ mostly in their last digits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5 ^ key.length;
  for (let i = 0; i < key.length; i += 2) hash = Math.imul(hash ^ pairAt(key, i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

function pairAt(key: string, i: number): number {
  return i + 1 < key.length ? key.charCodeAt(i) | (key.charCodeAt(i + 1) << 16) : key.charCodeAt(i);
}
