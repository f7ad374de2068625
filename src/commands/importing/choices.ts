import { dayOf, dayStart } from "../../campaigns/calendar/week.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { readMoment } from "../../reading/table/cell-moment.ts";
import { foldHeading } from "../../reading/table/headings.ts";
import type { ColumnChoices } from "../../reading/table/table-columns.ts";
import { fieldNames, type FieldName } from "../../reading/table/table-rows.ts";

/** "Followers=ignore, 5=views": what the user says that columns hold, by heading or by number. Throws UserError. */
export function columnChoices(written: string | undefined): ColumnChoices {
  const pairs = (written ?? "").split(/[,;\n]/).filter((pair) => pair.trim() !== "");
  return Object.fromEntries(pairs.map(choiceIn));
}

/** When the figures were read, where the table does not say. */
export interface ReadMoment {
  at: string;
  /** Somebody said so; otherwise it is now, for want of better. */
  isGiven: boolean;
}

/** A day is taken at its start; today is now. Throws UserError. */
export function readMomentOf(written: string | undefined, { now, brand: { zone } }: Context): ReadMoment {
  if (written === undefined) return { at: now, isGiven: false };
  const today = dayOf(now, zone);
  if (/^(today|now)$/i.test(written.trim())) return { at: now, isGiven: true };
  const moment = readMoment(written.trim(), { now, zone, isMonthFirst: false });
  if (moment === undefined)
    throw new UserError(`"${written.slice(0, 40)}" is not a day I know; write it like 2026-03-29 or 29 Mar.`);
  const at = moment.at ?? (moment.day === today ? now : dayStart(moment.day, zone));
  if (at > now) throw new UserError(`${moment.day} is still to come: readings are of the past. Nothing was stored.`);
  return { at, isGiven: true };
}

function choiceIn(pair: string): [string, FieldName | "ignore"] {
  const [, heading, field] = /^\s*(.+?)\s*=\s*(.+?)\s*$/.exec(pair) ?? [];
  if (heading === undefined || field === undefined)
    throw new UserError(
      `"${pair.trim().slice(0, 60)}" is no choice of a column. Write it like "Plays=views, 5=ignore".`,
    );
  const folded = foldField(field);
  if (folded === "ignore" || folded === "nothing") return [heading, "ignore"];
  const found = fieldNames.find((name) => foldField(name) === (otherNames[folded] ?? folded));
  if (found !== undefined) return [heading, found];
  throw new UserError(
    `I keep no "${field.slice(0, 40)}". A column can hold: ${fieldNames.map(wordsFor).join(", ")}; or ignore.`,
  );
}

/** "fee" is what people call what a table's readers call spend. */
const otherNames: Record<string, string> = { fee: "spend", gift: "giftvalue", link: "videourl", handle: "creator" };

function foldField(name: string): string {
  return foldHeading(name).replaceAll(" ", "");
}

function wordsFor(name: FieldName): string {
  return name === "spend" ? "fee" : name;
}
