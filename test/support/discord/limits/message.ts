import { dict, dicts, list, text } from "../../local/json.ts";
import { messageFlags } from "../world.ts";
import { checkComponents } from "./components.ts";
import { checkEmbeds } from "./embeds.ts";
import type { Place } from "./place.ts";

/** Every limit of a message's body. `files` are the names of what it carries, `v2` whether it may be no older message. */
export function checkMessage(place: Place, files: readonly string[], v2 = isV2(place)): void {
  place.optionalString("content", 0, 2000);
  place.optionalInteger("flags", 0, 2 ** 31);
  if (place.has("nonce")) checkNonce(place.in("nonce"));
  if (place.has("embeds")) checkEmbeds(place.in("embeds"), files);
  if (place.has("components")) checkComponents(place.in("components"), v2, files);
  if (place.has("allowed_mentions")) checkMentions(place.in("allowed_mentions"));
  place.optionalItems("sticker_ids", 0, 3);
  for (const attachment of place.optionalItems("attachments", 0, 10)) {
    attachment.required("id");
    attachment.optionalString("description", 0, 1024);
    attachment.optionalString("filename", 1, 1024);
  }
  if (v2) refuseLegacy(place);
}

function isV2({ dict: body }: Place): boolean {
  return (Number(body["flags"] ?? 0) & messageFlags.componentsV2) !== 0;
}

function checkNonce(place: Place): void {
  if (typeof place.value === "number") return;
  place.string(0, 25);
}

function refuseLegacy(place: Place): void {
  for (const key of ["content", "embeds", "poll", "sticker_ids"]) {
    const value = place.dict[key];
    const filled = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== "";
    if (!filled) continue;
    const message = `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    place.in(key).fail("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", message);
  }
}

function checkMentions(place: Place): void {
  if (!place.object()) return;
  const { parse, users, roles } = place.dict;
  for (const each of place.optionalItems("parse", 0, 3)) each.choice(["users", "roles", "everyone"]);
  place.optionalItems("users", 0, 100);
  place.optionalItems("roles", 0, 100);
  const both = (key: string, ids: unknown): void => {
    if (!list(parse).includes(key) || list(ids).length === 0) return;
    const message = `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`;
    place.fail("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message);
  };
  both("users", users);
  both("roles", roles);
}

/** Nothing that anybody would see. */
export function isEmpty(body: unknown, fileCount: number): boolean {
  const { content, embeds, components, sticker_ids: stickers, poll, message_reference: reference } = dict(body);
  const shown = text(content).trim() !== "" || dicts(embeds).length > 0 || dicts(components).length > 0;
  const forwarded = dict(reference)["type"] === 1;
  return !shown && fileCount === 0 && list(stickers).length === 0 && !poll && !forwarded;
}
