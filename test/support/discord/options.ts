import { type Dict, dict, dicts, isDict, list, text } from "../local/json.ts";
import type { Hub } from "./hub.ts";
import { optionType as type } from "./limits/command.ts";
import { inChannel } from "./permissions.ts";
import { apiAttachment, apiInteractionChannel, apiPartialMember, apiRole, apiUser } from "./wire.ts";
import type { Channel, FileSeed, User } from "./world.ts";

/** What a person gives an option: words, a number, the name of a person, role or channel, or a file. */
export type OptionValue = string | number | boolean | FileSeed;

/** People, roles, channels and files that an interaction names. */
export class Resolved {
  readonly data: Record<"users" | "members" | "roles" | "channels" | "attachments", Dict> = {
    ...{ users: {}, members: {}, roles: {}, channels: {}, attachments: {} },
  };
  readonly #hub: Hub;
  readonly #channel: Channel;

  constructor(hub: Hub, channel: Channel) {
    this.#hub = hub;
    this.#channel = channel;
  }

  user(wanted: string): string {
    const user = this.#hub.world.user(wanted);
    const { guild } = this.#channel;
    const member = guild?.members.get(user.id);
    this.data.users[user.id] = apiUser(user);
    if (member) {
      const permissions = String(inChannel(this.#channel, user));
      this.data.members[user.id] = { ...apiPartialMember(this.#hub, member), permissions };
    }
    return user.id;
  }

  role(wanted: string): string {
    const { guild } = this.#channel;
    if (!guild) throw new Error("there are no roles in direct messages");
    const role = this.#hub.world.role(guild, wanted.replace(/^@/, ""));
    this.data.roles[role.id] = apiRole(role);
    return role.id;
  }

  channel(wanted: string, asker: User): string {
    const channel = this.#hub.world.channel(wanted);
    this.data.channels[channel.id] = apiInteractionChannel(this.#hub, channel, asker);
    return channel.id;
  }

  file(seed: FileSeed): string {
    const file = this.#hub.world.addFile(this.#channel.id, seed);
    this.data.attachments[file.id] = { ...apiAttachment(this.#hub, file), ephemeral: true };
    return file.id;
  }

  /** A person or a role. */
  mentionable(wanted: string): string {
    const known = [...this.#hub.world.users.values()].some((user) => user.name === wanted || user.id === wanted);
    return known ? this.user(wanted) : this.role(wanted);
  }

  /** Only the kinds that something was named of. */
  get filled(): Dict {
    const full = Object.entries(this.data).filter(([, found]) => Object.keys(found).length > 0);
    return full.length > 0 ? { resolved: Object.fromEntries(full) } : {};
  }
}

/** A command and the words after its name: `creator list` is the subcommand `list` of `creator`. */
export interface Chosen {
  command: Dict;
  /** The subcommand's group and name, where there are any. */
  path: Dict[];
  /** The options that can be filled in. */
  options: Dict[];
}

/** Undefined where there is no such command, or it needs a subcommand. */
export function choose(commands: readonly Dict[], line: string): Chosen | undefined {
  const [name = "", ...words] = line.replace(/^\//, "").trim().split(/\s+/);
  const command = commands.find((each) => each["name"] === name && Number(each["type"] ?? 1) === 1);
  if (!command) return undefined;
  const path: Dict[] = [];
  let options = dicts(command["options"]);
  for (const word of words) {
    const next = options.find((each) => each["name"] === word && isNest(each));
    if (!next) return undefined;
    path.push(next);
    options = dicts(next["options"]);
  }
  return options.some(isNest) ? undefined : { command, path, options };
}

function isNest(option: Dict): boolean {
  return option["type"] === type.subcommand || option["type"] === type.group;
}

/** What the person's app finds wrong before it sends anything. */
export function wrongWith(options: readonly Dict[], values: Record<string, OptionValue>): string | undefined {
  for (const name of Object.keys(values)) {
    if (!options.some((each) => each["name"] === name)) return `There is no option ${name}.`;
  }
  for (const option of options) {
    const name = text(option["name"]);
    const value = values[name];
    if (value === undefined && option["required"] === true) return `${name}: This option is required. Specify a value.`;
    const wrong = value === undefined ? undefined : wrongValue(option, value);
    if (wrong !== undefined) return `${name}: ${wrong}`;
  }
  return undefined;
}

function wrongValue(option: Dict, value: OptionValue): string | undefined {
  const kind = option["type"];
  const choices = dicts(option["choices"]);
  if (choices.length > 0 && !choices.some((each) => each["value"] === value || each["name"] === value)) {
    return "Choose one of the given options.";
  }
  if (kind === type.string) return wrongLength(option, text(value));
  if (kind === type.integer || kind === type.number)
    return choices.length > 0 ? undefined : wrongNumber(option, Number(value));
  if (kind === type.attachment) return wrongFile(option, value);
  return undefined;
}

function wrongLength({ min_length: min, max_length: max }: Dict, value: string): string | undefined {
  const { length } = value;
  if (length < Number(min ?? 0)) return `Enter ${text(min)} characters or more.`;
  return length > Number(max ?? 6000) ? `Enter ${text(max ?? 6000)} characters or fewer.` : undefined;
}

function wrongNumber({ type: kind, min_value: min, max_value: max }: Dict, value: number): string | undefined {
  if (Number.isNaN(value)) return "Enter a number.";
  if (kind === type.integer && !Number.isInteger(value)) return "Enter a whole number.";
  if (value < Number(min ?? -(2 ** 53))) return `Enter ${text(min)} or more.`;
  return value > Number(max ?? 2 ** 53) ? `Enter ${text(max)} or less.` : undefined;
}

function wrongFile({ file_types: types }: Dict, value: OptionValue): string | undefined {
  if (typeof value !== "object") return "Attach a file.";
  const allowed = list(types).map(text);
  const fits = allowed.length === 0 || allowed.some((each) => value.name.toLowerCase().endsWith(each.toLowerCase()));
  return fits ? undefined : `Only ${allowed.join(", ")}.`;
}

/** As they go out: only what was filled in, in the order in which the command declares it. */
export function filled(
  resolved: Resolved,
  options: readonly Dict[],
  values: Record<string, OptionValue>,
  asker: User,
): Dict[] {
  return options.flatMap((option) => {
    const value = values[text(option["name"])];
    if (value === undefined) return [];
    return [{ name: option["name"], type: option["type"], value: onWire(resolved, option, value, asker) }];
  });
}

function onWire(resolved: Resolved, option: Dict, value: OptionValue, asker: User): unknown {
  if (typeof value === "object") return resolved.file(value);
  const words = text(value);
  switch (option["type"]) {
    case type.user:
      return resolved.user(words);
    case type.role:
      return resolved.role(words);
    case type.channel:
      return resolved.channel(words, asker);
    case type.mentionable:
      return resolved.mentionable(words);
    default:
      return dicts(option["choices"]).find((each) => each["name"] === value)?.["value"] ?? value;
  }
}

/** Wrapped into the subcommand and its group. */
export function nest(path: readonly Dict[], options: Dict[]): Dict[] {
  return path
    .toReversed()
    .reduce<Dict[]>((inner, each) => [{ name: each["name"], type: each["type"], options: inner }], options);
}

export function fileOf(value: unknown): FileSeed | undefined {
  return isDict(value) && typeof value["name"] === "string" ? (dict(value) as unknown as FileSeed) : undefined;
}
