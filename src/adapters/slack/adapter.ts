import { App, webApi } from "@slack/bolt";

import { UserError } from "../../core/errors.ts";
import { Given } from "../../core/given.ts";
import { Posted } from "../../core/posted.ts";
import type { Inbox } from "../../core/inbox.ts";
import type { House } from "../../core/prepare.ts";
import type { Rooms } from "../../core/rooms.ts";
import { sealTexts } from "../../core/seal.ts";
import { quickClient, quickOptions, Poster, silent } from "./clients.ts";
import { listenToAgent } from "./agent.ts";
import { inspection } from "./checks.ts";
import { listenToClicks } from "./clicks.ts";
import type { Desk, Feedback } from "./desk.ts";
import { listenToFeedback } from "./feedback.ts";
import { listenToForms } from "./form-submit.ts";
import { listenToHome } from "./home.ts";
import { listenToRemoval } from "./install.ts";
import { Door } from "./intake.ts";
import { Names } from "./names.ts";
import { isWritten, type Payload } from "./payload.ts";
import { receptionFor, type Transport } from "./receiver.ts";
import { listenToMessages, sorted } from "./said.ts";
import { listenToShortcuts } from "./shortcuts.ts";
import { SlackRooms } from "./room.ts";
import { Signer } from "./sign.ts";
import { listenToSlash } from "./slash.ts";
import { tellTrouble, type Trouble } from "./trouble.ts";

export interface SlackOptions {
  house: House;
  inbox: Inbox;
  transport: Transport;
  token: string;
  apiUrl?: string | undefined;
  /** ISO, UTC. */
  now: () => string;
  /** What a new workspace's brand begins with. */
  begins: { zone: string; locale: string };
  /** The one-time code that makes somebody the first admin. */
  code?: string | undefined;
  onFeedback: (feedback: Feedback) => void;
  /** What whoever runs the bot should know. */
  warn: (notice: string) => void;
}

export interface SlackConnection {
  workspace: string;
  team: string;
  /** By HTTP. */
  port: number | undefined;
  /** To speak in of one's own accord. */
  rooms: Rooms;
  /** How much is worked on right now. */
  underWay(): number;
  /** Takes in no more, waits for what is under way until the deadline, and hangs up. */
  stop(deadlineMs: number): Promise<void>;
}

/** Connects to one workspace. UserError: Slack does not take a token. */
export async function connectSlack(options: SlackOptions): Promise<SlackConnection> {
  const { house, inbox, transport, apiUrl, token, warn } = options;
  const desk = await deskFor(options);
  const reception = receptionFor(transport, apiUrl);
  const app = new App({
    token,
    receiver: reception.receiver,
    botUserId: desk.bot,
    botId: desk.botId,
    deferInitialization: true,
    convoStore: false,
    extendedErrorHandler: true,
    logger: silent,
    clientOptions: quickOptions({ apiUrl }),
  });
  desk.house.inspect = inspection(desk, () => reception.isConnected());
  await app.init();
  for (const listen of listeners) listen(app, desk);
  app.error((trouble: Trouble) => tellTrouble(trouble, desk));
  let stopped: Promise<void> | undefined;
  const door = new Door({ inbox, sort: (body) => sorted(body, desk), seal: sealerAt(desk), warn });
  door.guard(app);
  // Beside what comes in anew: one that hangs must not keep the rest waiting.
  void door.sweep().catch((error: unknown) => house.report(error));
  const port = await mended(reception.start(), transport.mode === "socket" ? "SLACK_APP_TOKEN" : "SLACK_PORT");
  return {
    ...{ workspace: desk.team.name, team: desk.team.id, port },
    rooms: new SlackRooms(desk),
    underWay: () => door.underWay,
    stop: (deadlineMs) => (stopped ??= stop(deadlineMs)),
  };

  async function stop(deadlineMs: number): Promise<void> {
    await door.close(deadlineMs);
    await reception.stop();
    if (door.underWay > 0) house.report(new Error(`${door.underWay} deliveries were not finished in time`));
  }
}

/** The clock is looked at only where there is something to seal. */
function sealerAt({ house, now }: Desk): (body: Payload) => Promise<Payload> {
  const sealing = {
    vault: house.vault,
    get now() {
      return now();
    },
  };
  return (body) => sealTexts(body, isWritten, sealing);
}

const listeners = [
  ...[listenToSlash, listenToClicks, listenToForms, listenToShortcuts, listenToMessages],
  ...[listenToHome, listenToAgent, listenToFeedback, listenToRemoval],
];

async function deskFor(options: SlackOptions): Promise<Desk & { botId: string }> {
  const { house, inbox, now, begins, code, token, apiUrl, transport, onFeedback, warn } = options;
  const account = { token, apiUrl };
  const quick = quickClient(account);
  const {
    team,
    team_id: id,
    user_id: bot,
    bot_id: botId,
    response_metadata: told,
  } = await mended(quick.auth.test(), "SLACK_BOT_TOKEN");
  const secret = transport.mode === "http" ? transport.signingSecret : transport.appToken;
  return {
    ...{ inbox, now, begins, code, quick },
    house: { ...house },
    team: { id: id ?? "", name: team ?? "Slack" },
    bot: bot ?? "",
    botId: botId ?? "",
    scopes: new Set(told?.scopes ?? []),
    posts: new Poster(account),
    signer: new Signer(secret),
    names: new Names(),
    given: new Given(),
    posted: new Posted(),
    looking: new Map(),
    turns: new Map(),
    onFeedback,
    warn,
  };
}

/** What Slack refuses at the start is a setting, and is told as one. */
async function mended<T>(work: Promise<T>, setting: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError)
      throw new UserError(`Slack does not take ${setting} (${error.data.error}). ${whereFound[setting] ?? ""}`, [], {
        cause: error,
      });
    if (isAddressInUse(error)) throw new UserError(`The port that ${setting} names is in use: name another.`);
    throw new UserError(`Slack cannot be reached: ${String(error)}. Check the network, then start again.`, [], {
      cause: error,
    });
  }
}

const whereFound: Readonly<Record<string, string>> = {
  SLACK_BOT_TOKEN: "Copy it again: api.slack.com/apps, your app, OAuth & Permissions, Bot User OAuth Token (xoxb-).",
  SLACK_APP_TOKEN:
    "Copy it again: api.slack.com/apps, your app, Basic Information, App-Level Tokens, with the scope connections:write (xapp-).",
};

function isAddressInUse(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}
