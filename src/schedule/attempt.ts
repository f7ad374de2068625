import { entry as entrySchema, type Entry, type EntryOf } from "../campaigns/entry.ts";
import { noticeKey } from "../campaigns/notice.ts";
import { gate } from "../core/gate.ts";
import { instant, text } from "../core/line.ts";
import type { Store } from "../core/ports.ts";
import type { Reply } from "../core/reply.ts";
import { NotSaid, type RoomMessage, type Rooms } from "../core/rooms.ts";
import type { Due, Rest, Telling } from "./telling.ts";
import { isPastFence, leaseFrom } from "./lease.ts";

/** What a telling says, before it is frozen. */
export interface Composed {
  reply: Reply;
  /** For its thread. */
  details?: Reply;
  /** The weeks' gains as they are told, as JSON. */
  told?: string;
}

/** What an attempt works with. */
export interface Bench {
  store: Store;
  rooms: Rooms;
  /** ISO, UTC. */
  now: () => string;
  /** undefined: there is nothing to say after all. */
  compose: (telling: Telling, brand: string) => Promise<Composed | undefined>;
}

/**
 * One attempt to say one thing: claimed by whoever writes the claim first, frozen before it is said, and looked for
 * before it is said again. Resolves when it was said, was turned away, or is somebody else's. Rejects where nobody knows
 * whether it was said: the next attempt finds out.
 */
export async function attempt(owed: Due, brand: string, bench: Bench): Promise<void> {
  const notes = new Notes(owed, brand, bench);
  const begun = bench.now();
  if (!(await notes.claim(begun))) return;
  const earlier = await notes.written();
  const written = earlier ?? (await notes.write());
  if (written === undefined) return notes.nothing();
  const message = messageOf(
    owed,
    brand,
    gate(await delayed(written, { notes, bench }), { year: bench.now().slice(0, 4) }),
  );
  const placed = earlier && (await notes.placed());
  const found = earlier === undefined || placed !== undefined ? undefined : await lookFor(message, earlier.at, bench);
  if (found !== undefined) return notes.posted(found);
  if (isPastFence(begun, bench.now())) return;
  try {
    await notes.posted(await say(message, placed, { notes, bench }));
  } catch (error) {
    if (!(error instanceof NotSaid)) throw error;
    await notes.refused(error.message);
  }
}

async function lookFor(message: RoomMessage, since: string, { rooms }: Bench): Promise<string | undefined> {
  return (await rooms.canFind(message.room)) ? rooms.find(message, since) : undefined;
}

interface Saying {
  notes: Notes;
  bench: Bench;
}

/** Where nobody could look for it afterwards, its place is taken first: filling that may be repeated. */
async function say(message: RoomMessage, placed: string | undefined, { notes, bench }: Saying): Promise<string> {
  const { rooms } = bench;
  if (placed === undefined && (await rooms.canFind(message.room))) return rooms.post(message);
  const place = placed ?? (await rooms.post({ ...message, reply: placeholder }));
  if (placed === undefined) await notes.place(place);
  await rooms.update(place, message);
  return place;
}

/** Later than this, what was written says that it is late. */
const graceMs = 15 * 60_000;

/** The words stay what they are; before those that were turned away for long stands why. */
async function delayed(written: EntryOf<"notice-written">, { notes, bench }: Saying): Promise<Reply> {
  const reply = JSON.parse(written.body) as Reply;
  const isLate = Date.parse(bench.now()) - Date.parse(written.at) > graceMs;
  const why = isLate ? await notes.lastRefusal() : undefined;
  return why === undefined ? reply : [text`Written ${instant(written.at)} and posted late: ${why}.`, ...reply];
}

const placeholder: Reply = [text`One moment: the numbers are coming.`];

function messageOf(owed: Due, brand: string, reply: Reply): RoomMessage {
  return {
    key: noticeKey(brand, owed.id, "said"),
    brand,
    room: owed.room,
    thread: owed.kind === "details" ? owed.thread : undefined,
    reply,
  };
}

