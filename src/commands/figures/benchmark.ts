import { tierOf, type Creator } from "../../campaigns/creator.ts";
import type { Line } from "../../core/reply.ts";

/** What the playbook says of micro creators; it does not say whether by views or by followers. */
export const microBenchmark: Line = [" (playbook for micro creators: 5–9%, denominator not given)"]; // playbook: benchmarks

/** Of the creators whose followers are known, most are micro: the benchmark speaks of them. */
export function isMostlyMicro(creators: readonly Creator[]): boolean {
  const known = creators.map(tierOf).filter((tier) => tier !== undefined);
  return known.length > 0 && known.filter((tier) => tier === "micro").length * 2 > known.length;
}
