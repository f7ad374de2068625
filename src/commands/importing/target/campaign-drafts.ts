import { nameLength } from "../../../campaigns/stamp.ts";
import type { Draft } from "../../../core/records.ts";
import type { Target } from "./target.ts";

/** Campaigns that the table names and nobody has made yet. */
export function campaignDrafts(targets: readonly Target[]): Draft[] {
  const made = targets.filter(({ isNew }) => isNew);
  return made.map(({ id, name, currency }) => ({
    type: "campaign-set",
    campaign: id,
    name: name.slice(0, nameLength),
    currency,
  }));
}
