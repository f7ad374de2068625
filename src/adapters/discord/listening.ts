import { Events, type Message, type PartialMessage } from "discord.js";

import { seal } from "../../core/seal.ts";
import type { Desk } from "./desk.ts";
import type { Door } from "./door.ts";
import { hearMessage, isForUs, keysOf } from "./said.ts";
import { saidIn, type Said } from "./said-message.ts";

const ours = "discord/message/";

/** What people write: each message is written down before anything comes of it, and worked on once. */
export function listenToMessages(desk: Desk, door: Door): void {
  const { client, inbox } = desk;
  const take = (said: Said) => door.take(keysOf(said).delivery, () => attend(said, desk));
  client.on(Events.MessageCreate, (message) => take(saidIn(message)));
  client.on(Events.MessageUpdate, (_, message) => {
    // Previews of links change messages as well.
    if (isWhole(message) && message.editedTimestamp !== null) take(saidIn(message));
  });
  // What a crash left.
  for (const { keys, body } of inbox.waiting()) {
    if (!keys[0].startsWith(ours)) continue;
    const said = JSON.parse(body) as Said;
    door.take(keys[0], () => answered(said, desk, true));
  }
}

function isWhole(message: Message | PartialMessage): message is Message {
  return !message.partial;
}

async function attend(said: Said, desk: Desk): Promise<void> {
  try {
    if (!(await isForUs(said, desk))) return;
    const { delivery } = keysOf(said);
    const sealed = { ...said, content: await seal(said.content, { vault: desk.house.vault, now: desk.now() }) };
    const isNew = await desk.inbox.receive({ keys: [delivery], body: JSON.stringify(sealed) });
    if (isNew) await answered(sealed, desk);
  } catch (error) {
    desk.house.report(error);
  }
}

async function answered(said: Said, desk: Desk, again = false): Promise<void> {
  try {
    await hearMessage(said, desk, again);
    await desk.inbox.done(keysOf(said).delivery);
  } catch (error) {
    desk.house.report(error);
  }
}
