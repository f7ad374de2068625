import { readCount } from "../../reading/numbers.ts";
import { UserError } from "../../core/errors.ts";

/** A TikTok account as it was named, with what was said right after it. */
export interface NamedHandle {
  /** With @, lower case. */
  handle: string;
  followers: number | undefined;
  niche: string | undefined;
}

/**
 * "@mia.skin 12.4k skincare", "@a 12k, @b 8k", "@a @b", "mia.skin jon.eats", a link to a profile: each handle with the
 * followers and the niche that follow it. Throws UserError where no account could be called so.
 */
export function readHandles(words: string): NamedHandle[] {
  const named: NamedHandle[] = [];
  let rest: string[] = [];
  for (const part of words.split(/[,;\n]+/)) {
    for (const [i, token] of part.trim().split(/\s+/).entries()) {
      if (token === "" || /^(and|&)$/i.test(token)) continue;
      if (i === 0 || startsHandle(token)) {
        rest = [];
        named.push({ handle: handleOf(token), followers: undefined, niche: undefined });
        continue;
      }
      const current = named.at(-1);
      if (current === undefined) continue;
      const followers = readCount(token);
      if (followers !== undefined) current.followers = followers;
      else current.niche = (rest = [...rest, token.toLowerCase()]).join(" ");
    }
  }
  return named.filter(({ handle }, i) => named.findIndex((each) => each.handle === handle) === i);
}

function startsHandle(token: string): boolean {
  if (/^@|tiktok\.com\//i.test(token)) return true;
  return /^[a-z][\w.]*[._][\w.]*$/i.test(token) && readCount(token) === undefined;
}

function handleOf(token: string): string {
  const bare = (/@([\w.]+)/.exec(token)?.[1] ?? token).toLowerCase().replace(/\.$/, "");
  if (/^[\p{L}\p{N}._]{2,30}$/u.test(bare) && !/^\d+$/.test(bare)) return `@${bare}`;
  throw new UserError(`"${token.slice(0, 40)}" is no TikTok handle. Write it like @mia.skin.`);
}
