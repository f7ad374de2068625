import { DiscordAPIError, PermissionFlagsBits, type GuildMember } from "discord.js";

import type { Desk, Place } from "./desk.ts";

/**
 * The servers on which somebody in a direct message is a member, with the roles they hold there: first where they were
 * seen last. Asked of Discord each time, since nobody tells the bot who has left.
 */
export async function membershipsOf(user: string, channel: string, desk: Desk): Promise<Place[]> {
  const last = desk.seen.get(user);
  const guilds = [...desk.client.guilds.cache.values()].toSorted(
    (a, b) => Number(b.id === last) - Number(a.id === last),
  );
  const members = await Promise.all(
    guilds.slice(0, mostServers).map((guild) => guild.members.fetch({ user, force: true, cache: false }).catch(absent)),
  );
  return members.flatMap((member) => (member === undefined ? [] : [placeOf(member, channel)]));
}

function placeOf(member: GuildMember, channel: string): Place {
  return {
    ...{ guild: member.guild.id, user: member.id, channel, room: undefined },
    roles: [...member.roles.cache.keys()],
    manages: member.permissions.has(PermissionFlagsBits.ManageGuild),
  };
}

function absent(error: unknown): undefined {
  if (error instanceof DiscordAPIError && error.status < 500) return undefined;
  throw error;
}

/** A bot on more servers than that is told on which one a person is by what they do there. */
const mostServers = 20;
