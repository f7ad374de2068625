import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

import { type WebSocket, WebSocketServer } from "ws";

import { type Dict, dict, isDict, list, text } from "../local/json.ts";
import type { Hub } from "./hub.ts";
import { Session } from "./session.ts";
import { apiGuildCreate, apiMember, apiUser } from "./wire.ts";

export const intents = {
  Guilds: 1 << 0,
  GuildMembers: 1 << 1,
  GuildPresences: 1 << 8,
  GuildMessages: 1 << 9,
  GuildMessageReactions: 1 << 10,
  GuildMessageTyping: 1 << 11,
  DirectMessages: 1 << 12,
  DirectMessageReactions: 1 << 13,
  MessageContent: 1 << 15,
} as const;

/** The highest intent there is: direct message polls. */
const allIntents = (1 << 26) - 1;

/** An event on its way to every session that may have it. */
export interface GatewayEvent {
  type: string;
  data: Dict;
  guild?: string | undefined;
  /** Any of these intents; none asked for when not given. */
  needs?: number;
  /** What a session without the message content intent gets instead. */
  stripped?: Dict;
}

/** The websocket side: sessions, their sockets, and what goes out to them. */
export class Gateway {
  readonly sessions = new Map<string, Session>();
  readonly sockets = new Set<WebSocket>();
  /** How many sockets were ever greeted. */
  greeted = 0;
  acknowledgesHeartbeats = true;
  heartbeats = 0;
  /** The next connections are turned away. */
  refusals = 0;
  /** The next identifies are closed with this code. */
  closing: { code: number; times: number } | undefined;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #dead = new WeakSet<WebSocket>();
  readonly #sendings = new WeakMap<WebSocket, number[]>();
  readonly #hub: Hub;

  constructor(hub: Hub) {
    this.#hub = hub;
  }

  get url(): string {
    return `${this.#hub.origin.replace("http", "ws")}/gateway`;
  }

  /** The sessions with an open socket. */
  get connected(): Session[] {
    return [...this.sessions.values()].filter((session) => session.socket);
  }

