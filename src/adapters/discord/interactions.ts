import { Events, type Interaction } from "discord.js";

import { UserError } from "../../core/errors.ts";
import { text } from "../../core/line.ts";
import { replyTo } from "../../core/prepare.ts";
import { press } from "./clicks.ts";
import { completeOption } from "./completion.ts";
import { sceneAt, type Desk } from "./desk.ts";
import type { Door } from "./door.ts";
import { untoldTo } from "./elsewhere.ts";
import { takeForm } from "./form-submit.ts";
import { placeIn } from "./input.ts";
import { leftWaiting, settled } from "./late.ts";
import { logMessage, showCreator } from "./menus.ts";
import { membershipsOf } from "./members.ts";
import { answer } from "./outgoing.ts";
import { Responder, Unanswerable } from "./responder.ts";
import { runCommand } from "./slash.ts";

/** Everything that people do with the bot besides writing, each answered by one responder. */
export function listenToInteractions(desk: Desk, door: Door): void {
  desk.client.on(Events.InteractionCreate, (interaction) => {
    door.take(interaction.id, () => attend(interaction, desk));
  });
  for (const { key, work } of leftWaiting(desk)) door.take(key, work);
}

async function attend(interaction: Interaction, desk: Desk): Promise<void> {
  const { id, token, applicationId: application } = interaction;
  const responder = new Responder({ id, token, application }, desk.answers);
  try {
    await sorted(interaction, responder, desk);
    await tellUntold(interaction, responder, desk);
  } catch (error) {
    await tellTrouble(error, { interaction, responder, desk }).catch((failed: unknown) => desk.house.report(failed));
  }
  await settled(responder.interaction, desk).catch((failed: unknown) => desk.house.report(failed));
}

async function sorted(interaction: Interaction, responder: Responder, desk: Desk): Promise<void> {
  if (interaction.isChatInputCommand()) return runCommand(interaction, responder, desk);
  if (interaction.isButton()) return press(interaction, responder, desk);
  if (interaction.isAutocomplete()) return completeOption(interaction, responder, desk);
  if (interaction.isModalSubmit()) return takeForm(interaction, responder, desk);
  if (interaction.isMessageContextMenuCommand()) return logMessage(interaction, responder, desk);
  if (interaction.isUserContextMenuCommand()) return showCreator(interaction, responder, desk);
}

/** What is stored and was never told is told with the next answer. */
async function tellUntold(interaction: Interaction, responder: Responder, desk: Desk): Promise<void> {
  const place = placeIn(interaction);
  if (place === undefined || !responder.hasSaid) return;
  for (const { reply, done } of untoldTo(place.user, place.guild, desk)) {
    const scene = await sceneAt(place, { via: "words", delivery: `discord/untold/${interaction.id}` }, desk);
    const told = [text`Stored before, although Discord showed a failure:`, ...reply];
    await answer({ reply: told, isPrivate: true, scene, place }, responder, desk);
    await done();
  }
}

interface Troubled {
  interaction: Interaction;
  responder: Responder;
  desk: Desk;
}

/** What went wrong is told to the person, as far as they can still be told. */
async function tellTrouble(error: unknown, { interaction, responder, desk }: Troubled): Promise<void> {
  if (error instanceof Unanswerable) {
    tellUnanswerable(error, desk);
    return;
  }
  if (interaction.isAutocomplete()) {
    desk.house.report(error);
    return responder.complete([]);
  }
  const channel = interaction.channelId ?? "";
  const place = placeIn(interaction) ?? (await membershipsOf(interaction.user.id, channel, desk))[0];
  const reply = replyTo(error, desk.house);
  if (place === undefined) return;
  const scene = await sceneAt(place, { via: "words", delivery: `discord/trouble/${interaction.id}` }, desk);
  // What Discord refused was the answer, and not a wish of the person's.
  if (!(error instanceof UserError)) responder.wasRefused();
  await answer({ reply, isPrivate: true, scene, place }, responder, desk);
}

function tellUnanswerable(error: Unanswerable, { warn, house }: Desk): void {
  switch (error.why) {
    case "answered elsewhere":
      warn("Another process answers Discord with the same DISCORD_TOKEN: stop one of them.");
      return;
    case "too late":
      house.report(error);
  }
}
