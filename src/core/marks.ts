import type { Reply } from "./reply.ts";

const refusals = new WeakSet<Reply>();
const steady = new WeakSet<Reply>();
const revealing = new WeakSet<Reply>();

/** Whether a reply says why nothing was done: it is for the one who asked, and takes the place of nothing. */
export function isRefusal(reply: Reply): boolean {
  return refusals.has(reply);
}

export function refusal(reply: Reply): Reply {
  refusals.add(reply);
  return reply;
}

/** Whether the same question of the same person in the same place has this answer until something is stored. */
export function isSteady(reply: Reply): boolean {
  return steady.has(reply);
}

export function markSteady(reply: Reply): void {
  steady.add(reply);
}

/** Whether a reply holds what lies in the vault alone: it is shown once, to one person, and written down nowhere. */
export function isRevealing(reply: Reply): boolean {
  return revealing.has(reply);
}

export function markRevealing(reply: Reply): void {
  revealing.add(reply);
}
