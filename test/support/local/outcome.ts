import type { Happening } from "./evidence.ts";
import { within } from "./rest.ts";

export type Match<Seen> = string | RegExp | ((seen: Seen) => boolean);

/** Whose eyes the outcome is seen with, from when on, and whose doing counts: the app's and the platform's. */
export interface Watching<Seen> {
  evidence: { readonly happenings: readonly Happening<Seen>[] };
  user: string;
  from: number;
  by: readonly string[];
}

/** What came of something a person did. `replies` goes on growing while the app works. */
export class LocalOutcome<Seen extends { text: string }> {
  readonly #watching: Watching<Seen>;

  constructor(watching: Watching<Seen>) {
    this.#watching = watching;
  }

  /** What this person saw the app or the platform do since. */
  get replies(): Seen[] {
    const { evidence, user, from, by } = this.#watching;
    const since = evidence.happenings.slice(from);
    return since.filter((each) => by.includes(each.by) && each.sees(user)).map(({ seen }) => seen);
  }

  get texts(): string[] {
    return this.replies.map((seen) => seen.text);
  }

  /** Waits for the first reply that matches, also one that is there already. */
  async reply(match: Match<Seen> = () => true, withinMs = 5000): Promise<Seen> {
    const found = await within(withinMs, () => this.replies.find((seen) => this.fits(match, seen)));
    if (found) return found;
    const heard = this.texts.length > 0 ? this.texts.join("\n") : "nothing";
    throw new Error(`no reply matched ${String(match)} within ${withinMs} ms; there was:\n${heard}`);
  }

  protected fits(match: Match<Seen>, seen: Seen): boolean {
    if (typeof match === "function") return match(seen);
    return typeof match === "string" ? seen.text.includes(match) : match.test(seen.text);
  }
}
