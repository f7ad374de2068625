import type { Call } from "./call.ts";
import type { Command } from "./command.ts";
import { UserError } from "./errors.ts";
import { optionsOf, type Option } from "./option.ts";
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

/** UTF-8, or UTF-16 with or without its mark, as spreadsheets export it. UserError: it is no text. */
export function decoded(bytes: Uint8Array, name: string): string {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new UserError(`${name} is not text that I can read: save it as CSV in UTF-8.`);
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (second === 0 && fourth === 0) return "utf-16le";
  return first === 0 && third === 0 ? "utf-16be" : "utf-8";
}
