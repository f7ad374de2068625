import { entry } from "../../../src/campaigns/entry.ts";
import { commands as allCommands } from "../../../src/commands/index.ts";
import { connectSlack, type SlackConnection } from "../../../src/adapters/slack/adapter.ts";
import { allScopes, manifestFor } from "../../../src/adapters/slack/manifest.ts";
import type { Command } from "../../../src/core/command.ts";
import type { KeptFile, Store } from "../../../src/core/ports.ts";
import type { Draft } from "../../../src/core/records.ts";
import type { House } from "../../../src/core/prepare.ts";
import { openInbox, type OpenInbox } from "../../../src/store/inbox.ts";
import { openStore } from "../../../src/store/open.ts";
import { openVault } from "../../../src/store/vault.ts";
import { memoryDisk } from "../../support/memory-disk.ts";
import { memoryVault } from "../../support/vault.ts";
import type { Seen } from "../../support/slack/evidence.ts";
import { startSlack, type LocalSlack, type SlackOptions } from "../../support/slack/slack.ts";

export type Mode = "socket" | "http";
export const transports: readonly Mode[] = ["socket", "http"];

export interface Begin extends SlackOptions {
  mode?: Mode;
  /** Ada is admin, Tom a marketer, Hana a host, Mia and Jon linked creators, Vera nobody; rooms are set up. */
  empty?: boolean;
  does?: readonly Command[];
  /** What else the house has: a playbook, a model. */
  has?: Pick<House, "playbook" | "assistant">;
  code?: string;
}

const team = "T_TEAM";
export const brand = `slack:${team}`;
export const now = "2026-02-16T09:00:00.000Z";
const begun: World[] = [];

/** The whole bot on a local Slack. */
export async function startWorld(begin: Begin = {}): Promise<World> {
  const slack = await startSlack({
    people: ["ADA", "TOM", "HANA", "MIA", "JON", "VERA"].map((name) => ({ id: `U_${name}` })),
    channels: [{ id: "C_TEAM" }, { id: "C_CREATORS" }, { id: "C_RESULTS" }, { id: "C_PLAIN" }],
    scopes: allScopes,
    events: manifestFor(allCommands, { mode: "socket" }).settings.event_subscriptions.bot_events,
    ...begin,
  });
  const world = new World(slack, begin);
  begun.push(world);
  await world.begin();
  return world;
}

export async function endAll(): Promise<void> {
  for (const world of begun.splice(0)) await world.end();
}

export class World {
  readonly slack: LocalSlack;
  readonly bugs: unknown[] = [];
  readonly warnings: string[] = [];
  readonly feedback: unknown[] = [];
  readonly kept = new Map<string, KeptFile>();
  readonly #begin: Begin;
  readonly disk = memoryDisk();
  vault = memoryVault();
  #store: Store | undefined;
  #inbox: OpenInbox | undefined;
  #connection: SlackConnection | undefined;

  constructor(slack: LocalSlack, begin: Begin) {
    this.slack = slack;
    this.#begin = begin;
  }

  async begin(): Promise<void> {
    await this.open();
    if (this.#begin.empty !== true) await this.add(...people, ...campaign);
    await this.connect();
  }

  get store(): Store {
    if (this.#store === undefined) throw new Error("not open");
    return this.#store;
  }

  get connection(): SlackConnection {
    if (this.#connection === undefined) throw new Error("not connected");
    return this.#connection;
  }

  async open(): Promise<void> {
    const files = this.disk;
    this.vault = openVault({ folder: "vault", files, now: () => now });
    this.#store = await openStore({ folder: "entries", files, lock: () => () => undefined });
    this.#inbox = await openInbox({ folder: "inbox", files, now: () => now });
  }

  async connect(token = this.slack.token): Promise<void> {
    const { mode = "socket", does: commands = allCommands, code, has } = this.#begin;
    const { kept, slack } = this;
    const files = {
      keep: (file: KeptFile) => {
        const id = `f${kept.size + 1}`;
        kept.set(id, file);
        return Promise.resolve(id);
      },
      take: (id: string) => Promise.resolve(kept.get(id)),
    };
    const report = (error: unknown) => `bug${this.bugs.push(error)}`;
    if (this.#inbox === undefined) throw new Error("not open");
    this.#connection = await connectSlack({
      house: { commands, store: this.store, files, vault: this.vault, report, ...has },
      inbox: this.#inbox.inbox,
      transport:
        mode === "http" ? { mode, signingSecret: slack.signingSecret, port: 0 } : { mode, appToken: slack.appToken },
      ...{ token, apiUrl: slack.apiUrl, now: () => now, begins: { zone: "Europe/London", locale: "en-GB" } },
      code,
      onFeedback: (feedback) => void this.feedback.push(feedback),
      warn: (notice) => void this.warnings.push(notice),
    });
    if (mode === "http") slack.deliverTo(`http://127.0.0.1:${String(this.#connection.port)}/slack/events`);
    else await slack.whenConnected();
  }

  /** Ends the process's part and begins it anew on the same disk; `crashed`: without waiting for what is under way. */
  async restart({ crashed = false } = {}): Promise<void> {
    await this.connection.stop(crashed ? 0 : 5_000);
    await this.open();
    await this.connect();
  }

  async end(): Promise<void> {
    await this.#connection?.stop(500);
    await this.slack.stop();
  }

  async add(...drafts: readonly Draft[]): Promise<void> {
    const entries = drafts.map((draft, i) => {
      const key = `start/${draft.type}/${i}`;
      return entry.parse({ key, brand, at: now, by: "looseleaf", via: "start", ...draft });
    });
    await this.store.append(entries);
  }

  /** How often something of the type was written. */
  async count(type: Draft["type"]): Promise<number> {
    return (await this.store.history(brand, { types: [type], limit: 10_000 })).length;
  }
}

/** The message in something seen. */
export function messageIn(seen: Seen) {
  if (!("message" in seen)) throw new Error(`no message, but ${seen.kind}: ${seen.text}`);
  return seen.message;
}

const user = (name: string) => `slack:${team}:U_${name}`;
const room = (name: string) => `slack:${team}:C_${name}`;

const people: readonly Draft[] = [
  { type: "brand-set", name: "Glow", zone: "Europe/London", currency: "USD", locale: "en-US" },
  { type: "space-joined", space: brand },
  { type: "role-set", subject: user("ADA"), role: "admin" },
  { type: "role-set", subject: user("TOM"), role: "marketer" },
  { type: "role-set", subject: user("HANA"), role: "host" },
  { type: "room-set", room: room("TEAM"), purposes: ["team"] },
  { type: "room-set", room: room("CREATORS"), purposes: ["creators"] },
  { type: "room-set", room: room("RESULTS"), purposes: ["results"] },
];

const spring = "spring-glow";

const campaign: readonly Draft[] = [
  {
    ...{ type: "campaign-set", campaign: spring, name: "Spring Glow", startOn: "2026-01-19", endOn: "2026-03-22" },
    ...{ currency: "USD", budgetCents: 200_000 },
  },
  { type: "creator-set", creator: "mia", handle: "@mia.skin", name: "Mia", followers: 12_400, niche: "skincare" },
  { type: "creator-set", creator: "jon", handle: "@jon.eats", name: "Jon" },
  { type: "creator-linked", creator: "mia", user: user("MIA"), linked: true },
  { type: "creator-linked", creator: "jon", user: user("JON"), linked: true },
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
