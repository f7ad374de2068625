import type { App } from "@slack/bolt";

import { callToLog, logCommand } from "../../core/log-command.ts";
import { prepare, type Scene } from "../../core/prepare.ts";
import { sceneAt, type Desk } from "./desk.ts";
import { openForm } from "./form-open.ts";
import { intakeIn } from "./intake.ts";
import { say, tell } from "./outgoing.ts";
import { payloadOf, textAt, type Payload } from "./payload.ts";
import { messageOf, placeOf } from "./place.ts";
import { soon } from "./answer.ts";
import { learnNames } from "./slash.ts";
import type { Target } from "./target.ts";

export const logShortcut = "log_result";
export const logMessageShortcut = "log_message";

/** "Log a result" from anywhere, and "Log this result" on a message. */
export function listenToShortcuts(app: App, desk: Desk): void {
  app.shortcut(logShortcut, async ({ body, context }) => {
    const payload = payloadOf(body);
    learnNames(payload, desk);
    const delivery = `slack/shortcut/${textAt(payload, "trigger_id") ?? ""}`;
    const scene = await sceneAt(placeOf(payload), { via: "form", delivery }, desk);
    await intakeIn(context).ack();
    await open(payload, {}, { scene, desk });
  });
  app.shortcut(logMessageShortcut, async ({ body, context }) => {
    await logMessage(payloadOf(body), { context, desk });
  });
}

/** As if its writer had said it to the bot, with the rights of the one who chose the shortcut. */
async function logMessage(body: Payload, { context, desk }: { context: Payload; desk: Desk }): Promise<void> {
  learnNames(body, desk);
  const intake = intakeIn(context);
  const place = { ...placeOf(body), thread: textAt(body, "message", "thread_ts") ?? textAt(body, "message_ts") };
  const message = messageOf(body["message"], { place, bot: desk.bot, isAddressed: true, isEdited: false });
  // The same message is logged once, whoever chooses the shortcut and however often.
  const scene = await sceneAt(place, { via: "shortcut", delivery: `slack/log/${message.id}`, message }, desk);
  const prepared = prepare(callToLog(message.text, desk.house.commands), scene, desk.house);
  const target: Target = { by: "url", url: textAt(body, "response_url") ?? "", replaces: false, thread: place.thread };
  if (prepared.kind !== "ready") {
    await intake.ack();
    return prepared.kind === "incomplete"
      ? open(body, prepared.given, { scene, desk })
      : tell({ reply: prepared.reply, isPrivate: true, scene, target }, desk);
  }
  const work = prepared.run();
  const quick = await soon(work, intake);
  await intake.ack();
  await say({ reply: quick ?? (await work), isPrivate: true, scene, target }, desk);
}

async function open(
  body: Payload,
  given: Readonly<Record<string, unknown>>,
  { scene, desk }: { scene: Scene; desk: Desk },
): Promise<void> {
  const asked = prepare({ name: logCommand(desk.house.commands).name, options: given, form: true }, scene, desk.house);
  const url = textAt(body, "response_url");
  const origin: Target =
    url === undefined
      ? { by: "post", channel: textAt(body, "user", "id") ?? "", thread: undefined }
      : { by: "url", url, replaces: false, thread: undefined };
  if (asked.kind === "incomplete")
    return openForm(asked, { scene, trigger: textAt(body, "trigger_id") ?? "", origin, desk });
  if (asked.kind === "refused") await say({ reply: asked.reply, isPrivate: true, scene, target: origin }, desk);
}
