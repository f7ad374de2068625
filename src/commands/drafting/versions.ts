import type { Briefing, BriefVersion } from "../../campaigns/briefing.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { Context } from "../../core/context.ts";
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
  const version = known?.next ?? 1;
  const content = JSON.stringify(brief);
  return {
    ...{ type: "brief-drafted", campaign, creator, isAd: brief.isAd, version, content, asked: asked.slice(0, 8_000) },
    place,
  } as const satisfies Draft;
}

/** Keeps drafts, and tells each one's version as it stands: somebody else may have drafted in the same moment. */
export async function kept(drafts: readonly ReturnType<typeof draftOf>[], { records }: Context): Promise<number[]> {
  const receipts = await records.append(drafts);
  const versions = new Map(
    (await records.briefings()).flatMap((briefing) => briefing.versions.map(({ key, version }) => [key, version])),
  );
  return drafts.map(({ version }, i) => versions.get(receipts[i]?.key ?? "") ?? version);
}

/** The briefs of one campaign. */
export function briefsIn(briefings: readonly Briefing[], campaign: string): readonly Briefing[] {
  return briefings.filter((briefing) => briefing.campaign === campaign);
}
