import {
  ApplicationCommandOptionType as OptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type RESTPostAPIApplicationCommandsJSONBody,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";

import type { Command } from "../../core/command.ts";
import { completes } from "../../core/complete.ts";
import { shownOptionsOf, type Option } from "../../core/option.ts";
import * as limit from "./limits.ts";

/** A group's own word runs what leads it; Discord runs only what lies inside a group. */
export const groupItself = "show";

export const logMessageMenu = "Log this result";
export const statsMenu = "Creator stats";

/** What the picker and the menus offer, made of the commands. */
export function declared(commands: readonly Command[]): RESTPostAPIApplicationCommandsJSONBody[] {
  const groups = Map.groupBy(commands, ({ name }) => name.split(" ")[0] ?? "");
  return [
    ...[...groups].map(([word, members]) => folded(word, members)),
    { type: ApplicationCommandType.Message, name: logMessageMenu, ...onServers },
    { type: ApplicationCommandType.User, name: statsMenu, ...onServers },
  ];
}

const onServers = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

/** Commands that share a first word are one with subcommands. */
function folded(word: string, members: readonly Command[]): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const [only] = members;
  const shared = { type: ApplicationCommandType.ChatInput as const, name: word, ...onServers, ...permission(members) };
  if (only?.name === word && members.length === 1)
    return { ...shared, description: only.summary, options: optionsFor(only) };
  const described = members.map(({ name }) => name.split(" ")[1] ?? groupItself).join(", ");
  return {
    ...shared,
    description: `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${described}.`,
    options: members.map((command) => ({
      type: OptionType.Subcommand,
      name: command.name.split(" ")[1] ?? groupItself,
      description: command.summary,
      options: optionsFor(command),
    })),
  };
}

/** What the picker hides from whom, as a default that a server's admins may change; every call is checked again. */
function permission(members: readonly Command[]) {
  const needs = members.map(({ role }) => role);
  if (needs.some((role) => role === "viewer" || role === "creator")) return {};
  const bits = needs.every((role) => role === "admin")
    ? PermissionFlagsBits.ManageGuild
    : PermissionFlagsBits.ManageMessages;
  return { default_member_permissions: String(bits) };
}

/** None is required: what is missing is asked for by a form, which the client's own demand would never open. */
function optionsFor(command: Command): APIApplicationCommandBasicOption[] {
  return shownOptionsOf(command).map((option) => optionFor(option, command));
}

function optionFor(option: Option, command: Command): APIApplicationCommandBasicOption {
  const { name, description, choices, type } = option;
  const shared = { name, description };
  switch (type) {
    case "flag":
      return { ...shared, type: OptionType.Boolean };
    case "integer":
      return { ...shared, type: OptionType.Integer, ...bounds(option) };
    case "number":
      return { ...shared, type: OptionType.Number, ...bounds(option) };
    case "choice":
      if (choices.length > limit.choices) return { ...shared, type: OptionType.String, autocomplete: true };
      return {
        ...shared,
        type: OptionType.String,
        choices: choices.map((value) => ({ name: value.replaceAll("_", " "), value })),
      };
    case "text":
      return textOption(option, command);
  }
}

/** Whole numbers always have a bound: what a computer can count. */
function bounds({ minimum, maximum }: Option) {
  return {
    ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && { min_value: minimum }),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { max_value: maximum }),
  };
}

function textOption(option: Option, command: Command): APIApplicationCommandBasicOption {
  const shared = { name: option.name, description: option.description };
  switch (option.takes) {
    case "person":
      return { ...shared, type: OptionType.Mentionable };
    case "room":
      return {
        ...shared,
        type: OptionType.Channel,
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
      };
    case "file":
      return { ...shared, type: OptionType.Attachment };
    case "text":
    case "words":
    case "creators":
    case "campaign":
    case "period":
    case "day":
    case "money":
    case "count":
    case "term":
      return { ...shared, type: OptionType.String, ...(completes(option, command) && { autocomplete: true }) };
  }
}
