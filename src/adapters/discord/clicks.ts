import { MessageFlags, type ButtonInteraction, type ModalSubmitInteraction } from "discord.js";

import { text } from "../../core/line.ts";
import { isRefusal } from "../../core/marks.ts";
import { postedBefore } from "../../core/posted.ts";
import { prepare, type Scene } from "../../core/prepare.ts";
import { isForAsker, isStored, shownOf, type Ready } from "../../core/shown.ts";
import { sceneAt, type Desk, type Place } from "./desk.ts";
import { openForm } from "./form-open.ts";
import { placeIn } from "./input.ts";
import { soon } from "./late.ts";
import { membershipsOf } from "./members.ts";
import { answer, carriedCall } from "./outgoing.ts";
import type { Responder } from "./responder.ts";

/** Where something was pressed or sent, and what it carries; undefined: not ours, or too old. */
export interface Where {
  place: Place;
  scene: Scene;
  carried: Awaited<ReturnType<typeof carriedCall>>;
}

/** Every button is a call; none carries code of its own. */
export async function press(interaction: ButtonInteraction, responder: Responder, desk: Desk): Promise<void> {
  const delivery = `discord/press/${interaction.message.id}/${interaction.customId.slice(0, 22)}/${interaction.user.id}`;
  const where = await whereIs(interaction, { via: "button", delivery }, desk);
  if (where === undefined) return;
  if (where.carried === undefined) return tooOld(where, responder, desk);
  const { scene, place, carried } = where;
  const prepared = prepare(carried.call, scene, desk.house);
  switch (prepared.kind) {
    case "refused":
      return answer({ reply: prepared.reply, isPrivate: true, scene, place }, responder, desk);
    case "incomplete":
      return openForm(prepared, { scene, place, responder, desk });
    case "ready":
      return pressed(prepared, { where, posts: carried.posts, isHidden: isHidden(interaction), responder, desk });
  }
}

/** On a server it is told; in a direct message it is the one that the button was made for. */
export async function whereIs(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  about: { via: string; delivery: string },
  desk: Desk,
): Promise<Where | undefined> {
  const here = placeIn(interaction);
  const places =
    here === undefined ? await membershipsOf(interaction.user.id, interaction.channelId ?? "", desk) : [here];
  let found: Where | undefined;
  for (const place of places) {
    const scene = await sceneAt(place, about, desk);
    const carried = await carriedCall(interaction.customId, { guild: place.guild, scene }, desk);
    found = { place, scene, carried };
    if (carried !== undefined) break;
  }
  if (found !== undefined) desk.seen.set(interaction.user.id, found.place.guild);
  return found;
}

export function tooOld({ scene, place }: Where, responder: Responder, desk: Desk): Promise<void> {
  const reply = [text`That button is too old. Ask again.`];
  return answer({ reply, isPrivate: true, scene, place }, responder, desk);
}

interface Telling {
  where: Where;
  posts: boolean;
  /** Only the one who pressed sees the message. */
  isHidden: boolean;
  responder: Responder;
  desk: Desk;
}

async function pressed(ready: Ready, telling: Telling): Promise<void> {
  const { where, responder, desk } = telling;
  const { scene, place } = where;
  if (!telling.posts) {
    await tell(ready, telling);
    return;
  }
  if (await desk.posted.once(scene.delivery, () => tell(ready, telling))) return;
  await answer({ reply: postedBefore(scene), isPrivate: true, scene, place }, responder, desk);
}

/**
 * What is read is told to the one who pressed, unless it is to be posted. What is written takes the message's place: it
 * has then said what it had to, and its buttons are gone. false: it was refused.
 */
async function tell(ready: Ready, { where, posts, isHidden, responder, desk }: Telling): Promise<boolean> {
  const { scene, place } = where;
  const isWrite = ready.command.effect === "writes";
  const replaces = isWrite && (isHidden || scene.isDirect || !ready.privately);
  const isPrivate = !posts && isForAsker(ready);
  const reply = await soon(ready, { isPrivate, replaces }, { scene, place, responder, desk });
  const shown = posts ? { reply, posting: new Set<never>() } : shownOf(ready, reply, scene);
  await answer(
    {
      ...{ reply: shown.reply, posting: shown.posting, scene, place },
      isPrivate: isPrivate || isRefusal(reply),
      replaces: replaces && !isRefusal(reply),
      isStored: isStored(ready, reply),
    },
    responder,
    desk,
  );
  return !isRefusal(reply);
}

function isHidden({ message }: ButtonInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}
