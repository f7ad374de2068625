import { readdirSync, readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";

import { manifestFile, socketManifest } from "../../../docs/manifest.ts";
import { allScopes, lossWithout, manifestFor } from "../../../src/adapters/slack/manifest.ts";
import { commands } from "../../../src/commands/index.ts";
import { needs } from "../../support/slack/scopes.ts";
import { endAll, startWorld } from "./world.ts";

afterEach(endAll);

const folder = new URL("../../../src/adapters/slack/", import.meta.url);
const code = readdirSync(folder)
  .filter((name) => name !== "manifest.ts")
  .map((name) => readFileSync(new URL(name, folder), "utf8"))
  .join("\n");
const manifest = manifestFor(commands, { mode: "socket" });

test("manifest.json is as npm run manifest writes it", async () => {
  expect(readFileSync(manifestFile, "utf8")).toBe(await socketManifest());
});

test("every method that is called has its scope in the manifest", () => {
  const uploads = code.includes("filesUploadV2") ? ["files.getUploadURLExternal", "files.completeUploadExternal"] : [];
  const methods = [
    ...[...code.matchAll(/(?:apiCall|post)\(\s*"([\w.]+)"/g)].map(([, method = ""]) => method),
    ...uploads,
  ];
  expect(methods).toContain("chat.postMessage");
  const missing = methods.filter((method) => {
    const need = needs[method];
    return need === undefined || (need.scopes.length > 0 && !need.scopes.some((scope) => allScopes.includes(scope)));
  });
  expect(missing).toEqual([]);
});

test("every scope is needed by a call, an event or a way in", () => {
  const calls = [
    ...[...code.matchAll(/"([a-z]+\.[\w.]+)"/g)].map(([, method = ""]) => method),
    "files.completeUploadExternal",
  ];
  const byCalls = calls.flatMap((method) => needs[method]?.scopes ?? []);
  const byEvents = {
    "app_mentions:read": "app_mention",
    "im:history": "message",
    "channels:history": "message",
    "groups:history": "message",
  };
  const unneeded = allScopes.filter((scope) => {
    const event = byEvents[scope as keyof typeof byEvents] as string | undefined;
    if (event !== undefined) return !code.includes(`app.event("${event}"`);
    return scope !== "commands" && scope !== "files:read" && !byCalls.includes(scope);
  });
  expect(unneeded).toEqual([]);
});

test("every event that is listened to is subscribed to, and every subscription is listened to", () => {
  const heard = new Set([...code.matchAll(/app\.event\("(\w+)"/g)].map(([, name = ""]) => name));
  const subscribed = new Set(manifest.settings.event_subscriptions.bot_events.map((name) => name.split(".")[0]));
  expect([...heard].sort()).toEqual([...subscribed].sort());
});

test("shortcuts and the command are those that are listened to, within Slack's lengths", () => {
  const { features, display_information: shown } = manifest;
  expect(features.shortcuts.every(({ name, callback_id: id }) => name.length <= 24 && code.includes(`"${id}"`))).toBe(
    true,
  );
  expect(features.slash_commands[0]?.usage_hint.length).toBeLessThanOrEqual(1_000);
  expect(shown.name.length).toBeLessThanOrEqual(35);
  expect(shown.description.length).toBeLessThanOrEqual(140);
  expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
  expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
});

test("over HTTP everything leads to the same address, and no socket is asked for", () => {
  const url = "https://bot.example.com/slack/events";
  const http = manifestFor(commands, { mode: "http", url });
  expect(http.settings).toMatchObject({
    socket_mode_enabled: false,
    event_subscriptions: { request_url: url },
    interactivity: { request_url: url, message_menu_options_url: url },
  });
  expect(http.features.slash_commands).toMatchObject([{ url }]);
  expect(JSON.stringify(manifest)).not.toContain("request_url");
});

test.each(manifest.oauth_config.scopes.bot_optional)("without %s the app starts and answers", async (scope) => {
  expect(lossWithout(scope)).toBeDefined();
  const { slack, bugs } = await startWorld({ scopes: allScopes.filter((each) => each !== scope) });
  const outcome = await slack.as("U_TOM").in("C_TEAM").commands("/campaign creator list csv");
  await outcome.reply(/creators|handle/);
  expect(bugs).toEqual([]);
});
