import { type APIEmbed, MessageFlags } from "discord.js";
import { afterEach, expect, test } from "vitest";

import { isDict } from "../local/json.ts";
import { clientFor, closeAll, discordWith } from "./client-app.ts";
import type { LocalDiscord } from "./discord.ts";
import { checkCommand } from "./limits/command.ts";
import { checkMessage } from "./limits/message.ts";
import { checkModal } from "./limits/modal.ts";
import { Place } from "./limits/place.ts";

afterEach(closeAll);

type Check = (place: Place) => void;

/** Broken rules as `code where`. */
function broken(check: Check, body: unknown): string[] {
  const place = new Place(body);
  check(place);
  return place.faults.map(({ code, path }) => `${code} ${path.join(".")}`);
}

const message = (body: unknown, files: string[] = []) => broken((place) => checkMessage(place, files), body);
const v2 = (...components: unknown[]) => message({ flags: MessageFlags.IsComponentsV2, components });
const rows = (...components: unknown[]) => message({ components });
const modal = (body: unknown) => broken(checkModal, body);
const command = (body: object) => broken(checkCommand, { name: "stats", description: "Figures", ...body });

const row = (...components: unknown[]) => ({ type: 1, components });
const button = (id: string, more = {}) => ({ type: 2, style: 1, label: "Go", custom_id: id, ...more });
const option = (value: string, more = {}) => ({ label: value, value, ...more });
const select = (more = {}) => ({ type: 3, custom_id: "s", options: [option("a")], ...more });
const text = (content: string) => ({ type: 10, content });
const many = <Item>(count: number, make: (n: number) => Item): Item[] =>
  Array.from({ length: count }, (_, n) => make(n));

test("contents, nonces, attachments and mentions", () => {
  expect(message({ content: "x".repeat(2000), nonce: "n".repeat(25) })).toEqual([]);
  expect(message({ content: "x".repeat(2001) })).toEqual(["BASE_TYPE_MAX_LENGTH content"]);
  expect(message({ content: "x", nonce: "n".repeat(26) })).toEqual(["BASE_TYPE_MAX_LENGTH nonce"]);
  expect(message({ attachments: many(11, (id) => ({ id })) })).toEqual(["BASE_TYPE_MAX_LENGTH attachments"]);
  expect(message({ attachments: [{ id: 0, description: "x".repeat(1025) }] })).toEqual([
    "BASE_TYPE_MAX_LENGTH attachments.0.description",
  ]);
  const both = { parse: ["users"], users: ["1"] };
  expect(message({ content: "x", allowed_mentions: both })).toEqual([
    "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE allowed_mentions",
  ]);
});

test("embeds, each part and all of them together", () => {
  const embeds = (...all: APIEmbed[]) => message({ embeds: all });
  const field = { name: "Views", value: "48,000" };
  expect(embeds({ title: "x".repeat(256), description: "x".repeat(4096), fields: many(25, () => field) })).toEqual([]);
  expect(embeds({ title: "x".repeat(257), description: "x".repeat(4097) })).toEqual([
    "BASE_TYPE_MAX_LENGTH embeds.0.title",
    "BASE_TYPE_MAX_LENGTH embeds.0.description",
  ]);
  expect(embeds({ fields: many(26, () => field) })).toEqual(["BASE_TYPE_MAX_LENGTH embeds.0.fields"]);
  expect(embeds({ fields: [{ name: "Views", value: " " }] })).toEqual(["BASE_TYPE_REQUIRED embeds.0.fields.0.value"]);
  expect(embeds(...many(11, () => ({ title: "x" })))).toEqual(["BASE_TYPE_MAX_LENGTH embeds"]);
  expect(embeds({ description: "x".repeat(4000) }, { description: "x".repeat(2001) })).toEqual([
    "MAX_EMBED_SIZE_EXCEEDED embeds.1",
  ]);
  expect(embeds({ image: { url: "attachment://chart.png" } })).toEqual([
    "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND embeds.0.image.url",
  ]);
  expect(message({ embeds: [{ image: { url: "attachment://chart.png" } }] }, ["chart.png"])).toEqual([]);
  expect(embeds({ url: "javascript:alert(1)" })).toEqual(["URL_TYPE_INVALID_SCHEME embeds.0.url"]);
});

