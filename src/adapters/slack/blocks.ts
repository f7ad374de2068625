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

/** Text in parts of at most that many characters, each as long as can be, ended at a line, else at a space. */
export function split(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const end = endOf(rest.slice(0, most + 1));
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === "" && parts.length > 0 ? parts : [...parts, rest];
}

/** Never inside an escape (`&amp;`) or a character of two halves. */
function endOf(head: string): number {
  const most = head.length - 1;
  const end = Math.max(head.lastIndexOf("\n"), head.lastIndexOf(" "));
  if (end > most / 2) return end;
  const escape = head.lastIndexOf("&", most);
  if (escape > most - 6 && escape > 0) return escape;
  return isLowHalf(head.charCodeAt(most)) ? most - 1 : most;
}

function isLowHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The first characters of something whose whole is told elsewhere. */
export function short(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, isLowHalf(text.charCodeAt(most - 1)) ? most - 2 : most - 1)}…`;
}
