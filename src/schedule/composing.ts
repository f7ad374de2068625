import type { Context } from "../core/context.ts";
import { contextOf, type House, type Scene } from "../core/prepare.ts";
import { askerOf } from "../core/who.ts";
import type { Bench, Composed } from "./attempt.ts";
import type { Telling } from "./telling.ts";

/** Puts what is owed into words, with the rights that its context has. */
export type Tell = (telling: Telling, context: Context) => Promise<Composed | undefined>;

export interface Composing {
  house: House;
  tell: Tell;
  /** ISO, UTC. */
  now: () => string;
  /** The stretch in which nothing ran that an instant lies in, where that is known. */
  awayAt?: (instant: string) => Telling["away"];
}

/** What is said of its own accord is written with the rights of whoever will read it, as every other answer is. */
export function composing({ house, tell, now, awayAt }: Composing): Bench["compose"] {
  return async (telling, brand) => {
    const scene = await sceneFor(telling, brand, { house, now });
    const call = { name: "weekly preview", options: { campaign: telling.campaign } };
    const away = telling.since === undefined ? undefined : awayAt?.(telling.since);
    return tell({ ...telling, ...(away && { away }) }, contextOf({ call, scene, house, privately: scene.isDirect }));
  };
}

async function sceneFor(
  { kind, id, room, version }: Telling,
  brandId: string,
  { house: { store }, now }: Pick<Composing, "house" | "now">,
): Promise<Scene> {
  const brand = await store.brand(brandId);
  const shared = { brand, now: now(), via: "clock", delivery: id };
  if (kind === "preview" || kind === "reminder") {
    const asker = await askerOf({ user: room, groups: [] }, brandId, store);
    return { ...shared, asker, room: undefined, isDirect: true };
  }
  const known = (await store.rooms(brandId)).find((each) => each.id === room);
  const role = version === "team" ? "marketer" : "host";
  const asker = { user: "looseleaf", role, creator: undefined } as const;
  return { ...shared, asker, room: known, where: room, isDirect: false };
}
