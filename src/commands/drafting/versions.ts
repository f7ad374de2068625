import type { Briefing, BriefVersion } from "../../campaigns/briefing.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { Draft } from "../../core/records.ts";
import { brief as schema, type Brief } from "../../briefs/brief.ts";

/** A brief that was drafted for somebody, and stands as an entry. */
export interface Drafted {
  creator: Creator;
  version: number;
  brief: Brief;
}

export function briefIn({ content }: Pick<BriefVersion, "content">): Brief {
  return schema.parse(JSON.parse(content));
}

export interface Version {
  campaign: string;
  creator: string;
  brief: Brief;
  asked: string;
  place: number;
}

/** The entry that makes it the newest version. */
export function draftOf({ campaign, creator, brief, asked, place }: Version, known: Briefing | undefined) {
  const version = (known?.versions.at(-1)?.version ?? 0) + 1;
  const content = JSON.stringify(brief);
  return {
    ...{ type: "brief-drafted", campaign, creator, isAd: brief.isAd, version, content, asked: asked.slice(0, 8_000) },
    place,
  } as const satisfies Draft;
}

/** The briefs of one campaign. */
export function briefsIn(briefings: readonly Briefing[], campaign: string): readonly Briefing[] {
  return briefings.filter((briefing) => briefing.campaign === campaign);
}
