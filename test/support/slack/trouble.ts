import type { Attempt, Delivery } from "./evidence.ts";
import { emit } from "./events.ts";
import type { Fault } from "./faults.ts";
import type { Hub } from "./hub.ts";
import { expireStreams } from "./methods/streams.ts";
import type { Sockets } from "./sockets.ts";

/** Everything that can go wrong between Slack and an app. */
export class Trouble {
  protected readonly hub: Hub;
  protected readonly connections: Sockets;

  constructor(hub: Hub, connections: Sockets) {
    this.hub = hub;
    this.connections = connections;
  }

  fault(fault: Fault): void {
    this.hub.faults.add(fault);
  }

  /** The method answers 429 until that many seconds are over. */
  rateLimit(method: string, seconds: number): void {
    const until = performance.now() + seconds * 1000;
    const when = (): boolean => performance.now() < until;
    this.fault({ method, times: Infinity, retryAfter: seconds, when });
  }

  clearFaults(): void {
    this.hub.faults.clear();
  }

  /** The connection breaks without a word. */
  cutSockets(): void {
    this.connections.cut();
  }

  recycleSockets(reason: "refresh_requested" | "warning" | "link_disabled" = "refresh_requested"): void {
    this.connections.recycle(reason);
  }

  /** The next connections are turned away. */
  refuseSockets(times: number): void {
    this.connections.refuse(times);
  }

  /** Sends a delivery again, with the same envelope and event_id; as retries when asked, else as plain duplicates. */
  async redeliver(delivery: Delivery | undefined, times = 1, { asRetry = false } = {}): Promise<Attempt[]> {
    if (!delivery) throw new Error("there is nothing to deliver again");
    const each = Array.from({ length: times }, (_, index) =>
      asRetry ? this.hub.deliveries.again(delivery, index + 1, "http_timeout") : this.hub.deliveries.again(delivery, 0),
    );
    return Promise.all(each);
  }

  expireTriggers({ also = "known" }: { also?: "known" | "future" } = {}): void {
    this.hub.triggers.expireAll();
    this.hub.triggers.bornExpired = also === "future";
  }

  expireStreams(): void {
    expireStreams(this.hub);
  }

  dropScope(scope: string): void {
    this.hub.scopes.delete(scope);
  }

  grantScope(scope: string): void {
    this.hub.scopes.add(scope);
  }

  /** The clock that signs HTTP requests is wrong by so much. */
  skewClock(seconds: number): void {
    this.hub.clock.skewMs = seconds * 1000;
  }

  /** Triggers, response urls and streams grow older by so much at once. */
  passTime(ms: number): void {
    this.hub.clock.passedMs += ms;
  }

  /** Takes the app out: its token dies, and it is told. */
  async uninstall(): Promise<void> {
    const sendings = [
      { type: "tokens_revoked", tokens: { bot: [this.hub.workspace.bot.userId] } },
      { type: "app_uninstalled" },
    ]
      .map((event) => emit(this.hub, event))
      .filter((sending) => sending !== undefined);
    this.hub.uninstalled = true;
    await Promise.all(sendings.map((sending) => sending.first));
  }
}
