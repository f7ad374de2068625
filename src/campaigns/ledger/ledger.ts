import type { Entry } from "../entry.ts";
import { Book } from "./book.ts";
import { KeyIndex } from "./key-index.ts";

/** All entries by key and every brand's book: the folded state that the embedded store keeps in memory. */
export class Ledger {
  readonly #entries = new KeyIndex<Entry>();
  readonly #books = new Map<string, Book>();
  readonly #brandOfSpace = new Map<string, string>();

  /** The entry must be parsed and its key new. */
  apply(entry: Entry): void {
    this.#entries.add(entry);
    if (entry.type === "space-joined") this.#brandOfSpace.set(entry.space, entry.brand);
    this.book(entry.brand).apply(entry);
  }

  /** So many entries are about to be applied. */
  expect(count: number): void {
    this.#entries.expect(count);
  }

  has(key: string): boolean {
    return this.#entries.placeOf(key) >= 0;
  }

  find(key: string): Entry | undefined {
    return this.#entries.get(key);
  }

  get size(): number {
    return this.#entries.entries.length;
  }

  /** In the order they were recorded. */
  entries(): IterableIterator<Entry> {
    return this.#entries.entries.values();
  }

  brandOfSpace(space: string): string | undefined {
    return this.#brandOfSpace.get(space);
  }

  brands(): string[] {
    return [...this.#books.keys()];
  }

  /** An unknown brand has an empty book. */
  book(brand: string): Book {
    const known = this.#books.get(brand);
    if (known !== undefined) return known;
    const book = new Book(brand, this.#entries);
    this.#books.set(brand, book);
    return book;
  }
}
