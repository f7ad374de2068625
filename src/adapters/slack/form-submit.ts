import type { App } from "@slack/bolt";

import type { Call } from "../../core/call.ts";
import { isRefusal } from "../../core/marks.ts";
import { prepare, type Scene } from "../../core/prepare.ts";
import type { Reply } from "../../core/reply.ts";
import { buttonsOf, type Ready } from "../../core/shown.ts";
import { soon } from "./answer.ts";
import { pressedCall } from "./carried.ts";
import { sceneAt, type Desk } from "./desk.ts";
import { fileIn, keepShared } from "./files-in.ts";
import { chosen, errorsFor, formCallback, optionsIn } from "./form.ts";
import { carriedBy } from "./form-open.ts";
import { intakeIn, type Intake } from "./intake.ts";
import { optionsInSelect } from "./limits.ts";
import { say, tell } from "./outgoing.ts";
import { payloadOf, textAt, type Payload } from "./payload.ts";
import { placeOf } from "./place.ts";
import { learnNames } from "./slash.ts";
import type { Target } from "./target.ts";

/** Forms that are sent, and what their pickers offer while somebody types. */
export function listenToForms(app: App, desk: Desk): void {
  app.view(formCallback, async ({ body, context }) => {
    await submitted(payloadOf(body), intakeIn(context), desk);
  });
  app.options(/.*/, async ({ body, context }) => {
    await intakeIn(context).ack({ options: await creatorsLike(payloadOf(body), desk) });
  });
}

async function submitted(body: Payload, intake: Intake, desk: Desk): Promise<void> {
  learnNames(body, desk);
  const view = body["view"];
  const [id, hash] = [textAt(view, "id") ?? "", textAt(view, "hash") ?? ""];
  const person = placeOf(body);
  const about = { via: "form", delivery: `slack/form/${id}/${hash}` };
  const alone = await sceneAt({ ...person, isDirect: true }, about, desk);
  const carrying = await carriedBy(view, async (value) => (await pressedCall(value, alone, desk))?.call);
  if (carrying === undefined) return intake.ack({ response_action: "clear" });
  const channel = carrying.where?.split(":").at(-1);
  const scene = await sceneAt({ ...person, channel, isDirect: channel === undefined }, about, desk);
  const target = carrying.origin ?? { by: "post" as const, channel: person.user, thread: undefined };
  const call = await filled(carrying.call, { view, intake, desk });
  const prepared = prepare(call, scene, desk.house);
  switch (prepared.kind) {
    case "incomplete":
      return intake.ack({ response_action: "errors", errors: errorsFor(prepared.problems, view) });
    case "refused":
      await intake.ack();
      return tell({ reply: prepared.reply, isPrivate: true, scene, target: besides(target) }, desk);
    case "ready":
      return answer(prepared, { view, scene, target, intake, desk });
  }
}

interface Submitted {
  view: unknown;
  scene: Scene;
  target: Target;
  intake: Intake;
  desk: Desk;
}

/** What was typed stays where something is wrong with it. */
async function answer(ready: Ready, { view, scene, target, intake, desk }: Submitted): Promise<void> {
  const work = ready.run();
  const reply = await soon(work, intake);
  const wrong =
    intake.isAwaited && reply !== undefined && isRefusal(reply) && buttonsOf(reply).length === 0
      ? saidIn(reply)
      : undefined;
  if (wrong !== undefined) {
    const problems = [{ option: "", message: wrong }];
    return intake.ack({ response_action: "errors", errors: errorsFor(problems, view) });
  }
  await intake.ack();
  const told = reply ?? (await work);
  const isPrivate = ready.privately || isRefusal(told) || ready.command.effect === "reads";
  await say({ reply: told, isPrivate, scene, target: isRefusal(told) ? besides(target) : target }, desk);
}

/** The fields over what the form was opened with. A file takes longer to fetch than Slack waits. */
async function filled(
  call: Call,
  { view, intake, desk }: { view: unknown; intake: Intake; desk: Desk },
): Promise<Call> {
  const command = desk.house.commands.find(({ name }) => name === call.name);
  if (command === undefined) return call;
  const options = { ...call.options, ...optionsIn(view, command, desk.team.id) };
  const file = fileIn(view, command);
  if (file !== undefined) {
    await intake.keep();
    await intake.ack();
    options[file.option] = await keepShared(file.shared, desk);
  }
  return { ...call, options: Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) };
}

function saidIn(reply: Reply): string | undefined {
  const words = reply.flatMap((block) => (block.kind === "text" ? block.text : []));
  return words.map((part) => (typeof part === "string" ? part : "said" in part ? part.said : "")).join("") || undefined;
}

function besides(target: Target): Target {
  return target.by === "url"
    ? { ...target, replaces: false }
    : { by: "post", channel: target.channel, thread: target.thread };
}

async function creatorsLike(body: Payload, desk: Desk) {
  const scene = await sceneAt({ ...placeOf(body), isDirect: true }, { via: "form", delivery: "" }, desk);
  const typed = (textAt(body, "value") ?? "").toLowerCase();
  const creators = await desk.house.store.creators(scene.brand.id);
  const named = creators.map(({ handle, name }) => ({
    handle,
    label: name === undefined ? handle : `${name} ${handle}`,
  }));
  const fitting = named.filter(({ label }) => label.toLowerCase().includes(typed));
  return fitting.slice(0, optionsInSelect).map(({ handle, label }) => chosen(label, handle));
}
