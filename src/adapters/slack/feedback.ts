import type { App } from "@slack/bolt";

import { plain, type Block } from "./blocks.ts";
import type { Desk } from "./desk.ts";
import { intakeIn } from "./intake.ts";
import { inputLength } from "./limits.ts";
import { listAt, payloadOf, textAt, type Payload } from "./payload.ts";

const callback = "feedback";

/** The thumbs under an answer: noted when one is pressed, and a thumb down may say what was wrong. */
export function listenToFeedback(app: App, desk: Desk): void {
  app.action(callback, async ({ body, context }) => {
    const payload = payloadOf(body);
    const answer = `${textAt(payload, "container", "channel_id") ?? ""}/${textAt(payload, "container", "message_ts") ?? ""}`;
    const isGood = textAt(listAt(payload, "actions")[0], "value") === "good";
    await intakeIn(context).ack();
    desk.onFeedback({ user: personOf(payload), answer, isGood });
    if (!isGood) await askWhy(payload, answer, desk);
  });
  app.view(callback, async ({ body, context }) => {
    const payload = payloadOf(body);
    await intakeIn(context).ack();
    const words = textAt(payload, "view", "state", "values", "words", "words", "value");
    const answer = textAt(payload, "view", "private_metadata") ?? "";
    if (words !== undefined) desk.onFeedback({ user: personOf(payload), answer, isGood: false, words });
  });
}

function personOf(payload: Payload): string {
  return textAt(payload, "user", "id") ?? "";
}

/** The thumb is noted whether or not the form opens. */
async function askWhy(payload: Payload, answer: string, { quick, house }: Desk): Promise<void> {
  const view = {
    type: "modal",
    callback_id: callback,
    private_metadata: answer,
    title: plain("What was wrong?"),
    submit: plain("Send"),
    close: plain("Cancel"),
    blocks: [
      {
        type: "input",
        block_id: "words",
        label: plain("What should it have said?"),
        hint: plain("Whoever runs Looseleaf here reads it, with a link to the answer."),
        element: { type: "plain_text_input", action_id: "words", multiline: true, max_length: inputLength },
      },
    ],
  };
  const trigger = textAt(payload, "trigger_id") ?? "";
  await quick.apiCall("views.open", { trigger_id: trigger, view }).catch((error: unknown) => house.report(error));
}

const thumb = (words: string, value: string) => ({ text: plain(words), value, accessibility_label: words });

export const thumbs: Block = {
  type: "context_actions",
  elements: [
    {
      type: "feedback_buttons",
      action_id: callback,
      positive_button: thumb("Helpful", "good"),
      negative_button: thumb("Not helpful", "bad"),
    },
  ],
};
