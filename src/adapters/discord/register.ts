import { createHash } from "node:crypto";

import {
  DiscordAPIError,
  REST,
  RESTJSONErrorCodes,
  Routes,
  type RESTGetAPIApplicationCommandsResult,
  type RESTGetCurrentApplicationResult,
} from "discord.js";

import type { Command } from "../../core/command.ts";
import { UserError } from "../../core/errors.ts";
import { faultsInCommands } from "./check.ts";
import { declared } from "./declared.ts";
import { toldToUser } from "./login.ts";

/** Where commands are registered: for every server, or for one while they are tried out. */
export interface Registering {
  rest: REST;
  application: string;
  /** undefined: for every server. */
  guild: string | undefined;
  commands: readonly Command[];
}

/** Where to look, without being connected. */
export interface Looking {
  token: string;
  apiUrl: string | undefined;
  guild: string | undefined;
  commands: readonly Command[];
}

/** What was registered last, kept between starts. */
export interface Registered {
  read(): Promise<string | undefined>;
  write(text: string): Promise<void>;
}

/**
 * Registers the commands where they are not what was registered last; those of another scope are taken out. UserError:
 * the bot is not on the server that it is to register them on.
 */
export async function register(asked: Registering, kept: Registered): Promise<void> {
  try {
    await registerChanged(asked, kept);
  } catch (error) {
    throw isNotThere(error, asked.guild) ? notThere(error) : error;
  }
}

async function registerChanged(asked: Registering, kept: Registered): Promise<void> {
  const { rest } = asked;
  const wanted = declared(asked.commands);
  const path = pathOf(asked);
  const now = `${path} ${createHash("sha256").update(canonical(wanted)).digest("base64url")}`;
  const faults = faultsInCommands(wanted);
  if (faults.length > 0) throw new Error(`Discord would refuse the commands: ${faults.join("; ")}`);
  const before = await kept.read();
  if (before === now) return;
  await rest.put(path, { body: wanted });
  const [previous] = before?.split(" ") ?? [];
  const other = previous === undefined || previous === path ? elsewhere(asked) : (previous as typeof path);
  if (other !== undefined) await rest.put(other, { body: [] });
  await kept.write(now);
}

/** What a start would change, a line for each command; empty where nothing. UserError: Discord does not take the token. */
export async function registration({ token, apiUrl, guild, commands }: Looking): Promise<string[]> {
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
  try {
    const { id: application } = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
    const path = pathOf({ rest, application, guild, commands });
    return changes(declared(commands), (await rest.get(path)) as RESTGetAPIApplicationCommandsResult);
  } catch (error) {
    throw isNotThere(error, guild) ? notThere(error) : toldToUser(error);
  }
}

function isNotThere(error: unknown, guild: string | undefined): boolean {
  const codes: unknown[] = [RESTJSONErrorCodes.UnknownGuild, RESTJSONErrorCodes.MissingAccess];
  return guild !== undefined && error instanceof DiscordAPIError && codes.includes(error.code);
}

function notThere(cause: unknown): UserError {
  const how = "a right click on the server's name, Copy Server ID";
  return new UserError(
    `I am not on the server that DISCORD_SERVER names. Correct it (${how}), or leave it out: then npm start prints the link that adds me.`,
    [],
    { cause },
  );
}

function changes(wanted: readonly object[], there: readonly object[]): string[] {
  const [before, after] = [named(there), named(wanted)];
  const added = [...after.keys()].filter((name) => !before.has(name)).map((name) => `add ${name}`);
  const changed = [...after]
    .filter(([name, text]) => before.has(name) && before.get(name) !== text)
    .map(([name]) => `change ${name}`);
  const removed = [...before.keys()].filter((name) => !after.has(name)).map((name) => `remove ${name}`);
  return [...added, ...changed, ...removed];
}

function pathOf({ application, guild }: Registering) {
  return guild === undefined
    ? Routes.applicationCommands(application)
    : Routes.applicationGuildCommands(application, guild);
}

/** In both scopes at once every command stands twice in the picker. */
function elsewhere({ application, guild }: Registering) {
  return guild === undefined ? undefined : Routes.applicationCommands(application);
}

function named(commands: readonly object[]): Map<string, string> {
  return new Map(commands.map((command) => [nameOf(command), canonical(command)]));
}

function nameOf(command: object): string {
  const { name = "", type } = command as { name?: string; type?: number };
  return type === undefined || type === 1 ? `/${name}` : `menu "${name}"`;
}

/** What a declaration says, without what Discord adds to it and in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (key !== "" && (!ours.has(key) || isDefault(part)) && !/^\d+$/.test(key)) return undefined;
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

const ours = new Set([
  ...["name", "type", "description", "options", "choices", "value", "autocomplete", "channel_types"],
  ...["min_value", "max_value", "default_member_permissions", "contexts", "integration_types"],
]);

function isDefault(part: unknown): boolean {
  return part === null || part === false || part === "" || (Array.isArray(part) && part.length === 0);
}
