import type { Dict } from "../local/json.ts";
import type { Clock } from "./clock.ts";

export interface User {
  id: string;
  name: string;
  displayName: string;
  bot: boolean;
  /** Such as `en-US`: the language of their app. */
  locale: string;
  /** Whether they take direct messages from members of their servers. */
  openToMessages: boolean;
}

export interface Member {
  user: User;
  nick: string | undefined;
  roles: Set<string>;
  joinedAt: number;
}

export interface Role {
  id: string;
  name: string;
  permissions: bigint;
  mentionable: boolean;
  position: number;
  managed: boolean;
}

export interface Overwrite {
  id: string;
  kind: "role" | "member";
  allow: bigint;
  deny: bigint;
}

export interface Channel {
  id: string;
  name: string;
  /** Discord's number: 0 text, 1 direct messages, 4 category, 5 announcements, 11 and 12 threads, 15 forum. */
  type: number;
  guild: Guild | undefined;
  recipient: User | undefined;
  parent: Channel | undefined;
  overwrites: Overwrite[];
  messages: Message[];
  thread: Thread | undefined;
}

export interface Thread {
  owner: User;
  archived: boolean;
  locked: boolean;
  autoArchiveMinutes: number;
  members: Set<string>;
}

export interface Guild {
  id: string;
  name: string;
  locale: string;
  owner: User;
  roles: Map<string, Role>;
  members: Map<string, Member>;
  channels: Map<string, Channel>;
  joinedAt: number;
}

export interface StoredFile {
  id: string;
  name: string;
  contentType: string;
  content: Buffer;
  description: string | undefined;
  /** Without its signature. */
  path: string;
  spoiler: boolean;
}

export interface Message {
  id: string;
  channel: Channel;
  author: User;
  /** Discord's number: 0 usual, 19 reply, 20 slash command, 23 menu. */
  type: number;
  content: string;
  embeds: Dict[];
  attachments: StoredFile[];
  components: Dict[];
  flags: number;
  at: number;
  editedAt: number | undefined;
  nonce: string | number | undefined;
  mentions: Mentions;
  /** The message that this one answers. */
  reference: Message | undefined;
  /** What made the bot write it. */
  cause: { id: string; type: number; user: User; name: string | undefined } | undefined;
  reactions: Map<string, Set<string>>;
  thread: Channel | undefined;
  /** The only person who sees it; no field of Discord's. */
  onlyFor: string | undefined;
  deleted: boolean;
}

/** Whom a message names; `pinged` are the ones whose app rings. */
export interface Mentions {
  users: User[];
  roles: string[];
  everyone: boolean;
}

export const noMentions: Mentions = { users: [], roles: [], everyone: false };

export const messageFlags = { suppressEmbeds: 4, ephemeral: 64, loading: 128, silent: 4096, componentsV2: 32768 };

/** Who and what is there. Knows nothing of protocols. */
export class World {
  readonly clock: Clock;
  readonly bot: User;
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly files = new Map<string, StoredFile>();

  constructor(clock: Clock, bot: { name: string; id?: string }) {
    this.clock = clock;
    this.bot = this.addUser({ name: bot.name, bot: true, ...(bot.id === undefined ? {} : { id: bot.id }) });
  }

  addUser(seed: Partial<User> & { name: string }): User {
    const user: User = {
      id: seed.id ?? this.clock.snowflake(),
      name: seed.name,
      displayName: seed.displayName ?? seed.name.charAt(0).toUpperCase() + seed.name.slice(1),
      bot: seed.bot ?? false,
      locale: seed.locale ?? "en-US",
      openToMessages: seed.openToMessages ?? true,
    };
    this.users.set(user.id, user);
    return user;
  }

  addChannel(seed: Partial<Channel> & { name: string }): Channel {
    const channel: Channel = {
      ...{ type: 0, guild: undefined, recipient: undefined, parent: undefined, thread: undefined },
      ...{ id: this.clock.snowflake(), overwrites: [], messages: [] },
      ...seed,
    };
    this.channels.set(channel.id, channel);
    channel.guild?.channels.set(channel.id, channel);
    return channel;
  }

  /** By name or id. */
  user(wanted: string): User {
    const found = this.users.get(wanted) ?? [...this.users.values()].find((each) => each.name === wanted);
    if (!found) throw new Error(`nobody here is called ${wanted}`);
    return found;
  }

  /** By id, or by name with or without its number sign; the first server's where there are several. */
  channel(wanted: string): Channel {
    const name = wanted.replace(/^#/, "");
    const named = (): Channel | undefined =>
      [...this.channels.values()].find((each) => each.guild && each.name === name);
    const found = this.channels.get(wanted) ?? named();
    if (!found) throw new Error(`there is no channel ${wanted}`);
    return found;
  }

  /** The first when not given; by name or id. */
  guild(wanted?: string): Guild {
    const all = [...this.guilds.values()];
    const found = wanted === undefined ? all[0] : all.find((each) => each.id === wanted || each.name === wanted);
    if (!found) throw new Error(`there is no server ${wanted ?? ""}`);
    return found;
  }

  role(guild: Guild, wanted: string): Role {
    const found = guild.roles.get(wanted) ?? [...guild.roles.values()].find((each) => each.name === wanted);
    if (!found) throw new Error(`there is no role ${wanted} in ${guild.name}`);
    return found;
  }

  /** The conversation of one person with the bot. */
  directMessage(user: User): Channel {
    const known = [...this.channels.values()].find((each) => each.recipient?.id === user.id);
    return known ?? this.addChannel({ name: user.name, type: 1, recipient: user });
  }

  sharesGuild(user: User): boolean {
    return [...this.guilds.values()].some((each) => each.members.has(user.id) && each.members.has(this.bot.id));
  }

  message(channel: Channel, id: string): Message | undefined {
    const at = channel.messages.findLastIndex((each) => each.id === id);
    const found = channel.messages[at];
    return found?.deleted === false ? found : undefined;
  }

  addFile(channel: string, seed: FileSeed): StoredFile {
    const id = this.clock.snowflake();
    const name = seed.name.replaceAll(/[^\w.-]+/g, "_");
    const file: StoredFile = {
      ...{ id, name, content: Buffer.from(seed.content), description: seed.description },
      contentType: seed.contentType ?? contentTypes[name.split(".").at(-1)?.toLowerCase() ?? ""] ?? "",
      path: `/attachments/${channel}/${id}/${encodeURIComponent(name)}`,
      spoiler: name.startsWith("SPOILER_"),
    };
    this.files.set(id, file);
    return file;
  }
}

export interface FileSeed {
  name: string;
  content: string | Uint8Array;
  contentType?: string | undefined;
  description?: string | undefined;
}

/** Discord tells a type by the name, and none where it knows none. */
const contentTypes: Record<string, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  svg: "image/svg+xml",
  tsv: "text/tab-separated-values; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
