import { bits, type PermissionName, permissionBits, usual } from "./permissions.ts";
import type { Channel, Guild, Member, Role, World } from "./world.ts";

export interface PersonSeed {
  name: string;
  displayName?: string;
  nick?: string;
  /** By name. */
  roles?: readonly string[];
  locale?: string;
  /** Takes direct messages; so unless said otherwise. */
  openToMessages?: boolean;
  bot?: boolean;
}

export interface RoleSeed {
  name: string;
  permissions?: readonly PermissionName[];
  mentionable?: boolean;
}

export interface ChannelSeed {
  name: string;
  /** Seen only by whom `sees` names: roles and people. */
  private?: boolean;
  sees?: readonly string[];
  /** Whether the bot sees it; so unless said otherwise. */
  bot?: boolean;
  /** What the bot may not do here. */
  botMayNot?: readonly PermissionName[];
  /** Discord's number; 0, text, when not given. */
  type?: number;
}

export interface GuildSeed {
  name?: string;
  locale?: string;
  /** Somebody called owner when not given. */
  owner?: string;
  people?: readonly PersonSeed[];
  roles?: readonly RoleSeed[];
  channels?: readonly ChannelSeed[];
  /** What the bot's own role allows; the usual when not given. */
  botPermissions?: readonly PermissionName[];
}

/** A server with its people, roles and channels. People of a name that is known are the same people. */
export function addGuild(world: World, seed: GuildSeed): Guild {
  const id = world.clock.snowflake();
  const owner = personOf(world, { name: seed.owner ?? "owner" });
  const guild: Guild = {
    ...{ id, name: seed.name ?? "Spring Server", locale: seed.locale ?? "en-US", owner, joinedAt: world.clock.now() },
    ...{ roles: new Map(), members: new Map(), channels: new Map() },
  };
  world.guilds.set(id, guild);
  guild.roles.set(id, roleOf(id, { name: "@everyone" }, 0, usual));
  for (const role of seed.roles ?? []) addRole(world, guild, role);
  const own = addRole(world, guild, { name: world.bot.name, permissions: seed.botPermissions ?? [] });
  own.managed = true;
  if (!seed.botPermissions) own.permissions = usual;
  addMember(world, guild, { name: owner.name });
  for (const person of seed.people ?? []) addMember(world, guild, person);
  addMember(world, guild, { name: world.bot.name, roles: [own.name], bot: true });
  for (const channel of seed.channels ?? [{ name: "general" }]) addGuildChannel(world, guild, channel);
  return guild;
}

export function addRole(world: World, guild: Guild, seed: RoleSeed): Role {
  const role = roleOf(world.clock.snowflake(), seed, guild.roles.size, bits(seed.permissions ?? []));
  guild.roles.set(role.id, role);
  return role;
}

export function addMember(world: World, guild: Guild, seed: PersonSeed): Member {
  const user = personOf(world, seed);
  const roles = new Set((seed.roles ?? []).map((name) => world.role(guild, name).id));
  const member: Member = { user, nick: seed.nick, roles, joinedAt: world.clock.now() };
  guild.members.set(user.id, member);
  return member;
}

export function addGuildChannel(world: World, guild: Guild, seed: ChannelSeed): Channel {
  const channel = world.addChannel({ name: seed.name, type: seed.type ?? 0, guild });
  const view = permissionBits.ViewChannel;
  const sees = [...(seed.sees ?? []), ...(seed.private && seed.bot !== false ? [world.bot.name] : [])];
  if (seed.private) channel.overwrites.push({ id: guild.id, kind: "role", allow: 0n, deny: view });
  for (const name of sees) channel.overwrites.push({ ...subject(world, guild, name), allow: view, deny: 0n });
  const mayNot = [...(seed.botMayNot ?? []), ...(seed.bot === false ? (["ViewChannel"] as const) : [])];
  if (mayNot.length > 0) forbid(world, channel, mayNot);
  return channel;
}

/** Takes permissions from the bot in one channel. */
export function forbid(world: World, channel: Channel, names: readonly PermissionName[]): void {
  const known = channel.overwrites.find((each) => each.id === world.bot.id);
  if (known) {
    known.allow &= ~bits(names);
    known.deny |= bits(names);
  } else channel.overwrites.push({ id: world.bot.id, kind: "member", allow: 0n, deny: bits(names) });
}

function subject(world: World, guild: Guild, name: string): { id: string; kind: "role" | "member" } {
  const user = [...world.users.values()].find((each) => each.name === name);
  if (user) return { id: user.id, kind: "member" };
  return { id: world.role(guild, name).id, kind: "role" };
}

function personOf(world: World, seed: PersonSeed) {
  const known = [...world.users.values()].find((each) => each.name === seed.name);
  if (known) return known;
  const { name, displayName, locale, openToMessages, bot } = seed;
  return world.addUser({
    name,
    ...(displayName === undefined ? {} : { displayName }),
    ...(locale === undefined ? {} : { locale }),
    ...(openToMessages === undefined ? {} : { openToMessages }),
    ...(bot === undefined ? {} : { bot }),
  });
}

function roleOf(id: string, seed: RoleSeed, position: number, permissions: bigint): Role {
  return { id, name: seed.name, permissions, mentionable: seed.mentionable ?? false, position, managed: false };
}
