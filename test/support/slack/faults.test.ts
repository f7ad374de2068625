import { afterEach, expect, test } from "vitest";

import { closeAll, form, httpApp, note, slackWith, socketApp } from "./bolt-app.ts";

afterEach(closeAll);

const transports = [
  ["a socket", socketApp],
  ["signed HTTP", httpApp],
] as const;

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

test("nothing is left behind when it stops", async () => {
  const slack = await slackWith();
  await socketApp(slack, () => undefined);
  await closeAll();
  expect(slack.timers).toBe(0);
  await expect(fetch(slack.apiUrl)).rejects.toThrow();
});