test("rows, buttons and selects as they used to be", () => {
  expect(rows(...many(5, (r) => row(...many(5, (n) => button(`${r}-${n}`)))))).toEqual([]);
  expect(rows(...many(6, (n) => row(button(String(n)))))).toEqual(["BASE_TYPE_MAX_LENGTH components"]);
  expect(rows(row())).toEqual(["BASE_TYPE_BAD_LENGTH components.0.components"]);
  expect(rows(row(...many(6, (n) => button(String(n)))))).toEqual(["BASE_TYPE_BAD_LENGTH components.0.components"]);
  expect(rows(row(button("a"), button("a")))).toEqual([
    "COMPONENT_CUSTOM_ID_DUPLICATED components.0.components.1.custom_id",
  ]);
  expect(rows(row(button("x".repeat(101))))).toEqual(["BASE_TYPE_BAD_LENGTH components.0.components.0.custom_id"]);
  expect(rows(row(button("a", { label: "x".repeat(81) })))).toEqual([
    "BASE_TYPE_MAX_LENGTH components.0.components.0.label",
  ]);
  expect(rows(row({ type: 2, style: 5, label: "Open", url: "https://example.com" }))).toEqual([]);
  expect(rows(row(select(), button("a")))).toEqual(["COMPONENT_LAYOUT_WIDTH_EXCEEDED components.0.components.1"]);
  expect(rows(row(select({ options: [] })))).toEqual(["BASE_TYPE_BAD_LENGTH components.0.components.0.options"]);
  expect(rows(row(select({ options: [option("a"), option("a")] })))).toEqual([
    "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED components.0.components.0.options.1.value",
  ]);
  expect(rows(row(select({ options: many(26, (n) => option(String(n))) })))).toEqual([
    "BASE_TYPE_BAD_LENGTH components.0.components.0.options",
  ]);
  expect(rows(row(select({ options: [option("a", { description: "x".repeat(101) })] })))).toEqual([
    "BASE_TYPE_BAD_LENGTH components.0.components.0.options.0.description",
  ]);
  expect(rows(text("x"))).toEqual(["BASE_TYPE_CHOICES components.0.type"]);
});

test("components of the second kind: forty, four thousand characters, and nothing of the first kind", () => {
  const container = (...components: unknown[]) => ({ type: 17, components });
  expect(v2(container(...many(39, () => text("x"))))).toEqual([]);
  expect(v2(container(...many(40, () => text("x"))))).toEqual(["COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED components"]);
  expect(v2(text("x".repeat(2000)), container(text("x".repeat(2000))))).toEqual([]);
  expect(v2(text("x".repeat(2000)), container(text("x".repeat(2001))))).toEqual([
    "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED components",
  ]);
  expect(message({ flags: MessageFlags.IsComponentsV2, content: "x", components: [text("x")] })).toEqual([
    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2 content",
  ]);
  expect(v2({ type: 9, components: [text("x")] })).toEqual(["BASE_TYPE_REQUIRED components.0.accessory"]);
  expect(v2({ type: 9, components: many(4, () => text("x")), accessory: button("a") })).toEqual([
    "BASE_TYPE_BAD_LENGTH components.0.components",
  ]);
  const picture = { media: { url: "https://example.com/a.png" } };
  expect(v2({ type: 12, items: many(11, () => picture) })).toEqual(["BASE_TYPE_BAD_LENGTH components.0.items"]);
  expect(v2({ type: 13, file: { url: "https://example.com/a.csv" } })).toEqual([
    "UNFURLED_MEDIA_ITEM_ATTACHMENT_REQUIRED components.0.file.url",
  ]);
  expect(v2(button("a"))).toEqual(["BASE_TYPE_CHOICES components.0.type"]);
});

test("forms: one to five labels, each with its field", () => {
  const input = (id: string, more = {}) => ({ type: 4, custom_id: id, style: 1, ...more });
  const label = (component: unknown, words = "Views") => ({ type: 18, label: words, component });
  const form = (...components: unknown[]) => modal({ custom_id: "f", title: "Log", components });
  const radio = { type: 21, custom_id: "r", options: [option("a"), option("b")] };
  const upload = { type: 19, custom_id: "u", max_values: 10 };
  expect(form(text("Hello"), label(input("a")), label(select()), label(upload), label(radio))).toEqual([]);
  expect(form()).toEqual(["BASE_TYPE_BAD_LENGTH components"]);
  expect(form(...many(6, (n) => label(input(String(n)))))).toEqual(["BASE_TYPE_BAD_LENGTH components"]);
  expect(modal({ custom_id: "f", title: "x".repeat(46), components: [label(input("a"))] })).toEqual([
    "BASE_TYPE_BAD_LENGTH title",
  ]);
  expect(form(label(input("a"), "x".repeat(46)))).toEqual(["BASE_TYPE_BAD_LENGTH components.0.label"]);
  expect(form(label(input("a", { value: "x".repeat(11), max_length: 10 })))).toEqual([
    "BASE_TYPE_MAX_LENGTH components.0.component.value",
  ]);
  expect(form(label(input("a", { max_length: 4001 })))).toEqual(["NUMBER_TYPE_MAX components.0.component.max_length"]);
  expect(form(label({ ...upload, max_values: 11 }))).toEqual(["NUMBER_TYPE_MAX components.0.component.max_values"]);
  expect(form(label({ ...radio, options: [option("a")] }))).toEqual([
    "BASE_TYPE_BAD_LENGTH components.0.component.options",
  ]);
  expect(form(label(input("a")), label(input("a")))).toEqual([
    "COMPONENT_CUSTOM_ID_DUPLICATED components.1.component.custom_id",
  ]);
  expect(form(label(button("a")))).toEqual(["BASE_TYPE_CHOICES components.0.component.type"]);
  expect(form(row(input("a", { label: "Views" })))).toEqual([]);
});

