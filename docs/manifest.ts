/**
 * `npm run manifest`: writes manifest.json, which Slack takes at "Create New App". With a public address after it,
 * `npm run -s manifest -- https://…/slack/events`, it prints the variant for HTTP instead. A test holds the file equal.
 */
import { writeFileSync } from "node:fs";
import { format } from "prettier";

import { manifestFor } from "../src/adapters/slack/manifest.ts";
import { commands } from "../src/commands/index.ts";

export const manifestFile = new URL("../manifest.json", import.meta.url);

if (import.meta.main) {
  const [, , url] = process.argv;
  if (url === undefined) writeFileSync(manifestFile, await socketManifest());
  else process.stdout.write(await written(manifestFor(commands, { mode: "http", url })));
}

export function socketManifest(): Promise<string> {
  return written(manifestFor(commands, { mode: "socket" }));
}

function written(manifest: object): Promise<string> {
  return format(JSON.stringify(manifest), { parser: "json", printWidth: 120 });
}
