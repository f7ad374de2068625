import { isRefusal, isSteady, type Prepared, type Scene } from "../../core/prepare.ts";
import type { Button, Reply } from "../../core/reply.ts";
import { mayPost } from "../../core/rights.ts";
import type { Intake } from "./intake.ts";

export type Ready = Extract<Prepared, { kind: "ready" }>;

/** Who sees the answer to something that was typed as a slash command, and what lets others see it too. */
export interface Shown {
  reply: Reply;
  isPrivate: boolean;
  posting: ReadonlySet<Button>;
  /** See isSteady(). */
  isSteady: boolean;
}

/** For the one who asked, and for now. */
export function privately(reply: Reply): Shown {
  return { reply, isPrivate: true, posting: new Set(), isSteady: false };
}

/** What is stored is told to the channel; what is only read is told to the one who asked, who may post it. */
export function shownOf(ready: Ready, reply: Reply, scene: Scene): Shown {
  const isPrivate = ready.privately || ready.command.effect === "reads" || isRefusal(reply);
  const isForAll = isPrivate && !ready.privately && !isRefusal(reply) && !scene.isDirect;
  const known = { isPrivate, isSteady: isSteady(reply) };
  if (!isForAll || !mayPost(scene.asker)) return { ...known, reply, posting: new Set() };
  const post: Button = { label: "Post to channel", call: ready.call };
  return { ...known, reply: withButton(reply, post), posting: new Set([post]) };
}

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

/** Among the buttons that are there, or in a row of its own. */
function withButton(reply: Reply, button: Button): Reply {
  const last = reply.findLastIndex(({ kind }) => kind === "buttons");
  const block = reply[last];
  if (block?.kind !== "buttons") return [...reply, { kind: "buttons", buttons: [button] }];
  return reply.with(last, { kind: "buttons", buttons: [...block.buttons, button] });
}
