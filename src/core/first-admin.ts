import { entry } from "../campaigns/entry.ts";
import { buttons, text } from "./line.ts";
import { bareCode } from "./one-time-code.ts";
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
  if (said.code === undefined || bareCode(said.words) !== bareCode(said.code)) return undefined;
  return (await makeFirstAdmin(said, store)) ? welcome : isVoid;
}

/** With no admin yet, somebody whom the platform or the code vouches for becomes one; true: now they are. */
export async function makeFirstAdmin(
  { user, brand, now }: Pick<CodeSaid, "user" | "brand" | "now">,
  store: Pick<Store, "roles" | "history" | "append">,
): Promise<boolean> {
  if (await hasAdmin(brand, store)) return false;
  const before = await store.history(brand, { types: ["role-set"], limit: 1_000_000 });
  const [receipt] = await store.append([
    entry.parse({
      type: "role-set",
      // Two who ask at once write the same key, and only the first is written.
      key: `first-admin/${brand}/${String(before.length)}`,
      ...{ brand, at: now, by: "looseleaf", via: "start", subject: user, role: "admin" },
    }),
  ]);
  return receipt?.first === true;
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
