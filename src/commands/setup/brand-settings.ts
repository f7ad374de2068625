import type { Brand } from "../../campaigns/brand.ts";
import { zoneNamed } from "../../campaigns/calendar/zone.ts";
import { isCurrency } from "../../campaigns/currency.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { instant, joined, line, money } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { offered } from "../telling/offered.ts";
import { undoButton } from "../telling/undo-button.ts";
import type { BrandOptions } from "./brand.ts";

/** Changes what was given; shows how the brand stands now. */
export async function setBrand(options: BrandOptions, context: Context): Promise<Reply> {
  const { name, closing_hour: closingHour } = options;
  const told = {
    ...(name !== undefined && name.trim() !== "" && { name: name.trim() }),
    ...(options.zone !== undefined && { zone: zoneOf(options.zone, context) }),
    ...(options.currency !== undefined && { currency: currencyOf(options.currency) }),
    ...(options.locale !== undefined && { locale: localeOf(options.locale) }),
    ...(closingHour !== undefined && { closingHour }),
  };
  const after = { ...context.brand, ...told };
  const isChange = JSON.stringify(after) !== JSON.stringify(context.brand);
  if (!isChange) return state(after, context);
  const receipts = await context.records.append([{ type: "brand-set", ...told }]);
  return [...state(after, context), ...notes(told), ...offered(context, undoButton(receipts))];
}

/** "Glow: Europe/London (now Mon 16 Feb, 09:10), USD like $1,234.50, en-GB, weeks close Monday 12:00." */
function state({ name, zone, currency, locale, closingHour }: Brand, { now, brand }: Context): Reply {
  const parts: Line[] = [
    zone === brand.zone ? line`${zone} (now ${instant(now)})` : line`${zone}`,
    line`${[currency]} like ${money(123_450, currency)}`,
    line`${locale}`,
    line`weeks close Monday ${[`${String(closingHour)}:00`]}`,
  ];
  return [{ kind: "text", text: line`${name}: ${joined(parts, ", ")}.` }];
}

function notes({ zone, currency }: { zone?: string; currency?: string }): Reply {
  const told: Line[] = [
    ...(zone === undefined ? [] : [["Days and weeks are counted in that zone from now on, past ones too."]]),
    ...(currency === undefined ? [] : [["Campaigns keep the currency they have."]]),
  ];
  return told.length === 0 ? [] : [{ kind: "text", text: joined(told, " ") }];
}

function zoneOf(typed: string, { call }: Context): string {
  const named = zoneNamed(typed);
  if (named.kind === "zone") return named.zone;
  const { nearest } = named;
  if (nearest === undefined)
    throw new UserError(`I know no time zone "${typed}". Write it like Europe/London or America/New_York.`);
  throw new UserError(`I know no time zone "${typed}". Did you mean ${nearest}?`, [
    { label: nearest, call: { ...call, options: { ...call.options, zone: nearest } } },
  ]);
}

function currencyOf(typed: string): string {
  const code = typed.trim().toUpperCase();
  if (isCurrency(code)) return code;
  throw new UserError(`"${typed}" is no currency I know. Write it like USD or EUR.`);
}

function localeOf(typed: string): string {
  const bare = typed.trim().replaceAll("_", "-");
  const isWellFormed = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i.test(bare);
  const [locale] = isWellFormed ? Intl.NumberFormat.supportedLocalesOf(bare) : [];
  if (locale !== undefined) return locale;
  throw new UserError(`I know no way of writing figures called "${typed}". Write it like en-GB, en-US or de-DE.`);
}
