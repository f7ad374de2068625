import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from "@slack/bolt";
import { afterEach, expect, test } from "vitest";

import { faultsInBlocks, faultsInView } from "./slack/block-kit/validate.ts";
import { type LocalSlack, type SlackOptions, startSlack } from "./slack/slack.ts";

const closing: (() => Promise<unknown>)[] = [];

async function closeAll(): Promise<void> {
  for (const close of closing.splice(0).reverse()) await close();
}

afterEach(closeAll);

const everybody: SlackOptions = {
  people: [{ id: "U_MIA" }, { id: "U_TOM" }],
  channels: [{ id: "C_RESULTS" }, { id: "C_TEAM", private: true, members: ["U_TOM"] }],
};

async function slackWith(options: SlackOptions = {}): Promise<LocalSlack> {
  const slack = await startSlack({ ...everybody, ...options });
  closing.push(() => slack.stop());
  return slack;
}

/** Deliveries by socket: receiver and listeners have clients of their own, as their retries must differ. */
async function socketApp(slack: LocalSlack, listen: (app: App) => void): Promise<App> {
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    clientPingTimeout: 300,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });
  const app = boltApp(slack, receiver);
  listen(app);
  await app.init();
  await app.start();
  closing.push(() => receiver.client.disconnect());
  return app;
}

async function httpApp(slack: LocalSlack, listen: (app: App) => void): Promise<App> {
  const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, logLevel: LogLevel.ERROR });
  const app = boltApp(slack, receiver);
  listen(app);
  await app.init();
  const server = await receiver.start(0);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  slack.deliverTo(`http://127.0.0.1:${address.port}/slack/events`);
  closing.push(() => receiver.stop());
  return app;
}

function boltApp(slack: LocalSlack, receiver: SocketModeReceiver | HTTPReceiver): App {
  return new App({
    token: slack.token,
    receiver,
    deferInitialization: true,
    convoStore: false,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 2, minTimeout: 20 }, timeout: 2000 },
  });
}

/** A listener's whole work in many tests: to remember. */
function note<Item>(notes: Item[], item: Item): Promise<void> {
  notes.push(item);
  return Promise.resolve();
}

const transports = [
  ["a socket", socketApp],
  ["signed HTTP", httpApp],
] as const;

const form = {
  type: "modal" as const,
  callback_id: "log",
  title: { type: "plain_text" as const, text: "Log a result" },
  submit: { type: "plain_text" as const, text: "Save" },
  blocks: [
    {
      type: "input" as const,
      block_id: "views",
      label: { type: "plain_text" as const, text: "Views" },
      element: { type: "number_input" as const, action_id: "views", is_decimal_allowed: false },
    },
    {
      type: "input" as const,
      block_id: "note",
      optional: true,
      label: { type: "plain_text" as const, text: "Note" },
      element: { type: "plain_text_input" as const, action_id: "note" },
    },
  ],
};

const withButton = [
  { type: "section" as const, text: { type: "mrkdwn" as const, text: "48,000 views" } },
  {
    type: "actions" as const,
    elements: [
      { type: "button" as const, action_id: "undo", value: "r1", text: { type: "plain_text" as const, text: "Undo" } },
    ],
  },
];

test.each(transports)("over %s a command is acknowledged with a reply only its asker sees", async (_, start) => {
  const slack = await slackWith();
  await start(slack, (app) => app.command("/campaign", ({ ack, command }) => ack(`You asked: ${command.text}`)));
  const outcome = await slack.as("U_MIA").in("C_RESULTS").commands("/campaign stats last_week");
  expect(outcome).toMatchObject({ acked: true, texts: ["You asked: stats last_week"] });
  expect(outcome.ackMs).toBeLessThan(3000);
  expect(slack.as("U_MIA").in("C_RESULTS").screen).toEqual(["You asked: stats last_week"]);
  expect(slack.as("U_TOM").in("C_RESULTS").screen).toEqual([]);
  expect(slack.evidence.violations).toEqual([]);
});

