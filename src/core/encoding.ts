export interface DecodedText {
  /** Without the mark that says how it is encoded. */
  text: string;
  encoding: "utf-8" | "utf-8 with BOM" | "utf-16le" | "utf-16be" | "windows-1252";
}

/**
 * The text of a file's bytes: UTF-8, or UTF-16 with or without its mark; what is neither is read as Windows-1252, which
 * spreadsheets in Europe save by default and in which every byte is a letter. undefined: it is no text.
 */
export function decoded(bytes: Uint8Array): DecodedText | undefined {
  const encoding = encodingOf(bytes);
  const text = textIn(bytes, encoding);
  if (text?.includes("\0") === false) return { text, encoding: hasMark(bytes) ? "utf-8 with BOM" : encoding };
  const western = text === undefined ? textIn(bytes, "windows-1252") : undefined;
  return western === undefined || isBinary.test(western) ? undefined : { text: western, encoding: "windows-1252" };
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

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (second === 0 && fourth === 0) return "utf-16le";
  return first === 0 && third === 0 ? "utf-16be" : "utf-8";
}

function hasMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}
