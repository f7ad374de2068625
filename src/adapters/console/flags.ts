import { parseArgs } from "node:util";

import type { Role } from "../../campaigns/role.ts";
import type { Purpose } from "../../campaigns/room.ts";
import { UserError } from "../../core/errors.ts";

/** How the console was started. */
export interface Flags {
  as: { role: Exclude<Role, "creator"> } | { role: "creator"; handle: string };
  room: Purpose;
  data: string | undefined;
  /** The instant that is taken for now. */
  now: string | undefined;
  /** undefined: the sample, until there is something of one's own. */
  isSample: boolean | undefined;
  isJson: boolean;
  isHelp: boolean;
  /** What would be registered at Discord is told, and nothing is done. */
  isDryRun: boolean;
}

export const flagsHelp = `npm start                      a conversation with a sample campaign; no keys, no setup
echo stats | npm start         answers each line and ends; a \\ at its end goes on in the next

After -- :
  --as ROLE      viewer, creator:@handle, host, marketer or admin (usual: admin)
  --room ROOM    team, creators or results (usual: team); money is shown in team only
  --data FOLDER  where everything is stored (usual: LOOSELEAF_DATA, data/store)
  --now INSTANT  the instant that is taken for now, like 2026-02-19T14:00:00Z
  --no-sample    your own brand, empty at first; once it has a campaign or creators, it is the usual one
  --sample       the sample campaign, also beside your own brand
  --json         one JSON line for each message: {"said": …, "reply": …}
  --dry-run      what would change of the commands registered at Discord, and ends
  --help         this`;

/** UserError in one sentence for what it does not know. */
export function readFlags(given: readonly string[]): Flags {
  const values = parse(given);
  return {
    as: speaker(values.as ?? "admin"),
    room: purpose(values.room ?? "team"),
    data: values.data,
    now: values.now === undefined ? undefined : instant(values.now),
    isSample: values["no-sample"] === true ? false : values.sample,
    isJson: values.json === true,
    isHelp: values.help === true,
    isDryRun: values["dry-run"] === true,
  };
}

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

function parse(given: readonly string[]) {
  const options = {
    as: text,
    room: text,
    data: text,
    now: text,
    "no-sample": flag,
    sample: flag,
    json: flag,
    help: flag,
    "dry-run": flag,
  };
  try {
    return parseArgs({ args: [...given], options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [first = ""] = error.message.split(/\. |\n/);
    throw new UserError(`${first.replace(/\.$/, "")}: "npm start -- --help" shows the flags there are.`);
  }
}

function speaker(said: string): Flags["as"] {
  const handle = /^creator:(@?[\w.]+)$/.exec(said)?.[1];
  if (handle !== undefined) return { role: "creator", handle: handle.startsWith("@") ? handle : `@${handle}` };
  switch (said) {
    case "viewer":
    case "host":
    case "marketer":
    case "admin":
      return { role: said };
    default:
      throw new UserError(`--as takes viewer, creator:@handle, host, marketer or admin, not "${said}".`);
  }
}

function purpose(said: string): Purpose {
  if (said === "team" || said === "creators" || said === "results") return said;
  throw new UserError(`--room takes team, creators or results, not "${said}".`);
}

/** With milliseconds, in UTC. */
function instant(said: string): string {
  const time = /^\d{4}-\d\d-\d\d(T|$)/.test(said) ? Date.parse(said) : Number.NaN;
  if (Number.isNaN(time)) throw new UserError(`--now takes an instant like 2026-02-19T14:00:00Z, not "${said}".`);
  return new Date(time).toISOString();
}