/** What is written down about one notice. */
class Notes {
  readonly #owed: Due;
  readonly #brand: string;
  readonly #bench: Bench;

  constructor(owed: Due, brand: string, bench: Bench) {
    this.#owed = owed;
    this.#brand = brand;
    this.#bench = bench;
  }

  /** true: ours. */
  async claim(now: string): Promise<boolean> {
    const attempt = this.#owed.attempts + 1;
    return this.#append(`claim/${attempt}`, { type: "notice-claimed", attempt, until: leaseFrom(now) });
  }

  async written(): Promise<EntryOf<"notice-written"> | undefined> {
    return this.#written(this.#owed.id);
  }

  /** What it says from now on, whoever says it. undefined: nothing. */
  async write(): Promise<EntryOf<"notice-written"> | undefined> {
    const owed = this.#owed;
    // A wish is written down by whoever has it, and may have been taken back.
    if (owed.kind === "wished") return undefined;
    const content = owed.kind === "details" ? await this.#rest(owed) : await this.#telling(owed);
    if (content === undefined) return undefined;
    const { kind, campaign, room, version } = owed;
    await this.#append("written", { type: "notice-written", kind, campaign, room, version, ...content });
    return this.written();
  }

  /** Once may be chance: it was taken back a moment ago. What is owed and empty a second time is never said. */
  async nothing(): Promise<void> {
    if (this.#owed.attempts > 0) await this.#append("settled", { type: "notice-settled" });
  }

  async placed(): Promise<string | undefined> {
    const found = (await this.#bench.store.find(this.#key("placed")))?.entry;
    return found?.type === "notice-placed" ? found.ref : undefined;
  }

  async place(ref: string): Promise<void> {
    await this.#append("placed", { type: "notice-placed", ref });
  }

  async posted(ref: string): Promise<void> {
    await this.#append("posted", { type: "notice-posted", ref });
  }

  /** Why the attempt before this one was turned away. */
  async lastRefusal(): Promise<string | undefined> {
    const found = (await this.#bench.store.find(this.#key(`refused/${this.#owed.attempts}`)))?.entry;
    return found?.type === "notice-refused" ? found.why : undefined;
  }

  async refused(why: string): Promise<void> {
    const attempt = this.#owed.attempts + 1;
    await this.#append(`refused/${attempt}`, { type: "notice-refused", attempt, why: why.slice(0, 300) });
  }

  async #telling(telling: Telling): Promise<Record<string, unknown> | undefined> {
    const composed = await this.#bench.compose(telling, this.#brand);
    if (composed === undefined) return undefined;
    const { reply, details, told } = composed;
    return {
      weeks: telling.weeks,
      body: JSON.stringify(reply),
      ...(details !== undefined && { details: JSON.stringify(details) }),
      ...(told !== undefined && { told }),
    };
  }

  async #rest({ of }: Rest): Promise<Record<string, unknown> | undefined> {
    const parent = await this.#written(of);
    return parent?.details === undefined ? undefined : { weeks: [], body: parent.details };
  }

  async #written(notice: string): Promise<EntryOf<"notice-written"> | undefined> {
    const found = (await this.#bench.store.find(noticeKey(this.#brand, notice, "written")))?.entry;
    return found?.type === "notice-written" ? found : undefined;
  }

  async #append(what: string, told: Record<string, unknown>): Promise<boolean> {
    const stamp = { key: this.#key(what), brand: this.#brand, at: this.#bench.now(), by: "looseleaf", via: "clock" };
    const entry: Entry = entrySchema.parse({ ...stamp, notice: this.#owed.id, ...told });
    const [receipt] = await this.#bench.store.append([entry]);
    return receipt?.first === true;
  }

  #key(what: string): string {
    return noticeKey(this.#brand, this.#owed.id, what);
  }
}
