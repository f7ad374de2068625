import { bareHandle } from "../../campaigns/creator.ts";
import type { Context } from "../../core/context.ts";
import { readVideoLink } from "../../reading/link.ts";
import type { Outcome } from "./drafts.ts";

/**
 * A post that began under a short link is joined to its video once the link has been followed, in the background. A
 * link that leads to another creator's video joins nothing.
 */
export function followLater({ target, post }: Outcome, context: Context): void {
  const { follow } = context;
  const link = target.post?.is !== "known" && target.post?.videoId === undefined ? target.post?.url : undefined;
  if (follow === undefined || link === undefined || post === undefined) return;
  context.later(async () => {
    const full = await follow(link);
    const video = full === undefined ? undefined : readVideoLink(full);
    if (video?.videoId === undefined || !isTheirs(video.handle, target.creator)) return;
    const { creator, campaign } = target;
    const key = `joined/${context.brand.id}/${post}`;
    await context.records.append([
      {
        type: "post-set",
        key: `${key}/post`,
        post: video.videoId,
        creator: creator.id,
        campaign: campaign.id,
        videoId: video.videoId,
        url: video.url,
      },
      { type: "post-joined", key, post, into: video.videoId },
    ]);
  });
}

function isTheirs(handle: string | undefined, creator: Outcome["target"]["creator"]): boolean {
  const own = [creator.handle, ...creator.formerHandles].map(bareHandle);
  return handle === undefined || own.includes(bareHandle(handle));
}
