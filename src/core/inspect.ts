import type { Room } from "../campaigns/room.ts";
import type { Line } from "./reply.ts";

/** Looks at a platform's connection: its token, its rights, the rooms it is in, its clock. */
export type Inspect = (rooms: readonly Room[]) => Promise<readonly Inspected[]>;

/** One thing that was looked at. */
export interface Inspected {
  /** For "Fine: …". */
  about: string;
  /** undefined: it is fine. */
  finding: { problem: Line; fix: Line } | undefined;
}
