import type { Post } from "../../campaigns/post.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { buttons, line, text } from "../../core/line.ts";
import type { Button, Reply } from "../../core/reply.ts";
import type { MeantPost } from "../meaning/post.ts";
import { lower, named } from "./named.ts";
import { sparkLine } from "./spark.ts";

/** For those who may see a post's whole Spark code. */
export function revealButton({ id, spark }: Post, { secrets }: Context): Button | undefined {
  if (spark === undefined || !secrets.mayReveal) return undefined;
  return { label: "Show the Spark code", call: { name: "post", options: { post: id, reveal: true }, privately: true } };
}

/** The whole code, to one person alone; that they looked is an entry, written before they see it. */
export async function revealed(meant: MeantPost, context: Context): Promise<Reply> {
  const { known, creator } = meant;
  if (!context.secrets.mayReveal)
    throw new UserError("Spark codes are for marketers to see. You can always send a new one.");
  if (known?.spark === undefined) throw new UserError("That post has no Spark code.");
  const show = revealButton(known, context);
  if (!context.secrets.isAlone) return [text`A Spark code is shown to one person alone.`, ...buttons(show)];
  const code = await context.secrets.reveal(known.spark.kept);
  if (code === undefined)
    throw new UserError(
      `That code is not kept any more, it has ended or was taken back. Ask ${callName(creator)} anew.`,
    );
  await context.records.append([{ type: "spark-seen", post: known.id }]);
  return [
    { kind: "text", text: line`${code}` },
    {
      kind: "text",
      text: line`For ${lower(named(meant, known, context))}: ${sparkLine(known.spark, context)}. That you looked is noted.`,
    },
  ];
}
