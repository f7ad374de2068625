import type { App } from "@slack/bolt";

import { text } from "../../core/line.ts";
import { isRefusal } from "../../core/marks.ts";
import { prepare, type Prepared, type Scene } from "../../core/prepare.ts";
import { postedBefore } from "../../core/posted.ts";
import type { Ready } from "../../core/shown.ts";
import { soon } from "./answer.ts";
import { pressedCall, type Pressed } from "./carried.ts";
import { sceneAt, type Desk } from "./desk.ts";
import { publishHome } from "./home.ts";
import { openForm } from "./form-open.ts";
import { intakeIn, type Intake } from "./intake.ts";
import { say, tell } from "./outgoing.ts";
import { at, listAt, payloadOf, textAt, type Payload } from "./payload.ts";
import { placeOf, type Place } from "./place.ts";
import { learnNames } from "./slash.ts";
import type { Target } from "./target.ts";

/** Every button is a call; none carries code of its own. */
export function listenToClicks(app: App, desk: Desk): void {
  app.action(/^call:/, async ({ body, context }) => {
    await pressed(payloadOf(body), intakeIn(context), desk);
  });
}

interface Click {
  body: Payload;
  place: Place;
  scene: Scene;
  intake: Intake;
  desk: Desk;
}

async function pressed(body: Payload, intake: Intake, desk: Desk): Promise<void> {
  learnNames(body, desk);
  const place = placeOf(body);
  const [action] = listAt(body, "actions");
  const value = textAt(action, "value") ?? "";
  const scene = await sceneAt(place, { via: "button", delivery: deliveryOf(body, value) }, desk);
  const click = { body, place, scene, intake, desk };
  const found = await pressedCall(value, scene, desk);
  if (found === undefined) {
    await intake.ack();
    return tell({ reply: [tooOld], isPrivate: true, scene, target: beside(click) }, desk);
  }
  const prepared = prepare(found.call, scene, desk.house);
  await answerPress(prepared, found, click);
  if (textAt(body, "view", "type") === "home") await publishHome(place.user, desk);
}

async function answerPress(prepared: Prepared, found: Pressed, click: Click): Promise<void> {
  const { body, scene, intake, desk } = click;
  switch (prepared.kind) {
    case "refused":
      await intake.ack();
      return tell({ reply: prepared.reply, isPrivate: true, scene, target: beside(click) }, desk);
    case "incomplete": {
      await intake.ack();
      const origin = prepared.command.effect === "writes" ? instead(click) : beside(click);
      return openForm(prepared, { scene, trigger: textAt(body, "trigger_id") ?? "", origin, desk });
    }
    case "ready":
      if (found.posts) return post(prepared, found, click);
      await answer(prepared, found, click);
  }
}

async function post(ready: Ready, found: Pressed, click: Click): Promise<void> {
  const { scene, intake, desk } = click;
  if (await desk.posted.once(scene.delivery, () => answer(ready, found, click))) return;
  await intake.ack();
  await tell({ reply: postedBefore(scene), isPrivate: true, scene, target: beside(click) }, desk);
}

const tooOld = text`That button is too old. Ask again.`;

/**
 * What is read is told beside the message. What is written takes the message's place: it has then said what it had to,
 * and its buttons are gone. false: it was refused.
 */
async function answer(ready: Ready, { posts }: Pressed, click: Click): Promise<boolean> {
  const { scene, intake, desk } = click;
  const isWrite = ready.command.effect === "writes";
  if (!isWrite) await intake.ack();
  const work = ready.run();
  const soonest = isWrite ? await soon(work, intake) : undefined;
  await intake.ack();
  const reply = soonest ?? (await work);
  if (isRefusal(reply)) {
    await tell({ reply, isPrivate: true, scene, target: beside(click) }, desk);
    return false;
  }
  const isPrivate = ready.privately || (isHidden(click) && !posts);
  const takesPlace = isWrite && (isHidden(click) || !ready.privately);
  const target = posts ? inChannel(click) : takesPlace ? instead(click) : beside(click);
  await say({ reply, isPrivate, scene, target }, desk);
  return true;
}

function isHidden({ body }: Click): boolean {
  return at(body, "container", "is_ephemeral") === true;
}

function instead({ body, place }: Click): Target {
  return { ...beside({ body, place }), ...(textAt(body, "response_url") !== undefined && { replaces: true }) };
}

/** In the message's thread; in Home there is no message, and the answer goes to the person. */
function beside({ body, place }: Pick<Click, "body" | "place">): Target {
  const url = textAt(body, "response_url");
  const isHidden = at(body, "container", "is_ephemeral") === true;
  const under = textAt(body, "container", "message_ts");
  const thread = place.thread ?? (isHidden ? undefined : under);
  if (url !== undefined) return { by: "url", url, replaces: false, thread };
  return { by: "post", channel: place.channel ?? place.user, thread };
}

function inChannel({ body, place }: Click): Target {
  const url = textAt(body, "response_url");
  if (url !== undefined) return { by: "url", url, replaces: false, thread: place.thread };
  return { by: "post", channel: place.channel ?? place.user, thread: place.thread };
}

/** The same press twice is one: by the message, the button, what it does, and who pressed it. */
function deliveryOf(body: Payload, value: string): string {
  const where = [
    textAt(body, "container", "channel_id"),
    textAt(body, "container", "message_ts") ?? textAt(body, "view", "id"),
  ];
  const who = textAt(body, "user", "id");
  return ["slack/click", ...where, who, value.slice(0, 22)].filter((part) => part !== undefined).join("/");
}
