import type { Button } from "./reply.ts";

/**
 * Wrong use or wrong circumstances: the message says what is wrong and what to do, the buttons offer the ways out. All
 * other errors are bugs.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly buttons: readonly Button[];

  constructor(message: string, buttons: readonly Button[] = [], options?: ErrorOptions) {
    super(message, options);
    this.buttons = buttons;
  }
}
