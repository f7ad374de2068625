import { connectSlack, type SlackConnection } from "../../src/adapters/slack/adapter.ts";
import { allScopes, manifestFor } from "../../src/adapters/slack/manifest.ts";
import { commands } from "../../src/commands/index.ts";
import { allRooms } from "../../src/core/rooms.ts";
import { Outbox } from "../../src/schedule/outbox.ts";
import { startSlack, type LocalSlack } from "../support/slack/slack.ts";
import { endAll, startWorld, type Begin, type World } from "./discord/world.ts";
import { now } from "./on-disk.ts";

/** A server of Discord and a workspace of Slack, on one store, one inbox and one outbox. */
export class Joined {
  readonly world: World;
  readonly slack: LocalSlack;
  #connection: SlackConnection | undefined;
  #outbox: Outbox | undefined;

  constructor(world: World, slack: LocalSlack) {
    this.world = world;
    this.slack = slack;
  }

  async connect(): Promise<void> {
    const { world, slack } = this;
    const { store, files, vault, report, inbox } = world;
    this.#connection = await connectSlack({
      house: { commands, store, files, vault, report, deliver: () => this.deliver() },
      inbox,
      transport: { mode: "socket", appToken: slack.appToken },
      ...{ token: slack.token, apiUrl: slack.apiUrl, now: () => now, code: "K7QF-29XM" },
      begins: { zone: "Europe/London", locale: "en-US" },
      onFeedback: () => undefined,
      warn: (notice) => void world.warnings.push(notice),
    });
    this.#outbox = new Outbox({
      ...{ store, now: () => now, report, compose: () => Promise.resolve(undefined) },
      rooms: allRooms([world.connection.rooms, this.#connection.rooms]),
    });
    await slack.whenConnected();
  }

  async deliver(): Promise<void> {
    await this.#outbox?.deliver();
  }

  /** Ends the process's part and begins it anew on the same disk; `crashed`: without waiting for what is under way. */
  async restart({ crashed = false } = {}): Promise<void> {
    await this.#connection?.stop(crashed ? 0 : 5_000);
    await this.world.restart({ crashed });
    await this.connect();
  }

  async end(): Promise<void> {
    await this.#connection?.stop(500);
    await this.slack.stop();
  }
}

const begun: Joined[] = [];

/** Sue and Kim are in the workspace; on the server are those of the world. */
export async function startJoined(begin: Begin = {}): Promise<Joined> {
  const world = await startWorld({ ...begin, has: { deliver: () => joined.deliver() } });
  const slack = await startSlack({
    people: [{ id: "U_SUE" }, { id: "U_KIM" }],
    channels: [{ id: "C_TEAM" }, { id: "C_OPEN" }],
    scopes: allScopes,
    events: manifestFor(commands, { mode: "socket" }).settings.event_subscriptions.bot_events,
  });
  const joined = new Joined(world, slack);
  begun.push(joined);
  await joined.connect();
  return joined;
}

export async function endJoined(): Promise<void> {
  for (const joined of begun.splice(0)) await joined.end();
  await endAll();
}
