import type { Inbox } from "./inbox.ts";
import type { Posted } from "./posted.ts";
import type { House } from "./prepare.ts";

/** What the listeners of every platform work with; each platform adds its own. */
export interface CommonDesk {
  house: House;
  inbox: Inbox;
  /** ISO, UTC. */
  now: () => string;
  /** What a new space's brand begins with. */
  begins: { zone: string; locale: string };
  /** The one-time code for the first admin. */
  code: string | undefined;
  posted: Posted;
  /** For whoever runs the bot. */
  warn: (notice: string) => void;
}
