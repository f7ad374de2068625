import { readFile } from "node:fs/promises";

import { entry } from "../../campaigns/entry.ts";
import type { Store } from "../../core/ports.ts";

const sampleBrand = "sample";
const homeBrand = "home";
const file = new URL("../../../data/sample/campaign.json", import.meta.url);

/** Somebody has made a campaign or added creators of their own. */
export async function hasOwn(store: Store): Promise<boolean> {
  const [campaigns, creators] = await Promise.all([store.campaigns(homeBrand), store.creators(homeBrand)]);
  return campaigns.length + creators.length > 0;
}

/** The brand of the sample campaign, written on the first start. */
export async function beginSample(store: Store, now: string): Promise<string> {
  const begun = await store.known(["sample/brand"]);
  if (begun.size > 0) return sampleBrand;
  const { sampleEntries } = await import("./sample.ts");
  await store.append(sampleEntries(await readFile(file, "utf8"), now));
  return sampleBrand;
}

/** One's own brand, empty at first; what it begins with can be changed by an admin. */
export async function beginHome(store: Store, at: { now: string; zone: string; locale: string }): Promise<string> {
  const { now, zone, locale } = at;
  const key = "home/brand";
  const begun = await store.known([key]);
  if (begun.size > 0) return homeBrand;
  const stamp = { key, brand: homeBrand, at: now, by: "console:start", via: "start" };
  await store.append([entry.parse({ ...stamp, type: "brand-set", name: "Home", zone, locale })]);
  return homeBrand;
}