test.each(transports)("over %s respond answers five times, then its address is used up", async (_, start) => {
  const slack = await slackWith();
  const failures: number[] = [];
  await start(slack, (app) =>
    app.command("/campaign", async ({ ack, respond }) => {
      await ack();
      for (const n of [1, 2, 3, 4, 5, 6]) {
        await respond({ text: `answer ${n}`, response_type: n === 1 ? "in_channel" : "ephemeral" }).catch(
          (error: unknown) => failures.push((error as { statusCode: number }).statusCode),
        );
      }
    }),
  );
  const outcome = await slack.as("U_MIA").in("C_TEAM").commands("/campaign");
  await outcome.settled();
  expect(failures).toEqual([404]);
  expect(slack.as("U_TOM").in("C_TEAM").screen).toEqual(["answer 1"]);
  expect(slack.evidence.requestsTo("response_url").at(-1)?.answer).toEqual({ ok: false, error: "used_url" });
});

test.each(transports)("over %s a form opens, refuses a field, and closes when it is right", async (_, start) => {
  const slack = await slackWith();
  const saved: unknown[] = [];
  await start(slack, (app) => {
    app.command("/campaign", async ({ ack, client, body }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: form });
    });
    app.view("log", async ({ ack, view }) => {
      const views = Number(view.state.values["views"]?.["views"]?.value);
      if (views > 1000) return ack({ response_action: "errors", errors: { views: "That is a lot." } });
      saved.push(view.state.values);
      await ack();
    });
  });
  const mia = slack.as("U_MIA").in("C_RESULTS");
  const opened = await mia.commands("/campaign log");
  await opened.reply("Log a result");
  const empty = await mia.submits(mia.modal);
  expect(empty).toMatchObject({ delivered: false, errors: { views: "Please complete this required field." } });
  const refused = await mia.submits(mia.modal, { Views: 5000 });
  expect(refused.errors).toEqual({ views: "That is a lot." });
  expect(mia.modal).toBeDefined();
  const taken = await mia.submits(mia.modal, { views: "900" });
  expect(taken).toMatchObject({ acked: true, errors: {} });
  expect(mia.modal).toBeUndefined();
  expect(saved).toEqual([
    {
      views: { views: { type: "number_input", value: "900" } },
      note: { note: { type: "plain_text_input", value: null } },
    },
  ]);
});

test.each(transports)("over %s a button changes the message that bears it", async (_, start) => {
  const slack = await slackWith();
  await start(slack, (app) => {
    app.message(async ({ say, message }) => {
      if (message.subtype === undefined) await say({ text: "48,000 views", blocks: withButton });
    });
    app.action("undo", async ({ ack, respond, action }) => {
      await ack();
      await respond({ replace_original: true, text: `Taken back ${"value" in action ? action.value : ""}` });
    });
  });
  const mia = slack.as("U_MIA").in("C_RESULTS");
  const said = await mia.says("48k now");
  const reply = await said.reply("48,000 views");
  if (!("message" in reply)) throw new Error("no message");
  await (await mia.clicks(reply.message, "Undo")).reply("Taken back r1");
  expect(slack.transcript("C_RESULTS")).toBe("mia: 48k now\napp: Taken back r1");
});

test("a mention in a channel comes as message and as app_mention, each with its own event_id", async () => {
  const slack = await slackWith();
  const heard: string[] = [];
  await socketApp(slack, (app) => {
    app.message(({ body }) => note(heard, body.event_id));
    app.event("app_mention", ({ body }) => note(heard, body.event_id));
  });
  const outcome = await slack.as("U_MIA").in("C_RESULTS").says("<@U_BOT> who leads?");
  expect(outcome.deliveries.map((each) => each.type)).toEqual(["message", "app_mention"]);
  await outcome.settled();
  expect(new Set(heard).size).toBe(2);
});

test("edits and deletions arrive as hidden messages", async () => {
  const slack = await slackWith();
  const heard: unknown[] = [];
  await socketApp(slack, (app) => app.event("message", ({ event }) => note(heard, event.subtype)));
  const mia = slack.as("U_MIA").in("C_RESULTS");
  const { message } = await mia.says("48k");
  if (!message) throw new Error("nothing said");
  await mia.edits(message, "49k");
  await (await mia.deletes(message)).settled();
  expect(heard).toEqual([undefined, "message_changed", "message_deleted"]);
});

