import type { Command } from "./command.ts";
import type { Context } from "./context.ts";
import { UserError } from "./errors.ts";

/**
 * Lets the thread follow what was answered, now and each time the answer is given again. The answer stands also where
 * that fails. A command that does not say what it asks leaves the thread as it is.
 */
export async function recallFor(
  { asks }: Command,
  options: Record<string, unknown>,
  { context, house }: { context: Context; house: { report(error: unknown): string } },
): Promise<() => void> {
  const { thread } = context;
  if (asks === undefined) return () => undefined;
  try {
    const asked = await asks(options, context);
    if (asked !== undefined) return () => thread.keep(asked);
  } catch (error) {
    if (!(error instanceof UserError)) house.report(error);
  }
  return () => thread.forget();
}
