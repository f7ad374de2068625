import { createHmac } from "node:crypto";
import { request } from "node:http";

import type { Dict } from "../local/json.ts";
import type { Handed, Retry } from "./deliveries.ts";
import type { Delivery } from "./evidence.ts";
import type { Hub } from "./hub.ts";

/** Posts signed requests to the app, as Slack does without Socket Mode. */
export class HttpSender {
  readonly #hub: Hub;
  url: string | undefined;

  constructor(hub: Hub) {
    this.#hub = hub;
  }

  async hand(delivery: Delivery, retry: Retry): Promise<Handed> {
    const { contentType, body } = encode(delivery);
    const answer = await this.post(body, contentType, retry);
    if (answer.failure) return { acked: false, payload: undefined, failure: answer.failure };
    const good = answer.status >= 200 && answer.status < 300;
    return {
      acked: good,
      payload: decode(answer.body),
      status: answer.status,
      ...(good ? {} : { failure: "http_error" as const }),
    };
  }

  /** Sends any body with a good signature; a test may spoil it with `signature` or `timestamp`. */
  post(
    body: string,
    contentType: string,
    { retryNum, retryReason }: Retry = { retryNum: 0 },
    spoilt: { signature?: string; timestamp?: number } = {},
  ): Promise<{ status: number; body: string; failure?: "timeout" | "unreachable" }> {
    const timestamp = spoilt.timestamp ?? this.#hub.clock.signedSeconds();
    const signature = spoilt.signature ?? sign(this.#hub.tokens.signingSecret, timestamp, body);
    const headers = {
      "content-type": contentType,
      "content-length": Buffer.byteLength(body),
      "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
      "x-slack-signature": signature,
      "x-slack-request-timestamp": String(timestamp),
      ...(retryNum > 0 ? { "x-slack-retry-num": String(retryNum), "x-slack-retry-reason": retryReason ?? "" } : {}),
    };
    return new Promise((resolve) => {
      const sent = request(this.url ?? "", { method: "POST", headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          giveUp();
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString("utf8") });
        });
      });
      const giveUp = this.#hub.clock.after(this.#hub.settings.ackDeadlineMs, () => {
        resolve({ status: 0, body: "", failure: "timeout" });
        sent.destroy();
      });
      sent.on("error", () => {
        giveUp();
        resolve({ status: 0, body: "", failure: "unreachable" });
      });
      sent.end(body);
    });
  }
}

function sign(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex")}`;
}

function encode({ kind, body }: Delivery): { contentType: string; body: string } {
  if (kind === "events_api") return { contentType: "application/json", body: JSON.stringify(body) };
  const fields = kind === "interactive" ? { payload: JSON.stringify(body) } : (body as Record<string, string>);
  // Bolt compares the whole header: a charset behind it would break its parsing.
  return { contentType: "application/x-www-form-urlencoded", body: new URLSearchParams(fields).toString() };
}

function decode(body: string): unknown {
  if (body === "") return {};
  try {
    return JSON.parse(body) as Dict;
  } catch {
    return { text: body };
  }
}
