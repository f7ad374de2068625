import type { webApi } from "@slack/bolt";

import type { CommonDesk } from "../../core/desk.ts";
import type { Given } from "../../core/given.ts";
import type { Scene } from "../../core/prepare.ts";
import { sceneOf } from "../../core/scene.ts";
import { brandIn } from "../../core/spaces.ts";
import type { Poster } from "./clients.ts";
import type { Names } from "./names.ts";
import type { Payload } from "./payload.ts";
import { roomId, userId, type Place } from "./place.ts";
import type { Signer } from "./sign.ts";

/** What every listener works with. */
export interface Desk extends CommonDesk {
  team: { id: string; name: string };
  bot: string;
  /** Granted to the bot's token. */
  scopes: ReadonlySet<string>;
  quick: webApi.WebClient;
  posts: Poster;
  signer: Signer;
  names: Names;
  /** Acknowledgements that carry an answer, by who asked, where and what. */
  given: Given<{ message: Payload; recall(): void }>;
  /** The channel that each person last looked at beside their conversation with the bot. */
  looking: Map<string, string>;
  /** What is under way in a conversation, so that its stop button ends it. */
  turns: Map<string, AbortController>;
  onFeedback: (feedback: Feedback) => void;
}

/** A thumb under an answer. */
export interface Feedback {
  user: string;
  /** The channel and the message. */
  answer: string;
  isGood: boolean;
  /** What was wrong, in the person's own words. */
  words?: string;
}

/** `delivery` is the same for a repeated one. */
type Asking = Pick<Scene, "via" | "delivery" | "message">;

/** Who asks, where and when, with the brand of the workspace: made on first contact. */
export async function sceneAt(place: Place, asking: Asking, desk: Desk): Promise<Scene> {
  const now = desk.now();
  const brand = await brandOf(place.team, desk, now);
  const person = { user: userId(place), groups: [] };
  const where = place.isDirect || place.channel === undefined ? undefined : roomId(place.team, place.channel);
  const beside = lookedAt(place, desk);
  return sceneOf({ ...asking, brand, space: `slack:${place.team}`, person, where, beside, now }, desk.house.store);
}

/** The channel, as the store knows it, that somebody looks at beside a direct conversation. */
export function lookedAt({ team, user }: Pick<Place, "team" | "user">, { looking }: Desk): string | undefined {
  const channel = looking.get(user);
  return channel === undefined ? undefined : roomId(team, channel);
}

/** The brand of a workspace. */
export function brandOf(team: string, { team: { name }, begins, house }: Desk, now: string): Promise<string> {
  return brandIn({ id: `slack:${team}`, name, ...begins }, house.store, now);
}
