import { text } from "../../core/line.ts";
import { sceneAt, type Desk } from "./desk.ts";
import type { Intake } from "./intake.ts";
import { say } from "./outgoing.ts";
import { at, textAt, type Payload } from "./payload.ts";
import { placeOf, placeOfEvent } from "./place.ts";
import type { Target } from "./target.ts";

/** What Bolt hands over when a listener fails; its own name for it is not exported. */
export interface Trouble {
  error: Error;
  body: object;
  context: object;
}

/** Acknowledges what the listener did not come to, and tells the person a reference that the log has as well. */
export async function tellTrouble({ error, body, context }: Trouble, desk: Desk): Promise<void> {
  const reference = desk.house.report(error);
  const intake = (context as Payload)["intake"] as Intake | undefined;
  await intake?.ack();
  try {
    await tell(body as Payload, reference, desk);
  } catch (failed) {
    // Slack itself may be what is broken: the log has both.
    desk.house.report(failed);
  }
}

async function tell(body: Payload, reference: string, desk: Desk): Promise<void> {
  const isEvent = textAt(body, "type") === "event_callback";
  const place = isEvent ? placeOfEvent(body) : placeOf(body);
  // Nobody waits for an answer to opening a tab.
  if (place.user === "" || (isEvent && at(body, "event", "text") === undefined)) return;
  const scene = await sceneAt(place, { via: "words", delivery: `slack/trouble/${reference}` }, desk);
  const url = textAt(body, "response_url");
  const target: Target =
    url === undefined
      ? { by: "post", channel: place.channel ?? place.user, thread: place.thread }
      : { by: "url", url, replaces: false, thread: undefined };
  const reply = [text`That went wrong on my side. If it happens again, tell your admin: reference ${reference}.`];
  await say({ reply, isPrivate: true, scene, target }, desk);
}
