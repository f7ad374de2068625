import { readProfileLink, readVideoLink } from "../link.ts";
import { matchAt } from "./match-at.ts";
import type { Token } from "./tokens.ts";

const url = /(?:https?:\/\/|www\.)[^\s<>"|]+|(?:(?:www|m|vm|vt)\.)?tiktok\.com\/[^\s<>"|]+/iuy;
const otherSite =
  /[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,4}\.(?:com|net|org|io|ly|co|shop|store|app|de|fr|es|br|me|tv)\/[^\s<>"|]*/iuy;
const email = /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}/uy;
const mention = /<@!?([A-Za-z0-9]{1,40})(?:\|[^<>\n]{0,80})?>/uy;
const handle = /@[\p{L}\d_](?:[\p{L}\d_.]{0,39}[\p{L}\d_])?/uy;

/** A link, an e-mail address, an @handle or a platform's mention at a place of a plain text. */
export function addressAt(text: string, index: number): Token | undefined {
  const char = text.charAt(index);
  if (char === "@") return handleAt(text, index);
  return char === "<" ? mentionAt(text, index) : (linkAt(text, index) ?? placeOf(matchAt(email, text, index), index));
}

function linkAt(text: string, index: number): Token | undefined {
  const written = (matchAt(url, text, index) ?? matchAt(otherSite, text, index))?.[0].replace(
    /[.,;:!?)\]*~_'"]+$/u,
    "",
  );
  if (written === undefined) return undefined;
  const video = readVideoLink(written);
  const place = { start: index, end: index + written.length };
  if (video !== undefined)
    return {
      kind: "link",
      url: video.url,
      ...(video.handle !== undefined && { handle: video.handle }),
      isSite: true,
      ...place,
    };
  const profile = readProfileLink(written);
  return { kind: "link", ...(profile !== undefined && { handle: profile }), isSite: profile !== undefined, ...place };
}

function placeOf(match: RegExpExecArray | null, index: number): Token | undefined {
  return match === null ? undefined : { kind: "link", isSite: false, start: index, end: index + match[0].length };
}

function handleAt(text: string, index: number): Token | undefined {
  const written = matchAt(handle, text, index)?.[0];
  if (written === undefined) return undefined;
  const end = index + written.length;
  const isPossessive = /^'s\b/u.test(text.slice(end, end + 3));
  return {
    kind: "person",
    written,
    candidates: [],
    isPossessive,
    isHandle: true,
    start: index,
    end: isPossessive ? end + 2 : end,
  };
}

function mentionAt(text: string, index: number): Token | undefined {
  const match = matchAt(mention, text, index);
  return match === null
    ? undefined
    : { kind: "mention", id: match[1] ?? "", start: index, end: index + match[0].length };
}
