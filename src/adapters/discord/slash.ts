import { InteractionResponseType, MessageFlags, type ChatInputCommandInteraction } from "discord.js";

import type { Call } from "../../core/call.ts";
import type { Standing } from "../../core/given.ts";
import { optionsOf } from "../../core/option.ts";
import { prepare, type Scene } from "../../core/prepare.ts";
import { sealOptions } from "../../core/seal.ts";
import { isForAsker, isStored, privately, shownOf, type Ready, type Shown } from "../../core/shown.ts";
import { brandOf, sceneAt, type Desk, type Place } from "./desk.ts";
import { keepAttached } from "./files-in.ts";
import { openForm } from "./form-open.ts";
import { messageOf, placeIn, typedIn, withIds, type Typed } from "./input.ts";
import { soon } from "./late.ts";
import { answer, onlyMessage, piecesOf } from "./outgoing.ts";
import type { Responder } from "./responder.ts";

/** A command of the picker. */
export async function runCommand(interaction: ChatInputCommandInteraction, responder: Responder, desk: Desk) {
  const place = placeIn(interaction);
  if (place === undefined) return;
  desk.seen.set(place.user, place.guild);
  const given = typedIn(interaction);
  const sealing = { vault: desk.house.vault, now: desk.now() };
  const typed = { ...given, options: await sealOptions(given.options, sealing) };
  const asked = await askedAt(place, typed, desk);
  const before = desk.given.find(asked.question, asked.standing);
  if (before !== undefined) {
    before.recall();
    return responder.showWritten(before.body);
  }
  const delivery = `discord/interaction/${interaction.id}`;
  const { call, words } = callOf(typed, desk);
  const message = messageOf(words, { delivery, user: place.user });
  const scene = { ...(await sceneAt(place, { via: "words", delivery, message }, desk)), isRepeated: true };
  await run(call, { typed, asked, place, scene, responder, desk });
}

interface Running {
  typed: Typed;
  asked: Asked;
  place: Place;
  scene: Scene;
  responder: Responder;
  desk: Desk;
}

async function run(call: Call, running: Running): Promise<void> {
  const { typed, place, scene, responder, desk } = running;
  const prepared = prepare(call, scene, desk.house);
  switch (prepared.kind) {
    case "refused":
      return show(privately(prepared.reply), running);
    case "incomplete":
      return openForm(prepared, { scene, place, responder, desk });
    case "ready":
      if (typed.file === undefined) return tell(prepared, running);
      // Fetching takes longer than Discord waits, and nobody but who may use the command has anything fetched.
      await responder.defer({ isPrivate: isForAsker(prepared), replaces: false });
      return run(await withFile(call, typed.file, desk), { ...running, typed: { ...typed, file: undefined } });
  }
}

async function withFile(call: Call, { option, attachment }: NonNullable<Typed["file"]>, desk: Desk): Promise<Call> {
  return { ...call, options: { ...call.options, [option]: await keepAttached(attachment, desk) } };
}

async function tell(ready: Ready, running: Running): Promise<void> {
  const reply = await soon(ready, { isPrivate: isForAsker(ready), replaces: false }, running);
  await show({ ...shownOf(ready, reply, running.scene), isStored: isStored(ready, reply) }, running);
}

/** One request wherever it is one message, which is kept to be given again. */
async function show(
  shown: Shown & { isStored?: boolean },
  { asked, place, scene, responder, desk }: Running,
): Promise<void> {
  const given = { ...shown, scene, place };
  const { recall } = shown;
  if (!responder.isOpen || recall === undefined) return answer(given, responder, desk);
  const message = onlyMessage(await piecesOf(given, desk), shown.reply);
  if (message === undefined || message.files.length > 0) return answer(given, responder, desk);
  const flags = message.body.flags | (shown.isPrivate ? MessageFlags.Ephemeral : 0);
  const data = { ...message.body, flags };
  const body = JSON.stringify({ type: InteractionResponseType.ChannelMessageWithSource, data });
  desk.given.keep(asked.question, asked.standing, { body, recall });
  await responder.showWritten(body);
}

interface Asked {
  question: string;
  standing: Standing;
}

/** What a first answer depends on. */
async function askedAt({ guild, user, roles, room, channel, locale }: Place, typed: Typed, desk: Desk): Promise<Asked> {
  const brand = await brandOf(guild, desk);
  const version = await desk.house.store.version(brand);
  const question = [user, guild, room ?? "", channel, locale, roles.join(), typed.name, JSON.stringify(typed.options)];
  return { question: question.join("\n"), standing: { brand, version, now: desk.now() } };
}

/** What is read as it was written stays so; mentions elsewhere are ids. */
function callOf({ name, options }: Typed, { house }: Desk): { call: Call; words: string } {
  const command = house.commands.find((each) => each.name === name);
  const written = command === undefined ? [] : optionsOf(command).filter(({ takes }) => takes === "words");
  const names = new Set(written.map((option) => option.name));
  const words = [...names].map((each) => options[each]).find((value) => typeof value === "string");
  return { call: { name, options: withIds(options, names) }, words: words ?? "" };
}
