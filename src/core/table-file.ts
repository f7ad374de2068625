import type { Call } from "./call.ts";
import type { Command } from "./command.ts";
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

/**
 * UTF-8, or UTF-16 with or without its mark; what is neither is read as Windows-1252, which spreadsheets in Europe save
 * by default and in which every byte is a letter. UserError: it is no text.
 */
export function fileOf(bytes: Uint8Array, name: string): KeptFile {
  const text = textIn(bytes, encodingOf(bytes));
  if (text?.includes("\0") === false) return { name, text };
  const western = text === undefined ? textIn(bytes, "windows-1252") : undefined;
  if (western !== undefined && !isBinary.test(western)) return { name, text: western, readAs: "Windows-1252" };
  throw new UserError(`${name} is not text that I can read: save it as CSV in UTF-8.`);
}

/** Characters that no table has: of bytes that are no letters. */
const isBinary = /(?![\t\n\r\f])\p{Cc}/u;

function textIn(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (second === 0 && fourth === 0) return "utf-16le";
  return first === 0 && third === 0 ? "utf-16be" : "utf-8";
}
