import type { Call } from "../../core/call.ts";
import { prepare, type Scene } from "../../core/prepare.ts";
import type { Reply } from "../../core/reply.ts";
import { isStored, type Ready } from "../../core/shown.ts";
import { sceneAt, type Desk, type Place } from "./desk.ts";
import { messageOf } from "./input.ts";
import { patienceMs } from "./limits.ts";
import { answer } from "./outgoing.ts";
import { isElsewhere, Responder, Unanswerable, type Answerable, type How } from "./responder.ts";

interface Waiting {
  scene: Scene;
  place: Place;
  responder: Responder;
  desk: Desk;
}

/**
 * The answer; where it is not there soon, the person is told that it takes a moment, so that Discord goes on waiting.
 * What writes is written down before that: a crash must not leave them waiting.
 */
export async function soon(ready: Ready, how: How, { scene, place, responder, desk }: Waiting): Promise<Reply> {
  const work = ready.run();
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), patienceMs)));
  const first = await Promise.race([work, patience]);
  clearTimeout(timer);
  if (first !== undefined) return first;
  if (ready.command.effect === "writes") {
    const { now, via, delivery, message } = scene;
    const asked = { place, call: ready.call, now, via, delivery, words: message?.text, isPrivate: how.isPrivate };
    const pending: Pending = { ...asked, interaction: responder.interaction };
    await desk.inbox.receive({ keys: [keyOf(responder.interaction)], body: JSON.stringify(pending) });
  }
  try {
    await responder.defer(how);
  } catch (error) {
    // What is being stored is told in another way.
    if (ready.command.effect === "reads" || isElsewhere(error)) throw error;
  }
  return work;
}

/** It was answered. */
export async function settled(interaction: Answerable, { inbox }: Desk): Promise<void> {
  const key = keyOf(interaction);
  if (inbox.waiting().some(({ keys }) => keys[0] === key)) await inbox.done(key);
}

/** What was told to wait. */
interface Pending {
  interaction: Answerable;
  place: Place;
  call: Call;
  now: string;
  via: string;
  delivery: string;
  words: string | undefined;
  isPrivate: boolean;
}

const ours = "discord/interaction/";

function keyOf({ id }: Answerable): string {
  return `${ours}${id}`;
}

/** Those whom a crash left waiting, each as work to be done: what is stored already is not stored again. */
export function leftWaiting(desk: Desk): { key: string; work: () => Promise<void> }[] {
  return desk.inbox
    .waiting()
    .filter(({ keys }) => keys[0].startsWith(ours))
    .map(({ keys, body }) => ({ key: keys[0], work: () => resumed(JSON.parse(body) as Pending, desk) }));
}

/** What cannot be told for now is tried at the next start. */
async function resumed(pending: Pending, desk: Desk): Promise<void> {
  try {
    await answerLate(pending, desk);
    await settled(pending.interaction, desk);
  } catch (error) {
    desk.house.report(error);
    if (error instanceof Unanswerable) await settled(pending.interaction, desk);
  }
}

async function answerLate(pending: Pending, desk: Desk): Promise<void> {
  const { interaction, place, call, via, delivery, words } = pending;
  const message = words === undefined ? {} : { message: messageOf(words, { delivery, user: place.user }) };
  const scene = await sceneAt(place, { via, delivery, ...message }, desk);
  const prepared = prepare(call, scene, desk.house);
  // Nothing was left that would not run: rights were taken away since.
  const reply = prepared.kind === "ready" ? await prepared.run() : prepared.kind === "refused" ? prepared.reply : [];
  const isDone = prepared.kind === "ready" && isStored(prepared, reply);
  const told = { reply, isPrivate: pending.isPrivate || !isDone, scene, place, isStored: isDone };
  await answer(told, new Responder(interaction, desk.answers, "deferred"), desk);
}
