import { type Dict, dict, text } from "../local/json.ts";
import type { Attempt, Delivery } from "./evidence.ts";
import type { HttpSender } from "./http-sender.ts";
import type { Hub } from "./hub.ts";
import type { Sockets } from "./sockets.ts";

export interface Sending {
  delivery: Delivery;
  /** The first attempt's end. */
  first: Promise<Attempt>;
  /** The end of the last attempt. */
  done: Promise<Attempt>;
}

/** Hands events, commands and interactions to the app: by HTTP once a URL is known, else through a socket. */
export class Deliveries {
  readonly #hub: Hub;
  readonly #sockets: Sockets;
  readonly #http: HttpSender;
  #stopped = false;

  constructor(hub: Hub, sockets: Sockets, http: HttpSender) {
    this.#hub = hub;
    this.#sockets = sockets;
    this.#http = http;
  }

  send(kind: Delivery["kind"], body: Dict): Sending {
    const type = text(dict(body["event"])["type"] ?? body["command"] ?? body["type"]);
    const delivery: Delivery = { kind, type, envelopeId: this.#hub.clock.secret(), body, attempts: [] };
    this.#hub.evidence.deliveries.push(delivery);
    const first = this.#try(delivery, 0);
    const done = kind === "events_api" ? first.then((attempt) => this.#retry(delivery, attempt)) : first;
    return { delivery, first, done };
  }

  /** The same envelope once more, as Slack does now and then; `retryNum` 0 is a plain duplicate. */
  again(delivery: Delivery, retryNum: number, retryReason?: string): Promise<Attempt> {
    return this.#try(delivery, retryNum, retryReason);
  }

  stop(): void {
    this.#stopped = true;
  }

  #over(): boolean {
    return this.#stopped;
  }

  async #retry(delivery: Delivery, first: Attempt): Promise<Attempt> {
    let last = first;
    for (const [index, delayMs] of this.#hub.settings.retryDelaysMs.entries()) {
      if (last.acked || this.#over()) return last;
      await this.#hub.clock.wait(delayMs);
      // Slack's later retries come minutes after; by then an app has reconnected.
      if (!this.#http.url) await this.#sockets.whenOpen();
      if (this.#over()) return last;
      last = await this.#try(delivery, index + 1, last.failure === "http_error" ? "http_error" : "http_timeout");
    }
    return last;
  }

  async #try(delivery: Delivery, retryNum: number, retryReason?: string): Promise<Attempt> {
    const { evidence, clock } = this.#hub;
    const started = performance.now();
    const at = clock.now();
    evidence.busy += 1;
    evidence.touch();
    const via = this.#http.url ? this.#http : this.#sockets;
    const result = await via.hand(delivery, { retryNum, ...(retryReason === undefined ? {} : { retryReason }) });
    evidence.busy -= 1;
    evidence.touch();
    const attempt: Attempt = {
      at,
      retryNum,
      ...(retryReason === undefined ? {} : { retryReason }),
      transport: this.#http.url ? "http" : "socket",
      ackMs: Math.round(performance.now() - started),
      ...result,
    };
    delivery.attempts.push(attempt);
    return attempt;
  }
}

export type Handed = Pick<Attempt, "acked" | "payload" | "status" | "failure">;
export interface Retry {
  retryNum: number;
  retryReason?: string;
}
