import { UserError } from "../../core/errors.ts";
import { fileOf } from "../../core/table-file.ts";
import type { Desk } from "./desk.ts";
import { visible } from "./escape.ts";
import { largestFile } from "./limits.ts";

/** A file that somebody gave, by where it lies: addresses expire, so it is fetched at once and its content kept. */
export interface Attached {
  name: string;
  url: string;
  size: number;
}

/** Fetches a file and keeps it; returns the id that commands take. Throws UserError. */
export async function keepAttached({ name: written, url, size }: Attached, desk: Desk): Promise<string> {
  const name = visible(written);
  if (size > largestFile) throw tooLarge(name);
  if (!isDiscords(url, desk)) throw new UserError(`${name} does not lie at Discord: attach the file itself.`);
  const bytes = await download(url, name);
  return desk.house.files.keep(fileOf(bytes, name));
}

/** What is fetched is chosen by Discord, never by who wrote. */
function isDiscords(url: string, { client }: Desk): boolean {
  const { protocol, hostname, host } = new URL(url);
  const isCdn = protocol === "https:" && (hostname === "cdn.discordapp.com" || hostname === "media.discordapp.net");
  return isCdn || host === new URL(client.options.rest?.api ?? "https://discord.com").host;
}

async function download(url: string, name: string): Promise<Uint8Array> {
  const again = `${name} could not be fetched from Discord. Send it again in a minute.`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(15_000), redirect: "error" });
    if (!response.ok || response.body === null) throw new UserError(again);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > largestFile) throw tooLarge(name);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(again, [], { cause: error });
  }
}

function tooLarge(name: string): UserError {
  return new UserError(`${name} is larger than 1 MB: split it and try again.`);
}
