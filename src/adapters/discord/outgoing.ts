import { pngOf } from "../../charts/png.ts";
import type { Call } from "../../core/call.ts";
import type { Reader } from "../../core/draw.ts";
import { text } from "../../core/line.ts";
import { keepOffer, takeOffer } from "../../core/offers.ts";
import type { Scene } from "../../core/prepare.ts";
import type { Button, Chart, Reply } from "../../core/reply.ts";
import { asidesOf, buttonsOf } from "../../core/shown.ts";
import type { Desk, Place } from "./desk.ts";
import { tellElsewhere } from "./elsewhere.ts";
import { messagesOf, plainMessage, type Message } from "./messages.ts";
import { draw, type Drawing, type Piece } from "./render.ts";
import { isElsewhere, isRefusedForm, Unanswerable, type How, type Responder } from "./responder.ts";

/** What is said to whoever did something. */
export interface Answer {
  reply: Reply;
  isPrivate: boolean;
  scene: Scene;
  place: Pick<Place, "guild" | "user" | "channel" | "locale">;
  /** Those of its buttons whose answer is for the whole channel. */
  posting?: ReadonlySet<Button>;
  /** Takes the place of the message that was pressed. */
  replaces?: boolean;
  /** What it tells is stored: it is told even where the interaction is over. */
  isStored?: boolean;
}

/** Answers an interaction, in as many messages as it takes. Throws Unanswerable where nobody can be told. */
export async function answer(given: Answer, responder: Responder, desk: Desk): Promise<void> {
  await show({ ...given, part: "late" }, responder, desk);
  const reply = asidesOf(given.reply);
  if (reply.length > 0)
    await show({ ...given, part: "aside", reply, isPrivate: true, replaces: false }, responder, desk);
}

/** What is stored is told elsewhere where it cannot be told here: they saw a failure, and would do it again. */
async function show(given: Answer & { part: string }, responder: Responder, desk: Desk): Promise<void> {
  const { isPrivate, replaces = false, isStored = false } = given;
  const pieces = isStored ? await surely(given, desk) : await piecesOf(given, desk);
  for (const [i, message] of messagesOf(pieces).entries()) {
    const how = { isPrivate, replaces: replaces && i === 0 };
    try {
      if (!(await showOne(message, pieces, { how, responder, desk }))) return;
    } catch (error) {
      if (!isStored || isElsewhere(error)) throw error;
      if (!(error instanceof Unanswerable)) desk.house.report(error);
      return tellElsewhere({ ...given, pieces, shown: i, interaction: responder.interaction.id }, desk);
    }
  }
}

interface Showing {
  how: How;
  responder: Responder;
  desk: Desk;
}

/** Should Discord refuse a component after all, the whole is said in plain words: false, nothing is left to say. */
async function showOne(
  message: Message,
  pieces: readonly Piece[],
  { how, responder, desk }: Showing,
): Promise<boolean> {
  try {
    await responder.show(message, how);
    return true;
  } catch (error) {
    if (!isRefusedForm(error)) throw error;
    desk.house.report(new Error(`Discord refused a message: ${String(error)}`, { cause: error }));
    responder.wasRefused();
    await responder.show(plainMessage(pieces), { ...how, replaces: false });
    return false;
  }
}

/** What is stored must not be told as something that went wrong. */
async function surely(given: Answer, desk: Desk): Promise<Piece[]> {
  try {
    return await piecesOf(given, desk);
  } catch (error) {
    const reference = desk.house.report(error);
    return piecesOf({ ...given, reply: [text`That is stored, but I cannot show it: reference ${reference}.`] }, desk);
  }
}

/** The reply, drawn for whoever will see it, with its buttons signed and its charts as pictures. */
export async function piecesOf(given: Drawn, desk: Desk) {
  return draw(given.reply, await drawingOf(given, desk));
}

/** The one message of an answer that needs no other; undefined where it does. */
export function onlyMessage(pieces: readonly Piece[], reply: Reply): Message | undefined {
  const [only, ...others] = messagesOf(pieces);
  return others.length === 0 && asidesOf(reply).length === 0 ? only : undefined;
}

type Drawn = Pick<Answer, "reply" | "scene" | "place" | "posting"> & { isPrivate?: boolean };

async function drawingOf(
  { reply, scene, place: { guild, locale }, posting, isPrivate }: Drawn,
  desk: Desk,
): Promise<Drawing> {
  const ids = new Map<Button, string>();
  for (const [place, button] of buttonsOf(reply).entries())
    ids.set(button, await carried(button.call, { scene, guild, place, posts: posting?.has(button) === true }, desk));
  // What everybody reads is written as the brand writes.
  const own = isPrivate === true ? locale : undefined;
  const reader = { zone: scene.brand.zone, locale: own ?? scene.brand.locale };
  return { reader, idOf: (button) => ids.get(button) ?? "", pictures: await picturesOf(reply, reader, desk) };
}

/** A call that fits is written into the button itself. */
export async function carried(
  call: Call,
  { scene, guild, place, posts }: { scene: Scene; guild: string; place: number; posts: boolean },
  desk: Desk,
): Promise<string> {
  const at = { guild, now: scene.now, place };
  const inside = desk.ids.write({ posts, what: { kind: "call", call } }, at);
  if (inside !== undefined) return inside;
  const offer = await keepOffer(call, scene, desk.house.store);
  return desk.ids.write({ posts, what: { kind: "offer", offer } }, at) ?? "";
}

/** What a pressed button or a sent form means; undefined: it is not ours, or its 30 days are over. */
export async function carriedCall(
  id: string,
  { guild, scene }: { guild: string; scene: Scene },
  desk: Desk,
): Promise<{ call: Call; posts: boolean } | undefined> {
  const read = desk.ids.read(id, { guild, now: scene.now });
  if (read === undefined) return undefined;
  const { posts, what } = read;
  const call = what.kind === "call" ? what.call : await takeOffer(what.offer, scene, desk.house.store);
  return call && { call, posts };
}

/** A chart that cannot be drawn is shown in letters. */
async function picturesOf(reply: Reply, reader: Reader, desk: Desk): Promise<Map<Chart, Buffer>> {
  const pictures = new Map<Chart, Buffer>();
  for (const block of reply) {
    if (block.kind !== "chart") continue;
    try {
      pictures.set(block.chart, Buffer.from(await pngOf(block.chart, reader)));
    } catch (error) {
      desk.house.report(error);
    }
  }
  return pictures;
}
