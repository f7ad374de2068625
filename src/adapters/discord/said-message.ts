import { PermissionFlagsBits, type Message as DiscordMessage } from "discord.js";

import type { Message } from "../../core/context.ts";
import type { Place } from "./desk.ts";
import { userId } from "./ids.ts";
import { mentionsIn } from "./input.ts";

/** A message as it is written down before anything comes of it, so that a crash loses nothing. */
export interface Said {
  id: string;
  /** undefined in a direct message. */
  guild?: string;
  channel: string;
  /** The channel whose purpose counts; a thread's is its parent's. */
  room: string;
  author: string;
  isBot: boolean;
  /** Ids of the roles that its author holds there. */
  roles: readonly string[];
  /** Whether they manage the server. */
  manages: boolean;
  content: string;
  files: readonly { name: string; url: string; size: number; type: string }[];
  /** When it was edited, in milliseconds. */
  editedAt?: number;
  replyTo?: { id: string; author: string };
  mentionsBot: boolean;
}

export function saidIn(message: DiscordMessage): Said {
  const { channel, member, reference, author, editedTimestamp, client } = message;
  const parent = message.inGuild() && message.channel.isThread() ? message.channel.parentId : null;
  const replied = message.mentions.repliedUser?.id;
  return {
    ...{ id: message.id, channel: channel.id, room: parent ?? channel.id, author: author.id, isBot: author.bot },
    ...(message.guildId !== null && { guild: message.guildId }),
    roles: member === null ? [] : [...member.roles.cache.keys()],
    manages: member?.permissions.has(PermissionFlagsBits.ManageGuild) === true,
    content: message.content,
    files: message.attachments.map(({ name, url, size, contentType }) => ({
      name,
      url,
      size,
      type: contentType ?? "",
    })),
    ...(editedTimestamp !== null && { editedAt: editedTimestamp }),
    ...(reference?.messageId !== undefined && { replyTo: { id: reference.messageId, author: replied ?? "" } }),
    mentionsBot: message.mentions.users.has(client.user.id) || replied === client.user.id,
  };
}

/** A chat message as the commands know it. */
export function messageFrom(given: Said, { bot, isAddressed }: { bot: string; isAddressed: boolean }): Message {
  const { id, content, author, files, replyTo, editedAt, channel } = given;
  return {
    ...{ id: `discord:message:${id}`, text: content, author: userId(author) },
    ...{ isEdited: editedAt !== undefined, isAddressed },
    pictures: files.filter(({ type }) => type.startsWith("image/")).length,
    mentions: new Map([...mentionsIn(content)].map(([user, known]) => [user, user === bot ? "bot" : known])),
    replyTo: replyTo && {
      ...{ id: `discord:message:${replyTo.id}`, author: userId(replyTo.author), text: "" },
      ref: `${channel}/${replyTo.id}`,
    },
  };
}

/** Of a message on a server. */
export function placeOf({ author, roles, manages, channel, room }: Said, guild: string): Place {
  return { guild, user: author, roles, manages, channel, room };
}
