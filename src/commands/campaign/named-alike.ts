import type { Campaign } from "../../campaigns/campaign.ts";

/** Two campaigns that people could not tell apart by name. */
export function namedAlike(name: string, campaigns: readonly Campaign[]): Campaign | undefined {
  return campaigns.find((campaign) => bareName(campaign.name) === bareName(name));
}

/** From the name, so that it can be read in files: "spring-glow". */
export function freshCampaignId(name: string, campaigns: readonly Campaign[]): string {
  const wanted = bareName(name) === "" ? "campaign" : slugOf(name);
  const taken = new Set(campaigns.map(({ id }) => id));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${String(number)}`)) number++;
  return `${wanted}-${String(number)}`;
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
}

function bareName(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
