import { DiscordAPIError } from "discord.js";

import { askToOpen, choicesFor, type Asked } from "../../core/form.ts";
import type { Scene } from "../../core/prepare.ts";
import type { Desk, Place } from "./desk.ts";
import { formFor } from "./form.ts";
import { answer, carried } from "./outgoing.ts";
import type { Responder } from "./responder.ts";

interface Opening {
  scene: Scene;
  place: Place;
  responder: Responder;
  desk: Desk;
}

/** Opens a command's form, which can only be the first answer; where there was one, a button that opens it. */
export async function openForm(asked: Asked, { scene, place, responder, desk }: Opening): Promise<void> {
  const toOpen = { reply: askToOpen(asked), isPrivate: true, scene, place };
  if (!responder.isOpen) return answer(toOpen, responder, desk);
  const call = { name: asked.command.name, options: asked.given };
  const id = await carried(call, { scene, guild: place.guild, place: 0, posts: false }, desk);
  const choices = await choicesFor(asked, scene.brand.id, desk.house.store);
  try {
    await responder.open(formFor(asked, choices, id));
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    desk.house.report(error);
    responder.wasRefused();
    await answer(toOpen, responder, desk);
  }
}
