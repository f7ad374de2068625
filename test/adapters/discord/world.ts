import { entry } from "../../../src/campaigns/entry.ts";
import { commands as allCommands } from "../../../src/commands/index.ts";
import { connectDiscord, type DiscordConnection } from "../../../src/adapters/discord/adapter.ts";
import type { Command } from "../../../src/core/command.ts";
import type { Inbox } from "../../../src/core/inbox.ts";
import type { Files, KeptFile, Store } from "../../../src/core/ports.ts";
import type { House } from "../../../src/core/prepare.ts";
import type { Draft } from "../../../src/core/records.ts";
import { openInbox, type OpenInbox } from "../../../src/store/inbox.ts";
import { openStore } from "../../../src/store/open.ts";
import { openVault } from "../../../src/store/vault.ts";
import { startDiscord, type DiscordOptions, type LocalDiscord } from "../../support/discord/discord.ts";
import { memoryDisk } from "../../support/memory-disk.ts";
import { memoryVault } from "../../support/vault.ts";

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

export const now = "2026-02-16T09:00:00.000Z";
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

export class World {
  readonly discord: LocalDiscord;
  readonly bugs: unknown[] = [];
  readonly warnings: string[] = [];
  readonly kept = new Map<string, KeptFile>();
  registered: string | undefined;
  readonly #begin: Begin;
  readonly disk = memoryDisk();
  vault = memoryVault();
  #store: Store | undefined;
  #inbox: OpenInbox | undefined;
  readonly connections: DiscordConnection[] = [];

  constructor(discord: LocalDiscord, begin: Begin) {
    this.discord = discord;
    this.#begin = begin;
  }

  async begin(): Promise<void> {
    await this.open();
    if (this.#begin.empty !== true) await this.add(...people(this), ...campaign);
    await this.connect();
  }

  get brand(): string {
    return `discord:${this.discord.guild().id}`;
  }

  get store(): Store {
    if (this.#store === undefined) throw new Error("not open");
    return this.#store;
  }

  get inbox(): Inbox {
    if (this.#inbox === undefined) throw new Error("not open");
    return this.#inbox.inbox;
  }

  /** What was handed over. */
  readonly files: Files = {
    keep: (file) => {
      const id = `f${this.kept.size + 1}`;
      this.kept.set(id, file);
      return Promise.resolve(id);
    },
    take: (id) => Promise.resolve(this.kept.get(id)),
  };

  get connection(): DiscordConnection {
    const last = this.connections.at(-1);
    if (last === undefined) throw new Error("not connected");
    return last;
  }

  async open(): Promise<void> {
    const files = this.disk;
    this.vault = openVault({ folder: "vault", files, now: () => now });
    this.#store = await openStore({ folder: "entries", files, lock: () => () => undefined });
    this.#inbox = await openInbox({ folder: "inbox", files, now: () => now });
  }

  async connect(token = this.discord.token): Promise<DiscordConnection> {
    const { does: commands = allCommands, code, listens = false, onServer, has } = this.#begin;
    const { discord, files } = this;
    const report = (error: unknown) => `bug${this.bugs.push(error)}`;
    const connection = await connectDiscord({
      house: { commands, store: this.store, files, vault: this.vault, report, ...has },
      inbox: this.inbox,
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

  async add(...drafts: readonly Draft[]): Promise<void> {
    const { brand } = this;
    const entries = drafts.map((draft, i) => {
      const key = `start/${draft.type}/${i}`;
      return entry.parse({ key, brand, at: now, by: "looseleaf", via: "start", ...draft });
    });
    await this.store.append(entries);
  }

  /** How often something of the type was written. */
  async count(type: Draft["type"]): Promise<number> {
    return (await this.store.history(this.brand, { types: [type], limit: 10_000 })).length;
  }

  user(name: string): string {
    return `discord:user:${this.discord.person(name).id}`;
  }

  room(name: string): string {
    return `discord:room:${this.discord.channel(name).id}`;
  }
}

const spring = "spring-glow";

function people(world: World): Draft[] {
  return [
    { type: "brand-set", name: "Glow", zone: "Europe/London", currency: "USD", locale: "en-US" },
    { type: "space-joined", space: world.brand },
    { type: "role-set", subject: world.user("ada"), role: "admin" },
    { type: "role-set", subject: world.user("tom"), role: "marketer" },
    { type: "role-set", subject: world.user("hana"), role: "host" },
    { type: "room-set", room: world.room("team"), purposes: ["team"] },
    { type: "room-set", room: world.room("creators"), purposes: ["creators"] },
    { type: "room-set", room: world.room("results"), purposes: ["results"] },
    { type: "creator-linked", creator: "mia", user: world.user("mia"), linked: true },
    { type: "creator-linked", creator: "jon", user: world.user("jon"), linked: true },
  ];
}

const campaign: readonly Draft[] = [
  {
    ...{ type: "campaign-set", campaign: spring, name: "Spring Glow", startOn: "2026-01-19", endOn: "2026-03-22" },
    ...{ currency: "USD", budgetCents: 200_000 },
  },
  { type: "creator-set", creator: "mia", handle: "@mia.skin", name: "Mia", followers: 12_400, niche: "skincare" },
  { type: "creator-set", creator: "jon", handle: "@jon.eats", name: "Jon" },
  { type: "booking-set", campaign: spring, creator: "mia", stage: "agreed", posts: 2, feeCents: 50_000, code: "MIA15" },
  { type: "booking-set", campaign: spring, creator: "jon", stage: "product sent", posts: 1, feeCents: 30_000 },
  { type: "post-set", post: "7301", campaign: spring, creator: "mia", postedOn: "2026-02-03" },
  { type: "post-set", post: "7302", campaign: spring, creator: "jon", postedOn: "2026-02-05" },
  { type: "reading", post: "7301", readAt: "2026-02-09T09:00:00.000Z", views: 12_000, likes: 600 },
  {
    ...{ type: "sale", campaign: spring, creator: "mia", code: "MIA15", source: "shop", counted: "total" },
    ...{ readAt: "2026-02-15T09:00:00.000Z", orders: 10, revenueCents: 40_000, currency: "USD" },
  },
  { type: "reading", post: "7302", readAt: "2026-02-09T09:00:00.000Z", views: 9_000, likes: 700 },
  { type: "reading", post: "7301", readAt: "2026-02-02T09:00:00.000Z", views: 2_000 },
];
