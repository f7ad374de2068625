import type { Dict } from "../local/json.ts";
import { within } from "../local/rest.ts";
import { assemble, type DiscordOptions, type Parts } from "./assemble.ts";
import type { Override } from "./commands.ts";
import type { Evidence } from "./evidence.ts";
import { intents } from "./gateway.ts";
import type { Interaction } from "./interactions.ts";
import { Person } from "./person.ts";
import { whenQuiet } from "./quiet.ts";
import { addGuild, addGuildChannel, addMember, addRole } from "./seed.ts";
import type { ChannelSeed, GuildSeed, PersonSeed, RoleSeed } from "./seed.ts";
import type { DiscordServer } from "./server.ts";
import { type Button, buttonsOf, selectsOf, shownMessage } from "./shown.ts";
import { Trouble } from "./trouble.ts";
import { apiChannel, apiMember, apiRole } from "./wire.ts";
import type { Channel, Guild, Message, Role, World } from "./world.ts";

export type { DiscordOptions } from "./assemble.ts";

/** Starts a Discord on a free port of the loopback. Stop it with `stop`. */
export async function startDiscord(options: DiscordOptions = {}): Promise<LocalDiscord> {
  const discord = new LocalDiscord(assemble(options));
  await discord.listen();
  return discord;
}

/** The local Discord: who is there, what goes wrong, and what happened. */
export class LocalDiscord extends Trouble {
  readonly world: World;
  readonly evidence: Evidence;
  readonly #server: DiscordServer;

  constructor({ hub, server }: Parts) {
    super(hub);
    this.world = hub.world;
    this.evidence = hub.evidence;
    this.#server = server;
  }

  async listen(): Promise<void> {
    this.hub.origin = await this.#server.listen();
  }

  /** Ends sockets and server and drops every timer. Stop the app first, or it will try to reconnect. */
  async stop(): Promise<void> {
    this.hub.clock.stop();
    this.hub.gateway.close(1001);
    await within(200, () => (this.hub.gateway.sockets.size === 0 ? true : undefined));
    this.hub.gateway.cut();
    await this.#server.close();
    this.hub.clock.stop();
  }

  // How an app finds it.

  /** For the client's `rest.api`. */
  get apiUrl(): string {
    return `${this.hub.origin}/api`;
  }

  get token(): string {
    return this.hub.token;
  }

  get applicationId(): string {
    return this.hub.applicationId;
  }

  get gatewayUrl(): string {
    return this.hub.gateway.url;
  }

  // People and places.

  person(name: string): Person {
    return new Person(this.hub, name);
  }

  channel(idOrName: string): Channel {
    return this.world.channel(idOrName);
  }

  /** The first server, or the one of that name or id. */
  guild(idOrName?: string): Guild {
    return this.world.guild(idOrName);
  }

  /** The bot's mention, as people write it. */
  get mention(): string {
    return `<@${this.world.bot.id}>`;
  }

  /** Somebody adds the bot to a server. */
  addGuild(seed: GuildSeed): Guild {
    const guild = addGuild(this.world, seed);
    for (const session of this.hub.gateway.sessions.values()) {
      const hears = session.serves(guild.id) && (session.intents & intents.Guilds) !== 0;
      if (hears) this.hub.gateway.welcomeGuild(session, guild.id);
    }
    return guild;
  }

  /** Somebody removes the bot from a server. */
  removeFromGuild(idOrName?: string): void {
    const guild = this.world.guild(idOrName);
    guild.members.delete(this.world.bot.id);
    this.hub.gateway.dispatch({ type: "GUILD_DELETE", data: { id: guild.id }, guild: guild.id, needs: intents.Guilds });
  }

  addChannel(seed: ChannelSeed, guild?: string): Channel {
    const channel = addGuildChannel(this.world, this.world.guild(guild), seed);
    const data = apiChannel(this.hub, channel);
    this.hub.gateway.dispatch({ type: "CHANNEL_CREATE", data, guild: channel.guild?.id, needs: intents.Guilds });
    return channel;
  }

