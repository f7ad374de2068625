/** What people are called, as their own messages and clicks told. */
export class Names {
  readonly #names = new Map<string, string>();
  #version = 0;

  /** By Slack's id. */
  of(user: string): string | undefined {
    return this.#names.get(user);
  }

  learn(user: string, name: string): void {
    if (this.#names.get(user) === name) return;
    this.#names.set(user, name);
    this.#version += 1;
  }

  /** Raised by every name that was not known: what was drawn before may call somebody "somebody". */
  get version(): number {
    return this.#version;
  }
}
