import { readFile } from "node:fs/promises";
import { enableCompileCache, registerHooks } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Flags } from "./adapters/console/flags.ts";
import type { Config } from "./config.ts";
import type { Store } from "./core/ports.ts";
import type { House } from "./core/prepare.ts";
import type { Rooms } from "./core/rooms.ts";
import type { Outbox } from "./schedule/outbox.ts";
import type { Platforms } from "./serve.ts";

// Before anything else is loaded, so that the second start need not compile it again.
enableCompileCache(fileURLToPath(new URL("../data/compile-cache", import.meta.url)));

// Our own files, and those of zod, import each other by their exact names: looking each of them up on the disk is a
// quarter of the start.
registerHooks({
  resolve(specifier, context, next) {
    const { parentURL } = context;
    const isOurs = /^\.\.?\/.*\.ts$/.test(specifier);
    const isZods = /^\.\.?\/.*\.js$/.test(specifier) && parentURL?.includes("/node_modules/zod/") === true;
    if (parentURL === undefined || !(isOurs || isZods)) return next(specifier, context);
    const format = isOurs ? "module-typescript" : "module";
    // Nobody asks for another of the sixty languages that zod can complain in.
    const file = isZods && specifier === "../locales/index.js" ? "../locales/en.js" : specifier;
    return { url: new URL(file, parentURL).href, format, shortCircuit: true };
  },
});

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever read us has gone: `npm start | head`.
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const { UserError } = await import("./core/errors.ts");
try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function main(given: readonly string[]): Promise<void> {
  const { flagsHelp, readFlags } = await import("./adapters/console/flags.ts");
  const flags = readFlags(given);
  if (flags.isHelp) {
    process.stdout.write(`${flagsHelp}\n`);
    return;
  }
  const { discordSettings, readConfig, slackSettings } = await import("./config.ts");
  loadSettings();
  const config = readConfig(process.env);
  const [slack, discord] = [slackSettings(config), discordSettings(config)];
  if (flags.isDryRun) {
    process.stdout.write(`${await dryRun(discord)}\n`);
    return;
  }
  const folder = flags.data ?? config.LOOSELEAF_DATA;
  const { openStore } = await import("./store/open.ts");
  const opening = openStore({ folder: join(folder, "entries"), onNotice: tell, onFailure: tell });
  // What is needed next is loaded while the disk is read.
  const [store] = await Promise.all([opening, import("./commands/index.ts")]);
  // Not before: what is loaded is young and stays, and a small heap would be swept a dozen times for nothing.
  const { keepHeapSmall } = await import("./operations/memory.ts");
  keepHeapSmall();
  const background = new Set<Promise<void>>();
  try {
    const opened = { store, flags, config, folder, background };
    await (slack === undefined && discord === undefined ? talk(opened) : connected({ slack, discord }, opened));
  } finally {
    await Promise.all(background);
    await store.close();
  }
}

interface Opened {
  store: Store;
  flags: Flags;
  config: Config;
  folder: string;
  /** Work that no answer waits for; the store is closed after it. */
  background: Set<Promise<void>>;
}

async function talk(opened: Opened): Promise<void> {
  const { store, flags, folder } = opened;
  const { askerOf, converse, greeting, roomOf } = await import("./adapters/console/adapter.ts");
  const house = await houseOf(opened);
  const now = () => flags.now ?? new Date().toISOString();
  const { brand, isSample } = await beginBrand(opened, now());
  const { stdin: input, stdout: output } = process;
  const isInteractive = input.isTTY && output.isTTY && !flags.isJson;
  const { ConsoleRooms } = await import("./adapters/console/rooms.ts");
  const rooms = new ConsoleRooms({ store, output, isJson: flags.isJson });
  let outbox: Promise<Outbox> | undefined;
  house.deliver = async () => (await (outbox ??= openOutbox({ house, rooms, store, now }))).deliver();
  await converse(
    {
      ...{ house, brand, now, asksForms: isInteractive, home: homedir(), delivery: deliveries() },
      asker: askerOf(flags.as, await store.creators(brand)),
      room: roomOf(flags.room),
    },
    {
      ...{ input, output, isInteractive, isJson: flags.isJson, historyFile: join(folder, "said.txt") },
      filesFolder: join(folder, "saved"),
      hasColours: output.isTTY && (process.env["NO_COLOR"] ?? "") === "",
      greeting: greeting(flags, isSample),
    },
  );
}

interface Speaking {
  house: House;
  rooms: Rooms;
  store: Store;
  now: () => string;
  /** The stretch in which nothing ran that an instant lies in. */
  awayAt?: (instant: string) => { from: string; to: string } | undefined;
}

