import { linkedTo } from "../campaigns/creator.ts";
import { roles, type Role } from "../campaigns/role.ts";
import type { StoreReads } from "./ports.ts";

/** A person as a platform tells it: who they are, and the ids of the platform's roles that they hold. */
export interface Person {
  user: string;
  groups: readonly string[];
}

/** Who asks, as a brand knows them. */
export interface Asker {
  /** As the platform names them, opaque: "console:you". */
  user: string;
  role: Role;
  /** The creator they are linked to. */
  creator: string | undefined;
}

/** The asker's role comes from what an admin set, for the person or one of their groups, and from being a creator. */
export async function askerOf({ user, groups }: Person, brand: string, store: StoreReads): Promise<Asker> {
  const subjects = new Set([user, ...groups]);
  const [given, creators] = await Promise.all([store.roles(brand), store.creators(brand)]);
  const creator = linkedTo(creators, user)[0]?.id;
  const held: Role[] = given.flatMap(({ subject, role }) => (subjects.has(subject) && role !== "none" ? [role] : []));
  const best = roles.findLast((role) => held.includes(role));
  return { user, role: best ?? (creator === undefined ? "viewer" : "creator"), creator };
}
