import { afterEach, expect, test } from "vitest";

import { closeAll, form, httpApp, note, slackWith, socketApp, withButton } from "./slack/bolt-app.ts";

afterEach(closeAll);

const transports = [
  ["a socket", socketApp],
  ["signed HTTP", httpApp],
] as const;

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

test("a command nobody registered is no command", async () => {
  const slack = await slackWith();
  const outcome = await slack.as("U_MIA").in("C_RESULTS").commands("/campain");
  expect(outcome).toMatchObject({ delivered: false, texts: ["/campain is not a valid command."] });
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
