import { webApi } from "@slack/bolt";

import type { Call } from "../../core/call.ts";
import { choicesFor, openAgain, type Asked } from "../../core/form.ts";
import { readCall } from "../../core/offers.ts";
import { text } from "../../core/line.ts";
import type { Scene } from "../../core/prepare.ts";
import type { Reply } from "../../core/reply.ts";
import type { Desk } from "./desk.ts";
import { formView } from "./form.ts";
import { metadataLength } from "./limits.ts";
import { carried, say } from "./outgoing.ts";
import { at, textAt } from "./payload.ts";
import type { Target } from "./target.ts";

interface Opening {
  scene: Scene;
  trigger: string;
  /** Where the answer to the filled in form goes. */
  origin: Target;
  desk: Desk;
}

/** Opens a command's form at once: what Slack hands out for it dies in three seconds. */
export async function openForm(asked: Asked, opening: Opening): Promise<void> {
  const { scene, trigger, origin, desk } = opening;
  const view = formView(
    asked,
    await choicesFor(asked, scene.brand.id, desk.house.store),
    await metadataOf(asked, opening),
  );
  try {
    await desk.quick.apiCall("views.open", { trigger_id: trigger, view });
  } catch (error) {
    desk.house.report(error);
    await say(
      { reply: notOpened(asked, error), isPrivate: true, scene, target: { ...origin, ...nothingReplaced } },
      desk,
    );
  }
}

const nothingReplaced = { replaces: false };

function notOpened({ command, given }: Asked, error: unknown): Reply {
  const isLate = error instanceof webApi.WebAPIPlatformError && error.data.error.includes("trigger");
  return [
    isLate
      ? text`Slack took too long to open the form. Nothing is lost: open it again.`
      : text`Slack did not open the form. Try it again.`,
    ...openAgain(command, given),
  ];
}

/** What the form was opened with and where its answer goes, carried by the window. */
interface Carrying {
  call: Call;
  /** Undefined where the window holds none that can be read: then the answer goes to the person. */
  origin: Target | undefined;
  /** The channel it was asked in, which decides what may be shown. */
  where: string | undefined;
}

async function metadataOf({ command, given }: Asked, { scene, origin, desk }: Opening): Promise<string> {
  const call: Call = { name: command.name, options: given };
  const place = { origin, where: scene.where };
  const whole = JSON.stringify({ call: JSON.stringify(call), ...place });
  if (whole.length <= metadataLength) return whole;
  return JSON.stringify({ carried: await carried(call, { scene, posts: false }, desk), ...place });
}

/** undefined: what lies in the window is not ours. */
export async function carriedBy(
  view: unknown,
  read: (value: string) => Promise<Call | undefined>,
): Promise<Carrying | undefined> {
  const metadata: unknown = JSON.parse(textAt(view, "private_metadata") ?? "{}");
  const inline = textAt(metadata, "call");
  const call = inline === undefined ? await read(textAt(metadata, "carried") ?? "") : readCall(inline);
  if (call === undefined) return undefined;
  return { call, origin: targetFrom(at(metadata, "origin")), where: textAt(metadata, "where") };
}

function targetFrom(origin: unknown): Target | undefined {
  const thread = textAt(origin, "thread");
  const [url, channel] = [textAt(origin, "url"), textAt(origin, "channel")];
  if (url !== undefined) return { by: "url", url, replaces: at(origin, "replaces") === true, thread };
  return channel === undefined ? undefined : { by: "post", channel, thread };
}
