import { minorDigits, toMajor } from "../campaigns/currency.ts";
import type { Chatter, Figure, Line } from "./reply.ts";

/** Who reads: figures, dates and currencies are drawn for them. */
export interface Reader {
  /** BCP 47. */
  locale: string;
  /** IANA name. */
  zone: string;
}

/** A line as plain text. `escape` is applied to what others wrote, never to our words. */
export function drawLine(line: Line, reader: Reader, escape: (said: string) => string = (said) => said): string {
  return line
    .map((part) => {
      if (typeof part === "string") return part;
      if ("said" in part) return escape(part.said);
      return "chatter" in part ? escape(bareChatter(part.chatter)) : drawFigure(part, reader);
    })
    .join("");
}

function bareChatter(id: string): string {
  return id.slice(id.lastIndexOf(":") + 1);
}

/** Whom or what another platform's id means, which is no name here: "somebody in Discord". */
export function elsewhere({ chatter, is }: Chatter): string {
  const [platform = "", ...rest] = chatter.split(":");
  if (rest.length === 0) return chatter;
  return `${is === "room" ? "a room" : "somebody"} in ${platform.charAt(0).toUpperCase()}${platform.slice(1)}`;
}

/** A number in words that know no reader yet, like what the gate says: written as English, like those words. */
export function plainNumber(value: number): string {
  return drawNumber({ value, unit: "number" }, value, "en-US");
}

/** Nothing to draw is a dash, never 0. */
export function drawFigure(figure: Figure, reader: Reader): string {
  const { value } = figure;
  if (value === undefined) return figure.why === undefined ? "–" : `– (${figure.why})`;
  if (typeof value === "string") return drawDate(figure, value, reader);
  return drawNumber(figure, value, reader.locale);
}

function drawNumber({ unit, currency, signed }: Figure, value: number, locale: string): string {
  const sign = signed === true ? "exceptZero" : "auto";
  switch (unit) {
    case "count":
      return format(locale, { maximumFractionDigits: 0, signDisplay: sign }).format(value);
    case "number":
      return format(locale, { maximumFractionDigits: 2, signDisplay: sign }).format(value);
    case "seconds":
      return `${format(locale, { maximumFractionDigits: 1 }).format(value)} s`;
    case "rate":
      return format(locale, {
        style: "percent",
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
        signDisplay: sign,
      }).format(value);
    case "points":
      return format(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" }).format(
        value * 100,
      );
    case "ratio":
      return `${format(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)}x`;
    case "money":
      return drawMoney(value, currency ?? "USD", { locale, sign });
    case "day":
    case "weekday":
    case "instant":
      return String(value);
  }
}

function drawMoney(cents: number, currency: string, how: { locale: string; sign: "auto" | "exceptZero" }): string {
  const digits = minorDigits(currency);
  const amount = toMajor(cents, currency);
  // A cost per view is far below a cent: two digits that mean something, "$0.0096".
  const isTiny = amount !== 0 && Math.abs(amount) < 0.5 / 10 ** digits + Number.EPSILON && digits > 0;
  const money = format(how.locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    signDisplay: how.sign,
    ...(isTiny && { maximumSignificantDigits: 2 }),
  });
  return money.format(amount);
}

/** A chart's value as its axis shows it: money in major units, shares in percent. */
export function axisValue(value: number, { unit, currency }: Pick<Figure, "unit" | "currency">): number {
  if (unit === "money") return toMajor(value, currency ?? "USD");
  return unit === "rate" || unit === "points" ? Math.round(value * 100_000) / 1_000 : value;
}

function drawDate({ unit, year }: Figure, value: string, { locale, zone }: Reader): string {
  const dated: Dated = { day: "numeric", month: "short", ...(year === true && { year: "numeric" }) };
  if (unit === "instant")
    return dates(locale, {
      weekday: "short",
      ...dated,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: zone,
    }).format(new Date(value));
  const day = new Date(`${value}T00:00:00Z`);
  const weekday: Dated = unit === "weekday" ? { weekday: "short" } : {};
  return dates(locale, { ...weekday, ...dated, timeZone: "UTC" }).format(day);
}

type Dated = Intl.DateTimeFormatOptions;

const formats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs fifty times what using it does. */
function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, known);
  return known;
}

function dates(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  dateFormats.set(key, known);
  return known;
}
