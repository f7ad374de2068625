import type { Message } from "./context.ts";
import type { StoreReads } from "./ports.ts";
import type { Scene } from "./prepare.ts";
import { askerOf, type Person } from "./who.ts";

/** Who did something, where and when, as a platform tells it. */
export interface Arrival {
  brand: string;
  space: string;
  person: Person;
  /** The channel's id; undefined in a direct message. */
  where: string | undefined;
  /** The room that is looked at beside a direct conversation, where the platform tells it. */
  beside?: string | undefined;
  now: string;
  via: string;
  /** The same for a repeated delivery. */
  delivery: string;
  message?: Message | undefined;
}

/** The same with what the store knows of the brand, the asker and the room. */
export async function sceneOf(
  { person, where, beside, message, ...arrival }: Arrival,
  store: StoreReads,
): Promise<Scene> {
  const [brand, rooms, asker] = await Promise.all([
    store.brand(arrival.brand),
    store.rooms(arrival.brand),
    askerOf(person, arrival.brand, store),
  ]);
  return {
    ...{ ...arrival, brand, asker, isDirect: where === undefined },
    room: rooms.find((room) => room.id === where),
    beside: where === undefined ? rooms.find((room) => room.id === beside) : undefined,
    ...(where !== undefined && { where }),
    ...(message !== undefined && { message }),
  };
}
