import { join } from "node:path";

import { UserError } from "../core/errors.ts";
import type { Vault } from "../core/ports.ts";
import { newSealedName } from "../core/seal.ts";
import { putFile, readFile, temporary } from "./durable-file.ts";
import type { FileSystem } from "./file-system.ts";
import { nodeFiles } from "./node-files.ts";
import { mendable } from "./refusal.ts";

export interface VaultOptions {
  /** Its own: nothing else lies there. */
  readonly folder: string;
  /** The instant, ISO. */
  readonly now: () => string;
  readonly files?: FileSystem;
}

interface Held {
  secret: string;
  /** Forgotten with the first change after this instant, and not given out from then on. */
  until: string;
}

type Secrets = ReadonlyMap<string, Held>;

const name = "secrets.json";

/**
 * Secrets in one file that only this process's user may read, written whole with every change. It is read when it is
 * first needed: most starts need none. The folder belongs to the process that holds the store's lock.
 */
export function openVault({ folder, now, files = nodeFiles }: VaultOptions): Vault {
  let known: Promise<Secrets> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<Secrets> => {
    known ??= readVault(files, folder);
    // A disk that refused is asked again.
    known.catch(() => (known = undefined));
    return new Map([...(await known)].filter(([, { until }]) => until > now()));
  };

  /** One after the other; what was not written is not known either. */
  const change = <Result>(make: (held: Map<string, Held>) => Result): Promise<Result> => {
    const changed = last.then(async () => {
      const held = new Map(await read());
      const result = make(held);
      await writeVault(files, folder, held);
      known = Promise.resolve(held);
      return result;
    });
    last = changed.catch(() => undefined);
    return changed;
  };

  return {
    keep: (secret, until) =>
      change((held) => {
        const sealed = newSealedName();
        held.set(sealed, { secret, until });
        return sealed;
      }),
    hold: (sealed, until) =>
      change((held) => {
        const found = held.get(sealed);
        if (found !== undefined) held.set(sealed, { ...found, until });
        return found !== undefined;
      }),
    open: async (sealed) => (await read()).get(sealed)?.secret,
    forget: (sealed) => change((held) => sealed.forEach((each) => held.delete(each))),
  };
}

async function readVault(files: FileSystem, folder: string): Promise<Secrets> {
  try {
    await files.makeFolder(folder);
    const names = await files.list(folder);
    // What a crash left half written holds secrets too.
    for (const each of names) if (each.endsWith(temporary)) await files.remove(join(folder, each));
    if (!names.includes(name)) return new Map();
    return secretsIn((await readFile(files, join(folder, name))).toString("utf8"), join(folder, name));
  } catch (error) {
    throw mendable(error, `${folder} cannot be opened.`);
  }
}

async function writeVault(files: FileSystem, folder: string, held: Secrets): Promise<void> {
  const content = Buffer.from(JSON.stringify({ looseleaf: "secrets", format: 1, secrets: Object.fromEntries(held) }));
  try {
    await putFile(files, { folder, name }, (append) => append(content));
  } catch (error) {
    throw mendable(error, "The code could not be kept.");
  }
}

function secretsIn(text: string, path: string): Secrets {
  try {
    const { format, secrets } = JSON.parse(text) as { format: number; secrets: Record<string, Held> };
    if (format === 1) return new Map(Object.entries(secrets));
  } catch (error) {
    throw damaged(path, error);
  }
  throw damaged(path, undefined);
}

function damaged(path: string, cause: unknown): UserError {
  return new UserError(
    `${path} is damaged, and nothing was changed. Put back a copy of it; or remove it, and ask for the Spark codes again.`,
    [],
    { cause },
  );
}
