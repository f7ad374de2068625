import type { Call } from "./call.ts";
import type { Command } from "./command.ts";
import { formOf, optionsOf } from "./option.ts";

/** The command that takes a message's words as they are. */
export function logCommand(commands: readonly Command[]): Command {
  const found = commands.find(
    (command) => command.hears !== undefined && formOf(command).some(({ takes }) => takes === "words"),
  );
  if (found === undefined) throw new Error("no command takes words as they are written");
  return found;
}

/** A message somebody points at, as if its writer had said it to the bot; without words its form. */
export function callToLog(words: string, commands: readonly Command[]): Call {
  const command = logCommand(commands);
  if (!/[\p{L}\p{N}]/u.test(words)) return { name: command.name, options: {}, form: true };
  const option = optionsOf(command).find(({ takes }) => takes === "words")?.name ?? "";
  return { name: command.name, options: { [option]: words } };
}
