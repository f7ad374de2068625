import type { Call } from "./call.ts";
import type { Command } from "./command.ts";
import { decoded } from "./encoding.ts";
import { UserError } from "./errors.ts";
import { optionsOf, type Option } from "./option.ts";
import type { KeptFile } from "./ports.ts";
import { readWords } from "./text.ts";

/** Whether a file's name says that it may be a table. */
export function isTable(name: string): boolean {
  return /\.(csv|tsv|txt|tab)$/i.test(name);
}

/** A table that was handed over is looked at by the command that is named with it, else by the one that needs a file. */
export function callWithFile(words: string, file: string, commands: readonly Command[]): Call | undefined {
  const read = readWords(words, commands);
  const named = read.kind === "call" && fileOption(read.command) !== undefined ? read.call : undefined;
  const command = commands.find((each) =>
    named === undefined ? fileOption(each)?.isRequired === true : each.name === named.name,
  );
  const option = command && fileOption(command);
  if (command === undefined || option === undefined) return undefined;
  return { name: command.name, options: { ...named?.options, [option.name]: file } };
}

function fileOption(command: Command): Option | undefined {
  return optionsOf(command).find(({ takes }) => takes === "file");
}

/** A file as its bytes came, with its text. UserError: it is no text. */
export function fileOf(bytes: Uint8Array, name: string): KeptFile {
  const read = decoded(bytes);
  if (read === undefined) throw new UserError(`${name} is not text that I can read: save it as CSV in UTF-8.`);
  return { name, text: read.text, ...(read.encoding === "windows-1252" && { readAs: "Windows-1252" }) };
}
