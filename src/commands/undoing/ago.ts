import { counted, instant, line } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";

/** "just now", "2 minutes ago", "3 hours ago"; what is older than a day by its instant. */
export function agoLine(at: string, now: string): Line {
  const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / 60_000);
  if (minutes < 1) return ["just now"];
  if (minutes < 60) return line`${counted(minutes, "minute")} ago`;
  if (minutes < 24 * 60) return line`${counted(Math.floor(minutes / 60), "hour")} ago`;
  return line`${instant(at)}`;
}
