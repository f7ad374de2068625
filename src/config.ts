import { z } from "zod";

import { UserError } from "./core/errors.ts";

export type Config = z.output<typeof schema>;

/** One setting as .env.example and the README show it. */
export interface Setting {
  name: string;
  /** What it is for and where to find its value. */
  about: string;
  example: string;
}

const zone = z.string().refine(isZone, "is no time zone; use a name such as Europe/London");
const locale = z.string().refine(isLocale, "is no locale; use a tag such as en-GB");

/** A line break in it would end up in an error's text. */
const key = z.string().regex(/^[\x21-\x7e]+$/, "has a space or a character that no key has");

const begins = (prefix: string) => key.startsWith(prefix, `does not begin with ${prefix}`).optional();

const snowflake = z.string().regex(/^\d{15,20}$/, "is no server's id; it has about 19 digits");

const tokens = wholeNumber(Number.MAX_SAFE_INTEGER, "is no number of tokens; write a whole number, such as 100000");

const port = wholeNumber(65_535, "is no port; write a whole number from 0 to 65535, such as 3000");

const schema = z.object({
  LOOSELEAF_DATA: z.string().default("data/store").meta({
    about: "The folder where everything is stored, on a local disk. Made on the first start.",
    example: "data/store",
  }),
  LOOSELEAF_ZONE: zone.optional().meta({
    about:
      "The time zone of a new brand's days and weeks; the machine's own where it is left out. Names: https://en.wikipedia.org/wiki/List_of_tz_database_time_zones",
    example: "Europe/London",
  }),
  LOOSELEAF_LOCALE: locale.optional().meta({
    about: "How a new brand's figures and dates are written: a language and a country, such as en-GB or de-DE.",
    example: "en-GB",
  }),
  SLACK_BOT_TOKEN: begins("xoxb-").meta({
    about:
      "Connects Slack. Found at https://api.slack.com/apps, your app, OAuth & Permissions, Bot User OAuth Token; it begins with xoxb-.",
    example: "xoxb-…",
  }),
  SLACK_APP_TOKEN: begins("xapp-").meta({
    about:
      "For Slack through a socket, which needs no public address. Found at your app, Basic Information, App-Level Tokens: make one with the scope connections:write; it begins with xapp-.",
    example: "xapp-…",
  }),
  SLACK_MODE: z.enum(["socket", "http"], "is no way to connect; write socket or http").optional().meta({
    about: "How Slack reaches Looseleaf: socket, which is usual, or http, for which Slack needs a public address.",
    example: "socket",
  }),
  SLACK_SIGNING_SECRET: key.optional().meta({
    about: "For Slack over http. Found at your app, Basic Information, App Credentials, Signing Secret.",
    example: "",
  }),
  SLACK_PORT: port.meta({
    about:
      "For Slack over http: the port to listen on, 3000 where it is left out. Your choice; the public address leads to its /slack/events.",
    example: "3000",
  }),
  SLACK_API_URL: address("/api/").meta({
    about: "Where Slack's Web API is, if your workspace is not on slack.com; GovSlack's is https://slack-gov.com/api/.",
    example: "https://slack.com/api/",
  }),
  DISCORD_TOKEN: key.optional().meta({
    about:
      "Connects Discord. Found at https://discord.com/developers/applications, your application, Bot, Reset Token.",
    example: "…",
  }),
  DISCORD_LISTENS: z.enum(["on", "off"], "is neither; write on or off").optional().meta({
    about:
      "on: results rooms are read, for which Message Content Intent must be switched on at your application, Bot. Everything else works without it.",
    example: "on",
  }),
  DISCORD_SERVER: snowflake.optional().meta({
    about:
      "Registers the commands on this server alone, at once; on every server where it is left out. Found by a right click on the server's name, Copy Server ID, with Developer Mode on.",
    example: "1234567890123456789",
  }),
  DISCORD_API_URL: address("/api").meta({
    about: "Where Discord's API is, if a proxy stands before it; https://discord.com/api where it is left out.",
    example: "https://discord.com/api",
  }),
  OPENAI_API_KEY: key.optional().meta({
    about:
      "Lets a language model try what could not be read without one. Found at https://platform.openai.com/api-keys; a compatible server's own key, or none where it asks for none.",
    example: "sk-…",
  }),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/, error: "is no address" })
    .optional()
    .meta({
      about:
        "Any server that speaks chat completions, in place of OpenAI: Ollama's is http://localhost:11434/v1, LM Studio's http://localhost:1234/v1, Azure's ends in /openai/v1.",
      example: "http://localhost:11434/v1",
    }),
  OPENAI_MODEL: z.string().optional().meta({
    about: "The model's name, as its server lists it; gpt-5.4-nano at OpenAI where it is left out.",
    example: "gpt-5.4-nano",
  }),
  OPENAI_TOKENS_PERSON: tokens.meta({
    about:
      "How many of the model's tokens one person may use in a day, 100,000 where it is left out. Your choice; a question takes about 5,000, most of them cached.",
    example: "100000",
  }),
  OPENAI_TOKENS_BRAND: tokens.meta({
    about:
      "How many of the model's tokens all of a brand's people together may use in a day, 2,000,000 where it is left out. Your choice.",
    example: "2000000",
  }),
  LOOSELEAF_LINKS: z
    .string()
    .regex(/^[a-z\d.-]+(?: *, *[a-z\d.-]+)*$/i, "is no list of hosts; write them like example.com, shop.example.org")
    .optional()
    .meta({
      about:
        "Hosts that answers may link to, with commas between, such as your shop's. TikTok's posts and profiles are links anyway; every other address is shown as text.",
      example: "shop.example.com",
    }),
});

