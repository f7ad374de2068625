import { afterEach, expect, test } from "vitest";

import { closeAll, form, httpApp, note, slackWith, socketApp, withButton } from "./bolt-app.ts";

afterEach(closeAll);

const plain = (text: string) => ({ type: "plain_text" as const, text });

test("views are pushed three deep, updated, guarded by their hash, and closed", async () => {
  const slack = await slackWith();
  const closed: boolean[] = [];
  const app = await socketApp(slack, (each) => {
    each.shortcut("log", async ({ ack, client, shortcut }) => {
      await ack();
      await client.views.open({ trigger_id: shortcut.trigger_id, view: { ...form, notify_on_close: true } });
    });
    each.view("log", ({ ack }) => ack({ response_action: "push", view: { ...form, title: plain("One more") } }));
    each.view({ callback_id: "log", type: "view_closed" }, async ({ ack, body }) => {
      await ack();
      if (body.type === "view_closed") closed.push(body.is_cleared);
    });
  });
  const mia = slack.as("U_MIA");
  await (await mia.shortcut("log")).reply("Log a result");
  const first = mia.modal;
  await mia.submits(mia.modal, { views: 1, note: "typed" });
  await mia.submits(mia.modal, { views: 2 });
  const fourth = await mia.submits(mia.modal, { views: 3 });
  expect(fourth.texts).toEqual(["We had some trouble connecting. Try again?"]);
  expect(slack.evidence.violations).toMatchObject([{ code: "invalid_response", message: "more than three views" }]);
  await mia.closes();
  await mia.closes();
  expect(mia.modal).toBe(first);
  const update = { view_id: first?.id ?? "", view: { ...form, title: plain("Renamed") } };
  await expect(app.client.views.update({ ...update, hash: "stale" })).rejects.toThrow("hash_conflict");
  const updated = await app.client.views.update({ ...update, hash: first?.hash ?? "" });
  expect(updated.view?.state).toMatchObject({ values: { note: { note: { value: "typed" } } } });
  await mia.submits(mia.modal, { views: 1 });
  await app.client.views.update({ ...update, view: { ...update.view, notify_on_close: true } });
  await mia.closes();
  await (await mia.closes()).settled();
  expect(closed).toEqual([false]);
  await expect(app.client.views.update(update)).rejects.toThrow("not_found");
});

test("errors for a field the form does not have only tell the person of trouble", async () => {
  const slack = await slackWith();
  await httpApp(slack, (app) => {
    app.command("/campaign", async ({ ack, client, body }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: form });
    });
    app.view("log", ({ ack }) => ack({ response_action: "errors", errors: { sales: "?" } }));
  });
  const mia = slack.as("U_MIA").in("C_RESULTS");
  await (await mia.commands("/campaign log")).reply("Log a result");
  const outcome = await mia.submits(mia.modal, { views: 1 });
  expect(outcome).toMatchObject({ errors: {}, texts: ["We had some trouble connecting. Try again?"] });
  expect(mia.modal).toBeDefined();
});

test("a message shortcut carries the message, in threads too", async () => {
  const slack = await slackWith();
  const heard: unknown[] = [];
  await socketApp(slack, (app) =>
    app.shortcut("log_this", async ({ ack, shortcut, respond }) => {
      await ack();
      if (shortcut.type === "message_action") heard.push([shortcut.message.text, shortcut.message["thread_ts"]]);
      await respond("Logged");
    }),
  );
  const mia = slack.as("U_MIA").in("C_RESULTS");
  const root = await mia.says("results?");
  const reply = await mia.says("48k", { thread: root.message?.ts ?? "" });
  await (await mia.shortcut("log_this", reply.message)).reply("Logged");
  expect(heard).toEqual([["48k", root.message?.ts]]);
});

test("an ephemeral message can be replaced by its button but not by chat.update", async () => {
  const slack = await slackWith();
  const app = await socketApp(slack, (each) =>
    each.action("undo", async ({ ack, respond }) => {
      await ack();
      await respond({ delete_original: true });
    }),
  );
  const mia = slack.as("U_MIA").in("C_RESULTS");
  const target = { channel: "C_RESULTS", text: "48,000 views" };
  const { message_ts } = await app.client.chat.postEphemeral({ ...target, user: "U_MIA", blocks: withButton });
  await expect(app.client.chat.update({ ...target, ts: message_ts ?? "" })).rejects.toThrow("message_not_found");
  await (await mia.clicks(mia.messages[0], "undo")).settled();
  expect(mia.screen).toEqual([]);
  const stranger = { ...target, channel: "C_TEAM", user: "U_MIA" };
  await expect(app.client.chat.postEphemeral(stranger)).rejects.toThrow("user_not_in_channel");
});

