import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from "@slack/bolt";

import { type LocalSlack, type SlackOptions, startSlack } from "./slack.ts";

/** The smallest real Bolt apps, wired to a local Slack. They show how to wire another. */
const closing: (() => Promise<unknown>)[] = [];

/** Stops every app and every Slack, the last first. */
export async function closeAll(): Promise<void> {
  for (const close of closing.splice(0).reverse()) await close();
}

/** Two people; one channel for all and a private one. */
export async function slackWith(options: SlackOptions = {}): Promise<LocalSlack> {
  const slack = await startSlack({
    people: [{ id: "U_MIA" }, { id: "U_TOM" }],
    channels: [{ id: "C_RESULTS" }, { id: "C_TEAM", private: true, members: ["U_TOM"] }],
    ...options,
  });
  closing.push(() => slack.stop());
  return slack;
}

/** Deliveries by socket: receiver and listeners have clients of their own, as their retries must differ. */
export async function socketApp(slack: LocalSlack, listen: (app: App) => void): Promise<App> {
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    clientPingTimeout: 300,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });
  const app = boltApp(slack, receiver);
  listen(app);
  await app.init();
  await app.start();
  closing.push(() => receiver.client.disconnect());
  return app;
}

export async function httpApp(slack: LocalSlack, listen: (app: App) => void): Promise<App> {
  const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, logLevel: LogLevel.ERROR });
  const app = boltApp(slack, receiver);
  listen(app);
  await app.init();
  const server = await receiver.start(0);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  slack.deliverTo(`http://127.0.0.1:${address.port}/slack/events`);
  closing.push(() => receiver.stop());
  return app;
}

function boltApp(slack: LocalSlack, receiver: SocketModeReceiver | HTTPReceiver): App {
  return new App({
    token: slack.token,
    receiver,
    deferInitialization: true,
    convoStore: false,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 2, minTimeout: 20 }, timeout: 2000 },
  });
}

/** A listener's whole work in many tests: to remember. */
export function note<Item>(notes: Item[], item: Item): Promise<void> {
  notes.push(item);
  return Promise.resolve();
}

export const form = {
  type: "modal" as const,
  callback_id: "log",
  title: { type: "plain_text" as const, text: "Log a result" },
  submit: { type: "plain_text" as const, text: "Save" },
  blocks: [
    {
      type: "input" as const,
      block_id: "views",
      label: { type: "plain_text" as const, text: "Views" },
      element: { type: "number_input" as const, action_id: "views", is_decimal_allowed: false },
    },
    {
      type: "input" as const,
      block_id: "note",
      optional: true,
      label: { type: "plain_text" as const, text: "Note" },
      element: { type: "plain_text_input" as const, action_id: "note" },
    },
  ],
};

export const withButton = [
  { type: "section" as const, text: { type: "mrkdwn" as const, text: "48,000 views" } },
  {
    type: "actions" as const,
    elements: [
      { type: "button" as const, action_id: "undo", value: "r1", text: { type: "plain_text" as const, text: "Undo" } },
    ],
  },
];
