import type { RequestFault } from "./faults.ts";
import type { Hub } from "./hub.ts";
import type { PermissionName } from "./permissions.ts";
import { forbid } from "./seed.ts";

/** Everything that can go wrong between Discord and an app. */
export class Trouble {
  protected readonly hub: Hub;

  constructor(hub: Hub) {
    this.hub = hub;
  }

  // Requests.

  fault(fault: RequestFault): void {
    this.hub.faults.add(fault);
  }

  clearFaults(): void {
    this.hub.faults.clear();
  }

  /** The route, or with `global` every one, answers 429 until that many seconds are over. */
  rateLimit(route: string | RegExp, seconds: number, { global = false } = {}): void {
    const until = this.hub.clock.now() + seconds * 1000;
    const when = (): boolean => this.hub.clock.now() < until;
    this.fault({ ...(global ? {} : { route }), times: Infinity, retryAfter: seconds, global, when });
  }

  /** The old token is refused from now on, its sockets are closed; a new one comes back. */
  revokeToken(): string {
    this.hub.token = newToken(this.hub);
    this.hub.gateway.close(4004, "Authentication failed.");
    return this.hub.token;
  }

  // The gateway.

  /** The connections break without a word; their sessions can be resumed. */
  cutSockets(): void {
    this.hub.gateway.cut();
  }

  closeSockets(code: number, reason = ""): void {
    this.hub.gateway.close(code, reason);
  }

  /** The next connections are turned away. */
  refuseSockets(times: number): void {
    this.hub.gateway.refusals = times;
  }

  /** The next identifies are closed with this code. */
  refuseIdentify(code: number, times = 1): void {
    this.hub.gateway.closing = { code, times };
  }

  /** Opcode 7. */
  requestReconnect(): void {
    this.hub.gateway.requestReconnect();
  }

  /** Opcode 9. */
  invalidateSessions({ resumable = false } = {}): void {
    this.hub.gateway.invalidate(resumable);
  }

  /** The sockets stay open and are dead. */
  turnSocketsIntoZombies(): void {
    this.hub.gateway.turnIntoZombies();
  }

  /** Whether heartbeats are acknowledged. */
  acknowledgeHeartbeats(does: boolean): void {
    this.hub.gateway.acknowledgesHeartbeats = does;
  }

  /** Sessions without a socket are forgotten: to resume one is answered with opcode 9. */
  forgetSessions(): void {
    for (const session of this.hub.gateway.sessions.values())
      if (!session.socket) this.hub.gateway.sessions.delete(session.id);
  }

  // Interactions.

  /** The next interactions reach the app this late. */
  delayInteractions(ms: number, times = 1): void {
    this.hub.interactions.delay = { ms, times };
  }

  /** The last interactions once more. */
  redeliver(times = 1): void {
    this.hub.interactions.redeliver(times);
  }

  // Time and rights.

  /** Interactions, attachments, nonces and rate limits grow older by it. */
  passTime(ms: number): void {
    this.hub.clock.pass(ms);
  }

  /** Takes permissions from the bot in a channel; sight of it when none is named. */
  forbid(channel: string, ...names: PermissionName[]): void {
    forbid(this.hub.world, this.hub.world.channel(channel), names.length > 0 ? names : ["ViewChannel"]);
  }
}

/** A token in Discord's form: the bot's id, a moment and a secret. */
export function newToken({ world, clock }: Pick<Hub, "world" | "clock">): string {
  return `${Buffer.from(world.bot.id).toString("base64url")}.${clock.secret(4)}.${clock.secret(28)}`;
}
