import type { MessageContextMenuCommandInteraction, UserContextMenuCommandInteraction } from "discord.js";

import type { Call } from "../../core/call.ts";
import { UserError } from "../../core/errors.ts";
import { callToLog } from "../../core/log-command.ts";
import { prepare, type Scene } from "../../core/prepare.ts";
import { seal } from "../../core/seal.ts";
import { isForAsker, isStored, shownOf } from "../../core/shown.ts";
import { sceneAt, type Desk, type Place } from "./desk.ts";
import { openForm } from "./form-open.ts";
import { userId } from "./ids.ts";
import { placeIn } from "./input.ts";
import { soon } from "./late.ts";
import { answer } from "./outgoing.ts";
import type { Responder } from "./responder.ts";
import { messageFrom, saidIn } from "./said-message.ts";

/** "Log this result": as if its writer had said it to the bot, with the rights of the one who chose it. */
export async function logMessage(
  interaction: MessageContextMenuCommandInteraction,
  responder: Responder,
  desk: Desk,
): Promise<void> {
  const place = placeIn(interaction);
  if (place === undefined) return;
  const said = saidIn(interaction.targetMessage);
  const content = await seal(said.content, { vault: desk.house.vault, now: desk.now() });
  const message = messageFrom({ ...said, content }, { bot: desk.client.user.id, isAddressed: true });
  // The same message is logged once, whoever chooses the entry and however often.
  const scene = await sceneAt(place, { via: "shortcut", delivery: `discord/log/${message.id}`, message }, desk);
  await run(callToLog(message.text, desk.house.commands), { place, scene, isPrivate: true, responder, desk });
}

/** "Creator stats": of the creator that the person is linked to. */
export async function showCreator(
  interaction: UserContextMenuCommandInteraction,
  responder: Responder,
  desk: Desk,
): Promise<void> {
  const place = placeIn(interaction);
  if (place === undefined) return;
  const scene = await sceneAt(place, { via: "shortcut", delivery: `discord/interaction/${interaction.id}` }, desk);
  const creators = await desk.house.store.creators(scene.brand.id);
  const creator = creators.find(({ users }) => users.includes(userId(interaction.targetId)));
  if (creator === undefined)
    throw new UserError("That person is linked to no creator here. A host links them with creator link.");
  await run({ name: "stats", options: { about: creator.handle } }, { place, scene, isPrivate: true, responder, desk });
}

interface Chosen {
  place: Place;
  scene: Scene;
  isPrivate: boolean;
  responder: Responder;
  desk: Desk;
}

async function run(call: Call, { place, scene, isPrivate, responder, desk }: Chosen): Promise<void> {
  const prepared = prepare(call, scene, desk.house);
  const told = { isPrivate, scene, place };
  switch (prepared.kind) {
    case "refused":
      return answer({ ...told, reply: prepared.reply }, responder, desk);
    case "incomplete":
      return openForm(prepared, { scene, place, responder, desk });
    case "ready": {
      const how = { isPrivate: isPrivate || isForAsker(prepared), replaces: false };
      const reply = await soon(prepared, how, { scene, place, responder, desk });
      const { posting, reply: shown } = shownOf(prepared, reply, scene);
      return answer({ ...told, reply: shown, posting, isStored: isStored(prepared, reply) }, responder, desk);
    }
  }
}
