import { entry as entrySchema } from "../../src/campaigns/entry.ts";
import type { Store } from "../../src/core/ports.ts";
import type { Reply } from "../../src/core/reply.ts";
import { NotSaid, type RoomMessage, type Rooms } from "../../src/core/rooms.ts";
import { drawReply } from "../../src/adapters/console/render.ts";
import { plainSurface } from "../../src/adapters/console/surface.ts";
import { text } from "../../src/core/line.ts";
import type { Bench, Composed } from "../../src/schedule/attempt.ts";
import type { Telling } from "../../src/schedule/telling.ts";
import { Outbox } from "../../src/schedule/outbox.ts";
import { openStore } from "../../src/store/open.ts";
import { memoryDisk } from "../support/memory-disk.ts";

/** A platform that keeps what was said in its rooms, and loses answers when it is told to. */
export class Platform implements Rooms {
  readonly said: { ref: string; key: string; room: string; thread: string | undefined; text: string; at: string }[] =
    [];
  /** What happens to the next calls, in turn; then all goes well. */
  readonly troubles: Trouble[] = [];
  hasHistory = true;
  now = () => "";

  reaches(room: string): boolean {
    return room.startsWith("#") || room.startsWith("@");
  }

  canFind(): Promise<boolean> {
    return Promise.resolve(this.hasHistory);
  }

  async post(message: RoomMessage): Promise<string> {
    const trouble = this.troubles.shift();
    if (trouble === "turned away") throw new NotSaid("I am not a member of that channel");
    if (trouble === "never arrives") throw new Error("connection refused");
    const ref = `m${this.said.length + 1}`;
    const { key, room, thread, reply } = message;
    this.said.push({ ref, key, room, thread, text: drawn(reply), at: this.now() });
    if (trouble === "answer lost") throw new Error("socket hang up");
    await Promise.resolve();
    return ref;
  }

  find({ key }: RoomMessage): Promise<string | undefined> {
    return Promise.resolve(this.said.find((each) => each.key === key)?.ref);
  }

  update(ref: string, { reply }: RoomMessage): Promise<void> {
    const trouble = this.troubles.shift();
    if (trouble === "never arrives") return Promise.reject(new Error("connection refused"));
    const message = this.said.find((each) => each.ref === ref);
    if (message === undefined) return Promise.reject(new Error("message not found"));
    message.text = drawn(reply);
    return trouble === "answer lost" ? Promise.reject(new Error("socket hang up")) : Promise.resolve();
  }
}

export type Trouble = "turned away" | "never arrives" | "answer lost" | "none";

function drawn(reply: Reply): string {
  return drawReply(reply, plainSurface({ locale: "en", zone: "UTC" }));
}

/** One campaign with a room for the team, told since its first closed week. Weeks close on Mondays at noon, UTC. */
export class World {
  readonly platform = new Platform();
  readonly store: Store;
  readonly errors: unknown[] = [];
  composed = 0;
  now: string;
  outbox: Outbox;
  #drafts = 0;

  private constructor(store: Store, now: string) {
    this.store = store;
    this.now = now;
    this.platform.now = () => this.now;
    this.outbox = this.restart();
  }

  static async begin(now: string, ...drafts: readonly Record<string, unknown>[]): Promise<World> {
    const store = await openStore({ folder: "memory", files: memoryDisk(), lock: () => () => undefined });
    const world = new World(store, now);
    await world.add(
      { type: "campaign-set", campaign: "glow", name: "Glow", startOn: "2026-02-02" },
      { type: "room-set", room: "#glow-team", purposes: ["team"], campaign: "glow" },
      ...drafts,
    );
    return world;
  }

  async add(...drafts: readonly Record<string, unknown>[]): Promise<void> {
    const entries = drafts.map((draft) =>
      entrySchema.parse({
        ...{ key: `w${this.#drafts++}`, brand: "b", at: this.now, by: "@ada", via: "words" },
        ...draft,
      }),
    );
    await this.store.append(entries);
  }

  approve(): Promise<void> {
    return this.add({ type: "schedule-set", campaign: "glow", approved: true });
  }

  /** A new process on the same data. */
  restart(): Outbox {
    const bench: Bench = {
      store: this.store,
      rooms: this.platform,
      now: () => this.now,
      compose: (telling) => Promise.resolve(this.compose(telling)),
    };
    return (this.outbox = new Outbox({ ...bench, report: (error) => this.errors.push(error) }));
  }

  compose({ kind, version, weeks }: Telling): Composed | undefined {
    this.composed += 1;
    return { reply: [text`${kind} ${version} ${weeks.join(" ")} (draft ${this.composed})`] };
  }

  /** The machine runs from now until then, its clock looking every so often. */
  async runsUntil(then: string, everyMinutes = 1): Promise<void> {
    for (let at = Date.parse(this.now); at <= Date.parse(then); at += everyMinutes * 60_000) {
      this.now = new Date(at).toISOString();
      await this.outbox.deliver();
    }
  }

  /** What stands in the rooms: "Mon 12:00 summary team 2026-W07". */
  get told(): string[] {
    return this.platform.said.map(({ text: words, room }) => `${room}: ${words.replace(/ \(draft \d+\)/, "")}`);
  }
}