/** Says what is owed of its own accord; the words are loaded with the first of it. */
async function openOutbox(to: Speaking): Promise<Outbox> {
  const [{ Outbox }, { composing }, { tell: words }] = await Promise.all([
    import("./schedule/outbox.ts"),
    import("./schedule/composing.ts"),
    import("./commands/summaries/tell.ts"),
  ]);
  const { house } = to;
  return new Outbox({ ...to, compose: composing({ ...to, tell: words }), report: (error) => house.report(error) });
}

/** Connected to where people talk, until somebody ends the process or nothing is heard any more. */
async function connected(to: Platforms, opened: Opened): Promise<void> {
  const { store, folder, config } = opened;
  const [{ serve }, house] = await Promise.all([import("./serve.ts"), houseOf(opened)]);
  const now = () => new Date().toISOString();
  const begins = beginning(config);
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const { openAlive } = await import("./operations/alive.ts");
  const { mark, awayAt } = await openAlive({ file: join(folder, "alive.txt"), now });
  const outbox = (rooms: Rooms) => openOutbox({ house, rooms, store, now, awayAt });
  const onMinute = () => mark().catch((error: unknown) => void house.report(error));
  const by = { store, house, folder, now, begins, openOutbox: outbox, onMinute };
  const isLost = await serve(to, { ...by, ended: ended(), say, warn: tell });
  // Whoever keeps the process running starts it again.
  if (isLost) process.exitCode = 1;
}

/** What a start would change of the commands in Discord's picker. */
async function dryRun(discord: Platforms["discord"]): Promise<string> {
  if (discord === undefined) throw new UserError("--dry-run is for Discord, and DISCORD_TOKEN is not set.");
  const [{ registration }, { commands }] = await Promise.all([
    import("./adapters/discord/register.ts"),
    import("./commands/index.ts"),
  ]);
  const changes = await registration({ ...discord, commands });
  return changes.length === 0 ? "Nothing would change." : changes.join("\n");
}

function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

async function houseOf({ store, flags, config, folder, background }: Opened): Promise<House> {
  const [{ openFiles }, { openVault }, { commands }, { makeReport }, { openPlaybook }] = await Promise.all([
    import("./store/files.ts"),
    import("./store/vault.ts"),
    import("./commands/index.ts"),
    import("./operations/report.ts"),
    import("./assistant/playbook.ts"),
  ]);
  const now = () => flags.now ?? new Date().toISOString();
  const report = makeReport({ file: join(folder, "errors.log"), now, tell });
  const playbook = openPlaybook(readText);
  const assistant = await assistantOf(config, { folder, commands, report });
  const follow = async (link: string) => (await import("./operations/short-link.ts")).followShortLink(link);
  const later = (work: Promise<void>) => {
    background.add(work);
    void work.finally(() => background.delete(work));
  };
  const files = openFiles({ folder: join(folder, "files"), now });
  const vault = openVault({ folder: join(folder, "vault"), now });
  const { linkHosts } = await import("./config.ts");
  const links = linkHosts(config);
  return { commands, store, files, vault, playbook, report, follow, later, links, ...(assistant && { assistant }) };
}

/** undefined: no model is configured. The SDK is loaded with the first question that needs it. */
async function assistantOf(config: Config, house: Pick<House, "commands" | "report"> & { folder: string }) {
  const { modelSettings } = await import("./config.ts");
  const settings = modelSettings(config);
  if (settings === undefined) return undefined;
  const [{ openAssistant }, { openDayLog }] = await Promise.all([
    import("./assistant/openai.ts"),
    import("./operations/usage.ts"),
  ]);
  const { folder, commands, report } = house;
  return openAssistant({
    ...{ ...settings, commands, read: readText, report },
    meter: openDayLog(join(folder, "usage")),
    clock: () => performance.now(),
  });
}

function readText(path: string): Promise<string> {
  return readFile(new URL(`../${path}`, import.meta.url), "utf8");
}

/** An id for each message: one process at a time holds the data folder. */
function deliveries(): () => string {
  const start = `console/${performance.timeOrigin.toString(36)}-${process.pid}`;
  let count = 0;
  return () => `${start}/${(count += 1)}`;
}

/** The sample is written on the first start; a brand of one's own begins with the machine's zone, and is then the usual. */
async function beginBrand({ store, flags, config }: Opened, now: string) {
  const { beginHome, beginSample, hasOwn } = await import("./adapters/console/begin.ts");
  const isSample = flags.isSample ?? !(await hasOwn(store));
  const brand = isSample ? await beginSample(store, now) : await beginHome(store, { now, ...beginning(config) });
  return { brand, isSample };
}

/** What a new brand begins with. */
function beginning(config: Config): { zone: string; locale: string } {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  return { zone: config.LOOSELEAF_ZONE ?? timeZone, locale: config.LOOSELEAF_LOCALE ?? locale };
}

function loadSettings(): void {
  try {
    process.loadEnvFile();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

function tell(notice: string | Error): void {
  process.stderr.write(`${typeof notice === "string" ? notice : notice.message}\n`);
}
