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

  /** The key must be new. */
  add(entry: E): void {
    this.#entries.push(entry);
    if (this.#entries.length * 2 > this.#slots.length) this.#grow();
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

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    this.#entries.forEach(({ key }, place) => this.#put(key, place + 1));
  }
}

/** FNV-1a, its bits mixed once more, since keys differ mostly in their last digits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
