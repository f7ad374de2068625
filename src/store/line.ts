import { crc32 } from "node:zlib";

/** Eight hexadecimal characters of the body's CRC-32 and a mark come before the body. */
export const prefixLength = 9;
export const newline = 0x0a;

/**
 * After the checksum: a space, or a plus where the group goes on in the next line. Lines that were written in one go
 * and synced by one call are a group; after a crash it is there as a whole or not at all.
 */
export const mark = { last: 0x20, goesOn: 0x2b } as const;

export function lineOf(body: string, goesOn: boolean): string {
  return `${crc32(body).toString(16).padStart(8, "0")}${goesOn ? "+" : " "}${body}\n`;
}

/** Whether the bytes from `start` up to the newline at `end` are a line as it was written. */
export function isLine(bytes: Buffer, start: number, end: number): boolean {
  if (end - start <= prefixLength) return false;
  const sign = bytes[start + prefixLength - 1];
  if (sign !== mark.last && sign !== mark.goesOn) return false;
  return checksumAt(bytes, start) === crc32(bytes.subarray(start + prefixLength, end));
}

/** NaN where it is not eight lower-case hexadecimal characters. */
function checksumAt(bytes: Buffer, start: number): number {
  let sum = 0;
  for (let i = start; i < start + 8; i++) sum = sum * 16 + (digits[bytes[i] ?? 0] ?? NaN);
  return sum;
}

const digits: readonly number[] = Array.from({ length: 256 }, (_, code) => {
  const place = "0123456789abcdef".indexOf(String.fromCharCode(code));
  return place < 0 ? NaN : place;
});
