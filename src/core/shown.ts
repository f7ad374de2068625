import { isRefusal, isRevealing, recallOf } from "./marks.ts";
import type { Prepared, Scene } from "./prepare.ts";
import type { Button, Reply } from "./reply.ts";
import { mayPost } from "./rights.ts";

export type Ready = Extract<Prepared, { kind: "ready" }>;

/** Who sees the answer to something that was asked as a command, and what lets others see it too. */
export interface Shown {
  reply: Reply;
  isPrivate: boolean;
  /** Buttons whose answer is for the whole channel. */
  posting: ReadonlySet<Button>;
  /** See recallOf(); undefined: the answer is made anew each time. */
  recall: (() => void) | undefined;
}

/** For the one who asked, and for now. */
export function privately(reply: Reply): Shown {
  return { reply, isPrivate: true, posting: new Set(), recall: undefined };
}

/** What is stored is told to the channel; what is only read is told to the one who asked. Known before it runs. */
export function isForAsker(ready: Ready): boolean {
  return ready.privately || ready.command.effect === "reads";
}

/** Whether something is stored now that whoever asked has to know of. Of a look into the vault nothing is: it is repeated. */
export function isStored({ command }: Ready, reply: Reply): boolean {
  return command.effect === "writes" && !isRefusal(reply) && !isRevealing(reply);
}

/** What only the one who asked sees, they may post to the channel where it is not private. */
export function shownOf(ready: Ready, reply: Reply, scene: Scene): Shown {
  const isPrivate = isForAsker(ready) || isRefusal(reply);
  const isForAll = isPrivate && !ready.privately && !isRefusal(reply) && !scene.isDirect;
  const known = { isPrivate, recall: recallOf(reply) };
  if (!isForAll || !mayPost(scene.asker)) return { ...known, reply, posting: new Set() };
  const post: Button = { label: "Post to channel", call: ready.call };
  return { ...known, reply: withButton(reply, post), posting: new Set([post]) };
}

/** Among the buttons that are there, or in a row of its own. */
function withButton(reply: Reply, button: Button): Reply {
  const last = reply.findLastIndex(({ kind }) => kind === "buttons");
  const block = reply[last];
  if (block?.kind !== "buttons") return [...reply, { kind: "buttons", buttons: [button] }];
  return reply.with(last, { kind: "buttons", buttons: [...block.buttons, button] });
}

/** The files of a reply, in their order. */
export function filesOf(reply: Reply) {
  return reply.flatMap((block) => (block.kind === "file" ? [block.file] : []));
}

/** What is for the eyes of the one who asked alone. */
export function asidesOf(reply: Reply): Reply {
  return reply.flatMap((block) => (block.kind === "aside" ? block.reply : []));
}

export function buttonsOf(reply: Reply): readonly Button[] {
  return reply.flatMap((block) => {
    if (block.kind === "buttons") return block.buttons;
    return block.kind === "aside" ? buttonsOf(block.reply) : [];
  });
}
