import { includesRole } from "../campaigns/role.ts";
import { UserError } from "./errors.ts";
import type { Vault } from "./ports.ts";
import type { Seen } from "./rights.ts";
import { endingOf } from "./seal.ts";
import type { Asker } from "./who.ts";

export interface SecretsOptions {
  vault: Vault;
  asker: Asker;
  seen: Seen;
}

/** The vault as one caller in one room may use it: everybody by names, and whole codes for a marketer alone. */
export class Secrets {
  readonly #options: SecretsOptions;
  #hasRevealed = false;

  constructor(options: SecretsOptions) {
    this.#options = options;
  }

  /** The last characters of a sealed code; undefined: it is not held any more. */
  async ending(name: string): Promise<string | undefined> {
    const code = await this.#options.vault.open(name);
    return code === undefined ? undefined : endingOf(code);
  }

  /** Keeps a sealed code until that instant; false: it is not held any more. */
  hold(name: string, until: string): Promise<boolean> {
    return this.#options.vault.hold(name, until);
  }

  forget(names: readonly string[]): Promise<void> {
    return names.length === 0 ? Promise.resolve() : this.#options.vault.forget(names);
  }

  get mayReveal(): boolean {
    return includesRole(this.#options.asker.role, "marketer");
  }

  /** Whether nobody but the one who asked sees the answer. */
  get isAlone(): boolean {
    return this.#options.seen.by === "asker";
  }

  /** The code itself; undefined: it is not held any more. Throws UserError for whom or where it is not to be seen. */
  async reveal(name: string): Promise<string | undefined> {
    if (!this.mayReveal) throw new UserError("Spark codes are for marketers to see. You can send a new one.");
    if (!this.isAlone) throw new UserError("Spark codes are shown to one person alone, never in a room.");
    this.#hasRevealed = true;
    return this.#options.vault.open(name);
  }

  /** Whether a whole code was handed out. */
  get hasRevealed(): boolean {
    return this.#hasRevealed;
  }
}
