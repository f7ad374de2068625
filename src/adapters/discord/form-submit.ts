import { ComponentType, MessageFlags, type ModalData, type ModalSubmitInteraction } from "discord.js";

import type { Call } from "../../core/call.ts";
import type { Command } from "../../core/command.ts";
import { askToOpen, openAgain } from "../../core/form.ts";
import { optionsOf, type Option } from "../../core/option.ts";
import { isRefusal } from "../../core/marks.ts";
import { prepare } from "../../core/prepare.ts";
import { sealOptions } from "../../core/seal.ts";
import { isForAsker, isStored, type Ready } from "../../core/shown.ts";
import { tooOld, whereIs, type Where } from "./clicks.ts";
import { sceneAt, type Desk } from "./desk.ts";
import { keepAttached, type Attached } from "./files-in.ts";
import { roleId, roomId, userId, withPlatformIds } from "./ids.ts";
import { messageOf } from "./input.ts";
import { soon } from "./late.ts";
import { answer } from "./outgoing.ts";
import type { Responder } from "./responder.ts";

/** A form that was sent. What is wrong with it is told with a button that opens it again, filled in. */
export async function takeForm(interaction: ModalSubmitInteraction, responder: Responder, desk: Desk): Promise<void> {
  const delivery = `discord/interaction/${interaction.id}`;
  const where = await whereIs(interaction, { via: "form", delivery }, desk);
  if (where === undefined) return;
  if (where.carried === undefined) return tooOld(where, responder, desk);
  const { call } = where.carried;
  const command = desk.house.commands.find(({ name }) => name === call.name);
  const sealing = { vault: desk.house.vault, now: desk.now() };
  const filled = command === undefined ? {} : await sealOptions(optionsIn(interaction, command), sealing);
  const words = Object.values(filled).find((value) => typeof value === "string") ?? "";
  const message = messageOf(typeof words === "string" ? words : "", { delivery, user: where.place.user });
  const scene = await sceneAt(where.place, { via: "form", delivery, message }, desk);
  const options = { ...call.options, ...filled };
  await run({ ...call, options: given(options) }, attachedIn(interaction), {
    interaction,
    where: { ...where, scene },
    responder,
    desk,
  });
}

interface Sent {
  interaction: ModalSubmitInteraction;
  where: Where;
  responder: Responder;
  desk: Desk;
}

async function run(call: Call, file: File | undefined, sent: Sent): Promise<void> {
  const { where, responder, desk } = sent;
  const { scene, place } = where;
  const prepared = prepare(call, scene, desk.house);
  const told = { isPrivate: true, scene, place };
  switch (prepared.kind) {
    case "refused":
      return answer({ ...told, reply: prepared.reply }, responder, desk);
    case "incomplete":
      return answer({ ...told, reply: askToOpen(prepared) }, responder, desk);
    case "ready":
      if (file === undefined) return tell(prepared, sent);
      await responder.defer({ isPrivate: isForAsker(prepared), replaces: false });
      return run(
        { ...call, options: { ...call.options, [file.option]: await keepAttached(file.attached, desk) } },
        undefined,
        sent,
      );
  }
}

/** What is written takes the place of the message whose button opened the form; a hidden one stays hidden to others. */
async function tell(ready: Ready, { interaction, where, responder, desk }: Sent): Promise<void> {
  const { scene, place } = where;
  const isHidden = interaction.message?.flags.has(MessageFlags.Ephemeral) === true;
  const isPrivate = isForAsker(ready);
  const isInPlace = interaction.message !== null && ready.command.effect === "writes" && isHidden === isPrivate;
  const reply = await soon(ready, { isPrivate, replaces: isInPlace }, { scene, place, responder, desk });
  const isRefused = isRefusal(reply);
  const again = isRefused ? openAgain(ready.command, ready.call.options) : [];
  await answer(
    {
      reply: isRefused && !reply.some(({ kind }) => kind === "buttons") ? [...reply, ...again] : reply,
      isPrivate: isPrivate || isRefused,
      ...{ scene, place, replaces: isInPlace && !isRefused, isStored: isStored(ready, reply) },
    },
    responder,
    desk,
  );
}

interface File {
  option: string;
  attached: Attached;
}

function attachedIn({ components }: ModalSubmitInteraction): File | undefined {
  const uploads = fieldsIn(components).flatMap((field) => (field.type === ComponentType.FileUpload ? [field] : []));
  const [field] = uploads.filter(({ values }) => values.length > 0);
  const attached = field?.attachments.first();
  return field === undefined || attached === undefined ? undefined : { option: field.customId, attached };
}

/** What was filled in, as the command's schema reads it. An empty field is an option that is left out. */
function optionsIn({ components }: ModalSubmitInteraction, command: Command): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const field of fieldsIn(components)) {
    const option = optionsOf(command).find(({ name }) => name === field.customId);
    if (option !== undefined) options[option.name] = valueOf(field, option);
  }
  return options;
}

function fieldsIn(components: ModalSubmitInteraction["components"]): ModalData[] {
  return components.flatMap((each) => ("component" in each ? [each.component] : []));
}

function valueOf(field: ModalData, option: Option): unknown {
  switch (field.type) {
    case ComponentType.TextInput:
      return typed(field.value, option);
    case ComponentType.Checkbox:
    case ComponentType.RadioGroup:
      return field.value;
    case ComponentType.CheckboxGroup:
      return field.values[0];
    case ComponentType.FileUpload:
      // Its place is kept until it has been fetched.
      return field.values.length > 0 ? option.name : undefined;
    case ComponentType.ChannelSelect:
      return field.values[0] === undefined ? undefined : roomId(field.values[0]);
    case ComponentType.StringSelect:
      return field.values[0];
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
      return picked(field.values[0], field.roles?.has(field.values[0] ?? "") === true);
  }
}

function typed(value: string, { type, takes }: Option): unknown {
  const words = value.trim();
  if (words === "") return undefined;
  if (type === "integer" || type === "number") return Number(words);
  return takes === "words" ? words : withPlatformIds(words);
}

function picked(id: string | undefined, isRole: boolean): string | undefined {
  if (id === undefined) return undefined;
  return isRole ? roleId(id) : userId(id);
}

function given(options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
