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
});

const settingMeta = z.object({ about: z.string(), example: z.string().default("") });

/** All settings, in the order in which they are shown. */
export const settings: readonly Setting[] = Object.entries(schema.shape).map(([name, setting]) => {
  const { about, example } = settingMeta.parse(z.globalRegistry.get(setting));
  return { name, about, example };
});

/** The environment -> settings. UserError tells all faults together. An empty value is one that was left out. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => faultOf(String(path[0]), message, given));
  throw new UserError(["The settings (.env or the environment) cannot be used:", ...faults].join("\n"));
}

function faultOf(name: string, message: string, given: Readonly<Record<string, string | undefined>>): string {
  const about = settings.find((setting) => setting.name === name)?.about ?? "";
  return `- ${name}: "${given[name] ?? ""}" ${message}. ${about}`;
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
