import type { Dict } from "../local/json.ts";
import type { Clock } from "./clock.ts";

export interface Person {
  id: string;
  name: string;
  realName: string;
  tz: string;
  isBot: boolean;
  isGuest: boolean;
  deleted: boolean;
}

export interface Channel {
  id: string;
  name: string;
  kind: "public" | "private" | "im";
  members: Set<string>;
  archived: boolean;
  messages: Message[];
}

export interface Message {
  type: "message";
  channel: string;
  ts: string;
  text: string;
  user: string;
  team: string;
  subtype?: string;
  bot_id?: string;
  app_id?: string;
  blocks?: Dict[];
  attachments?: Dict[];
  thread_ts?: string;
  parent_user_id?: string;
  metadata?: Dict;
  files?: Dict[];
  edited?: { user: string; ts: string };
  reactions?: { name: string; count: number; users: string[] }[];
  streaming_state?: "in_progress" | "completed" | "errored";
  /** The only person who sees it; no field of Slack's. */
  onlyFor?: string;
  deleted?: boolean;
}

export interface StoredFile {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  user: string;
  content: Buffer;
  channels: Set<string>;
  complete: boolean;
  created: number;
  altText?: string;
  /** Put into a form of the app's, which may then read it without sharing a channel. */
  fromForm?: true;
}

export interface View {
  id: string;
  user: string;
  hash: string;
  /** As the app sent it, with block_ids filled in. */
  payload: Dict;
  /** What the person typed or chose: block_id, then action_id. */
  typed: Record<string, Record<string, unknown>>;
  rootId: string;
  previousId: string | null;
  open: boolean;
}

export interface PersonSeed {
  id: string;
  name?: string;
  realName?: string;
  tz?: string;
  isBot?: boolean;
  isGuest?: boolean;
}

export interface ChannelSeed {
  id: string;
  name?: string;
  private?: boolean;
  /** Everybody when not given. */
  members?: string[];
  /** Whether the app's bot is a member; it is unless said otherwise. */
  bot?: boolean;
  archived?: boolean;
}

export interface Bot {
  userId: string;
  botId: string;
  appId: string;
  name: string;
}

export interface WorkspaceSeed {
  bot?: Partial<Bot>;
  team?: { id: string; name: string; domain: string };
  people?: PersonSeed[];
  channels?: ChannelSeed[];
}

/** Who and what is in the workspace. Knows nothing of protocols. */
export class Workspace {
  readonly team: { id: string; name: string; domain: string };
  readonly bot: Bot;
  readonly people = new Map<string, Person>();
  readonly channels = new Map<string, Channel>();
  readonly files = new Map<string, StoredFile>();
  readonly views = new Map<string, View>();
  readonly homes = new Map<string, View>();
  /** Each person's modals, the one on top last. */
  readonly modals = new Map<string, View[]>();
  readonly #clock: Clock;

  constructor(seed: WorkspaceSeed, clock: Clock) {
    this.#clock = clock;
    this.team = seed.team ?? { id: "T_TEAM", name: "Spring Team", domain: "spring-team" };
    this.bot = { userId: "U_BOT", botId: "B_BOT", appId: "A_APP", name: "app", ...seed.bot };
    this.addPerson({ id: this.bot.userId, name: this.bot.name, isBot: true });
    for (const person of seed.people ?? []) this.addPerson(person);
    for (const channel of seed.channels ?? []) this.addChannel(channel);
  }

  addPerson(seed: PersonSeed): Person {
    const name = seed.name ?? seed.id.replace(/^U_?/, "").toLowerCase();
    const person: Person = {
      id: seed.id,
      name,
      realName: seed.realName ?? name.charAt(0).toUpperCase() + name.slice(1),
      tz: seed.tz ?? "Europe/Berlin",
      isBot: seed.isBot ?? false,
      isGuest: seed.isGuest ?? false,
      deleted: false,
    };
    this.people.set(person.id, person);
    return person;
  }

  addChannel(seed: ChannelSeed): Channel {
    const members = new Set(seed.members ?? [...this.people.keys()].filter((id) => id !== this.bot.userId));
    if (seed.bot ?? true) members.add(this.bot.userId);
    const channel: Channel = {
      id: seed.id,
      name: seed.name ?? seed.id.replace(/^C_?/, "").toLowerCase().replaceAll("_", "-"),
      kind: seed.private ? "private" : "public",
      members,
      archived: seed.archived ?? false,
      messages: [],
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  person(id: string): Person {
    const person = this.people.get(id);
    if (!person) throw new Error(`nobody here is called ${id}`);
    return person;
  }

  /** By id, or by name with or without its number sign. */
  channel(idOrName: string): Channel {
    const name = idOrName.replace(/^#/, "");
    const found = this.channels.get(idOrName) ?? [...this.channels.values()].find((each) => each.name === name);
    if (!found) throw new Error(`there is no channel ${idOrName}`);
    return found;
  }

  /** The conversation of one person with the app. */
  directMessage(user: string): Channel {
    const id = `D_${user.replace(/^U_?/, "")}`;
    const known = this.channels.get(id);
    if (known) return known;
    const members = new Set([user, this.bot.userId]);
    const channel: Channel = { id, name: "directmessage", kind: "im", members, archived: false, messages: [] };
    this.channels.set(id, channel);
    return channel;
  }

  message(channel: string, ts: string): Message | undefined {
    return this.channels.get(channel)?.messages.find((each) => each.ts === ts && !each.deleted);
  }

  /** The channel's messages as this person sees them, oldest first. */
  seenBy(user: string, channel: Channel): Message[] {
    if (!channel.members.has(user) && channel.kind !== "public") return [];
    return channel.messages.filter((each) => !each.deleted && (each.onlyFor === undefined || each.onlyFor === user));
  }

  newHash(): string {
    return `${this.#clock.ts()}.${this.#clock.secret().slice(0, 8)}`;
  }
}
