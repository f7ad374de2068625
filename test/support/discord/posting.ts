import type { Dict } from "../local/json.ts";
import { intents } from "./gateway.ts";
import type { Seen } from "./evidence.ts";
import type { Hub } from "./hub.ts";
import { mentionsIn } from "./mentions.ts";
import { may } from "./permissions.ts";
import { allComponents, shownMessage } from "./shown.ts";
import { apiMessage, apiPartialMember, apiUser, stripped } from "./wire.ts";
import { type Channel, type Message, messageFlags, noMentions, type StoredFile, type User } from "./world.ts";

/** A message that is about to be. */
export interface Draft {
  content?: string;
  embeds?: Dict[];
  components?: Dict[];
  attachments?: StoredFile[];
  flags?: number;
  type?: number;
  nonce?: string | number | undefined;
  reference?: Message | undefined;
  /** `allowed_mentions` as sent. */
  allowed?: Dict | undefined;
  cause?: Message["cause"];
  onlyFor?: string | undefined;
}

/** Puts a message into the channel, before the people's eyes and onto the gateway. */
export function post(hub: Hub, channel: Channel, author: User, draft: Draft): Posted {
  const { content = "", embeds = [], components = [], attachments = [], flags = 0, reference } = draft;
  const message: Message = {
    ...{ id: hub.clock.snowflake(), channel, author, content, embeds, components, attachments, flags },
    ...{ type: draft.type ?? (reference ? 19 : 0), at: hub.clock.now(), editedAt: undefined, nonce: draft.nonce },
    ...{ reference, cause: draft.cause, onlyFor: draft.onlyFor, mentions: noMentions },
    ...{ reactions: new Map(), thread: undefined, deleted: false },
  };
  message.mentions = rings(hub, message, draft.allowed);
  channel.messages.push(message);
  const loading = (flags & messageFlags.loading) !== 0;
  happened(hub, message, loading ? "thinking" : message.onlyFor === undefined ? "message" : "ephemeral");
  tellPings(hub, message);
  return { message, told: message.onlyFor === undefined ? tell(hub, "MESSAGE_CREATE", message) : 0 };
}

export interface Posted {
  message: Message;
  /** How many sessions were told. */
  told: number;
}

/** A message as it is from now on. The first edit of what was "thinking" is the message's first sight. */
export function change(hub: Hub, message: Message, changes: Draft): Posted {
  const thought = (message.flags & messageFlags.loading) !== 0;
  const { allowed, ...fields } = changes;
  Object.assign(message, fields);
  message.flags &= ~messageFlags.loading;
  if (!thought) message.editedAt = hub.clock.now();
  message.mentions = rings(hub, message, allowed);
  const first = message.onlyFor === undefined ? "message" : "ephemeral";
  happened(hub, message, thought ? first : "edit");
  if (thought) tellPings(hub, message);
  return { message, told: message.onlyFor === undefined ? tell(hub, "MESSAGE_UPDATE", message) : 0 };
}

export function remove(hub: Hub, message: Message, by: User): number {
  message.deleted = true;
  happened(hub, message, "deleted", by);
  if (message.onlyFor !== undefined) return 0;
  const { id, channel } = message;
  const data = { id, channel_id: channel.id, ...guildOf(channel) };
  return hub.gateway.dispatch({
    type: "MESSAGE_DELETE",
    data,
    guild: channel.guild?.id,
    needs: messageIntent(channel),
  });
}

/** Who sees a channel at all. */
export function sees(channel: Channel, user: User): boolean {
  return may(channel, user, "ViewChannel");
}

/** The same for somebody's id. */
export function seersOf({ world }: Hub, channel: Channel): (user: string) => boolean {
  return (id) => {
    const user = world.users.get(id);
    return user !== undefined && sees(channel, user);
  };
}

export function messageIntent(channel: Channel): number {
  return channel.guild ? intents.GuildMessages : intents.DirectMessages;
}

export function guildOf(channel: Channel): Dict {
  return channel.guild ? { guild_id: channel.guild.id } : {};
}

/** Whether the app may read it without the message content intent. */
export function readable(hub: Hub, { author, channel, mentions }: Message): boolean {
  const { bot } = hub.world;
  return author.id === bot.id || !channel.guild || mentions.users.some((user) => user.id === bot.id);
}

/** As the app gets it where it has no message content intent. */
export function withoutContent(hub: Hub, message: Message, api: Dict = apiMessage(hub, message)): Dict {
  const reference = message.reference;
  const hidden = reference !== undefined && !reference.deleted && !readable(hub, reference);
  const shown = hidden ? { ...api, referenced_message: stripped(api["referenced_message"] as Dict) } : api;
  return readable(hub, message) ? shown : stripped(shown);
}

function tell(hub: Hub, type: string, message: Message): number {
  const { channel, author, mentions } = message;
  if (channel.guild && !sees(channel, hub.world.bot)) return 0;
  const { guild } = channel;
  const member = guild?.members.get(author.id);
  const data: Dict = {
    ...apiMessage(hub, message),
    ...guildOf(channel),
    channel_type: channel.type,
    ...(member ? { member: apiPartialMember(hub, member) } : {}),
    mentions: mentions.users.map((user) => {
      const named = guild?.members.get(user.id);
      return { ...apiUser(user), ...(named ? { member: apiPartialMember(hub, named) } : {}) };
    }),
  };
  const needs = messageIntent(channel);
  return hub.gateway.dispatch({ type, data, guild: guild?.id, needs, stripped: withoutContent(hub, message, data) });
}

function rings(hub: Hub, message: Message, allowed: Dict | undefined) {
  const texts = allComponents(message.components).map((each) =>
    typeof each["content"] === "string" ? each["content"] : "",
  );
  const words = [message.content, ...texts].join("\n");
  return mentionsIn(hub.world, { ...message, words, allowed, answer: message.cause !== undefined });
}

/** Only what the bot writes is looked at: whom did it ring? */
function tellPings(hub: Hub, message: Message): void {
  const { mentions, channel, author, id } = message;
  if (author.id !== hub.world.bot.id || (message.flags & messageFlags.silent) !== 0) return;
  const roles = mentions.roles.map((role) => channel.guild?.roles.get(role)?.name ?? role);
  const targets = [...mentions.users.map((user) => user.name), ...roles, ...(mentions.everyone ? ["everyone"] : [])];
  for (const target of targets) hub.evidence.pings.push({ channel: channel.name, message: id, target });
}

type MessageKind = "message" | "edit" | "ephemeral" | "deleted" | "thinking";

function happened(hub: Hub, message: Message, kind: MessageKind, by = message.author): void {
  const { channel, onlyFor } = message;
  const seers = seersOf(hub, channel);
  const visible = (user: string): boolean => (onlyFor === undefined || onlyFor === user) && seers(user);
  const text = shownMessage(message);
  const seen: Seen =
    kind === "thinking" ? { kind, channel: channel.name, text } : { kind, channel: channel.name, message, text };
  hub.evidence.happened({ by: by.id, sees: visible, seen });
}
