import { type Dict, dicts, isDict, text } from "../local/json.ts";
import type { Hub } from "./hub.ts";
import { inChannel } from "./permissions.ts";
import type { Channel, Guild, Member, Message, Role, StoredFile, User } from "./world.ts";

/** How long a file's address works. */
const addressLivesMs = 24 * 3_600_000;

export function apiUser(user: User): Dict {
  return {
    id: user.id,
    username: user.name,
    discriminator: user.bot ? "0001" : "0",
    global_name: user.bot ? null : user.displayName,
    avatar: null,
    ...(user.bot ? { bot: true } : {}),
    public_flags: 0,
  };
}

/** Without its user, as in messages and resolved data. */
export function apiPartialMember(hub: Hub, member: Member): Dict {
  return {
    roles: [...member.roles],
    nick: member.nick ?? null,
    avatar: null,
    joined_at: hub.clock.iso(member.joinedAt),
    premium_since: null,
    pending: false,
    flags: 0,
    communication_disabled_until: null,
  };
}

export function apiMember(hub: Hub, member: Member): Dict {
  return { ...apiPartialMember(hub, member), user: apiUser(member.user), deaf: false, mute: false };
}

export function apiRole(role: Role): Dict {
  const { id, name, position, managed, mentionable, permissions } = role;
  const looks = { color: 0, colors: { primary_color: 0, secondary_color: null, tertiary_color: null }, hoist: false };
  return { id, name, ...looks, position, permissions: String(permissions), managed, mentionable, flags: 0 };
}

export function apiChannel(hub: Hub, channel: Channel): Dict {
  if (!channel.guild) {
    const recipients = channel.recipient ? [apiUser(channel.recipient)] : [];
    return { id: channel.id, type: channel.type, flags: 0, last_message_id: lastId(channel), recipients };
  }
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guild.id,
    name: channel.name,
    position: 0,
    parent_id: channel.parent?.id ?? null,
    last_message_id: lastId(channel),
    rate_limit_per_user: 0,
    flags: 0,
    ...(channel.thread ? threadFields(hub, channel) : { topic: null, nsfw: false, ...overwrites(channel) }),
  };
}

function overwrites({ overwrites: all }: Channel): Dict {
  const listed = all.map(({ id, kind, allow, deny }) => {
    return { id, type: kind === "role" ? 0 : 1, allow: String(allow), deny: String(deny) };
  });
  return { permission_overwrites: listed };
}

function threadFields(hub: Hub, { thread, messages }: Channel): Dict {
  if (!thread) return {};
  const count = messages.filter((each) => !each.deleted).length;
  return {
    owner_id: thread.owner.id,
    message_count: count,
    total_message_sent: messages.length,
    member_count: thread.members.size,
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      auto_archive_duration: thread.autoArchiveMinutes,
      archive_timestamp: hub.clock.iso(),
      create_timestamp: hub.clock.iso(),
    },
  };
}

function lastId({ messages }: Channel): string | null {
  return messages.findLast((each) => each.onlyFor === undefined)?.id ?? null;
}

/** A channel as an interaction carries it. */
export function apiInteractionChannel(hub: Hub, channel: Channel, user: User): Dict {
  const { permission_overwrites: _, ...shown } = apiChannel(hub, channel);
  return { ...shown, permissions: String(inChannel(channel, user)) };
}

export function apiGuild(guild: Guild): Dict {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    description: null,
    banner: null,
    owner_id: guild.owner.id,
    features: [],
    preferred_locale: guild.locale,
    roles: [...guild.roles.values()].map(apiRole),
    emojis: [],
    stickers: [],
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    incidents_data: null,
    max_members: 500_000,
    max_video_channel_users: 25,
    mfa_level: 0,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    premium_subscription_count: 0,
    premium_tier: 0,
    public_updates_channel_id: null,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    system_channel_flags: 0,
    system_channel_id: null,
    vanity_url_code: null,
    verification_level: 1,
  };
}

