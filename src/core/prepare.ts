import type { Brand } from "../campaigns/brand.ts";
import { includesRole } from "../campaigns/role.ts";
import type { Room } from "../campaigns/room.ts";
import type { Call } from "./call.ts";
import type { Command } from "./command.ts";
import { connecting } from "./connect.ts";
import type { Context, Follow, Message, Progress } from "./context.ts";
import { UserError } from "./errors.ts";
import type { Inspect } from "./inspect.ts";
import { gate, yearOf } from "./gate.ts";
import { buttons, line, text } from "./line.ts";
import { markRevealing, markSteady, refusal } from "./marks.ts";
import type { Turn } from "./model.ts";
import type { Assistant, Files, Playbook, Store, Vault } from "./ports.ts";
import { problemsOf, type Problem } from "./problem.ts";
import { recallFor } from "./recall.ts";
import { Records } from "./records.ts";
import type { Reply } from "./reply.ts";
import { moneyFor, type Seen } from "./rights.ts";
import { sealedMark } from "./seal.ts";
import { Secrets } from "./secrets.ts";
import { watched } from "./steady.ts";
import { threadOf } from "./thread.ts";
import type { Asker } from "./who.ts";

/** What there is to run on. */
export interface House {
  commands: readonly Command[];
  store: Store;
  files: Files;
  vault: Vault;
  /** Facts on campaigns that are no records; read when the first question comes. */
  playbook?: Playbook;
  /** A language model, where one is configured. */
  assistant?: (turn: Turn) => Assistant;
  /** Hosts that a reply may link to, besides TikTok's. */
  links?: readonly string[];
  /** What a platform can say of its own connection. */
  inspect?: Inspect;
  /** Where a short link leads; not given where the configuration turns it off. */
  follow?: Follow;
  /** Says what is owed of its own accord. */
  deliver?: () => Promise<void>;
  /** Work that no answer waits for; whoever stops the house waits for it. */
  later?: (work: Promise<void>) => void;
  /** Logs a bug and returns the reference to tell the person. */
  report(error: unknown): string;
}

/** Who calls, where and when. */
export interface Scene {
  brand: Brand;
  asker: Asker;
  /** undefined: a channel that nobody set up, or a direct message. */
  room: Room | undefined;
  /** The channel's id, also of one that nobody set up yet; undefined in a direct message. */
  where?: string;
  isDirect: boolean;
  /** The workspace or server, as brandOfSpace knows it; not given in a terminal. */
  space?: string;
  /** The room that a person looks at beside a direct conversation, where the platform tells it. */
  beside?: Room | undefined;
  /** ISO, UTC, with milliseconds. */
  now: string;
  via: string;
  /** The platform's own id of this message or click. */
  delivery: string;
  message?: Message;
  /** Whoever sees the answer also sees what was typed, as platforms show it for a command. */
  isRepeated?: boolean;
  /** Shows how far long work has come; it is told many times a second. */
  onProgress?: (progress: Progress) => void;
}

export type { Problem };

/** Synchronous, because a platform's form can only be opened at once. */
export type Prepared =
  | { kind: "refused"; reply: Reply }
  | { kind: "incomplete"; command: Command; given: Readonly<Record<string, unknown>>; problems: readonly Problem[] }
  | { kind: "ready"; command: Command; call: Call; privately: boolean; run(): Promise<Reply> };

/** The one way in: every surface's wish is refused, needs its form, or can be run. */
export function prepare(call: Call, scene: Scene, house: House): Prepared {
  const command = house.commands.find(({ name }) => name === call.name);
  if (command === undefined) return refused(unknown(call.name), house);
  if (!includesRole(scene.asker.role, command.role)) return refused(notYours(command, scene.asker), house);
  if (Object.values(call.options).some(isUnreadable)) return refused(unreadable(), house);
  const parsed = command.options.safeParse(call.options);
  if (call.form === true || !parsed.success) {
    const problems = parsed.success || call.form === true ? [] : problemsOf(parsed.error.issues, command, call.options);
    return { kind: "incomplete", command, given: call.options, problems };
  }
  const isSecret = scene.isRepeated === true && JSON.stringify(call.options).includes(sealedMark);
  const privately = call.privately === true || command.audience === "private" || isSecret;
  return {
    kind: "ready",
    command,
    call,
    privately,
    run: () => run(command, parsed.data, { call, scene, house, privately }),
  };
}

/** Said instead of running anything. */
export function refused(reply: Reply, house: House): Prepared {
  return { kind: "refused", reply: out(reply, house) };
}

