import { setTimeout as sleep } from "node:timers/promises";
import { Client, type ClientOptions, Events, GatewayIntentBits, type Interaction, Partials } from "discord.js";

import { type DiscordOptions, type LocalDiscord, startDiscord } from "./discord.ts";

/** The smallest real discord.js clients, wired to a local Discord. They show how to wire another. */
const closing: (() => Promise<unknown>)[] = [];

/**
 * Stops every client and every Discord, the last first. discord.js waits without end for a socket that is just being made;
 * then it ends with its Discord.
 */
export async function closeAll(): Promise<void> {
  for (const close of closing.splice(0).reverse()) await Promise.race([close(), sleep(5_000)]);
}

/** Three people; a channel for all and a private one. */
export async function discordWith(options: DiscordOptions = {}): Promise<LocalDiscord> {
  const discord = await startDiscord({
    roles: [{ name: "Marketer", permissions: ["ManageGuild"] }, { name: "Creator" }],
    people: [{ name: "mia", roles: ["Marketer"] }, { name: "tom", roles: ["Creator"] }, { name: "lena" }],
    channels: [{ name: "results" }, { name: "team", private: true, sees: ["Marketer"] }],
    ...options,
  });
  closing.push(() => discord.stop());
  return discord;
}

const usual = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** Not logged in yet. */
export function clientFor(discord: LocalDiscord, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: usual,
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [] },
    rest: { api: discord.apiUrl, timeout: 2000 },
    ...options,
  });
  client.on(Events.Error, () => undefined);
  closing.push(() => client.destroy());
  return client;
}

/** Logged in and ready. */
export async function clientOn(
  discord: LocalDiscord,
  answer: (interaction: Interaction) => Promise<unknown> = () => Promise.resolve(),
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = clientFor(discord, options);
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction).catch(() => undefined));
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}
