import type { Payload } from "./payload.ts";

/** One block of Block Kit. The newest kinds are not in the SDK's types yet. */
export interface Block extends Payload {
  readonly type: string;
}

export const plain = (text: string) => ({ type: "plain_text", text, emoji: true }) as const;

/** Verbatim: Slack makes no links of what only looks like one. */
export const mrkdwn = (text: string) => ({ type: "mrkdwn", text, verbatim: true }) as const;

/** Whole: Slack would fold a long one under "See more". */
export const section = (text: string): Block => ({ type: "section", text: mrkdwn(text), expand: true });
