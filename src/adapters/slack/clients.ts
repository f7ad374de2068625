import { setTimeout as wait } from "node:timers/promises";

import { webApi } from "@slack/bolt";

import { patiently } from "./pause.ts";
import type { Payload } from "./payload.ts";

export interface Account {
  token: string;
  /** Ends in "/api/"; Slack's own where it is left out. */
  apiUrl: string | undefined;
}

/** For everything that a person waits for: short, and refused at once where Slack wants us to wait. */
export function quickClient(account: Account): webApi.WebClient {
  return new webApi.WebClient(account.token, {
    ...quickOptions(account),
    rejectRateLimitedCalls: true,
  });
}

/** What Bolt's own client gets: never the receiver's options, whose retries are long. */
export function quickOptions({ apiUrl }: Omit<Account, "token">): webApi.WebClientOptions {
  return {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    timeout: 5_000,
    retryConfig: { retries: 1, minTimeout: 100, maxTimeout: 500 },
    logger: silent,
  };
}

/** Ours is told what failed by the call itself; the SDK's log would say it again. */
export const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => webApi.LogLevel.ERROR,
  setName: () => undefined,
};

/**
 * Says things in channels, one after the other in each, at the pace that Slack allows. Saying is not idempotent: what may
 * have arrived is not sent again; only what Slack turned away for its pace is.
 */
export class Poster {
  readonly #client: webApi.WebClient;
  readonly #lanes = new Map<string, { last: Promise<unknown>; tokens: number; at: number }>();

  constructor(account: Account) {
    this.#client = new webApi.WebClient(account.token, {
      ...quickOptions(account),
      timeout: 10_000,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    });
  }

  /** `method` is one that says something in `args.channel`. */
  post(method: string, args: Payload & { channel: string }): Promise<webApi.WebAPICallResult> {
    const lane = this.#lanes.get(args.channel) ?? { last: Promise.resolve(), tokens: burst, at: performance.now() };
    this.#lanes.set(args.channel, lane);
    const sent = lane.last.then(() => this.#send(method, args, lane));
    lane.last = sent.catch(() => undefined);
    return sent;
  }

  async #send(method: string, args: Payload, lane: { tokens: number; at: number }): Promise<webApi.WebAPICallResult> {
    const now = performance.now();
    lane.tokens = Math.min(burst, lane.tokens + (now - lane.at) / paceMs);
    lane.at = now;
    if (lane.tokens < 1) await wait((1 - lane.tokens) * paceMs);
    lane.tokens -= 1;
    return patiently(() => this.#client.apiCall(method, args));
  }
}

/** Slack takes about one message a second in a channel, and short bursts. */
const paceMs = 1_100;
const burst = 8;
