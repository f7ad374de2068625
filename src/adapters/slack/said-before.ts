import { webApi } from "@slack/bolt";

import type { Desk } from "./desk.ts";
import { listAt, textAt } from "./payload.ts";

const eventType = "looseleaf_answer";

/** What an answer bears beside its words, by which it is found again: the delivery that it answers. */
export function answerMark(delivery: string) {
  return { event_type: eventType, event_payload: { delivery } };
}

interface Asked {
  channel: string;
  thread: string;
  delivery: string;
}

/**
 * The message that answers a delivery already: a crash came between saying it and noting that. undefined: there is none,
 * or this workspace does not let us look.
 */
export async function saidBefore({ channel, thread, delivery }: Asked, desk: Desk): Promise<string | undefined> {
  try {
    const args = { channel, ts: thread, include_all_metadata: true, limit: 200 };
    const found = await desk.quick.apiCall("conversations.replies", args);
    const answer = listAt(found, "messages").find(
      (message) =>
        textAt(message, "metadata", "event_type") === eventType &&
        textAt(message, "metadata", "event_payload", "delivery") === delivery,
    );
    return textAt(answer, "ts");
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) return undefined;
    throw error;
  }
}
