import { entry } from "../campaigns/entry.ts";
import { bareCode, oneTimeCode } from "./one-time-code.ts";
import type { Store } from "./ports.ts";
import type { Asker } from "./who.ts";

/** Joins a second space to a brand. */
export interface Connect {
  /** A code that joins one more space to the brand of this one, once, within the hour. */
  makeCode(): Promise<string>;
  /** What a code would join this space to; undefined: it is none, it was used, or its hour is over. */
  look(code: string): Promise<Invitation | undefined>;
  /** false: somebody else was faster. */
  join(invitation: Invitation): Promise<boolean>;
}

export interface Invitation {
  key: string;
  brand: string;
  name: string;
}

/** Who asks, and in which space. */
interface Asking {
  brand: { id: string };
  asker: Asker;
  now: string;
  via: string;
  space?: string;
}

const lastsMs = 3_600_000;

/** undefined where a space cannot be told, as in a terminal. */
export function connecting({ brand, asker, now, via, space }: Asking, store: Store): Connect | undefined {
  if (space === undefined) return undefined;
  const stamp = { at: now, by: asker.user, via };
  return {
    async makeCode() {
      const code = oneTimeCode();
      const until = new Date(Date.parse(now) + lastsMs).toISOString();
      const key = await keyOf(code);
      // The code itself is not written down: a history that is handed on must not hold it.
      await store.append([
        entry.parse({ ...stamp, brand: brand.id, key, type: "offered", offer: key, call: "connect", until }),
      ]);
      return code;
    },
    async look(code) {
      const key = await keyOf(code);
      const found = (await store.find(key))?.entry;
      if (found?.type !== "offered" || found.until < now || (await store.find(`${key}/used`)) !== undefined)
        return undefined;
      return { key, brand: found.brand, name: (await store.brand(found.brand)).name };
    },
    async join({ key, brand: joined }) {
      const used = `${key}/used`;
      const [receipt] = await store.append([
        entry.parse({ ...stamp, brand: joined, key: used, type: "space-joined", space }),
        entry.parse({
          ...stamp,
          brand: joined,
          key: `${used}/admin`,
          type: "role-set",
          subject: asker.user,
          role: "admin",
        }),
      ]);
      return receipt?.first === true;
    },
  };
}

async function keyOf(code: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(bareCode(code)));
  return `connect/${[...new Uint8Array(digest).subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
