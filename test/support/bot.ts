import { readFile } from "node:fs/promises";

import { entry as entrySchema, type Entry } from "../../src/campaigns/entry.ts";
import { sameHandle } from "../../src/campaigns/creator.ts";
import { roles, type Role } from "../../src/campaigns/role.ts";
import type { Purpose, Room } from "../../src/campaigns/room.ts";
import { commands as allCommands } from "../../src/commands/index.ts";
import type { Call } from "../../src/core/call.ts";
import type { Command } from "../../src/core/command.ts";
import type { Follow, Message } from "../../src/core/context.ts";
import { hear, isPlainCommand, type Heard } from "../../src/core/hear.ts";
import { formOf, optionsOf, type Option } from "../../src/core/option.ts";
import type { Files, KeptFile, Store, Vault } from "../../src/core/ports.ts";
import { prepare, type House, type Prepared, type Problem, type Scene } from "../../src/core/prepare.ts";
import type { Draft } from "../../src/core/records.ts";
import type { Reply } from "../../src/core/reply.ts";
import { seal } from "../../src/core/seal.ts";
import { readWords } from "../../src/core/text.ts";
import { askerOf, type Asker } from "../../src/core/who.ts";
import { fieldValue } from "../../src/adapters/console/form.ts";
import { buttonsOf, drawReply, isMarked } from "../../src/adapters/console/render.ts";
import { plainSurface } from "../../src/adapters/console/surface.ts";
import { sampleBrand, sampleEntries } from "../../src/adapters/console/sample.ts";
import { openStore } from "../../src/store/open.ts";
import { memoryDisk } from "./memory-disk.ts";
import { playbook } from "./playbook.ts";
import { memoryVault } from "./vault.ts";

export interface Start {
  /** ISO, UTC, with milliseconds. */
  now?: string;
  /** Runs in order: drafts are stored as they are, words are said by an admin in a team's room. */
  entries?: readonly (Draft | string)[];
  /** Begins with the sample campaign (data/sample), in its fifth week, as brand "sample". */
  sample?: boolean;
  brand?: string;
  zone?: string;
  currency?: string;
  locale?: string;
  /** What rooms are for; others go by their names: #…team, #creators, #results. */
  rooms?: Readonly<Record<string, { purposes: readonly Purpose[]; campaign?: string }>>;
  commands?: readonly Command[];
}

const sampleFile = new URL("../../data/sample/campaign.json", import.meta.url);

/** A bot in memory, on the real store: `await bot.as("@mia.skin").in("#results").say("12k views")`. */
export async function startBot(start: Start = {}): Promise<Bot> {
  const store = await openStore({ folder: "memory", files: memoryDisk(), lock: () => () => undefined });
  const bot = new Bot(store, start);
  await bot.begin(start);
  return bot;
}

export class Bot {
  readonly #later: Promise<void>[] = [];
  readonly store: Store;
  readonly brand: string;
  /** What went wrong on the bot's side; a test fails on the first one. */
  readonly bugs: unknown[] = [];
  readonly files = keptInMemory();
  readonly vault: Vault;
  readonly house: House;
  readonly #rooms: NonNullable<Start["rooms"]>;
  #now: string;
  #deliveries = 0;

