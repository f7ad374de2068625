import type { Scene } from "../../core/prepare.ts";
import type { Button, Reply } from "../../core/reply.ts";

/** Where an answer goes. */
export type Target =
  /** The address of a command or a click; `replaces` the message that was clicked. */
  | { by: "url"; url: string; replaces: boolean; thread: string | undefined }
  /** A channel, or a person's direct message by their id; `updates` an own message instead. */
  | { by: "post"; channel: string; thread: string | undefined; updates?: string };

/** What is said, and where. */
export interface Answer {
  reply: Reply;
  /** Only the one who asked sees it. */
  isPrivate: boolean;
  scene: Scene;
  target: Target;
  /** Those of its buttons whose answer is for the whole channel. */
  posting?: ReadonlySet<Button>;
}
