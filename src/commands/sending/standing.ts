import { newestOf, sentOf, type Briefing } from "../../campaigns/briefing.ts";
import type { Creator } from "../../campaigns/creator.ts";

/** A creator's brief and how far it has come. */
export interface Standing {
  creator: Creator;
  briefing: Briefing;
  step: "draft" | "changed" | "sent" | "opened" | "got it";
}

/** changed: an earlier version was sent, the newest was not. */
export function standingOf(briefing: Briefing): Standing["step"] {
  const newest = newestOf(briefing);
  const last = sentOf(briefing);
  if (last === undefined) return "draft";
  if (newest !== last) return "changed";
  if (last.gotAt !== undefined) return "got it";
  return last.openedAt === undefined ? "sent" : "opened";
}

export function standingsOf(briefings: readonly Briefing[], creators: readonly Creator[]): Standing[] {
  return briefings.flatMap((briefing) => {
    const creator = creators.find(({ id }) => id === briefing.creator);
    if (creator === undefined || briefing.versions.length === 0) return [];
    return [{ creator, briefing, step: standingOf(briefing) }];
  });
}
