import type { EntryOf } from "./entry.ts";

/** One TikTok video or photo in one campaign. */
export interface Post {
  /** The video id where it is known, else the id it was begun under. */
  id: string;
  campaign: string;
  creator: string;
  videoId: string | undefined;
  url: string | undefined;
  postedOn: string | undefined;
  postedAt: string | undefined;
  /** Withheld from those who may not see this creator's pay. */
  feeCents: number | undefined;
  format: string | undefined;
  hook: string | undefined;
  boosted: boolean;
  gone: boolean;
  disclosure: "checked" | "incomplete" | undefined;
}

/** undefined until both the campaign and the creator are known. */
export function postFrom(id: string, changes: readonly EntryOf<"post-set">[]): Post | undefined {
  const told = Object.assign({}, ...changes) as Partial<EntryOf<"post-set">>;
  if (told.campaign === undefined || told.creator === undefined) return undefined;
  return {
    id,
    campaign: told.campaign,
    creator: told.creator,
    videoId: told.videoId,
    url: told.url,
    postedOn: told.postedOn,
    postedAt: told.postedAt,
    feeCents: told.feeCents,
    format: told.format,
    hook: told.hook,
    boosted: told.boosted ?? false,
    gone: told.gone ?? false,
    disclosure: told.disclosure,
  };
}
