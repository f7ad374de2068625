import type { EntryOf } from "../../campaigns/entry.ts";
import { chatter, counted, joined, line } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import { campaignNamed, personNamed, type Names } from "./names.ts";

export type Housekeeping = EntryOf<
  | "brand-set"
  | "space-joined"
  | "room-set"
  | "role-set"
  | "undone"
  | "restored"
  | "held"
  | "claimed"
  | "claim-settled"
  | "offered"
  | "voice-heard"
>;

/** Settings, claims, comments and what was taken back, as words. */
export function toldHousekeeping(entry: Housekeeping, names: Names): Line {
  switch (entry.type) {
    case "brand-set":
      return toldOfBrand(entry);
    case "space-joined":
      return line`a second workspace or server`;
    case "room-set":
      return toldOfRoom(entry, names);
    case "role-set":
      return toldOfRole(entry);
    case "undone":
      return line`${counted(entry.entries.length, "entry", "entries")} taken back`;
    case "restored":
      return line`${counted(entry.entries.length, "entry", "entries")} put back`;
    case "held":
      return line`held until it is known whose: "${entry.text.slice(0, 80)}"`;
    case "claimed":
      return line`${personNamed(entry.user, names)} claims ${entry.handle}`;
    case "claim-settled":
      return line`${chatter(entry.user)} is ${[entry.isTheirs ? "" : "not "]}${entry.handle}`;
    case "offered":
      return line`a button`;
    case "voice-heard":
      return line`a comment: "${entry.text.slice(0, 80)}"`;
  }
}

function toldOfBrand({ name, zone, currency, locale, closingHour }: EntryOf<"brand-set">): Line {
  const parts: Line[] = [
    ...(name === undefined ? [] : [line`name ${name}`]),
    ...(zone === undefined ? [] : [line`time zone ${zone}`]),
    ...(currency === undefined ? [] : [line`currency ${currency}`]),
    ...(locale === undefined ? [] : [line`figures as in ${locale}`]),
    ...(closingHour === undefined ? [] : [line`weeks close at ${[`${String(closingHour)}:00`]} on Monday`]),
  ];
  return line`the brand: ${joined(parts, ", ")}`;
}

function toldOfRoom({ room, purposes, campaign }: EntryOf<"room-set">, names: Names): Line {
  if (purposes.length === 0) return line`room ${chatter(room)}: no purpose`;
  const of = campaign === undefined ? line`` : line`, ${campaignNamed(campaign, names)}`;
  return line`room ${chatter(room)}: ${[purposes.join(" and ")]}${of}`;
}

function toldOfRole({ subject, role }: EntryOf<"role-set">): Line {
  return role === "none" ? line`${chatter(subject)} without a role` : line`${chatter(subject)} as ${[role]}`;
}