test.each(transports)("over %s the same event can come again, as a duplicate and as a retry", async (_, start) => {
  const slack = await slackWith();
  const heard: [string, number | undefined][] = [];
  await start(slack, (app) => app.message(({ body, context }) => note(heard, [body.event_id, context.retryNum])));
  const { deliveries } = await slack.as("U_MIA").in("C_RESULTS").says("48k");
  await slack.redeliver(deliveries[0]);
  await slack.redeliver(deliveries[0], 2, { asRetry: true });
  await slack.quiet();
  expect(new Set(heard.map(([id]) => id)).size).toBe(1);
  expect(heard.map(([, retry]) => retry ?? 0).sort()).toEqual([0, 0, 1, 2]);
});

test("an event that fails is tried again three times with its reason", async () => {
  const slack = await slackWith({ retryDelaysMs: [0, 10, 20] });
  await httpApp(slack, () => undefined);
  slack.skewClock(-600);
  const outcome = await slack.as("U_MIA").in("C_RESULTS").says("48k");
  await outcome.settled();
  const attempts = outcome.deliveries[0]?.attempts ?? [];
  expect(attempts.map(({ retryNum, retryReason, status }) => [retryNum, retryReason, status])).toEqual([
    [0, undefined, 401],
    [1, "http_error", 401],
    [2, "http_error", 401],
    [3, "http_error", 401],
  ]);
});

test("a wrong signature is refused, and the address can be verified", async () => {
  const slack = await slackWith();
  await httpApp(slack, () => undefined);
  const spoilt = await slack.post("{}", "application/json", { signature: "v0=00" });
  expect(spoilt.status).toBe(401);
  expect(await slack.verifyUrl()).toBe(true);
});

test("what is not acknowledged in time is told to the person", async () => {
  const slack = await slackWith({ ackDeadlineMs: 100 });
  await socketApp(slack, (app) => app.command("/campaign", () => Promise.resolve()));
  const outcome = await slack.as("U_MIA").in("C_RESULTS").commands("/campaign");
  expect(outcome).toMatchObject({ acked: false, texts: ['/campaign failed with the error "operation_timeout"'] });
});

test("a command nobody registered is no command", async () => {
  const slack = await slackWith();
  const outcome = await slack.as("U_MIA").in("C_RESULTS").commands("/campain");
  expect(outcome).toMatchObject({ delivered: false, texts: ["/campain is not a valid command."] });
});

test("a rate limit answers 429 with the seconds to wait, and the SDK waits", async () => {
  const slack = await slackWith();
  const app = await socketApp(slack, () => undefined);
  slack.fault({ method: "chat.postMessage", retryAfter: 1 });
  const from = performance.now();
  await app.client.chat.postMessage({ channel: "C_RESULTS", text: "later" });
  expect(performance.now() - from).toBeGreaterThan(950);
  expect(slack.evidence.requestsTo("chat.postMessage").map((each) => each.status)).toEqual([429, 200]);
});

test("a reply that is lost makes the SDK post twice", async () => {
  const slack = await slackWith();
  const app = await socketApp(slack, () => undefined);
  slack.fault({ method: "chat.postMessage", applyFirst: true, destroy: true });
  await app.client.chat.postMessage({ channel: "C_RESULTS", text: "weekly report" });
  expect(slack.messages("C_RESULTS").map((each) => each.text)).toEqual(["weekly report", "weekly report"]);
  expect(slack.evidence.requestsTo("chat.postMessage").map((each) => each.lost)).toEqual([true, false]);
});

test("a status instead of an answer, an error instead of an answer", async () => {
  const slack = await slackWith();
  const app = await socketApp(slack, () => undefined);
  slack.fault({ method: "chat.postMessage", status: 503, times: 2 });
  slack.fault({ method: "chat.update", error: "fatal_error" });
  const { ts } = await app.client.chat.postMessage({ channel: "C_RESULTS", text: "third time lucky" });
  expect(slack.messages("C_RESULTS")).toHaveLength(1);
  await expect(app.client.chat.update({ channel: "C_RESULTS", ts: String(ts), text: "x" })).rejects.toThrow(
    "fatal_error",
  );
});

