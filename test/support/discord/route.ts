import type { Dict } from "../local/json.ts";
import type { Upload } from "./drafts.ts";
import type { Hub } from "./hub.ts";
import { inChannel, may, type PermissionName } from "./permissions.ts";
import { notFound, refuse } from "./refusal.ts";
import type { Channel, Guild, Message, StoredFile, User } from "./world.ts";

/** A request that has found its route. */
export interface Call {
  hub: Hub;
  params: Record<string, string>;
  query: URLSearchParams;
  /** The body as an object; a list lies in `raw`. */
  body: Dict;
  raw: unknown;
  files: readonly Upload[];
}

export interface Answer {
  status: number;
  /** Nothing with 204. */
  body?: unknown;
  /** The bytes instead of a body. */
  file?: StoredFile;
}

export interface Route {
  /** Such as `POST /channels/:channel/messages`. */
  name: string;
  /** Its token is in the address: no authorization is asked for. */
  open?: boolean;
  run: (call: Call) => Answer;
}

export const done: Answer = { status: 204 };

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** Finds the route of a method and path. */
export class Router {
  readonly #byShape = new Map<string, { route: Route; steps: string[] }[]>();

  constructor(routes: readonly Route[]) {
    for (const route of routes) {
      const [method = "", path = ""] = route.name.split(" ");
      const steps = path.slice(1).split("/");
      const shape = `${method} ${steps.length} ${steps[0] ?? ""}`;
      this.#byShape.set(shape, [...(this.#byShape.get(shape) ?? []), { route, steps }]);
    }
  }

  find(method: string, path: string): { route: Route; params: Record<string, string> } {
    const given = path.slice(1).split("/").map(decodeURIComponent);
    for (const { route, steps } of this.#byShape.get(`${method} ${given.length} ${given[0] ?? ""}`) ?? []) {
      if (!steps.every((step, at) => step.startsWith(":") || step === given[at])) continue;
      const named = steps.map((step, at) => [step.slice(1), given[at] ?? ""] as const);
      return { route, params: Object.fromEntries(named.filter((_, at) => steps[at]?.startsWith(":"))) };
    }
    throw notFound();
  }
}

/** The channel in the path, if the bot sees it. */
export function channelOf({ hub, params }: Call): Channel {
  const channel = hub.world.channels.get(params["channel"] ?? "");
  if (!channel) throw refuse(10003);
  if (channel.guild && !channel.guild.members.has(hub.world.bot.id)) throw refuse(50001);
  if (inChannel(channel, hub.world.bot) === 0n) throw refuse(50001);
  return channel;
}

export function need({ hub }: Call, channel: Channel, ...names: PermissionName[]): void {
  if (!may(channel, hub.world.bot, ...names)) throw refuse(50013);
}

export function messageOf({ hub, params }: Call, channel: Channel, key = "message"): Message {
  const found = hub.world.message(channel, params[key] ?? "");
  if (!found || found.onlyFor !== undefined) throw refuse(10008);
  return found;
}

export function guildOfCall({ hub, params }: Call): Guild {
  const guild = hub.world.guilds.get(params["guild"] ?? "");
  if (!guild) throw refuse(10004);
  if (!guild.members.has(hub.world.bot.id)) throw refuse(50001);
  return guild;
}

export function userOf({ hub, params }: Call): User {
  const id = params["user"] === "@me" ? hub.world.bot.id : (params["user"] ?? "");
  const user = hub.world.users.get(id);
  if (!user) throw refuse(10013);
  return user;
}
