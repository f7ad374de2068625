import type { ReplyFile } from "../../core/reply.ts";
import type { Desk } from "./desk.ts";
import { textAt } from "./payload.ts";
import type { Answer } from "./target.ts";

/** Beside the message; what only the one who asked may see goes into their direct message. */
export async function sendFiles(files: readonly ReplyFile[], answer: Answer, desk: Desk): Promise<void> {
  const place = await placeFor(answer, desk);
  for (const { name, content } of files) {
    await desk.quick.filesUploadV2({
      ...place,
      file: Buffer.from(content),
      filename: name,
      title: name,
    } as Parameters<typeof desk.quick.filesUploadV2>[0]);
  }
}

async function placeFor({ scene, target, isPrivate, reply }: Answer, desk: Desk) {
  const channel = target.by === "post" ? target.channel : scene.where?.split(":").at(-1);
  const isThere = channel !== undefined && !/^[UW]/.test(channel);
  if (isThere && (!isPrivate || scene.isDirect))
    return { channel_id: channel, ...(target.thread !== undefined && { thread_ts: target.thread }) };
  const person = scene.asker.user.split(":").at(-1) ?? "";
  const names = reply.flatMap((block) => (block.kind === "file" ? [block.file.name] : []));
  const posted = await desk.posts.post("chat.postMessage", { channel: person, text: `For you: ${names.join(", ")}` });
  return { channel_id: textAt(posted, "channel") ?? person, ...thread(textAt(posted, "ts")) };
}

function thread(ts: string | undefined) {
  return ts === undefined ? {} : { thread_ts: ts };
}
