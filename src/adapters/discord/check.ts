import {
  ApplicationCommandType,
  ComponentType,
  type APIApplicationCommandOption,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";

import { countOf, textOf, type Component } from "./components.ts";
import * as limit from "./limits.ts";

/** What Discord would refuse about these commands, a sentence for each; empty where nothing. */
export function faultsInCommands(commands: readonly RESTPostAPIApplicationCommandsJSONBody[]): string[] {
  const slash = commands.filter(({ type }) => type === undefined || type === ApplicationCommandType.ChatInput);
  return [
    ...over("slash commands", slash.length, limit.slashCommands),
    ...over("menu entries", commands.length - slash.length, limit.menuEntries),
    ...unique(
      "command",
      commands.map(({ type, name }) => `${String(type)} ${name}`),
    ),
    ...commands.flatMap(faultsInCommand),
  ];
}

interface Described {
  name: string;
  description?: string | undefined;
  options?: readonly APIApplicationCommandOption[] | undefined;
}

function faultsInCommand(command: RESTPostAPIApplicationCommandsJSONBody): string[] {
  const all: Described = { name: command.name, ...("description" in command && command) };
  return [...faultsInOption(all), ...over(`characters of ${command.name}`, charactersIn(all), limit.commandCharacters)];
}

function faultsInOption({ name, description, options = [] }: Described): string[] {
  const needed = options.findLastIndex((option) => "required" in option && option.required);
  const optional = options.findIndex((option) => !("required" in option && option.required));
  return [
    ...range(`name of ${name}`, name, limit.nameLength),
    ...(description === undefined ? [] : range(`description of ${name}`, description, limit.descriptionLength)),
    ...over(`options of ${name}`, options.length, limit.optionsInCommand),
    ...unique(
      `option of ${name}`,
      options.map((option) => option.name),
    ),
    ...(needed >= 0 && optional >= 0 && optional < needed
      ? [`a required option of ${name} after one that is not`]
      : []),
    ...options.flatMap((option) => [...faultsInOption(option as Described), ...faultsInChoices(option)]),
  ];
}

function faultsInChoices(option: APIApplicationCommandOption): string[] {
  const choices = "choices" in option ? (option.choices ?? []) : [];
  return [
    ...over(`choices of ${option.name}`, choices.length, limit.choices),
    ...choices.flatMap(({ name, value }) => [
      ...range(`choice of ${option.name}`, name, limit.choiceLength),
      ...range(`choice of ${option.name}`, String(value), limit.choiceLength),
    ]),
    ...unique(
      `choice of ${option.name}`,
      choices.map(({ name }) => name),
    ),
  ];
}

/** Names, descriptions and choices, of everything that lies inside as well. */
function charactersIn(option: Described): number {
  const choices = "choices" in option ? (option.choices as { name: string; value: string | number }[]) : [];
  const own = option.name.length + (option.description?.length ?? 0);
  const chosen = choices.reduce((sum, { name, value }) => sum + name.length + String(value).length, 0);
  return (option.options ?? []).reduce((sum, each) => sum + charactersIn(each as Described), own + chosen);
}

/** What Discord would refuse about the components of one message, a sentence for each; empty where nothing. */
export function faultsInComponents(components: readonly Component[], files: number): string[] {
  const buttons = components.flatMap((each) => (each.type === ComponentType.ActionRow ? each.components : []));
  const ids = buttons.flatMap((each) => ("custom_id" in each ? [each.custom_id] : []));
  const texts = components.filter(({ type }) => type === ComponentType.TextDisplay).map(textOf);
  return [
    ...over(
      "components",
      components.reduce((sum, each) => sum + countOf(each), 1),
      limit.componentsInMessage,
    ),
    ...(components.length === 0 ? ["no components"] : []),
    ...over(
      "characters",
      texts.reduce((sum, each) => sum + each.length, 0),
      limit.textInMessage,
    ),
    ...texts.flatMap((each) => range("text", each.trim(), limit.textInMessage)),
    ...over("files", files, limit.filesInMessage),
    ...components.flatMap((each) =>
      each.type === ComponentType.ActionRow ? over("buttons in a row", each.components.length, limit.buttonsInRow) : [],
    ),
    ...ids.flatMap((id) => range("custom_id", id, limit.customIdLength)),
    ...unique("custom_id", ids),
    ...buttons.flatMap((each) => ("label" in each ? range("label", each.label ?? "", limit.labelLength) : [])),
  ];
}

function range(what: string, text: string, most: number): string[] {
  return text === "" ? [`an empty ${what}`] : over(what, text.length, most);
}

function over(what: string, count: number, most: number): string[] {
  return count > most ? [`${what}: ${count}, at most ${most}`] : [];
}

function unique(what: string, all: readonly string[]): string[] {
  return new Set(all).size < all.length ? [`${what} twice`] : [];
}