  addPerson(seed: PersonSeed, guild?: string): Person {
    const where = this.world.guild(guild);
    const member = addMember(this.world, where, seed);
    const data = { ...apiMember(this.hub, member), guild_id: where.id };
    this.hub.gateway.dispatch({ type: "GUILD_MEMBER_ADD", data, guild: where.id, needs: intents.GuildMembers });
    return this.person(seed.name);
  }

  addRole(seed: RoleSeed, guild?: string): Role {
    const where = this.world.guild(guild);
    const role = addRole(this.world, where, seed);
    const data = { guild_id: where.id, role: apiRole(role) };
    this.hub.gateway.dispatch({ type: "GUILD_ROLE_CREATE", data, guild: where.id, needs: intents.Guilds });
    return role;
  }

  /** Gives a person exactly these roles, by name. */
  setRoles(person: string, roles: readonly string[], guild?: string): void {
    const where = this.world.guild(guild);
    const member = where.members.get(this.world.user(person).id);
    if (!member) throw new Error(`${person} is not in ${where.name}`);
    member.roles = new Set(roles.map((name) => this.world.role(where, name).id));
    const data = { ...apiMember(this.hub, member), guild_id: where.id };
    this.hub.gateway.dispatch({ type: "GUILD_MEMBER_UPDATE", data, guild: where.id, needs: intents.GuildMembers });
  }

  /** What an admin sets in the server's integrations: who may use a command after all, or not. */
  overrideCommand({ command, role, person, channel, allow }: Overriding): void {
    const guild = this.world.guild();
    const id =
      role !== undefined
        ? this.world.role(guild, role).id
        : person !== undefined
          ? this.world.user(person).id
          : this.world.channel(channel ?? "").id;
    const override: Override = { command, id, allow };
    this.hub.commands.overrides.push(override);
  }

  // What happened.

  /** The registered commands of a scope: `global` when not given, or a server's id. */
  commands(scope = "global"): Dict[] {
    return this.hub.commands.in(scope);
  }

  get interactions(): Interaction[] {
    return this.hub.interactions.all;
  }

  get sockets(): { open: number; greeted: number; heartbeats: number; sessions: number } {
    const { sockets, greeted, heartbeats, sessions } = this.hub.gateway;
    return { open: sockets.size, greeted, heartbeats, sessions: sessions.size };
  }

  /** Until so many sessions are connected. */
  async whenConnected(count = 1, withinMs = 10_000): Promise<void> {
    const there = await within(withinMs, () => (this.hub.gateway.connected.length >= count ? true : undefined));
    if (!there) throw new Error(`${this.hub.gateway.connected.length} of ${count} sessions connected`);
  }

  /** What everybody in the channel can see, oldest first. */
  messages(channel: string): Message[] {
    return this.channel(channel).messages.filter((each) => !each.deleted && each.onlyFor === undefined);
  }

  /** Who wrote what, line by line; what only one person sees says so. */
  transcript(channel: string | Channel): string {
    const { messages } = typeof channel === "string" ? this.channel(channel) : channel;
    const line = (message: Message): string => {
      const only =
        message.onlyFor === undefined ? "" : ` (only ${this.world.users.get(message.onlyFor)?.name ?? "nobody"})`;
      return `${message.author.name}${only}: ${shownMessage(message)}`;
    };
    return messages
      .filter((each) => !each.deleted)
      .map(line)
      .join("\n");
  }

  /** A message as text, as a person reads it. */
  text(message: Message): string {
    return shownMessage(message);
  }

  buttons(message: Message): Button[] {
    return buttonsOf(message);
  }

  selects(message: Message): Dict[] {
    return selectsOf(message);
  }

  /** Nothing under way and nothing new for a while. */
  quiet(forMs = 120): Promise<void> {
    return whenQuiet(this.hub, forMs);
  }

  /** Timers that wait; none after `stop`. */
  get timers(): number {
    return this.hub.clock.waiting;
  }
}

interface Overriding {
  command: string;
  role?: string;
  person?: string;
  channel?: string;
  allow: boolean;
}
