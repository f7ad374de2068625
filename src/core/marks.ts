import type { Reply } from "./reply.ts";

const refusals = new WeakSet<Reply>();
const steady = new WeakMap<Reply, () => void>();
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

/** What is to be done where a steady answer is given again without being made: the thread follows it too. */
export function recallOf(reply: Reply): (() => void) | undefined {
  return steady.get(reply);
}

export function markSteady(reply: Reply, recall: () => void): void {
  steady.set(reply, recall);
}

/** Whether a reply holds what lies in the vault alone: it is shown once, to one person, and written down nowhere. */
export function isRevealing(reply: Reply): boolean {
  return revealing.has(reply);
}

export function markRevealing(reply: Reply): void {
  revealing.add(reply);
}
