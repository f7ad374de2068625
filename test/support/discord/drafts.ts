import { type Dict, dicts, isDict, optionalText, text } from "../local/json.ts";
import type { Hub } from "./hub.ts";
import { checkMessage, isEmpty } from "./limits/message.ts";
import { Place } from "./limits/place.ts";
import type { Draft } from "./posting.ts";
import { processable, processedSize } from "./limits/components.ts";
import { invalid, Refusal, refuse } from "./refusal.ts";
import { numbered } from "./wire.ts";
import { type Channel, type Message, messageFlags, type StoredFile } from "./world.ts";

/** A file that came with a request, under the number in its field's name. */
export interface Upload {
  index: string;
  name: string;
  content: Buffer;
}

const requestLimit = 25 * 1024 * 1024;
/** What an app may set itself. */
const settable = messageFlags.suppressEmbeds | messageFlags.ephemeral | messageFlags.silent | messageFlags.componentsV2;

interface Sent {
  body: Dict;
  files: readonly Upload[];
  channel: Channel;
  /** Where the body lies in the request: `["data"]` in an answer to an interaction. */
  at?: string[];
}

/** A new message, within every limit. */
export function newDraft(hub: Hub, { body, files, channel, at = [] }: Sent): Draft {
  const names = nameFiles(body, files);
  const place = new Place(body, at);
  checkMessage(place, [...names.values()]);
  if (files.length > 10) place.in("attachments").fail("BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
  refuseBroken(hub, place, files);
  if (isEmpty(body, files.length)) throw refuse(50006);
  return {
    ...{
      content: text(body["content"]).trim(),
      embeds: dicts(body["embeds"]),
      components: numbered(body["components"]),
    },
    ...{ flags: Number(body["flags"] ?? 0) & settable, allowed: allowedOf(body), nonce: nonceOf(body) },
    attachments: files.map((file) => store(hub, channel, body, file, names.get(file.index) ?? file.name)),
  };
}

/** What an edit makes of a message: what is not mentioned stays. */
export function editDraft(hub: Hub, message: Message, { body, files, at = [] }: Omit<Sent, "channel">): Draft {
  const names = nameFiles(body, files);
  const kept = keptFiles(message, body);
  const merged = merge(message, body);
  const place = new Place(merged, at);
  const v2 = (Number(merged["flags"]) & messageFlags.componentsV2) !== 0;
  checkMessage(place, [...names.values(), ...kept.map((file) => file.name)], v2);
  if (kept.length + files.length > 10)
    place.in("attachments").fail("BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
  refuseBroken(hub, place, files);
  const added = files.map((file) => store(hub, message.channel, body, file, names.get(file.index) ?? file.name));
  const attachments = [...kept, ...added];
  if (isEmpty(merged, attachments.length)) throw refuse(50006);
  return {
    ...{ content: text(merged["content"]).trim(), embeds: dicts(merged["embeds"]), attachments },
    ...{ components: numbered(merged["components"]), flags: Number(merged["flags"]), allowed: allowedOf(body) },
  };
}

/** Only two flags can be edited, and the one for components v2 never goes. */
function merge(message: Message, body: Dict): Dict {
  const { content, embeds, components } = { ...message, ...present(body) };
  const wanted =
    body["flags"] === undefined || body["flags"] === null
      ? message.flags & messageFlags.suppressEmbeds
      : Number(body["flags"]);
  const editable = messageFlags.suppressEmbeds | messageFlags.componentsV2;
  const flags = (message.flags & ~messageFlags.suppressEmbeds) | (wanted & editable);
  const rest = { poll: body["poll"], allowed_mentions: body["allowed_mentions"], attachments: body["attachments"] };
  return { ...rest, content, embeds, components, flags };
}

function present(body: Dict): Dict {
  const keys = ["content", "embeds", "components"].filter((key) => body[key] !== undefined);
  return Object.fromEntries(keys.map((key) => [key, body[key]]));
}

function keptFiles(message: Message, body: Dict): StoredFile[] {
  if (!Array.isArray(body["attachments"])) return message.attachments;
  const wanted = dicts(body["attachments"]).map((each) => text(each["id"]));
  return message.attachments.filter((file) => wanted.includes(file.id));
}

/** Their names as the body gives them, by number. */
function nameFiles(body: Dict, files: readonly Upload[]): Map<string, string> {
  const described = dicts(body["attachments"]);
  return new Map(
    files.map((file) => {
      const said = described.find((each) => text(each["id"]) === file.index);
      const name = optionalText(said?.["filename"]) ?? file.name;
      return [file.index, name.replaceAll(/[^\w.-]+/g, "_")];
    }),
  );
}

function store(hub: Hub, channel: Channel, body: Dict, file: Upload, name: string): StoredFile {
  const said = dicts(body["attachments"]).find((each) => text(each["id"]) === file.index);
  const description = optionalText(said?.["description"]);
  const stored = hub.world.addFile(channel.id, { name, content: file.content, description });
  hub.evidence.uploads.push(stored);
  return stored;
}

function refuseBroken({ settings }: Hub, place: Place, files: readonly Upload[]): void {
  refuseFaults(place);
  const size = processedSize(place.in("components"));
  if (size > processable) {
    const message = `the texts of the components are ${size} bytes to Discord, which breaks above ${processable}`;
    place.in("components").fail("COMPONENTS_TOO_LARGE", message);
    throw new Refusal(500, 0, "500: Internal Server Error", place.faults);
  }
  const sum = files.reduce((all, file) => all + file.content.length, 0);
  if (sum > requestLimit || files.some((file) => file.content.length > settings.attachmentLimit)) throw refuse(40005);
}

export function refuseFaults({ faults }: Place): void {
  if (faults.length > 0) throw invalid(faults);
}

function allowedOf(body: Dict): Dict | undefined {
  return isDict(body["allowed_mentions"]) ? body["allowed_mentions"] : undefined;
}

function nonceOf(body: Dict): string | number | undefined {
  const nonce = body["nonce"];
  return typeof nonce === "string" || typeof nonce === "number" ? nonce : undefined;
}