test("after a cut the app connects anew, and an event it missed is delivered then", async () => {
  const slack = await slackWith();
  const heard: string[] = [];
  await socketApp(slack, (app) =>
    app.message(({ message }) => note(heard, "text" in message ? (message.text ?? "") : "")),
  );
  slack.refuseSockets(1);
  slack.cutSockets();
  await slack.quiet(30);
  expect(slack.sockets.open).toBe(0);
  const outcome = await slack.as("U_MIA").in("C_RESULTS").says("48k");
  expect(outcome).toMatchObject({ delivered: true, acked: false });
  await outcome.settled();
  expect(slack.sockets).toMatchObject({ open: 1, greeted: 2 });
  expect(heard).toEqual(["48k"]);
});

test("a recycled socket is replaced, and the app's pings are answered", async () => {
  const slack = await slackWith();
  await socketApp(slack, () => undefined);
  slack.recycleSockets("warning");
  await slack.quiet(200);
  await slack.whenConnected();
  expect(slack.sockets.greeted).toBe(2);
  await slack.quiet(300);
  expect(slack.sockets.pingsReceived).toBeGreaterThan(0);
});

test("a trigger works once and for three seconds", async () => {
  const slack = await slackWith();
  const errors: unknown[] = [];
  await socketApp(slack, (app) =>
    app.shortcut("log", async ({ ack, client, shortcut }) => {
      await ack();
      const open = () => client.views.open({ trigger_id: shortcut.trigger_id, view: form });
      await open().catch((error: unknown) => errors.push((error as { data: { error: string } }).data.error));
      await open().catch((error: unknown) => errors.push((error as { data: { error: string } }).data.error));
    }),
  );
  await (await slack.as("U_MIA").shortcut("log")).settled();
  slack.expireTriggers({ also: "future" });
  await (await slack.as("U_MIA").shortcut("log")).settled();
  expect(errors).toEqual(["exchanged_trigger_id", "expired_trigger_id", "expired_trigger_id"]);
});

test("a stream grows, may be stopped by the person, and expires", async () => {
  const slack = await slackWith();
  const stopped: string[][] = [];
  const app = await socketApp(slack, (each) =>
    each.event("agent_session_stopped", ({ event }) => note(stopped, event.streaming_message_ts)),
  );
  const mia = slack.as("U_MIA");
  const { message } = await mia.says("who leads?");
  const target = { channel: "D_MIA", thread_ts: message?.ts ?? "" };
  const started = await app.client.chat.startStream({ ...target, markdown_text: "Lena " });
  const at = { channel: "D_MIA", ts: String(started.ts) };
  await app.client.chat.appendStream({ ...at, markdown_text: "leads." });
  expect(mia.screen.at(-1)).toBe("Lena leads.");
  expect(slack.assistance.sessions.get(`D_MIA:${message?.ts ?? ""}`)).toBe("processing");
  await expect(app.client.chat.update({ ...at, text: "x" })).rejects.toThrow("streaming_state_conflict");
  await (await mia.stops(at)).settled();
  expect(stopped).toEqual([[at.ts]]);
  slack.passTime(6 * 60_000);
  await expect(app.client.chat.appendStream({ ...at, markdown_text: "!" })).rejects.toThrow(
    "message_not_in_streaming_state",
  );
  await expect(app.client.chat.stopStream(at)).rejects.toThrow("message_not_in_streaming_state");
  const outside = { channel: "C_RESULTS", thread_ts: (await mia.in("C_RESULTS").says("?")).message?.ts ?? "" };
  await expect(app.client.chat.startStream(outside)).rejects.toThrow("missing_recipient_team_id");
});

