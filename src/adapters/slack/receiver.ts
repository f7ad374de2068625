import type { Server } from "node:http";

import { HTTPReceiver, SocketModeReceiver } from "@slack/bolt";

import { silent } from "./clients.ts";

/** How Slack reaches us; the listeners are the same. */
export type Transport = { mode: "socket"; appToken: string } | { mode: "http"; signingSecret: string; port: number };

/** Begins to listen, and ends it. */
export interface Reception {
  receiver: SocketModeReceiver | HTTPReceiver;
  /** The port, by HTTP. */
  start(): Promise<number | undefined>;
  stop(): Promise<void>;
  isConnected(): boolean;
}

export function receptionFor(transport: Transport, apiUrl: string | undefined): Reception {
  return transport.mode === "socket" ? bySocket(transport.appToken, apiUrl) : byHttp(transport);
}

/** The socket's own settings are long: with the listeners' short ones, one error while it reconnects ends it for good. */
function bySocket(appToken: string, apiUrl: string | undefined): Reception {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: silent,
    clientPingTimeout: 2_000,
    installerOptions: {
      clientOptions: {
        ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
        timeout: 10_000,
        retryConfig: { retries: 1_000, factor: 1.5, minTimeout: 500, maxTimeout: 15_000, randomize: true },
      },
    },
  });
  return {
    receiver,
    start: () => receiver.client.start().then(() => undefined),
    stop: () => receiver.client.disconnect(),
    isConnected: () => receiver.client.websocket?.isActive() === true,
  };
}

function byHttp({ signingSecret, port }: Extract<Transport, { mode: "http" }>): Reception {
  const receiver = new HTTPReceiver({
    signingSecret,
    logger: silent,
    // The door acknowledges everything and says itself what was late: Bolt's timer for it would only hold a stop.
    unhandledRequestHandler: () => undefined,
    unhandledRequestTimeoutMillis: lastAnswersMs,
  });
  let server: Server | undefined;
  return {
    receiver,
    async start() {
      const started: Server = await receiver.start(port);
      server = started;
      const address = started.address();
      return typeof address === "object" && address !== null ? address.port : undefined;
    },
    // A socket that was opened and never asked anything, or asked too late, would keep the server open for minutes.
    async stop() {
      const rest = setTimeout(() => server?.closeAllConnections(), lastAnswersMs);
      await receiver.stop().finally(() => clearTimeout(rest));
    },
    isConnected: () => true,
  };
}

/** What was answered just now is on its way that long at most. */
const lastAnswersMs = 200;
