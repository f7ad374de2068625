import { z } from "zod";

import { entry } from "../campaigns/entry.ts";
import type { Call } from "./call.ts";
import type { Store } from "./ports.ts";
import type { Scene } from "./prepare.ts";

/** A call that fits no button is kept for 30 days under a short id, the same call under the same id. */
export async function keepOffer(call: Call, scene: Scene, store: Store): Promise<string> {
  const text = JSON.stringify(call);
  const offer = await idOf(`${scene.brand.id} ${scene.asker.user} ${text}`);
  const until = new Date(Date.parse(scene.now) + keptMs).toISOString();
  const stamp = { key: `offer/${offer}`, brand: scene.brand.id, at: scene.now, by: scene.asker.user, via: scene.via };
  await store.append([entry.parse({ ...stamp, type: "offered", offer, call: text, until })]);
  return offer;
}

/** undefined: there is none, or its time is over. */
export async function takeOffer(
  offer: string,
  { brand, now }: Pick<Scene, "brand" | "now">,
  store: Store,
): Promise<Call | undefined> {
  const found = (await store.find(`offer/${offer}`))?.entry;
  if (found?.type !== "offered" || found.brand !== brand.id || found.until < now) return undefined;
  return readCall(found.call);
}

/** A call that was written as JSON; undefined where it is none. */
export function readCall(text: string): Call | undefined {
  const read = calls.safeParse(JSON.parse(text));
  if (!read.success) return undefined;
  const { name, options, privately, form } = read.data;
  return { name, options, ...(privately && { privately }), ...(form && { form }) };
}

const keptMs = 30 * 86_400_000;

const calls = z.object({
  name: z.string(),
  options: z.record(z.string(), z.unknown()),
  privately: z.literal(true).optional(),
  form: z.literal(true).optional(),
});

async function idOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest).subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
