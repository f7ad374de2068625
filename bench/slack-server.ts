/** One side of bench/slack.ts in a process of its own, so that its CPU time is its own: `bare` Bolt, `chat` SDK, `ours`. */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { createSlackAdapter } from "@chat-adapter/slack";
import { createMemoryState } from "@chat-adapter/state-memory";
import { App, HTTPReceiver } from "@slack/bolt";
import { Chat, ConsoleLogger, type Adapter } from "chat";
import { z } from "zod";

import { connectSlack } from "../src/adapters/slack/adapter.ts";
import { commands } from "../src/commands/index.ts";
import { defineCommand } from "../src/core/command.ts";
import type { FileSystem } from "../src/store/file-system.ts";
import { openFiles } from "../src/store/files.ts";
import { openVault } from "../src/store/vault.ts";
import { openInbox } from "../src/store/inbox.ts";
import { nodeFiles } from "../src/store/node-files.ts";
import { openStore } from "../src/store/open.ts";
import { glow } from "./glow.ts";

export const signingSecret = "bench-secret";
const token = "xoxb-bench";
const [, , side, apiUrl = "", syncMs = "0"] = process.argv;

async function bare(): Promise<number> {
  const receiver = new HTTPReceiver({ signingSecret });
  const app = new App({
    token,
    receiver,
    deferInitialization: true,
    convoStore: false,
    clientOptions: { slackApiUrl: apiUrl },
  });
  app.command("/campaign", ({ ack }) => ack("Spring Glow: 8.2M views."));
  await app.init();
  const address = (await receiver.start(0)).address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** It knows no acknowledgement with a text: what a command answers, it posts. Both are counted as soon as both are done. */
async function chatSdk(): Promise<number> {
  const logger = new ConsoleLogger("silent");
  const slack = createSlackAdapter({ botToken: token, signingSecret, apiUrl, logger });
  // Its own types do not fit each other where optional means optional.
  const adapters = { slack: slack as unknown as Adapter };
  const chat = new Chat({ userName: "bench", adapters, state: createMemoryState(), logger });
  chat.onSlashCommand("/campaign", async ({ channel }) => {
    await channel.post("Spring Glow: 8.2M views.");
  });
  const server = createServer((asked, response) => {
    void bodyOf(asked).then(async (body) => {
      const headers = Object.entries(asked.headers).map(([name, value]): [string, string] => [name, String(value)]);
      const posted: Promise<unknown>[] = [];
      const answer = await chat.webhooks.slack(
        new Request("http://127.0.0.1/slack/events", { method: "POST", headers, body }),
        { waitUntil: (work) => void posted.push(work) },
      );
      await Promise.all(posted);
      response.writeHead(answer.status).end(await answer.text());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function bodyOf(asked: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of asked) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function ours(folder: string): Promise<number> {
  const files = slowed(Number(syncMs));
  const store = await openStore({ folder: join(folder, "entries"), files });
  await store.append([...glow({ brand: "slack:T1", user: "slack:T1:U1", room: "slack:T1:C1" })]);
  const now = () => new Date().toISOString();
  const { inbox } = await openInbox({ folder: join(folder, "inbox"), now, files });
  const report = (error: unknown) => {
    console.error(error);
    return "bench";
  };
  const { port } = await connectSlack({
    house: {
      ...{ commands: [...commands, hung], store, report },
      files: openFiles({ folder: join(folder, "files"), now }),
      vault: openVault({ folder: join(folder, "vault"), now }),
    },
    ...{ inbox, now, token, apiUrl, report, begins: { zone: "UTC", locale: "en-US" } },
    transport: { mode: "http", signingSecret, port: 0 },
    ...{ warn: console.error, onFeedback: console.error },
  });
  return port ?? 0;
}

/** As if a model never answered. */
const hung = defineCommand({
  name: "hung",
  summary: "Never answers.",
  role: "viewer",
  effect: "reads",
  audience: "channel",
  options: z.strictObject({}),
  examples: [""],
  run: () => new Promise(() => undefined),
});

function slowed(ms: number): FileSystem {
  if (ms === 0) return nodeFiles;
  return {
    ...nodeFiles,
    async open(path, how) {
      const file = await nodeFiles.open(path, how);
      return { ...file, syncData: () => Promise.all([file.syncData(), wait(ms)]).then(() => undefined) };
    },
  };
}

if (side !== undefined && process.send !== undefined) {
  const folder = mkdtempSync(join(tmpdir(), "looseleaf-slack-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const port = side === "bare" ? await bare() : side === "chat" ? await chatSdk() : await ours(folder);
  process.on("message", (asked) => {
    if (asked === "cpu") process.send?.({ cpu: process.cpuUsage() });
    else process.exit();
  });
  process.send({ port });
}
