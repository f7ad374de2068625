import type { Campaign } from "../../campaigns/campaign.ts";
import type { Entry } from "../../campaigns/entry.ts";
import type { Context } from "../../core/context.ts";
import type { Exported } from "./table.ts";

/** Who logged or changed what in a campaign, when and from where: oldest first, what was taken back included. */
export async function historyRows({ id }: Campaign, { records }: Context): Promise<Exported> {
  const [recorded, creators, posts] = await Promise.all([
    records.history({ limit: Number.MAX_SAFE_INTEGER }),
    records.creators(),
    records.posts(),
  ]);
  const handles = new Map(creators.map((creator) => [creator.id, creator.handle]));
  const campaigns = new Map(posts.map((post) => [post.id, post.campaign]));
  const own = recorded.filter(({ entry }) => campaignOf(entry, campaigns) === id).reverse();
  return {
    columns: ["at", "by", "via", "where", "what", "creator", "post", "counts", "figures"],
    rows: own.map(({ entry, isLive }) => {
      const creator = "creator" in entry ? handles.get(entry.creator ?? "") : undefined;
      const post = "post" in entry ? entry.post : undefined;
      const { at, by, via, where, type } = entry;
      return [at, by, via, where, type, creator, post, isLive ? "yes" : "no", figuresOf(entry)];
    }),
  };
}

const stamped = new Set([
  "key",
  "brand",
  "at",
  "by",
  "via",
  "where",
  "batch",
  "type",
  "creator",
  "post",
  "campaign",
  "kept",
]);

/** "views 12000, likes 900": all that an entry says beside who, when and about whom. */
function figuresOf(entry: Entry): string {
  const told = Object.entries(entry).filter(([name]) => !stamped.has(name) && name !== "corrects");
  const corrects = entry.corrects === undefined ? [] : ["a correction"];
  return [...told.map(([name, value]) => `${name} ${String(value)}`), ...corrects].join(", ");
}

function campaignOf(entry: Entry, ofPost: ReadonlyMap<string, string>): string | undefined {
  if ("campaign" in entry && entry.campaign !== undefined) return entry.campaign;
  return "post" in entry && entry.post !== undefined ? ofPost.get(entry.post) : undefined;
}