test("an answer by response_url comes for half an hour, also where the app is no member", async () => {
  const slack = await slackWith({ channels: [{ id: "C_OPEN", bot: false }] });
  let answer: ((text: string) => Promise<unknown>) | undefined;
  const app = await socketApp(slack, (each) =>
    each.command("/campaign", ({ ack, respond }) => {
      answer = respond;
      return ack();
    }),
  );
  const mia = slack.as("U_MIA").in("C_OPEN");
  await mia.commands("/campaign");
  await answer?.("in time");
  slack.passTime(31 * 60_000);
  await expect(answer?.("too late")).rejects.toMatchObject({ statusCode: 404 });
  expect(mia.screen).toEqual(["in time"]);
  await expect(app.client.chat.postMessage({ channel: "C_OPEN", text: "x" })).rejects.toThrow("not_in_channel");
});

test("history and replies need their scope and show threads", async () => {
  const slack = await slackWith();
  const app = await socketApp(slack, () => undefined);
  const mia = slack.as("U_MIA").in("C_RESULTS");
  const root = await mia.says("results?");
  const ts = root.message?.ts ?? "";
  await app.client.chat.postMessage({
    channel: "C_RESULTS",
    thread_ts: ts,
    text: "48k",
    metadata: { event_type: "row", event_payload: { key: "k1" } },
  });
  const history = await app.client.conversations.history({ channel: "C_RESULTS", limit: 10 });
  expect(history.messages).toMatchObject([{ text: "results?", reply_count: 1, thread_ts: ts }]);
  const thread = await app.client.conversations.replies({ channel: "C_RESULTS", ts, include_all_metadata: true });
  expect(thread.messages?.[1]).toMatchObject({ text: "48k", metadata: { event_payload: { key: "k1" } } });
  slack.dropScope("channels:history");
  await expect(app.client.conversations.history({ channel: "C_RESULTS" })).rejects.toMatchObject({
    data: { error: "missing_scope", needed: "channels:history" },
  });
});

test("what the app is doing shows until it answers", async () => {
  const slack = await slackWith();
  await socketApp(slack, (app) =>
    app.message(async ({ setStatus, say, message }) => {
      await setStatus({ status: "Reading 14 results", loading_messages: ["Adding up"] });
      await say({ text: "Lena leads.", thread_ts: message.ts });
    }),
  );
  const outcome = await slack.as("U_MIA").says("who leads?");
  await outcome.reply("Lena leads.");
  expect(outcome.texts).toEqual(["Reading 14 results", "Lena leads."]);
  expect(slack.assistance.statuses.map((each) => each.status)).toEqual(["Reading 14 results", ""]);
});

test("a channel takes so many posts at once", async () => {
  const slack = await slackWith({ postPace: { burst: 2, everyMs: 1000 } });
  const app = await socketApp(slack, () => undefined);
  await Promise.all([1, 2, 3].map((n) => app.client.chat.postMessage({ channel: "C_RESULTS", text: `${n}` })));
  expect(slack.evidence.requestsTo("chat.postMessage").map((each) => each.status)).toEqual([200, 200, 429, 200]);
});

test("an app that was taken out hears of it, and its token is dead", async () => {
  const slack = await slackWith();
  const heard: string[] = [];
  const app = await socketApp(slack, (each) => {
    each.event("app_uninstalled", ({ event }) => note(heard, event.type));
    each.event("tokens_revoked", ({ event }) => note(heard, event.type));
  });
  await slack.uninstall();
  await slack.quiet();
  expect(heard).toEqual(["tokens_revoked", "app_uninstalled"]);
  await expect(app.client.auth.test()).rejects.toThrow("account_inactive");
});

test("the app joins when somebody brings it, and hears who else joins", async () => {
  const slack = await slackWith({ channels: [{ id: "C_OPEN", bot: false, members: ["U_MIA"] }] });
  const heard: string[] = [];
  await socketApp(slack, (app) => app.event("member_joined_channel", ({ event }) => note(heard, event.user)));
  await slack.as("U_MIA").in("C_OPEN").invitesApp();
  await (await slack.as("U_TOM").in("C_OPEN").joins()).settled();
  expect(heard).toEqual(["U_BOT", "U_TOM"]);
});

test("an installation goes round by a code that works once", async () => {
  const slack = await slackWith();
  const ask = `${slack.authorizationUrl}?scope=commands&state=s1&redirect_uri=http://127.0.0.1:1/back`;
  const redirected = await fetch(ask, { redirect: "manual" });
  const back = new URL(redirected.headers.get("location") ?? "");
  expect(back.searchParams.get("state")).toBe("s1");
  const body = new URLSearchParams({ code: back.searchParams.get("code") ?? "" });
  const exchange = async () => (await fetch(`${slack.apiUrl}oauth.v2.access`, { method: "POST", body })).json();
  expect(await exchange()).toMatchObject({ ok: true, access_token: slack.token, scope: "commands" });
  expect(await exchange()).toEqual({ ok: false, error: "invalid_code" });
});
