import { sameHandle } from "../../campaigns/creator.ts";
import { knownBy } from "../../campaigns/known-handle.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import { chosenCreator } from "../meaning/creators.ts";
import { offered } from "../telling/offered.ts";
import { undoButton } from "../telling/undo-button.ts";

/** The same person under a new handle; links and logs under the former one still find them. */
export async function renamed(handle: string, former: string, context: Context): Promise<Reply> {
  const creators = await context.records.creators();
  const creator = await chosenCreator(context, former);
  const owner = knownBy(handle, creators);
  if (creator.handle === handle) return [text`${callName(creator)} is ${handle} already. Nothing to change.`];
  if (owner !== undefined && owner.id !== creator.id && sameHandle(owner.handle, handle))
    throw new UserError(`${handle} is ${callName(owner)}'s handle. Two creators cannot share one.`);
  const receipts = await context.records.append([{ type: "creator-set", creator: creator.id, handle }]);
  return [
    text`${creator.handle} is ${handle} from now on. Links and logs under the former handle still count.`,
    ...offered(context, undoButton(receipts)),
  ];
}
