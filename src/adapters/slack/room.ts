import { webApi } from "@slack/bolt";

import type { Scene } from "../../core/prepare.ts";
import { NotSaid, type RoomMessage, type Rooms } from "../../core/rooms.ts";
import type { Desk } from "./desk.ts";
import { levels, messagesOf, type Message } from "./messages.ts";
import { isRefusedBlock, piecesOf } from "./outgoing.ts";
import { listAt, textAt, type Payload } from "./payload.ts";

/** The channels of one workspace, and its people's direct messages. A message is "channel/timestamp". */
export class SlackRooms implements Rooms {
  readonly #desk: Desk;
  readonly #readable = new Map<string, boolean>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  reaches(room: string): boolean {
    return room.startsWith(`slack:${this.#desk.team.id}:`);
  }

  /** Which scopes were granted is seen by looking: private channels need another one than public ones. */
  async canFind(room: string): Promise<boolean> {
    const known = this.#readable.get(room);
    if (known !== undefined) return known;
    const channel = channelOf(room);
    const canRead =
      !isPerson(channel) &&
      (await this.#desk.quick.apiCall("conversations.history", { channel, limit: 1 }).then(
        () => true,
        (error: unknown) => {
          if (error instanceof webApi.WebAPIPlatformError) return false;
          throw error;
        },
      ));
    this.#readable.set(room, canRead);
    return canRead;
  }

  async post(message: RoomMessage): Promise<string> {
    const channel = channelOf(message.room);
    for (const level of levels) {
      const [first, ...rest] = messagesOf(await this.#pieces(message), level);
      if (first === undefined) throw new NotSaid("there is nothing to say");
      try {
        const ref = await this.#send(channel, first, message);
        for (const each of rest) await this.#send(channel, each, { ...message, thread: message.thread ?? ref });
        return ref;
      } catch (error) {
        if (!isRefusedBlock(error) || level === "text") throw asNotSaid(error);
      }
    }
    throw new NotSaid("Slack takes none of its forms");
  }

  async find({ key, room, thread }: RoomMessage, since: string): Promise<string | undefined> {
    const channel = channelOf(room);
    const method = thread === undefined ? "conversations.history" : "conversations.replies";
    const oldest = String(Date.parse(since) / 1_000 - 60);
    const asked = {
      channel,
      oldest,
      limit: 200,
      include_all_metadata: true,
      ...(thread !== undefined && { ts: timeOf(thread) }),
    };
    let cursor: string | undefined;
    do {
      const page = await this.#desk.quick.apiCall(method, { ...asked, ...(cursor && { cursor }) });
      const found = listAt(page, "messages").find((each) => textAt(each, "metadata", "event_payload", "key") === key);
      if (found !== undefined) return `${channel}/${textAt(found, "ts") ?? ""}`;
      cursor = textAt(page, "response_metadata", "next_cursor");
    } while (cursor !== undefined && cursor !== "");
    return undefined;
  }

  async update(ref: string, message: RoomMessage): Promise<void> {
    const [channel = "", ts = ""] = ref.split("/");
    for (const level of levels) {
      const [first] = messagesOf(await this.#pieces(message), level);
      try {
        await this.#desk.quick.apiCall("chat.update", { channel, ts, blocks: [], ...first });
        return;
      } catch (error) {
        if (!isRefusedBlock(error) || level === "text") throw asNotSaid(error);
      }
    }
  }

  async #send(channel: string, said: Message, { key, thread }: RoomMessage): Promise<string> {
    const metadata = { event_type: "looseleaf_notice", event_payload: { key } };
    const quiet = { unfurl_links: false, unfurl_media: false };
    const args = { channel, ...said, ...quiet, ...inThread(thread), metadata };
    const posted = await this.#desk.posts.post("chat.postMessage", args);
    return `${textAt(posted, "channel") ?? channel}/${textAt(posted, "ts") ?? ""}`;
  }

  async #pieces({ reply, brand, key, room }: RoomMessage) {
    const asker = { user: "looseleaf", role: "viewer", creator: undefined } as const;
    const scene: Scene = {
      ...{ brand: await this.#desk.house.store.brand(brand), asker, room: undefined, where: room, isDirect: false },
      ...{ now: this.#desk.now(), via: "clock", delivery: key },
    };
    return piecesOf({ reply, isPrivate: false, scene }, this.#desk);
  }
}

/** A person's direct messages go by the person until Slack tells their channel. */
function channelOf(room: string): string {
  return room.slice(room.lastIndexOf(":") + 1);
}

function isPerson(channel: string): boolean {
  return /^[UW]/.test(channel);
}

function inThread(thread: string | undefined): Payload {
  return thread === undefined ? {} : { thread_ts: timeOf(thread) };
}

function timeOf(ref: string): string {
  return ref.slice(ref.indexOf("/") + 1);
}

/** Slack's own errors say that nothing was posted, but for those that say that Slack itself broke. */
function asNotSaid(error: unknown): unknown {
  if (error instanceof webApi.WebAPIRateLimitedError) return new NotSaid("Slack asks for a pause");
  if (!(error instanceof webApi.WebAPIPlatformError)) return error;
  const why = error.data.error;
  if (broken.has(why)) return error;
  return new NotSaid(words[why] ?? `Slack says ${why}`);
}

const broken = new Set(["internal_error", "fatal_error", "service_unavailable", "request_timeout"]);

const words: Readonly<Record<string, string>> = {
  not_in_channel: "I am not a member of that channel; type /invite there with my name",
  channel_not_found: "I cannot see that channel; if it is private, invite me there",
  is_archived: "that channel is archived",
  restricted_action: "the workspace does not let me post there",
};
