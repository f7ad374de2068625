import type { Channel, Guild, Member, User } from "./world.ts";

/** The permissions that this model looks at, by Discord's names. */
export const permissionBits = {
  CreateInstantInvite: 1n << 0n,
  KickMembers: 1n << 1n,
  BanMembers: 1n << 2n,
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewAuditLog: 1n << 7n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  UseExternalEmojis: 1n << 18n,
  ChangeNickname: 1n << 26n,
  ManageNicknames: 1n << 27n,
  ManageRoles: 1n << 28n,
  ManageWebhooks: 1n << 29n,
  UseApplicationCommands: 1n << 31n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  CreatePrivateThreads: 1n << 36n,
  SendMessagesInThreads: 1n << 38n,
  ModerateMembers: 1n << 40n,
  SendPolls: 1n << 49n,
  PinMessages: 1n << 51n,
  BypassSlowmode: 1n << 52n,
} as const;

export type PermissionName = keyof typeof permissionBits;

export const everyPermission = (1n << 53n) - 1n;

export function bits(names: readonly PermissionName[]): bigint {
  return names.reduce((sum, name) => sum | permissionBits[name], 0n);
}

/** What a new member may do in a new server, without pinging everyone. */
export const usual = bits([
  ...(["ViewChannel", "SendMessages", "EmbedLinks", "AttachFiles", "ReadMessageHistory", "AddReactions"] as const),
  ...(["UseApplicationCommands", "CreatePublicThreads", "SendMessagesInThreads", "ChangeNickname"] as const),
]);

/** What somebody may do in the server as a whole. */
export function inGuild(guild: Guild, user: User): bigint {
  const member = guild.members.get(user.id);
  if (!member) return 0n;
  if (guild.owner.id === user.id) return everyPermission;
  const sum = rolesOf(guild, member).reduce((all, role) => all | role.permissions, 0n);
  return (sum & permissionBits.Administrator) === 0n ? sum : everyPermission;
}

/** What somebody may do in a channel; a thread has its parent's rules. */
export function inChannel(channel: Channel, user: User): bigint {
  if (!channel.guild) return channel.recipient?.id === user.id || user.bot ? usual : 0n;
  const guild = channel.guild;
  const base = inGuild(guild, user);
  const member = guild.members.get(user.id);
  if (base === everyPermission || !member) return base;
  const { overwrites } = channel.parent && channel.thread ? channel.parent : channel;
  const own = new Set(rolesOf(guild, member).map((role) => role.id));
  const steps = [
    overwrites.filter((each) => each.id === guild.id),
    overwrites.filter((each) => each.id !== guild.id && own.has(each.id)),
    overwrites.filter((each) => each.id === user.id),
  ];
  const all = steps.reduce((sum, step) => {
    const deny = step.reduce((bitsOf, each) => bitsOf | each.deny, 0n);
    const allow = step.reduce((bitsOf, each) => bitsOf | each.allow, 0n);
    return (sum & ~deny) | allow;
  }, base);
  return (all & permissionBits.ViewChannel) === 0n ? 0n : all;
}

export function may(channel: Channel, user: User, ...names: PermissionName[]): boolean {
  const wanted = bits(names);
  return (inChannel(channel, user) & wanted) === wanted;
}

/** @everyone first. */
function rolesOf(guild: Guild, member: Member) {
  return [...guild.roles.values()].filter((role) => role.id === guild.id || member.roles.has(role.id));
}
