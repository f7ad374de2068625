import type { Reply } from "../../core/reply.ts";
import type { Intake } from "./intake.ts";

/**
 * The answer, if it is there before a person would notice. Else what was asked is written down, so that it can be
 * acknowledged and a crash loses nothing.
 */
export async function soon(work: Promise<Reply>, intake: Intake): Promise<Reply | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), patienceMs)));
  const first = await Promise.race([work, patience]);
  clearTimeout(timer);
  return first ?? Promise.race([work, intake.keep().then(() => undefined)]);
}

/** An acknowledgement may carry the answer, which saves a request; with a slow disk it still comes in half a second. */
const patienceMs = 50;