/** Whatever answers a call leaves by the gate. */
function out(reply: Reply, { links }: House, scene?: Scene): Reply {
  return gate(reply, { hosts: links ?? [], year: scene && yearOf(scene) });
}

export interface Running {
  call: Call;
  scene: Scene;
  house: House;
  privately: boolean;
}

async function run(command: Command, options: Record<string, unknown>, running: Running): Promise<Reply> {
  try {
    const context = contextOf(running);
    const seen = command.effect === "reads" ? watched(context) : undefined;
    const said = await command.run(options, seen ?? context);
    const reply = out([...said, ...withMoney(command, running)], running.house, running.scene);
    const recall = await recallFor(command, options, { context, house: running.house });
    recall();
    if (seen?.hasPassing() === false) markSteady(reply, recall);
    if (context.secrets.hasRevealed) markRevealing(reply);
    return reply;
  } catch (error) {
    return replyTo(error, running.house);
  }
}

/** What the person is told of an error: what to do, or where the bug is found in the log. */
export function replyTo(error: unknown, house: House): Reply {
  if (error instanceof UserError) return refusal(out([text`${error.message}`, ...buttons(...error.buttons)], house));
  const reference = house.report(error);
  return refusal([
    text`That went wrong on my side and nothing was stored. If it happens again, tell your admin: reference ${reference}.`,
  ]);
}

/** What a command may use, with the rights that the asker has where the answer will be seen. */
export function contextOf({ call, scene, house, privately }: Running): Context {
  const { brand, asker, room, now, via, delivery } = scene;
  const seen = seenBy(scene, privately);
  const money = moneyFor(asker, seen);
  const records = new Records({
    store: house.store,
    brand,
    asker,
    money,
    now,
    via,
    where: scene.where ?? room?.id,
    delivery,
    message: scene.message?.id,
  });
  return {
    call,
    records,
    now,
    asker,
    brand,
    room,
    campaign: room?.campaign ?? scene.beside?.campaign,
    where: scene.where ?? room?.id,
    delivery,
    message: scene.message,
    files: house.files,
    secrets: new Secrets({ vault: house.vault, asker, seen }),
    playbook: house.playbook,
    assistant: house.assistant?.({ brand: brand.id, person: asker.user, now }),
    thread: threadOf(house, { place: `${brand.id}/${scene.where ?? room?.id ?? "direct"}/${asker.user}`, now }),
    deliver: house.deliver,
    inspect: house.inspect,
    connect: connecting(scene, house.store),
    follow: house.follow,
    later: (work) => later(work, house),
    pause: (progress) => pause(progress, scene),
    commands: house.commands,
  };
}

function later(work: () => Promise<void>, house: House): void {
  const running = work().catch((error: unknown) => {
    house.report(error);
  });
  house.later?.(running);
}

function pause(progress: Progress | undefined, { onProgress }: Scene): Promise<void> {
  if (progress !== undefined) onProgress?.(progress);
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function seenBy(scene: Scene, privately: boolean): Seen {
  return privately || scene.isDirect ? { by: "asker" } : { by: "room", room: scene.room };
}

/** Where the room hides money from somebody who may see it. */
function withMoney(command: Command, { call, scene, privately }: Running): Reply {
  if (command.money !== true || !includesRole(scene.asker.role, "marketer")) return [];
  if (moneyFor(scene.asker, seenBy(scene, privately)).sees === "all") return [];
  return buttons({ label: "With money", call: { ...call, privately: true } });
}

function unknown(name: string): Reply {
  return [text`I don't know "${name}".`, ...buttons({ label: "help", call: { name: "help", options: {} } })];
}

/** They could hide or forge what others are shown. Tabs and line breaks of every kind are text. */
function isUnreadable(value: unknown): boolean {
  return typeof value === "string" && /(?![\t\n\v\f\r])\p{Cc}/u.test(value);
}

function unreadable(): Reply {
  return [text`That holds control characters, which nobody can see. Nothing was stored; write it again without them.`];
}

function notYours(command: Command, asker: Asker): Reply {
  if (command.money === true && command.role === "marketer" && asker.creator !== undefined)
    return [
      text`Pay is between each creator and the brand. I can show your own.`,
      ...buttons({ label: "My money", call: { name: "mine", options: {} } }),
    ];
  const who = command.role === "admin" ? "admins" : `${command.role}s`;
  return [{ kind: "text", text: line`"${command.name}" is for ${who}. Type help to see what you can do here.` }];
}
