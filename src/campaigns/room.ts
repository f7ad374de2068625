import type { EntryOf } from "./entry.ts";

/** A channel with a purpose. One that nobody set up counts as the creators'. */
export interface Room {
  id: string;
  purposes: readonly Purpose[];
  campaign: string | undefined;
}

/** team: money may be shown; creators: never; results: the bot listens. */
export type Purpose = EntryOf<"room-set">["purposes"][number];

/** A room is as it was set last. */
export function roomFrom(changes: readonly EntryOf<"room-set">[]): Room | undefined {
  const last = changes.at(-1);
  return last && { id: last.room, purposes: last.purposes, campaign: last.campaign };
}

/** Money may be shown in a team's room only, and not where creators read along. */
export function showsMoney(room: Room | undefined): boolean {
  return room !== undefined && room.purposes.includes("team") && !room.purposes.includes("creators");
}
