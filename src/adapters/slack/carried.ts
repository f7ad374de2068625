import type { Call } from "../../core/call.ts";
import { readCall, takeOffer } from "../../core/offers.ts";
import type { Scene } from "../../core/prepare.ts";
import type { Desk } from "./desk.ts";

/** What a pressed button means. */
export interface Pressed {
  call: Call;
  /** Its answer is for the whole channel. */
  posts: boolean;
}

/** A button's value as the call it carries; undefined where we did not write it, or its 30 days are over. */
export async function pressedCall(value: string, scene: Scene, desk: Desk): Promise<Pressed | undefined> {
  const carried = desk.signer.read(value, desk.team.id);
  if (carried === undefined) return undefined;
  const { does, text } = carried;
  const isKept = does === "offer" || does === "post-offer";
  const call = isKept ? await takeOffer(text, scene, desk.house.store) : readCall(text);
  return call && { call, posts: does === "post" || does === "post-offer" };
}
