import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";

import { dict, text } from "../local/json.ts";
import type { Handed, Retry } from "./deliveries.ts";
import type { Delivery } from "./evidence.ts";
import type { Hub } from "./hub.ts";

interface Waiting {
  delivery: Delivery;
  socket: WebSocket;
  late: boolean;
  end: (handed: Handed) => void;
}

/** Socket Mode from the server's side. */
export class Sockets {
  readonly #hub: Hub;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #open: WebSocket[] = [];
  /** By envelope; a duplicate waits behind the one before it. */
  readonly #waiting = new Map<string, Waiting[]>();
  #whenOpen: (() => void)[] = [];
  #refusals = 0;
  #turn = 0;
  /** How many connections were ever greeted. */
  greeted = 0;
  /** Pings that came from the app. */
  pingsReceived = 0;

  constructor(hub: Hub) {
    this.#hub = hub;
  }

  get count(): number {
    return this.#open.length;
  }

  /** A fresh address for `apps.connections.open`; its ticket is good for one connection. */
  address(): string {
    const ticket = this.#hub.clock.secret();
    this.#tickets.add(ticket);
    return `${this.#hub.origin.replace("http", "ws")}/link/?ticket=${ticket}&app_id=${this.#hub.workspace.bot.appId}`;
  }

  upgrade(request: IncomingMessage, raw: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? "/", this.#hub.origin);
    const known = this.#tickets.delete(url.searchParams.get("ticket") ?? "");
    if (this.#refusals > 0 || !known || url.pathname !== "/link/") {
      this.#refusals = Math.max(0, this.#refusals - 1);
      raw.end("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    this.#server.handleUpgrade(request, raw, head, (socket) => this.#greet(socket));
  }

  refuse(times: number): void {
    this.#refusals = times;
  }

  /** Resolves once an app is connected. */
  whenOpen(): Promise<void> {
    if (this.count > 0) return Promise.resolve();
    return new Promise((resolve) => this.#whenOpen.push(resolve));
  }

  hand(delivery: Delivery, { retryNum, retryReason = "" }: Retry): Promise<Handed> {
    const socket = this.#next();
    if (!socket) return Promise.resolve({ acked: false, payload: undefined, failure: "no_socket" });
    return new Promise((resolve) => {
      const giveUp = this.#hub.clock.after(this.#hub.settings.ackDeadlineMs, () => {
        waiting.late = true;
        resolve({ acked: false, payload: undefined, failure: "timeout" });
      });
      const end = (handed: Handed): void => {
        giveUp();
        resolve(handed);
      };
      const waiting: Waiting = { delivery, socket, late: false, end };
      this.#waiting.set(delivery.envelopeId, [...(this.#waiting.get(delivery.envelopeId) ?? []), waiting]);
      socket.send(JSON.stringify(envelope(delivery, retryNum, retryReason)));
    });
  }

  /** Slack's own way of asking an app to connect anew. */
  recycle(reason: "refresh_requested" | "warning" | "link_disabled"): void {
    const message = { type: "disconnect", reason, debug_info: { host: "local-slack" } };
    for (const socket of this.#open) socket.send(JSON.stringify(message));
  }

  /** The network goes away: no close frame. */
  cut(): void {
    for (const socket of [...this.#open]) socket.terminate();
  }

  stop(): void {
    for (const release of this.#whenOpen) release();
    for (const socket of [...this.#open]) socket.close(1000);
  }

  terminate(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #next(): WebSocket | undefined {
    this.#turn += 1;
    return this.#open[this.#turn % Math.max(1, this.#open.length)];
  }

  #greet(socket: WebSocket): void {
    this.#open.push(socket);
    this.greeted += 1;
    this.#hub.evidence.touch();
    socket.on("message", (data, binary) => {
      if (!binary) this.#acknowledged(JSON.parse((data as Buffer).toString("utf8")));
    });
    socket.on("ping", () => (this.pingsReceived += 1));
    socket.on("error", () => socket.terminate());
    socket.on("close", () => this.#closed(socket));
    this.#ping(socket);
    const connection = { host: "local-slack", approximate_connection_time: 18_060 };
    const info = { app_id: this.#hub.workspace.bot.appId };
    const hello = { type: "hello", num_connections: this.count, connection_info: info, debug_info: connection };
    socket.send(JSON.stringify(hello));
    for (const release of this.#whenOpen.splice(0)) release();
  }

  #ping(socket: WebSocket): void {
    this.#hub.clock.after(this.#hub.settings.pingEveryMs, () => {
      if (socket.readyState !== socket.OPEN) return;
      socket.ping("Ping from local Slack");
      this.#ping(socket);
    });
  }

  #acknowledged(frame: unknown): void {
    const { envelope_id: id, payload } = dict(frame);
    const waiting = this.#waiting.get(text(id))?.shift();
    if (!waiting) return;
    if (waiting.late) waiting.delivery.lateAck = payload;
    waiting.end({ acked: true, payload });
  }

  #closed(socket: WebSocket): void {
    const index = this.#open.indexOf(socket);
    if (index >= 0) this.#open.splice(index, 1);
    for (const waiting of [...this.#waiting.values()].flat()) {
      if (waiting.socket === socket) waiting.end({ acked: false, payload: undefined, failure: "socket_cut" });
    }
  }
}

function envelope({ kind, envelopeId, body }: Delivery, retryNum: number, retryReason: string): object {
  const base = { envelope_id: envelopeId, type: kind, payload: body, accepts_response_payload: kind !== "events_api" };
  return kind === "events_api" ? { ...base, retry_attempt: retryNum, retry_reason: retryReason } : base;
}
