/** Eight letters and digits that cannot be mistaken for each other: "K7QF-29XM". */
export function oneTimeCode(): string {
  const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  const letters = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => alphabet[byte % alphabet.length] ?? "");
  return `${letters.slice(0, 4).join("")}-${letters.slice(4).join("")}`;
}

/** Spaces, hyphens and case are how people copy. */
export function bareCode(code: string): string {
  return code.replaceAll(/[\s-]/g, "").toLowerCase();
}
