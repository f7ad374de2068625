import type { Brand } from "../campaigns/brand.ts";
import type { Role } from "../campaigns/role.ts";
import type { Room } from "../campaigns/room.ts";
import type { Call } from "./call.ts";
import type { Command } from "./command.ts";
import type { Files } from "./ports.ts";
import type { Records } from "./records.ts";

/** What a command may use. */
export interface Context {
  /** What was called: a button that asks the same again, a little differently, starts from here. */
  call: Call;
  /** The store as this caller in this room may see it. */
  records: Records;
  /** The instant of the call: ISO, UTC. */
  now: string;
  asker: Asker;
  brand: Brand;
  /** Where it was asked; undefined in a direct message. */
  room: Room | undefined;
  files: Files;
  /** All commands, for help. */
  commands: readonly Command[];
}

export interface Asker {
  /** As the platform names them, opaque: "console:you". */
  user: string;
  role: Role;
  /** The creator they are linked to. */
  creator: string | undefined;
}
