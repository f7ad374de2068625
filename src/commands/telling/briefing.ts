import type { BriefEntry } from "../../campaigns/briefing.ts";
import { line } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import { creatorNamed, type Names } from "./names.ts";

/** What happened to a brief, as words. */
export function toldBriefing(entry: BriefEntry, names: Names): Line {
  const brief = line`brief for ${creatorNamed(entry.creator, names)}`;
  switch (entry.type) {
    case "brief-drafted":
      return line`${brief} (draft ${entry.version})`;
    case "brief-sent":
      return line`${brief} sent (version ${entry.version})`;
    case "brief-opened":
      return line`${brief} opened`;
    case "brief-got":
      return line`${brief} understood`;
    case "brief-asked":
      return line`a question on the ${brief}: "${entry.text.slice(0, 80)}"`;
    case "brief-answered":
      return line`an answer on the ${brief}: "${entry.text.slice(0, 80)}"`;
  }
}
