import { UserError } from "../../core/errors.ts";
import { readCount } from "../../reading/numbers.ts";
import { bulkWord } from "../meaning/creators.ts";

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
    checkMeant(part.trim());
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

/** "all" is nobody's handle, and "new girl" may be one with a space in it: without an @ that is anybody's guess. */
function checkMeant(part: string): void {
  if (bulkWord(part) !== undefined)
    throw new UserError(`"${part}" means those who are there already. Say the handle of somebody new, like @mia.skin.`);
  const [first, second] = part.split(/\s+/);
  if (first === undefined || second === undefined || startsHandle(first) || startsHandle(second)) return;
  if (/^(?:and|&)$/i.test(first) || /^(?:and|&)$/i.test(second) || readCount(second) !== undefined) return;
  throw new UserError(
    `Is "${part.slice(0, 60)}" one handle? A handle has no spaces: write it like @mia.skin, then followers and niche.`,
  );
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