  upgrade(request: IncomingMessage, raw: Duplex, head: Buffer): void {
    if (this.refusals > 0) {
      this.refusals -= 1;
      raw.end("HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
      return;
    }
    const version = new URL(request.url ?? "/", this.#hub.origin).searchParams.get("v");
    this.#server.handleUpgrade(request, raw, head, (socket) => {
      this.sockets.add(socket);
      this.greeted += 1;
      socket.on("close", (code) => this.#closed(socket, code));
      socket.on("error", () => socket.terminate());
      if (version !== "10") return socket.close(4012, "Invalid API version");
      socket.on("message", (data) => this.#received(socket, (data as Buffer).toString("utf8")));
      send(socket, 10, { heartbeat_interval: this.#hub.settings.heartbeatEveryMs, _trace: ["local"] });
    });
  }

  /** To every session that may have it; how many these are. */
  dispatch(event: GatewayEvent): number {
    this.#hub.evidence.touch();
    let [told, whole, without] = [0, "", ""];
    for (const session of this.sessions.values()) {
      if (event.needs !== undefined && (session.intents & event.needs) === 0) continue;
      if (!session.serves(event.guild)) continue;
      const bare = event.stripped !== undefined && (session.intents & intents.MessageContent) === 0;
      const json = bare ? (without ||= JSON.stringify(event.stripped)) : (whole ||= JSON.stringify(event.data));
      session.dispatch(event.type, json);
      told += 1;
    }
    return told;
  }

  /** Sockets that stay open and are dead: what comes is not read, nothing goes out, nothing is acknowledged. */
  turnIntoZombies(): void {
    for (const session of this.connected) {
      if (session.socket) this.#dead.add(session.socket);
      session.socket = undefined;
    }
  }

  cut(): void {
    for (const session of this.connected) session.socket = undefined;
    for (const socket of this.sockets) socket.terminate();
  }

  close(code: number, reason = ""): void {
    for (const socket of this.sockets) socket.close(code, reason);
  }

  requestReconnect(): void {
    for (const { socket } of this.connected) if (socket) send(socket, 7, null);
  }

  invalidate(resumable: boolean): void {
    for (const session of this.connected) {
      const { socket } = session;
      if (!resumable) this.sessions.delete(session.id);
      if (socket) send(socket, 9, resumable);
    }
  }

  #received(socket: WebSocket, raw: string): void {
    if (this.#dead.has(socket)) return;
    this.#hub.evidence.touch();
    if (this.#isTooMuch(socket)) return socket.close(4008, "Rate limited");
    const payload = parsed(raw);
    if (!payload) return socket.close(4002, "Error while decoding payload");
    const [op, data] = [payload["op"], payload["d"]];
    if (op === 1) return this.#beat(socket);
    if (op === 2) return this.#identify(socket, dict(data));
    if (op === 6) return this.#resume(socket, dict(data));
    const session = this.#sessionOf(socket);
    if (!session) return socket.close(4003, "Not authenticated");
    if (op === 8) return this.#members(session, dict(data));
    if (op !== 3 && op !== 4 && op !== 31) socket.close(4001, "Unknown opcode");
  }

  /** An app may send 120 times in a minute. */
  #isTooMuch(socket: WebSocket): boolean {
    const now = this.#hub.clock.now();
    const recent = (this.#sendings.get(socket) ?? []).filter((at) => at > now - 60_000);
    this.#sendings.set(socket, [...recent, now]);
    return recent.length >= 120;
  }

  #beat(socket: WebSocket): void {
    this.heartbeats += 1;
    if (this.acknowledgesHeartbeats) send(socket, 11);
  }

  #identify(socket: WebSocket, asked: Dict): void {
    if (this.#sessionOf(socket)) return socket.close(4005, "Already authenticated");
    const [wanted, shard] = [Number(asked["intents"]), shardOf(asked["shard"])];
    const login = { token: text(asked["token"]), intents: wanted, properties: dict(asked["properties"]), shard };
    const refused = this.#refusalOf(login);
    this.#hub.evidence.identifies.push({ ...login, at: this.#hub.clock.now(), ...(refused ? { refused } : {}) });
    if (refused) return socket.close(refused, closeReasons[refused] ?? "");
    const session = new Session(this.#hub, { intents: wanted, shard, socket });
    this.sessions.set(session.id, session);
    this.#welcome(session);
  }

  #refusalOf({ token, intents: wanted, shard: [id, count] }: Asked): number | undefined {
    if (this.closing && this.closing.times > 0) {
      this.closing.times -= 1;
      return this.closing.code;
    }
    if (token !== this.#hub.token) return 4004;
    if (!Number.isInteger(wanted) || wanted < 0 || wanted > allIntents) return 4013;
    if (!(id >= 0 && id < count)) return 4010;
    const { privileges } = this.#hub;
    const names = ["GuildMembers", "GuildPresences", "MessageContent"] as const;
    return names.some((name) => (wanted & intents[name]) !== 0 && !privileges.has(name)) ? 4014 : undefined;
  }

  #welcome(session: Session): void {
    const { world, applicationId } = this.#hub;
    const guilds = [...world.guilds.values()].filter(
      (each) => each.members.has(world.bot.id) && session.serves(each.id),
    );
    session.dispatch(
      "READY",
      JSON.stringify({
        v: 10,
        user: { ...apiUser(world.bot), verified: true, mfa_enabled: false, email: null, flags: 0 },
        guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
        session_id: session.id,
        resume_gateway_url: this.url,
        shard: session.shard,
        application: { id: applicationId, flags: applicationFlags(this.#hub) },
        private_channels: [],
        relationships: [],
      }),
    );
    if ((session.intents & intents.Guilds) === 0) return;
    for (const guild of guilds) this.welcomeGuild(session, guild.id);
  }

  welcomeGuild(session: Session, id: string): void {
    const all = (session.intents & intents.GuildMembers) !== 0;
    session.dispatch("GUILD_CREATE", JSON.stringify(apiGuildCreate(this.#hub, this.#hub.world.guild(id), all)));
  }

  #resume(socket: WebSocket, asked: Dict): void {
    const [id, from] = [text(asked["session_id"]), Number(asked["seq"])];
    const session = this.sessions.get(id);
    if (asked["token"] !== this.#hub.token) return socket.close(4004, "Authentication failed.");
    const can = session?.canReplay(from) === true;
    const replayed = can ? session.missedSince(from) : 0;
    this.#hub.evidence.resumes.push({ session: id, from, replayed, taken: can });
    if (!session || !can) {
      this.sessions.delete(id);
      return send(socket, 9, false);
    }
    session.resume(socket, from);
  }

  #members(session: Session, asked: Dict): void {
    const guild = this.#hub.world.guild(text(asked["guild_id"]));
    const ids = [asked["user_ids"]].flat().filter((id) => typeof id === "string");
    const query = text(asked["query"]).toLowerCase();
    const all = [...guild.members.values()];
    const found =
      ids.length > 0
        ? all.filter((each) => ids.includes(each.user.id))
        : all.filter(({ user }) => user.name.startsWith(query));
    const members = found.map((each) => apiMember(this.#hub, each));
    const nonce = asked["nonce"] === undefined ? {} : { nonce: asked["nonce"] };
    const chunk = { guild_id: guild.id, members, chunk_index: 0, chunk_count: 1, not_found: [], ...nonce };
    session.dispatch("GUILD_MEMBERS_CHUNK", JSON.stringify(chunk));
  }

  #sessionOf(socket: WebSocket): Session | undefined {
    return [...this.sessions.values()].find((session) => session.socket === socket);
  }

  /** A session whose app said good-bye is over; any other may be resumed. */
  #closed(socket: WebSocket, code: number): void {
    this.sockets.delete(socket);
    this.#hub.evidence.touch();
    const session = this.#sessionOf(socket);
    if (!session) return;
    session.socket = undefined;
    if (code === 1000 || code === 1001) this.sessions.delete(session.id);
  }
}

interface Asked {
  token: string;
  intents: number;
  shard: readonly [number, number];
}

const closeReasons: Record<number, string> = {
  4004: "Authentication failed.",
  4010: "Invalid shard",
  4013: "Invalid intent(s)",
  4014: "Disallowed intent(s)",
};

/** The bits that say which privileged intents a small app may use. */
export function applicationFlags({ privileges }: Hub): number {
  const limited = { GuildPresences: 1 << 13, GuildMembers: 1 << 15, MessageContent: 1 << 19 };
  return [...privileges].reduce((sum, name) => sum | limited[name], 0);
}

export function send(socket: WebSocket, op: number, d?: unknown): void {
  socket.send(JSON.stringify({ op, d: d ?? null, s: null, t: null }));
}

function shardOf(value: unknown): readonly [number, number] {
  const [id = 0, count = 1] = list(value).map(Number);
  return [id, count];
}

function parsed(raw: string): Dict | undefined {
  try {
    const value = JSON.parse(raw) as unknown;
    return isDict(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
