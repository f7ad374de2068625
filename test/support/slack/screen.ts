import { isDict, text } from "../local/json.ts";
import { findInteractive, type Interactive } from "./elements.ts";
import { fileForApp, storeFile } from "./files.ts";
import type { Hub } from "./hub.ts";
import type { Surface } from "./interactions.ts";
import type { Channel, Message, View } from "./workspace.ts";

/** What a person means by a word on a message or view. Throws where they see no such thing. */
export function findOn(
  hub: Hub,
  user: string,
  where: Message | View | undefined,
  wanted: string,
): { at: Surface; found: Interactive } {
  if (!where) throw new Error(`there is nothing to press "${wanted}" on`);
  const at = "payload" in where ? { view: where } : current(hub, user, where);
  const blocks = "view" in at ? at.view.payload["blocks"] : at.message.blocks;
  const found = findInteractive(blocks, wanted);
  if (!found) throw new Error(`there is no "${wanted}" to press on:\n${JSON.stringify(blocks)}`);
  return { at, found };
}

/** The message as it is by now, not as it was when it was first seen. */
function current(hub: Hub, user: string, { channel: id, ts }: Message): { channel: Channel; message: Message } {
  const channel = hub.workspace.channel(id);
  const message = hub.workspace.seenBy(user, channel).find((each) => each.ts === ts);
  if (!message) throw new Error(`${user} sees no message ${ts} in ${id}`);
  return { channel, message };
}

/** Form values in which `{ name, content }` has become a file of the person's. */
export function withFiles(hub: Hub, user: string, values: Record<string, unknown>): Record<string, unknown> {
  const upload = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(upload);
    if (!isDict(value) || value["content"] === undefined || value["name"] === undefined) return value;
    const content = Buffer.from(value["content"] as string);
    const file = storeFile(hub, { name: text(value["name"]), content, user, complete: true });
    file.fromForm = true;
    return fileForApp(hub, file);
  };
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, upload(value)]));
}
