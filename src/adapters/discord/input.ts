import {
  ApplicationCommandOptionType,
  PermissionFlagsBits,
  type Attachment,
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
} from "discord.js";

import type { Message } from "../../core/context.ts";
import type { Place } from "./desk.ts";
import { groupItself } from "./declared.ts";
import { roleId, roomId, userId, withPlatformIds } from "./ids.ts";

/** Of any interaction on a server. undefined: in a direct message, where the server is not told. */
export function placeIn(interaction: BaseInteraction): Place | undefined {
  const { guildId: guild, channelId: channel, user, member, memberPermissions } = interaction;
  if (guild === null || channel === null) return undefined;
  const held = member?.roles;
  const there = interaction.channel;
  return {
    ...{ guild, channel, user: user.id },
    locale: interaction.locale,
    roles: held === undefined ? [] : Array.isArray(held) ? held : [...held.cache.keys()],
    manages: memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true,
    room: there?.isThread() === true ? (there.parentId ?? channel) : channel,
  };
}

/** A typed command as one of ours: its name, and its options as the commands know them. */
export interface Typed {
  name: string;
  options: Record<string, unknown>;
  /** The option that takes a file, and the file. */
  file: { option: string; attachment: Attachment } | undefined;
}

export function typedIn(interaction: ChatInputCommandInteraction | AutocompleteInteraction): Typed {
  const [first] = interaction.options.data;
  const isNested = first?.type === ApplicationCommandOptionType.Subcommand;
  const own = isNested && first.name !== groupItself ? ` ${first.name}` : "";
  const given = isNested ? (first.options ?? []) : interaction.options.data;
  const file = given.find(({ attachment }) => attachment !== undefined);
  return {
    name: `${interaction.commandName}${own}`,
    options: Object.fromEntries(given.map((option) => [option.name, valueOf(option)])),
    file: file?.attachment == null ? undefined : { option: file.name, attachment: file.attachment },
  };
}

function valueOf({ type, value, role, name }: CommandInteractionOption): unknown {
  switch (type) {
    case ApplicationCommandOptionType.User:
      return userId(String(value));
    case ApplicationCommandOptionType.Role:
      return roleId(String(value));
    case ApplicationCommandOptionType.Mentionable:
      return role == null ? userId(String(value)) : roleId(String(value));
    case ApplicationCommandOptionType.Channel:
      return roomId(String(value));
    case ApplicationCommandOptionType.Attachment:
      return name;
    case ApplicationCommandOptionType.String:
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
    case ApplicationCommandOptionType.Boolean:
      return value;
    case ApplicationCommandOptionType.Subcommand:
    case ApplicationCommandOptionType.SubcommandGroup:
      return undefined;
  }
}

/** Mentions in typed options, for the reader of results; ids elsewhere, for the commands. */
export function messageOf(text: string, { delivery, user }: { delivery: string; user: string }): Message {
  return {
    ...{ id: delivery, text, author: userId(user), isEdited: false, isAddressed: true },
    ...{ pictures: 0, mentions: mentionsIn(text), replyTo: undefined },
  };
}

/** Platform ids of the people that a text mentions. */
export function mentionsIn(text: string): Map<string, string> {
  const ids = [...text.matchAll(/<@!?(\d+)>/g)].map(([, id = ""]) => id);
  return new Map(ids.map((id) => [id, userId(id)]));
}

/** Every text but the ones that are read as written. */
export function withIds(options: Readonly<Record<string, unknown>>, asWritten: ReadonlySet<string>) {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      typeof value === "string" && !asWritten.has(name) ? withPlatformIds(value) : value,
    ]),
  );
}
