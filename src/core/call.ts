/** A wish to run a command: typed words, a form, a button, a model's tool and the clock all become one. */
export interface Call {
  name: string;
  /** As given, before the command's schema has parsed them. */
  options: Readonly<Record<string, unknown>>;
  /** The answer is for the one who asks alone, so the room's rights do not narrow it. */
  privately?: true;
  /** Opens the command's form, filled in with the options, instead of running it. */
  form?: true;
}