test("a missing scope says what is needed, and keeps its events away", async () => {
  const slack = await slackWith();
  const app = await socketApp(slack, () => undefined);
  slack.dropScope("chat:write");
  await expect(app.client.chat.postMessage({ channel: "C_RESULTS", text: "x" })).rejects.toMatchObject({
    data: { error: "missing_scope", needed: "chat:write" },
  });
  slack.dropScope("channels:history");
  const outcome = await slack.as("U_MIA").in("C_RESULTS").says("48k");
  expect(outcome.delivered).toBe(false);
});

test("tokens of the wrong kind, wrong ones and none are told apart", async () => {
  const slack = await slackWith();
  const call = async (token: string, method = "chat.postMessage"): Promise<unknown> => {
    const headers = token === "" ? {} : { authorization: `Bearer ${token}` };
    const answer = await fetch(`${slack.apiUrl}${method}`, { method: "POST", headers });
    return ((await answer.json()) as { error: string }).error;
  };
  expect(await call("")).toBe("not_authed");
  expect(await call("xoxb-wrong")).toBe("invalid_auth");
  expect(await call(slack.appToken)).toBe("not_allowed_token_type");
  expect(await call(slack.token, "apps.connections.open")).toBe("not_allowed_token_type");
  expect(await call(slack.token, "chat.postCard")).toBe("unknown_method");
});

test("a file is fetched with a token; without files:read there is a page to sign in", async () => {
  const slack = await slackWith();
  const found: string[] = [];
  await socketApp(slack, (app) =>
    app.message(({ message }) => {
      if (message.subtype === "file_share") found.push(message.files?.[0]?.url_private_download ?? "");
      return Promise.resolve();
    }),
  );
  const outcome = await slack.as("U_MIA").in("C_RESULTS").uploads("views.csv", "creator,views\nlena,48000\n");
  expect(outcome.deliveries.map((each) => each.type)).toEqual(["message", "file_shared"]);
  await outcome.settled();
  const get = () => fetch(found[0] ?? "", { headers: { authorization: `Bearer ${slack.token}` } });
  expect(await (await get()).text()).toBe("creator,views\nlena,48000\n");
  slack.dropScope("files:read");
  const page = await get();
  expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
});

test("the SDK uploads a file and shares it", async () => {
  const slack = await slackWith();
  const app = await socketApp(slack, () => undefined);
  const file = Buffer.from([0x89, 0x50, 0xff, 0x0d, 0x0a, 0x0d, 0x0a, 0x00]);
  await app.client.filesUploadV2({ channel_id: "C_RESULTS", file, filename: "chart.png", initial_comment: "Week 3" });
  expect(slack.files[0]?.content.equals(file)).toBe(true);
  expect(slack.transcript("C_RESULTS")).toBe("app: Week 3\n[file chart.png]");
});

test("blocks that break a rule are refused with a pointer, and written down", async () => {
  const slack = await slackWith();
  const app = await socketApp(slack, () => undefined);
  const blocks = [{ type: "header", text: { type: "plain_text", text: "x".repeat(151) } }];
  await expect(app.client.chat.postMessage({ channel: "C_RESULTS", text: "x", blocks })).rejects.toMatchObject({
    data: { error: "invalid_blocks", errors: ["must be less than 151 characters [json-pointer:/blocks/0/text/text]"] },
  });
  expect(slack.evidence.violations).toMatchObject([{ method: "chat.postMessage", pointer: "/blocks/0/text/text" }]);
  await expect(app.client.blocks.validate({ blocks })).rejects.toMatchObject({
    data: { errors: [{ code: "failed_constraint", pointer: "/0/text/text" }] },
  });
});

