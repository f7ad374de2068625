import type { App } from "@slack/bolt";

import { hearWritten } from "../../core/hear.ts";
import { askToOpen } from "../../core/form.ts";
import type { Scene } from "../../core/prepare.ts";
import type { Reply } from "../../core/reply.ts";
import type { Ready } from "../../core/shown.ts";
import { isAnswerable } from "../../core/rooms.ts";
import { isTable } from "../../core/table-file.ts";
import { takeTurn } from "./agent.ts";
import { brandOf, sceneAt, type Desk } from "./desk.ts";
import { keepShared } from "./files-in.ts";
import { intakeIn, type Intake, type Kept } from "./intake.ts";
import { say } from "./outgoing.ts";
import { at, listAt, payloadOf, textAt, type Payload } from "./payload.ts";
import { messageOf, namesIn, placeOfEvent, refOf, roomId, withPlatformIds, type Place } from "./place.ts";
import { saidBefore } from "./said-before.ts";
import { claim } from "./slash.ts";
import type { Target } from "./target.ts";

/** Messages that are for the bot: in a direct message, where it is mentioned, and in a results room. */
export function listenToMessages(app: App, desk: Desk): void {
  app.event("message", ({ body, context }) => said(payloadOf(body), intakeIn(context), desk));
  app.event("app_mention", ({ body, context }) => said(payloadOf(body), intakeIn(context), desk));
}

/** Which events have an effect. One message with a mention comes as two events, and is one. */
export async function sorted(body: Payload, desk: Desk): Promise<Kept> {
  const type = textAt(body, "event", "type");
  if (type !== "message" && type !== "app_mention") return { is: "unkept" };
  const message = at(body, "event", "message") ?? body["event"];
  const place = placeOfEvent(body);
  const isOwn = textAt(message, "bot_id") !== undefined || place.user === desk.bot || place.user === "";
  if (isOwn || !isSaid(body) || !(await isForUs(body, place, desk))) return { is: "ignored" };
  const edit = isEdit(body) ? `/${textAt(message, "edited", "ts") ?? textAt(body, "event_id") ?? ""}` : "";
  return { is: "kept", keys: [messageKey(place, message) + edit, `slack/event/${textAt(body, "event_id") ?? ""}`] };
}

function messageKey({ team, channel }: Place, message: unknown): string {
  return `slack/message/${team}/${channel ?? ""}/${textAt(message, "ts") ?? ""}`;
}

/** Of what else happens in a channel only an edit of the words matters: previews of links change messages as well. */
function isSaid(body: Payload): boolean {
  const subtype = textAt(body, "event", "subtype");
  if (subtype === "message_changed")
    return textAt(body, "event", "message", "text") !== textAt(body, "event", "previous_message", "text");
  return subtype === undefined || subtype === "file_share" || subtype === "thread_broadcast";
}

function isEdit(body: Payload): boolean {
  return textAt(body, "event", "subtype") === "message_changed";
}

async function isForUs(body: Payload, place: Place, desk: Desk): Promise<boolean> {
  if (place.isDirect || isMention(body, desk) || (await isResultsRoom(place, desk))) return true;
  return isBelowQuestion(body, place, desk);
}

/** In the thread of a question that was passed on to the team. */
async function isBelowQuestion(body: Payload, place: Place, desk: Desk): Promise<boolean> {
  const root = textAt(at(body, "event", "message") ?? body["event"], "thread_ts");
  if (root === undefined) return false;
  return isAnswerable(refOf(place, root), await brandOf(place.team, desk, desk.now()), desk.house.store);
}

function isMention(body: Payload, { bot }: Desk): boolean {
  const message = at(body, "event", "message") ?? body["event"];
  return textAt(body, "event", "type") === "app_mention" || textAt(message, "text")?.includes(`<@${bot}`) === true;
}

async function isResultsRoom({ team, channel }: Place, desk: Desk) {
  const room = (await desk.house.store.rooms(await brandOf(team, desk, desk.now()))).find(
    ({ id }) => id === roomId(team, channel ?? ""),
  );
  return room?.purposes.includes("results") === true;
}

async function said(body: Payload, intake: Intake, desk: Desk): Promise<void> {
  const message = at(body, "event", "message") ?? body["event"];
  const place = placeOfEvent(body);
  for (const [id, name] of namesIn(textAt(message, "text") ?? "")) desk.names.learn(id, name);
  const isAddressed = place.isDirect || isMention(body, desk);
  const written = messageOf(message, { place, bot: desk.bot, isAddressed, isEdited: isEdit(body) });
  const words = written.text.replace(new RegExp(`^\\s*<@${desk.bot}(\\|[^>]*)?>[\\s,:]*`), "");
  const key = messageKey(place, message);
  const delivery = isEdit(body) ? `${key}/${textAt(message, "edited", "ts") ?? ""}` : key;
  if (!intake.isAwaited && (await isAnswered(place, { key, delivery }, desk))) return;
  const scene = await sceneAt(place, { via: "words", delivery, message: { ...written, text: words } }, desk);
  const heard = { message, scene, desk };
  const answered = await answerTo(words, heard);
  if (answered === undefined) return;
  const first = desk.inbox.outcome(key);
  const target = targetOf(place, isEdit(body) ? first : undefined);
  const ts =
    "run" in answered && place.isDirect && target.updates === undefined
      ? await takeTurn(answered, { channel: target.channel, thread: place.thread ?? "" }, { scene, desk })
      : await say({ ...(await told(answered)), scene, target }, desk);
  if (ts !== undefined) await desk.inbox.done(key, first ?? ts);
}

/** After a crash: what was said already is noted, and not said again. */
async function isAnswered(
  { channel = "", thread = "" }: Place,
  { key, delivery }: { key: string; delivery: string },
  desk: Desk,
): Promise<boolean> {
  const answer = await saidBefore({ channel, thread, delivery }, desk);
  if (answer !== undefined) await desk.inbox.done(key, answer);
  return answer !== undefined;
}

/** In its thread; an edit's answer takes the place of the first one. */
function targetOf({ channel, user, thread }: Place, updates: string | undefined): Extract<Target, { by: "post" }> {
  return { by: "post", channel: channel ?? user, thread, ...(updates !== undefined && { updates }) };
}

interface Heard {
  message: unknown;
  scene: Scene;
  desk: Desk;
}

interface Told {
  reply: Reply;
  isPrivate: boolean;
}

async function told(answered: Told | Ready): Promise<Told> {
  return "run" in answered ? { reply: await answered.run(), isPrivate: answered.privately } : answered;
}

async function answerTo(words: string, heard: Heard): Promise<Told | Ready | undefined> {
  const { scene, desk, message } = heard;
  const claimed = await claim(words, scene, desk);
  if (claimed !== undefined) return { reply: claimed, isPrivate: !scene.isDirect };
  const table = listAt(message, "files").find((file) => isTable(textAt(file, "name") ?? ""));
  const typed = withPlatformIds(words, desk.team.id);
  const keep = table === undefined ? undefined : () => keepShared(table, desk);
  const prepared = await hearWritten({ words, typed, keep }, scene, desk.house);
  switch (prepared.kind) {
    case "silence":
      return undefined;
    case "refused":
      return { reply: prepared.reply, isPrivate: false };
    case "incomplete":
      return { reply: askToOpen(prepared), isPrivate: false };
    case "ready":
      return prepared;
  }
}
