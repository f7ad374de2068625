/** A TikTok video or photo link in its one stored form. A short link carries neither handle nor id until it is followed. */
export interface VideoLink {
  /** https, www. (short hosts keep theirs), handle in lower case, no query, no fragment, no closing slash. */
  url: string;
  /** Lower case with @. */
  handle?: string;
  videoId?: string;
  short: boolean;
}

/**
 * Reads one link as it stands alone: a cell, or a token cut out of a message. A missing scheme is fine.
 * Anything that is not on TikTok's own hosts, or is no single video or photo, is undefined.
 */
export function readVideoLink(text: string): VideoLink | undefined {
  const link = bare(text);
  const short = shortLink.exec(link)?.groups;
  if (short) return readShort(short);
  const long = videoLink.exec(link)?.groups ?? embeddedLink.exec(link)?.groups;
  if (!long?.id) return undefined;
  const handle = long.handle ? `@${long.handle.toLowerCase()}` : undefined;
  const kind = long.kind?.toLowerCase() ?? "video";
  return {
    url: `https://www.tiktok.com/${handle ?? "@"}/${kind}/${long.id}`,
    ...(handle && { handle }),
    videoId: long.id,
    short: false,
  };
}

/** The handle (lower case with @) of a link to a creator's page, or of any link below it. */
export function readProfileLink(text: string): string | undefined {
  const handle = profileLink.exec(bare(text))?.groups?.handle;
  return handle && `@${handle.toLowerCase()}`;
}

const host = String.raw`^(?:https?:\/\/)?(?:www\.|m\.)?tiktok\.com`;
const at = String.raw`(?:@|%40)`;
const handle = String.raw`(?<handle>[\w.]{1,30})`;
const end = String.raw`(?:[/?#]\S*)?$`;
// Ids have 19 digits today; older ones fewer. Far longer ones are not TikTok's.
const id = String.raw`(?<id>\d{1,24})`;

const videoLink = new RegExp(`${host}/${at}(?:${handle})?/(?<kind>video|photo)/${id}${end}`, "i");
const embeddedLink = new RegExp(`${host}/(?:v|share/video|embed(?:/v\\d)?|player/v\\d)/${id}(?:\\.html)?${end}`, "i");
const profileLink = new RegExp(`${host}/${at}${handle}${end}`, "i");
const shortLink = new RegExp(
  String.raw`^(?:https?:\/\/)?(?:(?<host>v[mt]\.tiktok\.com)|(?:www\.|m\.)?tiktok\.com\/t)\/(?<key>[\w-]{4,40})${end}`,
  "i",
);

function readShort({ host, key }: Record<string, string | undefined>): VideoLink | undefined {
  if (!key) return undefined;
  return { url: `https://${host ? host.toLowerCase() : "www.tiktok.com/t"}/${key}`, short: true };
}

/** A link's longest sensible length; far longer texts are not looked at. */
const longest = 2_000;

function bare(text: string): string {
  if (text.length > longest) return "";
  return text
    .trim()
    .replace(/^<([^|<>]*)(?:\|[^<>]*)?>$/, "$1")
    .replace(/[.,;:!)\]]+$/, "");
}
