import { entry } from "../campaigns/entry.ts";
import { nameLength } from "../campaigns/stamp.ts";
import type { Store } from "./ports.ts";

/** A workspace or a server, as its platform tells it, and what a brand that begins there begins with. */
export interface Space {
  /** "slack:T1" */
  id: string;
  name: string;
  zone: string;
  locale: string;
}

/** The brand of the space; on first contact one is made for it. */
export async function brandIn(space: Space, store: Store, now: string): Promise<string> {
  const known = await store.brandOfSpace(space.id);
  if (known !== undefined) return known;
  const stamp = { brand: space.id, at: now, by: "looseleaf", via: "start" };
  const { id, name, zone, locale } = space;
  const key = `space/${id}`;
  await store.append([
    entry.parse({ ...stamp, key: `${key}/brand`, type: "brand-set", name: name.slice(0, nameLength), zone, locale }),
    entry.parse({ ...stamp, key: `${key}/joined`, type: "space-joined", space: id }),
  ]);
  return (await store.brandOfSpace(id)) ?? id;
}
