import { questionSaidAs } from "../campaigns/notice.ts";
import type { StoreReads } from "./ports.ts";
import type { Reply } from "./reply.ts";

/**
 * Where the bot speaks of its own accord, in rooms and to people alike; an id says which platform's it is. Nothing here
 * retries: a message that may have arrived is looked for before it is said again. Every call settles within 20 seconds.
 */
export interface Rooms {
  /** Whether the id is one of a platform that is connected. */
  reaches(room: string): boolean;
  /** Whether find() can look into the room. Where it cannot, a placeholder is posted first and updated. */
  canFind(room: string): Promise<boolean>;
  /** Says it and returns what the platform calls the message. NotSaid: surely nothing arrived; else nobody knows. */
  post(message: RoomMessage): Promise<string>;
  /** The message with this key, if it was said since an instant. */
  find(message: RoomMessage, since: string): Promise<string | undefined>;
  /** Puts it in the place of one of ours; may be repeated. */
  update(ref: string, message: RoomMessage): Promise<void>;
}

export interface RoomMessage {
  /** The same for every attempt to say this, and for nothing else; platforms carry it unseen. */
  key: string;
  brand: string;
  room: string;
  /** Under which message: what the platform called it. */
  thread: string | undefined;
  reply: Reply;
}

/** Whether words below one of the bot's own messages, as the platform calls it, are for the bot: those below a question. */
export async function isAnswerable(ref: string, brand: string, store: Pick<StoreReads, "notices">): Promise<boolean> {
  return questionSaidAs(ref, await store.notices(brand)) !== undefined;
}

/** The platform turned a message away. The message is why, for people. */
export class NotSaid extends Error {
  override name = "NotSaid";
}

/** The rooms of every platform that is connected, as one. */
export function allRooms(platforms: readonly Rooms[]): Rooms {
  const reaching = (room: string): Rooms => {
    const found = platforms.find((each) => each.reaches(room));
    if (found === undefined) throw new NotSaid("its platform is not connected");
    return found;
  };
  return {
    reaches: (room) => platforms.some((each) => each.reaches(room)),
    canFind: (room) => reaching(room).canFind(room),
    post: (message) => reaching(message.room).post(message),
    find: (message, since) => reaching(message.room).find(message, since),
    update: (ref, message) => reaching(message.room).update(ref, message),
  };
}
