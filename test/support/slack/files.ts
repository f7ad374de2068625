import { extname } from "node:path";

import type { Dict } from "../local/json.ts";
import type { Sending } from "./deliveries.ts";
import { emit } from "./events.ts";
import type { Hub } from "./hub.ts";
import { type Draft, post } from "./posting.ts";
import type { Channel, Message, StoredFile } from "./workspace.ts";

const types: Record<string, string> = {
  csv: "text/csv",
  json: "application/json",
  md: "text/markdown",
  png: "image/png",
  tsv: "text/tab-separated-values",
  txt: "text/plain",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export function storeFile(
  hub: Hub,
  { name, content, user, complete }: Pick<StoredFile, "name" | "content" | "user" | "complete">,
): StoredFile {
  const mimetype = types[extname(name).slice(1).toLowerCase()] ?? "application/octet-stream";
  const created = hub.clock.seconds();
  const base = { id: hub.clock.id("F"), name, title: name, mimetype, user, content, complete, created };
  const file: StoredFile = { ...base, channels: new Set() };
  hub.workspace.files.set(file.id, file);
  return file;
}

/** Puts files into a channel: a `file_share` message, and `file_shared` for each. */
export function shareFile(
  hub: Hub,
  channel: Channel,
  user: string,
  files: StoredFile[],
  draft: Draft,
): { message: Message; sent: Sending[] } {
  for (const file of files) file.channels.add(channel.id);
  const shared = files.map((file) => fileForApp(hub, file));
  const { message, sent } = post(hub, channel, user, { ...draft, subtype: "file_share", files: shared });
  const told = files.map((file) => {
    const event = { type: "file_shared", file_id: file.id, user_id: user, file: { id: file.id } };
    return emit(hub, { ...event, channel_id: channel.id, event_ts: message.ts }, channel);
  });
  return { message, sent: [...sent, ...told.filter((each) => each !== undefined)] };
}

export function fileForApp(hub: Hub, file: StoredFile): Dict {
  const path = `${hub.origin}/files-pri/${hub.workspace.team.id}-${file.id}`;
  const filetype = extname(file.name).slice(1).toLowerCase() || "binary";
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype,
    pretty_type: filetype.toUpperCase(),
    user: file.user,
    user_team: hub.workspace.team.id,
    editable: false,
    size: file.content.length,
    mode: "hosted",
    is_external: false,
    external_type: "",
    is_public: true,
    public_url_shared: false,
    display_as_bot: false,
    username: "",
    url_private: `${path}/${encodeURIComponent(file.name)}`,
    url_private_download: `${path}/download/${encodeURIComponent(file.name)}`,
    permalink: `https://${hub.workspace.team.domain}.slack.com/files/${file.user}/${file.id}/${file.name}`,
    channels: [...file.channels],
    groups: [],
    ims: [],
    file_access: "visible",
    ...(file.altText === undefined ? {} : { alt_txt: file.altText }),
  };
}
