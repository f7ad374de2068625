import type { Reply } from "../../core/reply.ts";
import { patienceMs } from "./limits.ts";
import type { How, Responder } from "./responder.ts";

/** The answer; where it is not there soon, the person is told that it takes a moment, so that Discord goes on waiting. */
export async function soon(work: Promise<Reply>, how: How, responder: Responder): Promise<Reply> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), patienceMs)));
  const first = await Promise.race([work, patience]);
  clearTimeout(timer);
  if (first !== undefined) return first;
  await responder.defer(how);
  return work;
}
