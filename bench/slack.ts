/**
 * CPU time per slash command over signed HTTP, against a bare Bolt app with the same receiver that acknowledges with a
 * text (= 1.00). The cases are visited in rotation. Then how long acknowledgements take at 50 events a second, also with
 * a disk slowed to 200 ms and a command that never answers.
 */
import { fork, type ChildProcess } from "node:child_process";
import { createHmac } from "node:crypto";
import { createServer, request, Agent, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { signingSecret } from "./slack-server.ts";
import { cpuOf, told } from "./support/child.ts";
import { median } from "./support/median.ts";

const rounds = 9;
const perVisit = 300;
const warmUps = 2;

interface Side {
  port: number;
  child: ChildProcess;
}

interface Case {
  name: string;
  side: Side;
  words: (n: number) => string;
  /** What the acknowledgement says, so that what is measured is what is meant. */
  says: string;
}

export async function run(): Promise<void> {
  const api = await stubApi();
  const apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}/api/`;
  answersTo = `${apiUrl}response`;
  try {
    const [bare, chat, ours] = [await start("bare", apiUrl), await start("chat", apiUrl), await start("ours", apiUrl)];
    const cases: Case[] = [
      { name: "bare", side: bare, words: () => "stats", says: "Spring Glow" },
      { name: "help", side: ours, words: () => "help", says: "What you can say" },
      { name: "stats", side: ours, words: () => "stats", says: "Spring Glow, week" },
      { name: "log", side: ours, words: (n) => `log creator${n % 50} ${50_000 + n} views`, says: "views (+" },
      // Its acknowledgement is empty: it answers with a post.
      { name: "chat", side: chat, words: () => "stats", says: "" },
    ];
    const ratios = await compare(cases);
    const acks = await acknowledge(ours, "stats");
    for (const { child } of [bare, chat, ours]) child.kill();
    const slow = await start("ours", apiUrl, "200");
    const slowAcks = await acknowledge(slow, "hung");
    slow.child.kill();
    console.log(`acknowledgement p99 at 50 events/s: ${acks} ms; disk at 200 ms and a hung command: ${slowAcks} ms`);
    console.log(JSON.stringify({ name: "slack", ratios, ackP99Ms: acks, slowAckP99Ms: slowAcks }));
  } finally {
    for (const child of children) child.kill();
    agent.destroy();
    api.close();
    api.closeAllConnections();
  }
}

const children = new Set<ChildProcess>();

async function compare(cases: readonly Case[]): Promise<Record<string, number>> {
  const perRequest = new Map<string, number[]>();
  let n = 0;
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const each of cases) {
      const before = await cpuOf(each.side.child);
      for (let i = 0; i < perVisit; i += 8)
        await Promise.all(Array.from({ length: 8 }, () => answered(each, (n += 1))));
      const used = ((await cpuOf(each.side.child)) - before) / Math.ceil(perVisit / 8) / 8;
      if (round < warmUps) late.clear();
      if (round >= warmUps) perRequest.set(each.name, [...(perRequest.get(each.name) ?? []), used]);
    }
  }
  const base = median(perRequest.get("bare") ?? []);
  const ratios: Record<string, number> = {};
  for (const [name, count] of late)
    console.log(`${name}: ${count} of ${rounds * perVisit} answered after an empty acknowledgement`);
  for (const [name, all] of perRequest) {
    ratios[name] = Number((median(all) / base).toFixed(3));
    console.log(`${name.padEnd(6)} ${median(all).toFixed(0)} µs CPU, ${String(ratios[name])} of bare`);
  }
  return ratios;
}

/** Where answers go that do not fit an acknowledgement. */
let answersTo = "";

const late = new Map<string, number>();

async function answered({ name, side, words, says }: Case, n: number): Promise<void> {
  const { body } = await slash(side, words(n));
  // What takes longer than a moment, as on a cold start, is acknowledged empty and answered afterwards.
  if (body === "" && says !== "") late.set(name, (late.get(name) ?? 0) + 1);
  else if (!body.includes(says)) throw new Error(`${name} was answered with: ${body.slice(0, 200)}`);
}

/** Half messages in a results room, half commands, at 50 a second for six seconds: the 99th percentile in ms. */
async function acknowledge(side: Side, words: string): Promise<number> {
  // What is loaded with the first of each kind is a start's cost, and measured there.
  for (let i = 0; i < 10; i++) await Promise.all([event(side, 1_000 + i), slash(side, words)]);
  const acks: Promise<Ack>[] = [];
  for (let i = 0; i < 300; i++) {
    const asked = i % 2 === 0 ? event(side, i) : slash(side, words);
    acks.push(asked);
    await wait(20);
  }
  const sorted = (await Promise.all(acks)).map(({ ms }) => ms).toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0);
}

interface Ack {
  /** Until the acknowledgement is there whole. */
  ms: number;
  body: string;
}

function event({ port }: Side, n: number): Promise<Ack> {
  const said = {
    type: "message",
    channel: "C1",
    channel_type: "channel",
    user: "U1",
    ts: `1771232400.${String(n).padStart(6, "0")}`,
  };
  const body = {
    type: "event_callback",
    team_id: "T1",
    event_id: `Ev${performance.now()}${n}`,
    event: { ...said, text: `creator${n % 50} ${60_000 + n} views` },
  };
  return send(port, JSON.stringify(body), "application/json");
}

let triggers = 0;

function slash({ port }: Side, text: string): Promise<Ack> {
  const fields = {
    ...{
      token: "x",
      team_id: "T1",
      team_domain: "t",
      channel_id: "C1",
      channel_name: "team",
      user_id: "U1",
      user_name: "ada",
    },
    ...{
      command: "/campaign",
      text,
      api_app_id: "A1",
      is_enterprise_install: "false",
      trigger_id: `${process.pid}.${(triggers += 1)}`,
    },
    response_url: answersTo,
  };
  return send(port, new URLSearchParams(fields).toString(), "application/x-www-form-urlencoded");
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function send(port: number, body: string, type: string): Promise<Ack> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac("sha256", signingSecret).update(`v0:${timestamp}:${body}`).digest("hex")}`;
  const headers = { "content-type": type, "x-slack-request-timestamp": timestamp, "x-slack-signature": signature };
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path: "/slack/events", method: "POST", agent, headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const ack = { ms: performance.now() - begun, body: Buffer.concat(chunks).toString() };
          if (response.statusCode === 200) resolve(ack);
          else reject(new Error(`answered ${String(response.statusCode)}`));
        });
      },
    );
    sent.on("error", reject).end(body);
  });
}

/** Slack's side: everything is fine. */
async function stubApi(): Promise<Server> {
  const answer = JSON.stringify({
    ok: true,
    team: "Glow",
    team_id: "T1",
    user_id: "UB",
    bot_id: "BB",
    ts: "1.1",
    channel: "C1",
  });
  const server = createServer((asked, response) => {
    asked.resume().on("end", () => response.writeHead(200, { "content-type": "application/json" }).end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

async function start(side: string, apiUrl: string, syncMs = "0"): Promise<Side> {
  const child = fork(fileURLToPath(new URL("./slack-server.ts", import.meta.url)), [side, apiUrl, syncMs]);
  children.add(child);
  const { port } = (await told(child)) as { port: number };
  return { port, child };
}
