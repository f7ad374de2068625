import { expect, test } from "vitest";

import { decoded } from "../../src/core/encoding.ts";

test.each([
  ["utf-8", [0xc3, 0xbc], "ü"],
  ["utf-8 with BOM", [0xef, 0xbb, 0xbf, 0xc3, 0xbc], "ü"],
  ["utf-16le", [0xff, 0xfe, 0xfc, 0x00], "ü"],
  ["utf-16be", [0xfe, 0xff, 0x00, 0xfc], "ü"],
  ["utf-16le", [0x61, 0x00, 0x2c, 0x00], "a,"],
  ["utf-16be", [0x00, 0x61, 0x00, 0x2c], "a,"],
  ["windows-1252", [0x31, 0x20, 0x80, 0xfc], "1 €ü"],
])("%s is told apart by its bytes", (encoding, bytes, text) => {
  expect(decoded(Uint8Array.from(bytes))).toEqual({ text, encoding });
});

test.each([
  ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["zeros", [0x61, 0x62, 0x63, 0x00]],
])("%s is no text", (_, bytes) => {
  expect(decoded(Uint8Array.from(bytes))).toBeUndefined();
});
