export interface DecodedText {
  /** A byte order mark is kept as U+FEFF; the readers skip it. */
  text: string;
  /** "utf-8", "utf-8 with BOM", "utf-16le", "utf-16be" or "windows-1252". */
  encoding: string;
}

/** The text of a file's bytes: UTF-8, UTF-16 by its mark, else the Western encoding that older spreadsheets write. */
export function readBytes(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { text: decode(bytes, "utf-16le"), encoding: "utf-16le" };
  if (first === 0xfe && second === 0xff) return { text: decode(bytes, "utf-16be"), encoding: "utf-16be" };
  const hasBom = first === 0xef && second === 0xbb && third === 0xbf;
  const text = decode(bytes, "utf-8");
  if (hasBom) return { text, encoding: "utf-8 with BOM" };
  return text.includes("\ufffd")
    ? { text: decode(bytes, "windows-1252"), encoding: "windows-1252" }
    : { text, encoding: "utf-8" };
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}