/** What GUILD_CREATE carries beside the guild; the bot is always among the members. */
export function apiGuildCreate(hub: Hub, guild: Guild, allMembers: boolean): Dict {
  const { bot } = hub.world;
  const channels = [...guild.channels.values()].filter((each) => inChannel(each, bot) !== 0n);
  const members = [...guild.members.values()].filter((each) => allMembers || each.user.id === bot.id);
  return {
    ...apiGuild(guild),
    joined_at: hub.clock.iso(guild.joinedAt),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: members.map((each) => apiMember(hub, each)),
    channels: channels.filter((each) => !each.thread).map((each) => apiChannel(hub, each)),
    threads: channels.filter((each) => each.thread?.archived === false).map((each) => apiChannel(hub, each)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** With an address that is signed and expires. */
export function apiAttachment(hub: Hub, file: StoredFile): Dict {
  const expires = Math.floor((hub.clock.now() + addressLivesMs) / 1000).toString(16);
  const url = `${hub.origin}${file.path}?ex=${expires}&is=0&hm=0&`;
  return {
    id: file.id,
    filename: file.name,
    size: file.content.length,
    url,
    proxy_url: url,
    ...(file.contentType === "" ? {} : { content_type: file.contentType }),
    ...(file.description === undefined ? {} : { description: file.description }),
  };
}

/** As a REST answer carries it; `apiEvent` adds what the gateway adds. */
export function apiMessage(hub: Hub, message: Message): Dict {
  const { mentions, cause, reference, author } = message;
  return {
    id: message.id,
    type: message.type,
    channel_id: message.channel.id,
    author: apiUser(author),
    ...shownParts(hub, message),
    timestamp: hub.clock.iso(message.at),
    edited_timestamp: message.editedAt === undefined ? null : hub.clock.iso(message.editedAt),
    tts: false,
    pinned: false,
    flags: message.flags,
    mention_everyone: mentions.everyone,
    mentions: mentions.users.map(apiUser),
    mention_roles: mentions.roles,
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...(author.id === hub.world.bot.id ? { application_id: hub.applicationId } : {}),
    ...(cause ? { webhook_id: hub.applicationId, ...causeFields(cause) } : {}),
    ...(reference ? referenceFields(hub, reference) : {}),
    ...(message.reactions.size > 0 ? { reactions: reactions(hub, message) } : {}),
    ...(message.thread ? { thread: apiChannel(hub, message.thread) } : {}),
  };
}

/** What stays empty without the message content intent. */
function shownParts(hub: Hub, message: Message): Dict {
  const files = message.attachments.map((file) => apiAttachment(hub, file));
  return {
    content: message.content,
    embeds: message.embeds.map((embed) => addressed(embed, files) as Dict),
    attachments: files,
    components: message.components.map((component) => addressed(component, files) as Dict),
  };
}

/** The message as the app may see it where it may not read what people write. */
export function stripped(message: Dict): Dict {
  const { poll: _, ...rest } = message;
  return { ...rest, content: "", embeds: [], attachments: [], components: [] };
}

/** `attachment://name` becomes the file's address. */
function addressed(value: unknown, files: readonly Dict[]): unknown {
  if (Array.isArray(value)) return value.map((each) => addressed(each, files));
  if (!isDict(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, addressed(each, files)] as const);
  const result = Object.fromEntries(entries);
  const name = /^attachment:\/\/(.+)$/.exec(text(value["url"]))?.[1];
  const file = name === undefined ? undefined : files.find((each) => each["filename"] === name);
  if (!file) return result;
  return { ...result, url: file["url"], proxy_url: file["proxy_url"], attachment_id: file["id"] };
}

function causeFields({ id, type, user, name }: NonNullable<Message["cause"]>): Dict {
  const metadata = { id, type, user: apiUser(user), authorizing_integration_owners: {} };
  if (name === undefined) return { interaction_metadata: metadata };
  return { interaction_metadata: { ...metadata, name }, interaction: { id, type, name, user: apiUser(user) } };
}

function referenceFields(hub: Hub, reference: Message): Dict {
  const { channel } = reference;
  const { referenced_message: _, ...shown } = apiMessage(hub, { ...reference, reference: undefined });
  const guild = channel.guild ? { guild_id: channel.guild.id } : {};
  return {
    message_reference: { type: 0, message_id: reference.id, channel_id: channel.id, ...guild },
    referenced_message: reference.deleted ? null : shown,
  };
}

function reactions(hub: Hub, message: Message): Dict[] {
  return [...message.reactions].map(([emoji, who]) => {
    const details = { count_details: { burst: 0, normal: who.size }, burst_colors: [], me_burst: false };
    return { emoji: { id: null, name: emoji }, count: who.size, me: who.has(hub.world.bot.id), ...details };
  });
}

/** Components with the numbers that Discord gives to those that have none. */
export function numbered(components: unknown): Dict[] {
  let next = 0;
  const number = (component: Dict): Dict => {
    next += 1;
    const own = { ...component, id: Number(component["id"] ?? 0) || next };
    const children = ["components", "accessory", "component"] as const;
    for (const key of children) {
      const value = component[key];
      if (Array.isArray(value)) Object.assign(own, { [key]: dicts(value).map(number) });
      else if (isDict(value)) Object.assign(own, { [key]: number(value) });
    }
    return own;
  };
  return dicts(components).map(number);
}
