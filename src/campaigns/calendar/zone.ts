import { distance } from "fastest-levenshtein";
import { IANAZone } from "luxon";

/** A time zone that somebody named: the zone, or the one they may have meant. */
export type NamedZone = { kind: "zone"; zone: string } | { kind: "unknown"; nearest: string | undefined };

/** An IANA name in whatever case ("europe/london", "utc"); a city or something nearly right has a nearest one. */
export function zoneNamed(typed: string): NamedZone {
  const bare = typed.trim().replaceAll(/\s+/g, "_").toLowerCase();
  const exact = zones.find((zone) => zone.toLowerCase() === bare);
  if (exact !== undefined) return { kind: "zone", zone: exact };
  if (bare.includes("/") && IANAZone.isValidZone(bare)) return { kind: "zone", zone: titled(bare) };
  const city = zones.find((zone) => cityOf(zone) === bare);
  return { kind: "unknown", nearest: city ?? nearestTo(bare) };
}

const zones: readonly string[] = ["UTC", ...Intl.supportedValuesOf("timeZone")];

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1).toLowerCase();
}

/** Older names that still hold, such as Asia/Calcutta, in the usual spelling. */
function titled(zone: string): string {
  return zone.replaceAll(/(^|[/_-])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function nearestTo(bare: string): string | undefined {
  const away = zones
    .map((zone) => ({ zone, by: Math.min(distance(zone.toLowerCase(), bare), distance(cityOf(zone), bare)) }))
    .toSorted((a, b) => a.by - b.by)[0];
  return away !== undefined && away.by <= Math.max(1, Math.floor(bare.length / 4)) ? away.zone : undefined;
}
