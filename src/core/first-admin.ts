import { entry } from "../campaigns/entry.ts";
import { buttons, text } from "./line.ts";
import type { Store } from "./ports.ts";
import type { Reply } from "./reply.ts";

/** A message that may be the one-time code. */
export interface CodeSaid {
  words: string;
  /** Made at start, told only where the bot was started; undefined: none was made. */
  code: string | undefined;
  /** Who said it, as the store knows them. */
  user: string;
  brand: string;
  now: string;
}

/**
 * With no admin yet, whoever sends the code first becomes admin. undefined: the words are not the code. Once somebody
 * is admin the code is void.
 */
export async function claimAdmin(said: CodeSaid, store: Store): Promise<Reply | undefined> {
  if (said.code === undefined || bare(said.words) !== bare(said.code)) return undefined;
  if (await hasAdmin(said.brand, store)) return isVoid;
  const before = await store.history(said.brand, { types: ["role-set"], limit: 1_000_000 });
  const [receipt] = await store.append([
    entry.parse({
      type: "role-set",
      // Two who send it at once write the same key, and only the first is written.
      key: `first-admin/${said.brand}/${String(before.length)}`,
      brand: said.brand,
      at: said.now,
      by: "looseleaf",
      via: "start",
      subject: said.user,
      role: "admin",
    }),
  ]);
  return receipt?.first === true ? welcome : isVoid;
}

/** Whether a code is needed: somebody must be able to set up the rest. */
export async function hasAdmin(brand: string, store: Pick<Store, "roles">): Promise<boolean> {
  return (await store.roles(brand)).some(({ role }) => role === "admin");
}

const welcome: Reply = [
  text`You are the admin now, and the code is used up. Three things, each can wait: a campaign, your creators, the rooms.`,
  ...buttons({ label: "Set up", call: { name: "setup", options: {} } }),
];

const isVoid: Reply = [
  text`That code is used up: there is an admin already. Ask them to give you a role with setup roles.`,
];

/** Spaces, hyphens and case are how people copy. */
function bare(code: string): string {
  return code.replaceAll(/[\s-]/g, "").toLowerCase();
}