  constructor(store: Store, { now, sample, brand, rooms, commands }: Start) {
    this.store = store;
    this.brand = brand ?? (sample === true ? sampleBrand : "home");
    this.#now = now ?? "2026-02-16T09:00:00.000Z";
    this.#rooms = rooms ?? {};
    const report = (error: unknown) => `bug${this.bugs.push(error)}`;
    this.vault = memoryVault(() => this.#now);
    const later = (work: Promise<void>) => void this.#later.push(work);
    this.house = {
      commands: commands ?? allCommands,
      store,
      files: this.files,
      vault: this.vault,
      playbook,
      report,
      later,
    };
  }

  async begin({ entries = [], sample, zone, currency, locale }: Start): Promise<void> {
    if (sample === true) await this.store.append(sampleEntries(await readFile(sampleFile, "utf8"), this.#now));
    if (zone !== undefined || currency !== undefined || locale !== undefined)
      await this.add({ type: "brand-set", zone, currency, locale });
    for (const [room, { purposes, campaign }] of Object.entries(this.#rooms))
      await this.add({ type: "room-set", room, purposes: [...purposes], campaign });
    for (const entry of entries) {
      if (typeof entry === "string") await this.as("admin").in("#team").say(entry);
      else await this.add(entry);
    }
  }

  get commands(): readonly Command[] {
    return this.house.commands;
  }

  get now(): string {
    return this.#now;
  }

  /** Moves the clock. */
  at(now: string): this {
    this.#now = now;
    return this;
  }

  /** A role, a creator's handle, or any name: that one is a viewer until somebody gives them a role. */
  as(who: string): { in(room: string): Speaker; direct(): Speaker } {
    return {
      in: (room) => new Speaker(this, who, room),
      direct: () => new Speaker(this, who, undefined),
    };
  }

  /** Where short links lead. */
  follow(follow: Follow): void {
    this.house.follow = follow;
  }

  /** When all that was begun in the background is done. */
  async settled(): Promise<void> {
    await Promise.all(this.#later.splice(0));
  }

  /** Stores an entry as it is. */
  async add(draft: Draft): Promise<void> {
    const key = `start/${(this.#deliveries += 1)}`;
    const stamp = { key, brand: this.brand, at: this.#now, by: "console:start", via: "start" };
    await this.store.append([entrySchema.parse({ ...stamp, ...draft })]);
  }

  /** Everything that was stored, oldest first. */
  async entries(): Promise<Entry[]> {
    const recorded = await this.store.history(this.brand, { limit: 1_000_000 });
    return recorded.map(({ entry }) => entry).reverse();
  }

  async scene(who: string, room: string | undefined, via: string): Promise<Scene> {
    const delivery = `test/${(this.#deliveries += 1)}`;
    return {
      brand: await this.store.brand(this.brand),
      asker: await this.#asker(who),
      room: room === undefined ? undefined : await this.#room(room),
      ...(room !== undefined && { where: room }),
      isDirect: room === undefined,
      now: this.#now,
      via,
      delivery,
    };
  }

  hear(typed: string, scene: Scene): Promise<Heard> {
    return hear(typed, scene, this.house);
  }

  prepare(call: Call, scene: Scene): Prepared {
    return prepare(call, scene, this.house);
  }

  /** The words with a file dropped on them. */
  async withFile(typed: string, file: KeptFile): Promise<string> {
    const read = readWords(typed, this.house.commands);
    const takesFile = read.kind === "call" && optionsOf(read.command).find(({ takes }) => takes === "file");
    if (!takesFile) throw new Error(`"${typed}" takes no file`);
    return `${typed} ${takesFile.name}:${await this.files.keep(file)}`;
  }

  async #asker(who: string): Promise<Asker> {
    const user = `console:${who}`;
    if (isRole(who) && who !== "creator") return { user, role: who, creator: undefined };
    const creators = await this.store.creators(this.brand);
    const creator = creators.find(({ handle }) => who.startsWith("@") && sameHandle(handle, who));
    if (creator !== undefined && !creator.users.includes(user))
      await this.add({ type: "creator-linked", creator: creator.id, user, linked: true });
    return askerOf({ user, groups: [] }, this.brand, this.store);
  }

  async #room(id: string): Promise<Room | undefined> {
    const known = (await this.store.rooms(this.brand)).find((room) => room.id === id);
    if (known !== undefined) return known;
    const purpose: Purpose | undefined = id.endsWith("team")
      ? "team"
      : (["creators", "results"] as const).find((each) => id === `#${each}`);
    return purpose && { id, purposes: [purpose], campaign: undefined };
  }
}

/** Somebody in a room, or in a direct message. */
export class Speaker {
  readonly #bot: Bot;
  readonly #who: string;
  readonly #room: string | undefined;

  constructor(bot: Bot, who: string, room: string | undefined) {
    this.#bot = bot;
    this.#who = who;
    this.#room = room;
  }

  /** In a results room it is said to everybody; elsewhere, and with "@looseleaf" before it, to the bot. */
  async say(typed: string, { file, ...told }: Said = {}): Promise<Answer> {
    const words = typed.replace(/^@looseleaf\s+/, "");
    const sealed = await seal(words, { vault: this.#bot.vault, now: this.#bot.now });
    const said = file === undefined ? sealed : await this.#bot.withFile(sealed, file);
    const scene = await this.#bot.scene(this.#who, this.#room, "words");
    const isResults = scene.room?.purposes.includes("results") === true;
    const isAddressed = words !== typed || !isResults || isPlainCommand(words, this.#bot.commands);
    const message = messageOf(said, { scene, isAddressed });
    return this.#answer(await this.#bot.hear(said, { ...scene, message: { ...message, ...told } }), scene);
  }

  async call(call: Call, via = "button"): Promise<Answer> {
    const scene = await this.#bot.scene(this.#who, this.#room, via);
    return this.#answer(this.#bot.prepare(call, scene), scene);
  }

  async #answer(prepared: Heard, { brand, room }: Scene): Promise<Answer> {
    const form = prepared.kind === "incomplete" ? prepared : undefined;
    const blocks = await blocksOf(prepared);
    if (this.#bot.bugs.length > 0) throw this.#bot.bugs[0];
    return {
      text: form === undefined ? drawReply(blocks, plainSurface(brand)) : drawForm(form),
      isSilent: prepared.kind === "silence",
      blocks,
      privately: prepared.kind === "ready" && prepared.privately,
      isMarked: isMarked(prepared.kind === "ready" && prepared.privately, room),
      buttons: buttonsOf(blocks).map(({ label }) => label),
      form: form && { command: form.command.name, fields: fieldsOf(form), problems: form.problems },
      press: (label) => this.#press(blocks, label),
      fill: (values) => this.#fill(form, values),
    };
  }

  async #press(blocks: Reply, label: string): Promise<Answer> {
    const button = buttonsOf(blocks).find((each) => each.label === label);
    if (button === undefined) {
      const there = buttonsOf(blocks).map((each) => each.label);
      throw new Error(`There is no button "${label}", only: ${there.join(", ") || "none"}`);
    }
    return this.call(button.call);
  }

  async #fill(form: Form | undefined, values: Readonly<Record<string, string>>): Promise<Answer> {
    if (form === undefined) throw new Error("No form was asked");
    const options: Record<string, unknown> = { ...form.given };
    for (const [name, typed] of Object.entries(values)) {
      const option = optionsOf(form.command).find((each) => each.name === name);
      if (option === undefined) throw new Error(`"${form.command.name}" has no option "${name}"`);
      options[name] = fieldValue(option, typed) ?? typed;
    }
    return this.call({ name: form.command.name, options }, "form");
  }
}

/** What else a message may have: a file dropped with it, a picture, the message it replies to. */
export type Said = { file?: KeptFile } & Partial<Message>;

export interface Answer {
  /** As the console draws it without colours: buttons as "[Undo] [Fix]". A form is its fields and problems. */
  text: string;
  blocks: Reply;
  isSilent: boolean;
  /** Only the one who asked sees it. */
  privately: boolean;
  /** It stands among what others than the team read. */
  isMarked: boolean;
  buttons: readonly string[];
  form: { command: string; fields: readonly Field[]; problems: readonly Problem[] } | undefined;
  press(label: string): Promise<Answer>;
  /** Sends the form that was asked, with these fields typed. */
  fill(values: Readonly<Record<string, string>>): Promise<Answer>;
}

export interface Field {
  option: Option;
  given: unknown;
}

type Form = Extract<Prepared, { kind: "incomplete" }>;

function blocksOf(heard: Heard): Promise<Reply> | Reply {
  switch (heard.kind) {
    case "ready":
      return heard.run();
    case "refused":
      return heard.reply;
    case "incomplete":
    case "silence":
      return [];
  }
}

function fieldsOf({ command, given }: Form): Field[] {
  return formOf(command).map((option) => ({ option, given: given[option.name] }));
}

/** "(form: creator add)", what is wrong, then a line for each field. */
function drawForm(form: Form): string {
  const fields = fieldsOf(form).map(({ option, given }) => {
    const value = typeof given === "string" ? ` ${given}` : given === undefined ? "" : ` ${JSON.stringify(given)}`;
    return `${option.name}:${value}`;
  });
  return [`(form: ${form.command.name})`, ...form.problems.map(({ message }) => message), ...fields].join("\n");
}

function messageOf(text: string, { scene, isAddressed }: { scene: Scene; isAddressed: boolean }): Message {
  return {
    id: scene.delivery,
    text,
    author: scene.asker.user,
    isEdited: false,
    isAddressed,
    pictures: 0,
    mentions: new Map(),
    replyTo: undefined,
  };
}

function isRole(who: string): who is Role {
  return roles.some((role) => role === who);
}

function keptInMemory(): Files {
  const kept = new Map<string, KeptFile>();
  return {
    keep(file) {
      const id = `file${kept.size + 1}`;
      kept.set(id, file);
      return Promise.resolve(id);
    },
    take: (id) => Promise.resolve(kept.get(id)),
  };
}