const settingMeta = z.object({ about: z.string(), example: z.string().default("") });

/** All settings, in the order in which they are shown. */
export function settings(): readonly Setting[] {
  return Object.entries(schema.shape).map(([name, setting]) => {
    const { about, example } = settingMeta.parse(z.globalRegistry.get(setting));
    return { name, about, example };
  });
}

/** The environment -> settings. UserError tells all faults together. An empty value is one that was left out. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const trimmed = Object.entries(environment).map(([name, value]) => [name, value?.trim()] as const);
  const given = Object.fromEntries(trimmed.filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => faultOf(String(path[0]), message, given));
  throw new UserError(["The settings (.env or the environment) cannot be used:", ...faults].join("\n"));
}

export type SlackSettings = NonNullable<ReturnType<typeof slackSettings>>;

/** What Slack needs for the way it is connected; undefined where it is not. UserError: a part of it is missing. */
export function slackSettings(config: Config) {
  const { SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = config;
  if ([token, appToken, signingSecret].every((each) => each === undefined)) return undefined;
  if (token === undefined) throw new UserError(missing("SLACK_BOT_TOKEN", "Slack"));
  const shared = { token, apiUrl: config.SLACK_API_URL };
  if (config.SLACK_MODE === "http") {
    if (signingSecret === undefined) throw new UserError(missing("SLACK_SIGNING_SECRET", "Slack over http"));
    return { ...shared, transport: { mode: "http" as const, signingSecret, port: config.SLACK_PORT ?? 3_000 } };
  }
  if (appToken === undefined) throw new UserError(missing("SLACK_APP_TOKEN", "Slack through a socket"));
  return { ...shared, transport: { mode: "socket" as const, appToken } };
}

export type DiscordSettings = NonNullable<ReturnType<typeof discordSettings>>;

/** undefined where Discord is not connected. */
export function discordSettings(config: Config) {
  const { DISCORD_TOKEN: token, DISCORD_LISTENS, DISCORD_SERVER: guild, DISCORD_API_URL: apiUrl } = config;
  return token === undefined ? undefined : { token, guild, apiUrl, listens: DISCORD_LISTENS === "on" };
}

/** Where the model is and what may be used of it; undefined where none is configured. UserError: its name is missing. */
export function modelSettings(config: Config) {
  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: named } = config;
  if (key === undefined && baseUrl === undefined) return undefined;
  if (named === undefined && baseUrl !== undefined) throw new UserError(missing("OPENAI_MODEL", "OPENAI_BASE_URL"));
  const limits = { person: config.OPENAI_TOKENS_PERSON ?? 100_000, brand: config.OPENAI_TOKENS_BRAND ?? 2_000_000 };
  return { key, baseUrl, model: named ?? "gpt-5.4-nano", limits };
}

/** Hosts that answers may link to. */
export function linkHosts({ LOOSELEAF_LINKS: hosts }: Config): string[] {
  return (hosts ?? "")
    .toLowerCase()
    .split(/[ ,]+/)
    .filter((host) => host !== "");
}

function missing(name: string, what: string): string {
  return `${what} needs ${name} in .env. ${settings().find((setting) => setting.name === name)?.about ?? ""}`;
}

function faultOf(name: string, message: string, given: Readonly<Record<string, string | undefined>>): string {
  const about = settings().find((setting) => setting.name === name)?.about ?? "";
  const value = isSecret(name) ? "what is there" : `"${given[name] ?? ""}"`;
  return `- ${name}: ${value} ${message}. ${about}`;
}

/** Never written to a terminal or a log. */
function isSecret(name: string): boolean {
  return /TOKEN(?!S)|SECRET|KEY/.test(name);
}

/** One fault in our words, however a number is wrong; "" never comes here. */
function wholeNumber(most: number, fault: string) {
  return z
    .string()
    .refine((written) => /^\d+$/.test(written) && Number(written) <= most, fault)
    .transform(Number)
    .optional();
}

function address(end: string) {
  const fault = `is no such address; write one that begins with https:// and ends with ${end}`;
  return z
    .string()
    .refine((written) => URL.canParse(written) && written.endsWith(end), fault)
    .optional();
}

function isZone(name: string): boolean {
  return canMake(() => new Intl.DateTimeFormat("en", { timeZone: name }));
}

function isLocale(tag: string): boolean {
  return canMake(() => new Intl.Locale(tag));
}

function canMake(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}
