/** One side of bench/discord.ts in a process of its own, so that its CPU time is its own: a `bare` discord.js, or `ours`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Client, Events, GatewayIntentBits } from "discord.js";

import { connectDiscord } from "../src/adapters/discord/adapter.ts";
import { commands } from "../src/commands/index.ts";
import { openFiles } from "../src/store/files.ts";
import { openVault } from "../src/store/vault.ts";
import { openInbox } from "../src/store/inbox.ts";
import { openStore } from "../src/store/open.ts";
import { glow, type Where } from "./glow.ts";

export interface Told extends Where {
  side: "bare" | "ours";
  apiUrl: string;
  token: string;
}

async function bare({ apiUrl, token }: Told): Promise<void> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    rest: { api: apiUrl },
  });
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply("Spring Glow: 8.2M views.");
  });
  const isReady = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await isReady;
  await client.application?.commands.set([{ name: "stats", description: "Quick stats." }]);
}

async function ours({ apiUrl, token, ...where }: Told, folder: string): Promise<void> {
  const store = await openStore({ folder: join(folder, "entries") });
  await store.append([...glow(where)]);
  const now = () => new Date().toISOString();
  const { inbox } = await openInbox({ folder: join(folder, "inbox"), now });
  const report = (error: unknown) => {
    console.error(error);
    return "bench";
  };
  await connectDiscord({
    house: {
      ...{ commands, store, report },
      files: openFiles({ folder: join(folder, "files"), now }),
      vault: openVault({ folder: join(folder, "vault"), now }),
    },
    ...{ inbox, now, token, apiUrl, listens: false, begins: { zone: "UTC", locale: "en-US" }, warn: console.error },
    registered: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() },
  });
}

if (process.send !== undefined) {
  const folder = mkdtempSync(join(tmpdir(), "looseleaf-discord-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  process.once("disconnect", () => process.exit());
  process.on("message", (message) => {
    if (message === "cpu") process.send?.({ cpu: process.cpuUsage() });
    else void begin(message as Told, folder);
  });
  process.send("here");
}

async function begin(told: Told, folder: string): Promise<void> {
  await (told.side === "bare" ? bare(told) : ours(told, folder));
  process.send?.("ready");
}
