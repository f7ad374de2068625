/** Wrong use or wrong circumstances: the message says what is wrong and what to do. All other errors are bugs. */
export class UserError extends Error {
  override readonly name = "UserError";
}
