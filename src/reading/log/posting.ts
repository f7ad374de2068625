import { isoDay, localDay } from "../calendar.ts";
import type { Clause } from "./clauses.ts";
import { isMark, type Token } from "./tokens.ts";

/** Whether a clause says that a video went live, and on which day. */
export interface Posting {
  isSaid: boolean;
  /** YYYY-MM-DD. */
  day?: string;
}

const live =
  /(?<![\p{L}\d])(?:posted|uploaded|published|dropped|went (?:up|live)|gone live|going live today|is (?:up(?! (?:(?:to|by|from|about|almost|another)(?![\p{L}])|[+]|\d))|live|out)|it's (?:up(?! (?:(?:to|by|from|about|almost|another)(?![\p{L}])|[+]|\d))|live|out)|its (?:up(?! (?:(?:to|by|from|about|almost|another)(?![\p{L}])|[+]|\d))|live|out)|are (?:up|live)|just up|now live|live now|up since|live since|up now|out now|live|(?<!round[- ]|wrap[- ]|follow[- ]|catch[- ])up(?! (?:(?:to|by|from|about|almost|another)(?![\p{L}])|[+]|\d))|new (?:video|vid|post|tiktok|one)|fresh (?:post|upload)|just (?:posted|went up|dropped|uploaded)|post date|publish date|gepostet|hochgeladen|veroffentlicht|online|ist (?:live|online|draussen|raus|oben)|postete|publicad[oa]|publique|publico|publicamos|subid[oa]|subi|subio|colgad[oa]|esta en linea|ya esta (?:arriba|subido|online)|publiee?|publies|postee?|poste|mis en ligne|mise en ligne|en ligne|sortie|postad[oa]|postei|postou|publiquei|publicou|no ar|saiu|subiu o video)(?![\p{L}\d])/u;
const notLive =
  /(?<![\p{L}\d])(?:not|n't|hasnt|hasn't|haven't|havent|didn't|didnt|isn't|isnt|yet to|never|nicht|no ha|no he|aun no|todavia no|pas encore|n'a pas|nao postou|ainda nao|until|will|gonna|should|to be)(?![\p{L}\d])/u;
const justNow =
  /(?<![\p{L}\d])(?:just (?:posted|uploaded|went up|went live|dropped|published)|(?:posted|uploaded|live|up) (?:just now|an hour ago|\d{1,2} ?(?:h|hrs?|hours?|min|mins|minutes?) ago)|posted!+|gerade (?:gepostet|hochgeladen|online|live)|eben gepostet|frisch gepostet|acabo de (?:subir|publicar|postar)|recien (?:subido|publicado)|je viens de (?:poster|publier)|vient de (?:poster|publier)|acabei de (?:postar|publicar|subir)|just (?:hit post|pressed post))(?![\p{L}\d])/u;
const readOn =
  /(?<![\p{L}\d])(?:as of|stand|per|state|reading|checked|screenshot|vom|a dia de|au|until|bis|paid|wired|sent|transferred|fee|uberwiesen|bezahlt|pagado|paye|pago)(?![\p{L}\d])/u;

/** The clause up to its link where that part says that a video is live: "just posted LINK wish me luck". */
export function postedPart({ tokens, ...clause }: Clause): Clause | undefined {
  const link = tokens.findIndex((token) => token.kind === "link" && token.url !== undefined);
  const end = (tokens[link]?.start ?? 0) - (tokens[0]?.start ?? 0);
  const text = clause.text.slice(0, end);
  if (link === -1 || !live.test(text) || notLive.test(text)) return undefined;
  return { ...clause, text, tokens: tokens.slice(0, link + 1) };
}

export function postingOf(clause: Clause, now: string): Posting {
  const { text, tokens } = clause;
  const today = isoDay(localDay(now));
  const date = tokens.find((token) => token.kind === "date");
  const past = date?.kind === "date" && date.day <= today ? date.day : undefined;
  const isSaid = live.test(text) && !notLive.test(text);
  if (justNow.test(text) && !notLive.test(text)) return { isSaid: true, day: past ?? today };
  if (isSaid) return past === undefined || !datesThePosting(clause, date) ? { isSaid } : { isSaid, day: past };
  if (past !== undefined && date !== undefined && datesTheVideo(clause, date)) return { isSaid: false, day: past };
  const alone = past !== undefined && date !== undefined && standsAlone(clause, date) && !readOn.test(text);
  return alone && tokens[0] !== undefined ? { isSaid: false, day: past } : { isSaid: false };
}

/** "posted the same day, 05 May: 6.8k views" */
export function withNextDay(posting: Posting, next: Clause | undefined, clause: Clause): Posting {
  const [date] = next?.tokens ?? [];
  if (!posting.isSaid || posting.day !== undefined || date?.kind !== "date" || next?.sentence !== clause.sentence)
    return posting;
  return /(?<![\p{L}])(?:day|tag|dia|jour|date)$/u.test(clause.text) ? { isSaid: true, day: date.day } : posting;
}

/** In "posted it, was 47k on friday" the date is not the posting's. */
function datesThePosting({ text, tokens }: Clause, date: Token | undefined): boolean {
  if (date === undefined) return false;
  const start = tokens[0]?.start ?? 0;
  const ahead = text.slice(0, date.start - start);
  const behind = text.slice(date.end - start);
  if (readOn.test(ahead.slice(-25)) && !live.test(ahead.slice(-25))) return false;
  return live.test(ahead) || live.test(behind);
}

const video = "(?:video|upload|vid|clip|post|reel|tiktok|one|publicacion|publicacao|beitrag)";
const videoOf = new RegExp(`(?<![\\p{L}])${video} (?:(?:is |was )?from|of|vom|von|am|del|de|du|do|da|d')? ?$`, "u");
const ofVideo = new RegExp(`^(?:'s)? ${video}s?(?![\\p{L}])`, "u");

/** "the video from May 3", "monday's post" */
function datesTheVideo({ text, tokens }: Clause, date: Token): boolean {
  const start = tokens[0]?.start ?? 0;
  return videoOf.test(text.slice(0, date.start - start)) || ofVideo.test(text.slice(date.end - start));
}

/** "10 min ago" alone is when somebody looked. */
const looked = /(?<![\p{L}])(?:ago|vor|hace|il y a|ha|faz|just now)(?![\p{L}])/u;

/** A field of a list that is nothing but a date: "refill / 2026-04-06 / 5,005 views". */
function standsAlone({ tokens, text }: Clause, date: Token): boolean {
  return (
    tokens.every((token) => token === date || token.kind === "person" || isMark(token, "-–.:")) &&
    !looked.test(text) &&
    date.end - date.start >= 5
  );
}