test("home, messages tab, suggestions and who was rung", async () => {
  const slack = await slackWith();
  await socketApp(slack, (app) => {
    app.event("app_home_opened", async ({ event, client }) => {
      if (event.tab === "home") {
        await client.views.publish({ user_id: event.user, view: { type: "home", blocks: withButton.slice(0, 1) } });
        return;
      }
      const prompts = [{ title: "Who leads?", message: "Who leads this week?" }] as [
        { title: string; message: string },
      ];
      await client.assistant.threads.setSuggestedPrompts({ channel_id: event.channel, prompts });
    });
    app.options("creator", ({ ack, options }) =>
      ack({ options: [{ text: { type: "plain_text", text: `${options.value}na` }, value: "c1" }] }),
    );
    app.message(async ({ say }) => {
      const elements = [{ type: "external_select" as const, action_id: "creator", min_query_length: 1 }];
      await say({ text: "Whose, <@U_TOM>?", blocks: [{ type: "actions", elements }] });
    });
  });
  const mia = slack.as("U_MIA");
  await (await mia.opensHome()).reply("48,000 views");
  await (await mia.opensMessages({ looking: "C_RESULTS" })).reply("Who leads?");
  const reply = await (await mia.in("C_RESULTS").says("48k")).reply();
  if (!("message" in reply)) throw new Error("no message");
  const offered = await mia.suggestions(reply.message, "creator", "le");
  expect(offered).toMatchObject([{ text: { text: "lena" } }]);
  expect(slack.evidence.pings).toMatchObject([{ target: "U_TOM" }]);
});

test("nothing is left behind when it stops", async () => {
  const slack = await slackWith();
  await socketApp(slack, () => undefined);
  await closeAll();
  expect(slack.timers).toBe(0);
  await expect(fetch(slack.apiUrl)).rejects.toThrow();
});

test("Block Kit's rules", () => {
  const text = (words: string) => ({ type: "plain_text", text: words });
  const codes = (blocks: unknown) => faultsInBlocks(blocks, "message").map(({ code, pointer }) => `${code} ${pointer}`);
  const button = { type: "button", action_id: "a", text: text("A") };
  expect(codes(withButton)).toEqual([]);
  expect(codes([{ type: "actions", elements: [button, button] }])).toEqual([
    "duplicate_action_id /blocks/0/elements/1/action_id",
  ]);
  expect(
    codes([
      { type: "divider", block_id: "x" },
      { type: "divider", block_id: "x" },
    ]),
  ).toEqual(["duplicate_block_id /blocks/1/block_id"]);
  expect(codes([{ type: "section" }])).toEqual(["missing_required_field /blocks/0"]);
  expect(codes([{ type: "section", text: text(""), colour: 1 }])).toContain("invalid_additional_property /blocks/0");
  const cell = (words: string) => ({ type: "raw_text", text: words });
  expect(codes([{ type: "table", rows: [[cell("")]] }])).toEqual(["failed_constraint /blocks/0/rows/0/0/text"]);
  const table = { type: "table", rows: [[cell("a")]] };
  expect(codes([table, table])).toEqual(["only_one_table_allowed /blocks/1"]);
  const data = { type: "data_table", caption: "c", rows: [[cell("a"), cell("b")], [cell("1")]] };
  expect(codes([data])).toEqual(["failed_constraint /blocks/0/rows/1"]);
  const axis = { categories: ["Mon", "Tue"] };
  const chart = (values: unknown[]) => {
    const points = values.map((value, index) => ({ label: axis.categories[index], value }));
    const series = [{ name: "views", data: points }];
    return [{ type: "data_visualization", title: "Views", chart: { type: "line", series, axis_config: axis } }];
  };
  expect(codes(chart([1, 2]))).toEqual([]);
  expect(codes(chart([1]))).toContain("failed_constraint /blocks/0/chart/series/0/data");
  expect(codes(Array.from({ length: 51 }, () => ({ type: "divider" })))).toEqual(["failed_constraint /blocks"]);
  expect(
    codes([
      { type: "markdown", text: "x".repeat(7000) },
      { type: "markdown", text: "x".repeat(7000) },
    ]),
  ).toEqual(["failed_constraint /blocks/0"]);
  expect(faultsInView(form)).toEqual([]);
  expect(faultsInView({ ...form, submit: undefined }).map((each) => each.pointer)).toEqual(["/view/submit"]);
  expect(faultsInView({ ...form, title: text("x".repeat(25)) })).toHaveLength(1);
  expect(faultsInView({ type: "home", blocks: [table] }).map((each) => each.code)).toEqual(["unsupported_type"]);
});
