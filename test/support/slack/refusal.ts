import { type Dict, list, optionalText, text } from "../local/json.ts";
import { type BlockFault } from "./block-kit/place.ts";
import { faultLine, faultsInBlocks } from "./block-kit/validate.ts";
import type { Hub } from "./hub.ts";
import type { Channel, Message } from "./workspace.ts";

/** A Web API call as a method sees it: token and scopes are checked, JSON fields are parsed. */
export interface Call {
  hub: Hub;
  method: string;
  args: Dict;
}

/** Answers with everything but `ok: true`. */
export type Method = (call: Call) => Dict;

/** `{ok: false, error, …}` */
export class Refusal extends Error {
  readonly answer: Dict;

  constructor(error: string, more: Dict = {}) {
    super(error);
    this.answer = { ok: false, error, ...more };
  }
}

export function refuse(error: string, more: Dict = {}): never {
  throw new Refusal(error, more);
}

/** As `chat.postMessage` and `views.open` report them: lines, not objects. */
export function refuseBlocks(error: string, faults: BlockFault[]): never {
  const errors = faults.map(faultLine);
  refuse(error, { errors, response_metadata: { messages: errors.map((line) => `[ERROR] ${line}`) } });
}

export function required({ args }: Call, ...names: string[]): void {
  for (const name of names) {
    if (args[name] !== undefined && args[name] !== "") continue;
    refuse("invalid_arguments", { response_metadata: { messages: [`[ERROR] missing required field: ${name}`] } });
  }
}

/** The channel of an argument, if the bot may know of it. */
export function channelOf({ hub, args }: Call, name = "channel"): Channel {
  const wanted = text(args[name]);
  if (hub.workspace.people.has(wanted)) return hub.workspace.directMessage(wanted);
  const bare = wanted.replace(/^#/, "");
  const channels = [...hub.workspace.channels.values()];
  const found = channels.find((each) => each.id === wanted || (each.kind !== "im" && each.name === bare));
  if (!found || (found.kind === "private" && !inside(hub, found))) return refuse("channel_not_found");
  return found;
}

export function inside(hub: Hub, channel: Channel): boolean {
  return channel.members.has(hub.workspace.bot.userId);
}

/** The channel of an argument, if the bot may write there. */
export function writableChannelOf(call: Call): Channel {
  required(call, "channel");
  const channel = channelOf(call);
  if (channel.archived) refuse("is_archived");
  if (!inside(call.hub, channel)) refuse("not_in_channel");
  return channel;
}

export function messageOf(call: Call, channel: Channel): Message {
  required(call, "ts");
  const found = call.hub.workspace.message(channel.id, text(call.args["ts"]));
  // An ephemeral message has a timestamp, but no method finds it.
  if (!found || found.onlyFor !== undefined) return refuse("message_not_found");
  return found;
}

export function needsScope({ hub }: Call, scope: string): void {
  if (!hub.scopes.has(scope)) refuse("missing_scope", { needed: scope, provided: [...hub.scopes].join(",") });
}

/** Refuses blocks that break a rule, and writes down which. */
export function checkedBlocks({ hub, method, args }: Call): Dict[] {
  if (args["blocks"] === undefined || args["blocks"] === "") return [];
  const faults = faultsInBlocks(args["blocks"], "message");
  hub.evidence.broke(method, faults);
  if (faults.length > 0) refuseBlocks("invalid_blocks", faults);
  return list(args["blocks"]) as Dict[];
}

/** A page of a list, and the cursor to the next. */
export function paged<Item>(args: Dict, items: Item[], usual = 100): { page: Item[]; response_metadata: Dict } {
  const limit = Number(args["limit"] ?? usual);
  if (!(limit > 0 && limit <= 1000)) refuse("invalid_limit");
  const cursor = optionalText(args["cursor"]) ?? "";
  const from = cursor === "" ? 0 : Number(Buffer.from(cursor, "base64").toString());
  if (!Number.isInteger(from)) refuse("invalid_cursor");
  const next = from + limit < items.length ? Buffer.from(String(from + limit)).toString("base64") : "";
  return { page: items.slice(from, from + limit), response_metadata: { next_cursor: next } };
}
