import { commands as allCommands } from "../../../src/commands/index.ts";
import { connectSlack, type SlackConnection } from "../../../src/adapters/slack/adapter.ts";
import { allScopes, manifestFor } from "../../../src/adapters/slack/manifest.ts";
import type { Command } from "../../../src/core/command.ts";
import type { House } from "../../../src/core/prepare.ts";
import type { Seen } from "../../support/slack/evidence.ts";
import { startSlack, type LocalSlack, type SlackOptions } from "../../support/slack/slack.ts";
import { glow } from "../glow.ts";
import { now, OnDisk } from "../on-disk.ts";

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
const user = (name: string) => `slack:${team}:U_${name.toUpperCase()}`;
const room = (name: string) => `slack:${team}:C_${name.toUpperCase()}`;
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

export class World extends OnDisk {
  readonly slack: LocalSlack;
  readonly brand = brand;
  readonly feedback: unknown[] = [];
  readonly #begin: Begin;
  #connection: SlackConnection | undefined;

  constructor(slack: LocalSlack, begin: Begin) {
    super();
    this.slack = slack;
    this.#begin = begin;
  }

  async begin(): Promise<void> {
    await this.open();
    if (this.#begin.empty !== true) await this.add(...glow({ space: brand, user, room }));
    await this.connect();
  }

  get connection(): SlackConnection {
    if (this.#connection === undefined) throw new Error("not connected");
    return this.#connection;
  }

  async connect(token = this.slack.token): Promise<void> {
    const { mode = "socket", does: commands = allCommands, code, has } = this.#begin;
    const { slack, store, files, vault, report, inbox } = this;
    this.#connection = await connectSlack({
      house: { commands, store, files, vault, report, ...has },
      inbox,
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
}

/** The message in something seen. */
export function messageIn(seen: Seen) {
  if (!("message" in seen)) throw new Error(`no message, but ${seen.kind}: ${seen.text}`);
  return seen.message;
}
