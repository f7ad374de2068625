import type { Client, REST } from "discord.js";

import type { CommonDesk } from "../../core/desk.ts";
import { makeFirstAdmin } from "../../core/first-admin.ts";
import type { Given } from "../../core/given.ts";
import type { Scene } from "../../core/prepare.ts";
import { sceneOf } from "../../core/scene.ts";
import { brandIn } from "../../core/spaces.ts";
import type { CustomIds } from "./custom-id.ts";
import { roleId, roomId, spaceId, userId } from "./ids.ts";

/** What every listener works with. */
export interface Desk extends CommonDesk {
  client: Client<true>;
  /** Answers to interactions: never retried by itself. */
  answers: REST;
  ids: CustomIds;
  /** First answers as they were sent, by who asked, where and what. */
  given: Given<{ body: string; recall(): void }>;
  /** On which server each person was seen last: a direct message is of no server. */
  seen: Map<string, string>;
  /** Channels that the bot may not write in, as whoever runs it was told. */
  silenced: Set<string>;
  /** Whether Discord lets the bot read what does not mention it. */
  reads: boolean;
}

/** Who did something, and where. */
export interface Place {
  guild: string;
  user: string;
  /** Ids of the roles they hold there. */
  roles: readonly string[];
  /** Manage Server. */
  manages: boolean;
  /** Where the answer goes. */
  channel: string;
  /** How the person reads figures and dates, where Discord tells it. */
  locale?: string;
  /** The channel whose purpose counts: a thread's is its parent's. undefined in a direct message. */
  room: string | undefined;
}

/** `delivery` is the same for a repeated one. */
type Asking = Pick<Scene, "via" | "delivery" | "message">;

/** Who asks, as rights see them, with the brand of the server: made on first contact. */
export async function sceneAt(place: Place, asking: Asking, desk: Desk): Promise<Scene> {
  const { store } = desk.house;
  const now = desk.now();
  const brand = await brandOf(place.guild, desk);
  const user = userId(place.user);
  if (place.manages) await makeFirstAdmin({ user, brand, now }, store);
  const person = { user, groups: place.roles.map(roleId) };
  const where = place.room === undefined ? undefined : roomId(place.room);
  return sceneOf({ ...asking, brand, space: spaceId(place.guild), person, where, now }, store);
}

/** The brand of a server. */
export function brandOf(guild: string, { begins, house, client, now }: Desk): Promise<string> {
  const name = client.guilds.cache.get(guild)?.name ?? "Discord";
  return brandIn({ id: spaceId(guild), name, ...begins }, house.store, now());
}