test("commands: names, options, choices, and eight thousand characters", () => {
  const string = (name: string, more = {}) => ({ type: 3, name, description: "x", ...more });
  const choices = (count: number) => many(count, (n) => ({ name: String(n), value: String(n) }));
  expect(command({ options: many(25, (n) => string(`o${n}`, { choices: choices(25) })) })).toEqual([]);
  expect(command({ name: "Stats" })).toEqual(["APPLICATION_COMMAND_INVALID_NAME name"]);
  expect(command({ name: "two words" })).toEqual(["APPLICATION_COMMAND_INVALID_NAME name"]);
  expect(command({ name: "Log this result", type: 3, description: "" })).toEqual([]);
  expect(command({ description: "x".repeat(101) })).toEqual(["BASE_TYPE_BAD_LENGTH description"]);
  expect(command({ options: many(26, (n) => string(`o${n}`)) })).toEqual(["BASE_TYPE_MAX_LENGTH options"]);
  expect(command({ options: [string("a", { choices: choices(26) })] })).toEqual([
    "BASE_TYPE_MAX_LENGTH options.0.choices",
  ]);
  expect(command({ options: [string("a"), string("b", { required: true })] })).toEqual([
    "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID options.1",
  ]);
  expect(command({ options: [string("a"), string("a")] })).toEqual([
    "APPLICATION_COMMAND_OPTIONS_NAME_INVALID options.1",
  ]);
  expect(command({ options: [string("a", { choices: choices(1), autocomplete: true })] })).toEqual([
    "APPLICATION_COMMAND_AUTOCOMPLETE_AND_CHOICES options.0.autocomplete",
  ]);
  const sub = { type: 1, name: "list", description: "x" };
  expect(command({ options: [sub, string("a")] })).toEqual(["APPLICATION_COMMAND_OPTIONS_TYPE_INVALID options.1.type"]);
  const group = { type: 2, name: "all", description: "x", options: [{ ...sub, options: [sub] }] };
  expect(command({ options: [group] })).toEqual(["BASE_TYPE_CHOICES options.0.options.0.options.0.type"]);
  const long = many(25, (n) =>
    string(`o${n}`, { choices: many(4, (c) => ({ name: `${c}`.padEnd(90, "x"), value: "x" })) }),
  );
  expect(command({ options: long })).toEqual(["APPLICATION_COMMAND_TOO_LARGE "]);
  expect(command({ name_localizations: { de: "zahlen", xx: "y" } })).toEqual(["LOCALE_INVALID name_localizations.xx"]);
});

/** What Discord answers to a message that it refuses. */
async function refusalOf(discord: LocalDiscord, body: unknown): Promise<unknown> {
  const client = clientFor(discord);
  client.rest.setToken(discord.token);
  const route = `/channels/${discord.channel("results").id}/messages` as const;
  return client.rest.post(route, { body }).then(
    () => undefined,
    (error: unknown) => (isDict(error) ? error["rawError"] : error),
  );
}

test("a refusal has Discord's shape, and is written down", async () => {
  const discord = await discordWith();
  expect(await refusalOf(discord, { embeds: [{ title: "x".repeat(257) }] })).toEqual({
    message: "Invalid Form Body",
    code: 50035,
    errors: {
      embeds: {
        0: { title: { _errors: [{ code: "BASE_TYPE_MAX_LENGTH", message: "Must be 256 or fewer in length." }] } },
      },
    },
  });
  expect(discord.evidence.violations).toMatchObject([
    { route: "POST /channels/:channel/messages", code: "BASE_TYPE_MAX_LENGTH", pointer: "embeds/0/title" },
  ]);
  expect(discord.messages("results")).toEqual([]);
});

test("nothing at all is refused, and so are texts that Discord cannot process", async () => {
  const discord = await discordWith();
  expect(await refusalOf(discord, { content: " " })).toMatchObject({ code: 50006 });
  const wide = { flags: MessageFlags.IsComponentsV2, components: [text("界".repeat(3400))] };
  await refusalOf(discord, wide);
  expect(discord.evidence.requests.at(-1)).toMatchObject({ status: 500, answer: { code: 0 } });
  expect(discord.evidence.violations[0]).toMatchObject({ code: "COMPONENTS_TOO_LARGE", pointer: "components" });
});
