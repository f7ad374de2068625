import type { Entry } from "../../src/campaigns/entry.ts";

/** A reading as chat brings it, about 420 bytes as JSON; each number gives another one. */
export function reading(
  n: number,
  key = `slack:T0LOOSE:C0RESULTS:${1_767_225_600 + n * 37}.${digits(n * 7919, 6)}/1`,
): Entry {
  const said = 1_767_225_600_000 + n * 37_000;
  const wave = Math.floor(n / 8_000) * 400;
  return {
    key,
    brand: "glow",
    at: new Date(said + 1_234 + (n % 700)).toISOString(),
    by: `slack:T0LOOSE:U${digits(n * 31, 9, 100)}`,
    via: "words",
    where: "slack:T0LOOSE:C0RESULTS",
    message: key.slice(0, -2),
    type: "reading",
    post: `74${digits(wave + ((n * 7919) % 400), 17)}`,
    readAt: new Date(said).toISOString(),
    views: 1_000 + ((n * 7919) % 900_000),
    likes: 100 + ((n * 104_729) % 9_000),
    comments: (n * 31) % 900,
    shares: (n * 17) % 300,
    saves: (n * 13) % 200,
    watchSeconds: ((n * 7) % 300) / 10 + 1,
    completion: ((n * 11) % 100) / 100,
  };
}

export function readings(count: number, from = 0): Entry[] {
  return Array.from({ length: count }, (_, i) => reading(from + i));
}

function digits(n: number, width: number, below = 10 ** Math.min(width, 15)): string {
  return String(n % below).padStart(width, "0");
}
