import type { Command } from "../../core/command.ts";
import { UserError } from "../../core/errors.ts";
import { optionsOf } from "../../core/option.ts";
import { fileOf } from "../../core/table-file.ts";
import type { Desk } from "./desk.ts";
import { visible } from "./escape.ts";
import { largestFile } from "./limits.ts";
import { at, listAt, textAt } from "./payload.ts";

/** The first file of a form's field, and the option it is for. */
export function fileIn(view: unknown, command: Command): { option: string; shared: unknown } | undefined {
  const option = optionsOf(command).find(({ takes }) => takes === "file")?.name;
  if (option === undefined) return undefined;
  const [shared] = listAt(view, "state", "values", option, option, "files");
  return shared === undefined ? undefined : { option, shared };
}

/** Fetches a file that was shared with the bot and keeps it; returns the id that commands take. Throws UserError. */
export async function keepShared(shared: unknown, desk: Desk): Promise<string> {
  if (!desk.scopes.has("files:read")) throw new UserError(mayNotRead);
  const file = textAt(shared, "file_access") === "check_file_info" ? await fullFile(shared, desk) : shared;
  const name = visible(textAt(file, "name") ?? "file");
  const size = at(file, "size");
  if (typeof size === "number" && size > largestFile)
    throw new UserError(`${name} is larger than 1 MB: split it and try again.`);
  const bytes = await download(textAt(file, "url_private_download") ?? textAt(file, "url_private") ?? "", {
    name,
    desk,
  });
  return desk.house.files.keep(fileOf(bytes, name));
}

const mayNotRead =
  "I may not read files here: an admin adds the scope files:read under OAuth & Permissions of the Slack app and installs it again.";

/** Files of a shared channel come without their address. */
async function fullFile(shared: unknown, desk: Desk): Promise<unknown> {
  const found = await desk.quick.apiCall("files.info", { file: textAt(shared, "id") ?? "" });
  return at(found, "file");
}

async function download(url: string, { name, desk }: { name: string; desk: Desk }): Promise<Uint8Array> {
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${desk.quick.token ?? ""}` },
    signal: AbortSignal.timeout(15_000),
  }).catch((error: unknown) => {
    throw new UserError(`${name} could not be fetched from Slack. Share it again in a minute.`, [], { cause: error });
  });
  // Without the right to read it, Slack answers with a page to sign in.
  if (!response.ok || response.headers.get("content-type")?.startsWith("text/html") === true)
    throw new UserError(mayNotRead);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > largestFile) throw new UserError(`${name} is larger than 1 MB: split it and try again.`);
  return bytes;
}
