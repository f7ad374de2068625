import {
  DiscordAPIError,
  SnowflakeUtil,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Routes,
  type GuildBasedChannel,
} from "discord.js";

import type { Scene } from "../../core/prepare.ts";
import { NotSaid, type RoomMessage, type Rooms } from "../../core/rooms.ts";
import type { Desk } from "./desk.ts";
import { idOf } from "./ids.ts";
import { oneMessageOf, plainInPlace, plainMessage } from "./messages.ts";
import { piecesOf } from "./outgoing.ts";
import { directTo, findPosted, isTurnedAway, post, replaceMessage } from "./posts.ts";
import { isRefusedForm } from "./responder.ts";

/**
 * The channels of Discord's servers, and people's direct messages. Each telling is one message, "channel/id": it is
 * there as a whole or not at all, so that whoever looks for it knows.
 */
export class DiscordRooms implements Rooms {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  reaches(room: string): boolean {
    const { kind, id } = idOf(room);
    return kind === "user" || (kind === "room" && this.#desk.client.channels.cache.has(id));
  }

  canFind(room: string): Promise<boolean> {
    const channel = this.#channel(room);
    const me = channel?.guild.members.me;
    const held = me == null ? undefined : channel?.permissionsFor(me);
    return Promise.resolve(idOf(room).kind === "user" || held?.has(PermissionFlagsBits.ReadMessageHistory) === true);
  }

  async post(message: RoomMessage): Promise<string> {
    const { key } = message;
    return this.#orNotSaid(async () => {
      const spot = await this.#spotOf(message);
      const pieces = await this.#pieces(message);
      const [id = ""] = await post([oneMessageOf(pieces, key)], pieces, { spot: { ...spot, key }, desk: this.#desk });
      return `${spot.channel}/${id}`;
    });
  }

  async find(message: RoomMessage, since: string): Promise<string | undefined> {
    const { channel } = await this.#whereIs(message);
    if (channel === undefined) return undefined;
    const pieces = await this.#pieces(message);
    // A minute earlier: clocks differ.
    const after = SnowflakeUtil.generate({ timestamp: Date.parse(since) - 60_000, increment: 0n }).toString();
    const either = [oneMessageOf(pieces, message.key), plainMessage(pieces)];
    const id = await findPosted(either, { channel, after }, this.#desk);
    return id === undefined ? undefined : `${channel}/${id}`;
  }

  async update(ref: string, message: RoomMessage): Promise<void> {
    const [channel = "", id = ""] = ref.split("/");
    const pieces = await this.#pieces(message);
    const spot = { channel, desk: this.#desk };
    return this.#orNotSaid(async () => {
      try {
        await replaceMessage(id, oneMessageOf(pieces, message.key), spot);
      } catch (error) {
        if (!isRefusedForm(error)) throw error;
        this.#desk.house.report(error);
        await replaceMessage(id, plainInPlace(pieces), spot);
      }
    });
  }

  async #orNotSaid<Result>(say: () => Promise<Result>): Promise<Result> {
    try {
      return await say();
    } catch (error) {
      if (!isTurnedAway(error)) throw error;
      throw new NotSaid(`Discord turned it away: ${error.message}`, { cause: error });
    }
  }

  /** Details go into a thread of their message; in direct messages, which have none, they answer it. */
  async #spotOf(message: RoomMessage): Promise<{ channel: string; under?: string }> {
    const { channel, under } = await this.#whereIs(message);
    if (channel !== undefined) return { channel, ...(under !== undefined && { under }) };
    const [parent = "", id = ""] = message.thread?.split("/") ?? [];
    await this.#desk.client.rest.post(Routes.threads(parent, id), { body: { name: "Details" } }).catch(wasThere);
    return { channel: id };
  }

  /** `channel` is undefined where the thread is not there yet. */
  async #whereIs({ room, thread }: RoomMessage): Promise<{ channel: string | undefined; under?: string }> {
    const { kind, id } = idOf(room);
    const [, under] = thread?.split("/") ?? [];
    if (kind === "user") return { channel: await directTo(id, this.#desk), ...(under !== undefined && { under }) };
    if (under === undefined) return { channel: id };
    const known = await this.#desk.client.channels.fetch(under, { force: true }).catch(unknown);
    return { channel: known?.id };
  }

  async #pieces({ reply, brand, key, room }: RoomMessage) {
    const asker = { user: "looseleaf", role: "viewer", creator: undefined } as const;
    const scene: Scene = {
      ...{ brand: await this.#desk.house.store.brand(brand), asker, room: undefined, where: room, isDirect: false },
      ...{ now: this.#desk.now(), via: "clock", delivery: key },
    };
    const guild = this.#channel(room)?.guildId ?? (await this.#guildOf(brand));
    return piecesOf({ reply, scene, place: { guild, user: "", channel: "" } }, this.#desk);
  }

  #channel(room: string): GuildBasedChannel | undefined {
    const { id } = idOf(room);
    return this.#desk.client.guilds.cache.find(({ channels }) => channels.cache.has(id))?.channels.cache.get(id);
  }

  /** Buttons of a direct message are those of a server of the brand. */
  async #guildOf(brand: string): Promise<string> {
    for (const id of this.#desk.client.guilds.cache.keys())
      if ((await this.#desk.house.store.brandOfSpace(`discord:${id}`)) === brand) return id;
    return "";
  }
}

function wasThere(error: unknown): void {
  if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage) return;
  throw error;
}

function unknown(error: unknown): undefined {
  if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownChannel) return undefined;
  throw error;
}
