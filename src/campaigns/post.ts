import type { Entry, EntryOf } from "./entry.ts";

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
  /** Withheld from those who neither keep creators nor are this post's own. */
  spark: SparkCode | undefined;
}

/** What is known of the code by which the brand may promote a post; the code itself lies in the vault. */
export interface SparkCode {
  /** Its last characters. */
  ending: string;
  /** The last day on which it can be used. */
  until: string;
  /** Its name in the vault. */
  kept: string;
}

export type SparkEntry = EntryOf<"spark-given" | "spark-forgotten" | "spark-seen">;
export type PostChange = EntryOf<"post-set"> | SparkEntry;

export function isOfSpark(entry: Entry): entry is SparkEntry {
  return entry.type === "spark-given" || entry.type === "spark-forgotten" || entry.type === "spark-seen";
}

/** undefined until both the campaign and the creator are known. */
export function postFrom(id: string, changes: readonly PostChange[]): Post | undefined {
  const told = Object.assign({}, ...changes.filter(({ type }) => type === "post-set")) as Partial<EntryOf<"post-set">>;
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
    spark: sparkFrom(changes),
  };
}

/** The newest code takes the place of the one before. */
function sparkFrom(changes: readonly PostChange[]): SparkCode | undefined {
  const newest = changes.findLast(({ type }) => type === "spark-given" || type === "spark-forgotten");
  if (newest?.type !== "spark-given") return undefined;
  const { ending, until, kept } = newest;
  return { ending, until, kept };
}
