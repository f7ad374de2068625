import { commands as allCommands } from "../../../src/commands/index.ts";
import { connectDiscord, type DiscordConnection } from "../../../src/adapters/discord/adapter.ts";
import type { Command } from "../../../src/core/command.ts";
import type { House } from "../../../src/core/prepare.ts";
import { startDiscord, type DiscordOptions, type LocalDiscord } from "../../support/discord/discord.ts";
import { glow, type Naming } from "../glow.ts";
import { now, OnDisk } from "../on-disk.ts";

export interface Begin extends DiscordOptions {
  /** Ada is admin, Tom a marketer, Hana a host, Mia and Jon linked creators, Vera nobody; rooms are set up. */
  empty?: boolean;
  does?: readonly Command[];
  /** What else the house has: who says what is owed. */
  has?: Pick<House, "deliver">;
  code?: string;
  listens?: boolean;
  /** Registers on the one server alone. */
  onServer?: boolean;
}

const begun: World[] = [];

/** The whole bot on a local Discord. */
export async function startWorld(begin: Begin = {}): Promise<World> {
  const discord = await startDiscord({
    roles: [
      { name: "Staff", permissions: ["ManageMessages"] },
      { name: "Boss", permissions: ["ManageGuild", "ManageMessages"] },
    ],
    people: [
      ...[
        { name: "ada", roles: ["Boss"] },
        { name: "tom", roles: ["Staff"] },
        { name: "hana", roles: ["Staff"] },
      ],
      ...[{ name: "mia" }, { name: "jon" }, { name: "vera" }],
    ],
    channels: [{ name: "team" }, { name: "creators" }, { name: "results" }, { name: "plain" }],
    ...begin,
  });
  const world = new World(discord, begin);
  begun.push(world);
  await world.begin();
  return world;
}

export async function endAll(): Promise<void> {
  for (const world of begun.splice(0)) await world.end();
}

export class World extends OnDisk {
  readonly discord: LocalDiscord;
  registered: string | undefined;
  readonly #begin: Begin;
  readonly connections: DiscordConnection[] = [];

  constructor(discord: LocalDiscord, begin: Begin) {
    super();
    this.discord = discord;
    this.#begin = begin;
  }

  async begin(): Promise<void> {
    await this.open();
    if (this.#begin.empty !== true) await this.add(...glow(this.#naming()));
    await this.connect();
  }

  override get brand(): string {
    return `discord:${this.discord.guild().id}`;
  }

  get connection(): DiscordConnection {
    const last = this.connections.at(-1);
    if (last === undefined) throw new Error("not connected");
    return last;
  }

  async connect(token = this.discord.token): Promise<DiscordConnection> {
    const { does: commands = allCommands, code, listens = false, onServer, has } = this.#begin;
    const { discord, store, files, vault, report, inbox } = this;
    const connection = await connectDiscord({
      house: { commands, store, files, vault, report, ...has },
      inbox,
      ...{ token, apiUrl: discord.apiUrl, listens, code, now: () => now },
      guild: onServer === true ? discord.guild().id : undefined,
      registered: {
        read: () => Promise.resolve(this.registered),
        write: (text) => {
          this.registered = text;
          return Promise.resolve();
        },
      },
      begins: { zone: "Europe/London", locale: "en-GB" },
      warn: (notice) => void this.warnings.push(notice),
    });
    this.connections.push(connection);
    return connection;
  }

  /** Ends the process's part and begins it anew on the same disk; `crashed`: without waiting for what is under way. */
  async restart({ crashed = false } = {}): Promise<void> {
    await this.connection.stop(crashed ? 0 : 5_000);
    await this.open();
    await this.connect();
  }

  async end(): Promise<void> {
    for (const connection of this.connections) await connection.stop(500);
    await this.discord.stop();
  }

  user(name: string): string {
    return `discord:user:${this.discord.person(name).id}`;
  }

  room(name: string): string {
    return `discord:room:${this.discord.channel(name).id}`;
  }

  #naming(): Naming {
    return { space: this.brand, user: (name) => this.user(name), room: (name) => this.room(name) };
  }
}
