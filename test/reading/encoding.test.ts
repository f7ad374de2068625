import { expect, test } from "vitest";
import { readBytes } from "../../src/reading/encoding.ts";

test.each([
  ["utf-8", [0xc3, 0xbc], "ü"],
  ["utf-8 with BOM", [0xef, 0xbb, 0xbf, 0xc3, 0xbc], "\ufeffü"],
  ["utf-16le", [0xff, 0xfe, 0xfc, 0x00], "\ufeffü"],
  ["utf-16be", [0xfe, 0xff, 0x00, 0xfc], "\ufeffü"],
  ["windows-1252", [0x31, 0x20, 0x80, 0xfc], "1 €ü"],
])("%s is told apart by its bytes", (encoding, bytes, text) => {
  expect(readBytes(Uint8Array.from(bytes))).toEqual({ text, encoding });
});
