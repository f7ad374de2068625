import type { WebSocket } from "ws";

import type { Hub } from "./hub.ts";

/** One login of an app: what it hears, and what it can hear again. */
export class Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  socket: WebSocket | undefined;
  seq = 0;
  #kept: { seq: number; frame: string }[] = [];
  readonly #replayable: number;

  constructor(hub: Hub, { intents, shard, socket }: Begin) {
    this.id = hub.clock.secret(16);
    this.intents = intents;
    this.shard = shard;
    this.socket = socket;
    this.#replayable = hub.settings.replayable;
  }

  /** A shard has every server whose id says so; direct messages are the first one's. */
  serves(guild: string | undefined): boolean {
    const [id, count] = this.shard;
    if (count === 1) return true;
    return guild === undefined ? id === 0 : Number((BigInt(guild) >> 22n) % BigInt(count)) === id;
  }

  /** Sends it, or keeps it until the session is resumed. */
  dispatch(type: string, json: string): void {
    this.seq += 1;
    const frame = `{"op":0,"t":"${type}","s":${this.seq},"d":${json}}`;
    this.#kept.push({ seq: this.seq, frame });
    if (this.#kept.length > this.#replayable * 2) this.#kept = this.#kept.slice(-this.#replayable);
    this.socket?.send(frame);
  }

  canReplay(from: number): boolean {
    const first = this.#kept[0]?.seq ?? this.seq + 1;
    return from <= this.seq && from >= first - 1;
  }

  missedSince(from: number): number {
    return this.#kept.filter(({ seq }) => seq > from).length;
  }

  resume(socket: WebSocket, from: number): void {
    this.socket = socket;
    for (const { seq, frame } of this.#kept) if (seq > from) socket.send(frame);
    this.dispatch("RESUMED", JSON.stringify({ _trace: ["local"] }));
  }

  /** The last events once more, as after a resume whose place was lost. */
  repeat(type: string, times: number): void {
    const found = this.#kept.filter(({ frame }) => frame.startsWith(`{"op":0,"t":"${type}"`)).slice(-times);
    for (const { frame } of found) this.dispatch(type, frame.slice(frame.indexOf(',"d":') + 5, -1));
  }
}

interface Begin {
  intents: number;
  shard: readonly [number, number];
  socket: WebSocket;
}
