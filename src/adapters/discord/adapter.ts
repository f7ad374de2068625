import { OAuth2Scopes, REST, type Client } from "discord.js";

import { UserError } from "../../core/errors.ts";
import { Given } from "../../core/given.ts";
import { Posted } from "../../core/posted.ts";
import type { Inbox } from "../../core/inbox.ts";
import type { House } from "../../core/prepare.ts";
import type { Rooms } from "../../core/rooms.ts";
import { inspection, needed } from "./checks.ts";
import { CustomIds } from "./custom-id.ts";
import type { Desk } from "./desk.ts";
import { Door } from "./door.ts";
import { whenLost } from "./health.ts";
import { listenToInteractions } from "./interactions.ts";
import { listenToMessages } from "./listening.ts";
import { logIn } from "./login.ts";
import { register, type Registered } from "./register.ts";
import { DiscordRooms } from "./room.ts";

export interface DiscordOptions {
  house: House;
  inbox: Inbox;
  token: string;
  apiUrl?: string | undefined;
  /** Registers the commands on this server alone, at once; on every server where it is left out. */
  guild?: string | undefined;
  /** Reads what people write in results rooms. */
  listens: boolean;
  registered: Registered;
  /** ISO, UTC. */
  now: () => string;
  /** What a new server's brand begins with. */
  begins: { zone: string; locale: string };
  /** The one-time code that makes somebody the first admin. */
  code?: string | undefined;
  /** What whoever runs the bot should know. */
  warn: (notice: string) => void;
}

export interface DiscordConnection {
  /** What the bot is called there. */
  name: string;
  servers: readonly { id: string; name: string }[];
  /** Where somebody who manages a server adds the bot to it. */
  invitation: string;
  /** How much is worked on right now. */
  underWay(): number;
  /** Where the bot speaks of its own accord. */
  rooms: Rooms;
  /** Resolves with why, once nothing is heard any more and nothing will be. */
  lost: Promise<string>;
  /** Takes in no more, waits for what is under way until the deadline, and hangs up. */
  stop(deadlineMs: number): Promise<void>;
}

/** Connects to Discord, and to every server that the bot was added to. UserError: Discord does not take the token. */
export async function connectDiscord(options: DiscordOptions): Promise<DiscordConnection> {
  const { house, token, apiUrl, listens, warn } = options;
  const report = (error: unknown) => void house.report(error);
  const { client, reads } = await logIn({ token, apiUrl, listens, report, warn });
  const desk = deskFor(options, { client, reads });
  desk.house.inspect = inspection(desk);
  const door = new Door();
  listenToInteractions(desk, door);
  listenToMessages(desk, door);
  await registerFor(options, client);
  const watch = whenLost(desk);
  let stopped: Promise<void> | undefined;
  return {
    name: client.user.username,
    servers: client.guilds.cache.map(({ id, name }) => ({ id, name })),
    invitation: invitationTo(client),
    underWay: () => door.underWay,
    rooms: new DiscordRooms(desk),
    lost: watch.lost,
    stop: (deadlineMs) => (stopped ??= stop(deadlineMs)),
  };

  async function stop(deadlineMs: number): Promise<void> {
    watch.end();
    await door.close(deadlineMs);
    await client.destroy();
    if (door.underWay > 0) house.report(new Error(`${door.underWay} deliveries were not finished in time`));
  }
}

/** Whatever else hinders it, what was registered before can be used. */
async function registerFor(options: DiscordOptions, client: Client<true>): Promise<void> {
  const { guild, registered, house, warn } = options;
  try {
    const application = client.application.id;
    await register({ rest: client.rest, application, guild, commands: house.commands }, registered);
  } catch (error) {
    if (error instanceof UserError) {
      await client.destroy();
      throw error;
    }
    const reference = house.report(error);
    warn(
      `The commands could not be registered (reference ${reference}): the picker shows those of the last time. The next start tries again.`,
    );
  }
}

function deskFor(options: DiscordOptions, { client, reads }: { client: Client<true>; reads: boolean }): Desk {
  const { house, inbox, now, begins, code, token, apiUrl, warn } = options;
  return {
    ...{ inbox, now, begins, code, client, reads, warn },
    house: { ...house },
    answers: new REST({ retries: 0, timeout: 2_500, ...(apiUrl !== undefined && { api: apiUrl }) }),
    ids: new CustomIds(token),
    given: new Given(),
    posted: new Posted(),
    seen: new Map(),
    silenced: new Set(),
  };
}

/** With the rights that the bot needs and no others. */
function invitationTo(client: Client<true>): string {
  const scopes = [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands];
  return client.generateInvite({ scopes, permissions: Object.values(needed) });
}
